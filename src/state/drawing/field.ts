import type { Side } from '../../atlas/address';
import { isMedian } from '../../atlas/median';
import type { Ground } from './ground';

/** How pain feels. The place in this list, from 1, is what a cell keeps; 0 was not said. */
export const QUALITIES = [
  'aching',
  'sharp',
  'burning',
  'tingling',
  'numb',
  'throbbing',
  'stiff',
] as const;
export type Quality = (typeof QUALITIES)[number];

/** A cell keeps intensity in steps: 10 is 250. */
export const STEPS = 25;
/** A cell is covered in so many steps. */
export const FULL = 31;
/** Covered less than this is the soft edge of a stroke: the picture shows no paint there either. */
const SEEN = 13;

/** What a cell keeps beside its level: quality in the low three bits, cover 0..31 above them. */
export const touchOf = (quality: number, cover: number = FULL): number => (cover << 3) | quality;
export const coverIn = (touch: number): number => touch >> 3;
export const qualityIn = (touch: number): number => touch & 7;

/**
 * The paint of each cell. Written by strokes only, so that every change can be undone. As usual in
 * painting, the level is already weakened by the cover: at the soft edge both go down together.
 */
export interface Field {
  readonly ground: Ground;
  /** 0 none, 250 the worst */
  readonly level: Uint8Array;
  /** see {@link touchOf}; quality 0 was not said, else its place in {@link QUALITIES} from 1 */
  readonly touch: Uint8Array;
}

export const emptyField = (ground: Ground): Field => ({
  ground,
  level: new Uint8Array(ground.cells),
  touch: new Uint8Array(ground.cells),
});

/** What is drawn in one zone on one side, or in one on the midline, which has no side. */
export interface ZoneMark {
  readonly id: string;
  readonly side: Side | 'midline';
  /** 0..1: how far the zone is meant; see {@link markedZones} */
  readonly weight: number;
  /** 0..1 of the zone's skin that is painted */
  readonly share: number;
  /** 0..10, mean over what is painted */
  readonly intensity: number;
  readonly qualities: readonly Quality[];
}

/** Painted skin that stands for the whole zone: two fifths of it, or this much, mm². */
const ENOUGH = { share: 0.4, area: 2000 } as const;
/** A weaker lap over a border was not meant. */
const LEAST_WEIGHT = 0.05;

/** Where the halves of what lies on the midline are counted together: at the first of the two. */
function placesOf({ zones }: Ground): Uint16Array {
  const first = new Map<string, number>();
  return Uint16Array.from(zones, ({ zone }, z) => {
    if (!isMedian(zone)) return z;
    const at = first.get(zone) ?? z;
    first.set(zone, at);
    return at;
  });
}

/**
 * The drawing as zones. A coin of paint on a thigh means that place as much as a finger that is all
 * painted, so the weight is the painted area against the smaller of 40 % of the zone and 20 cm²; a
 * brush that laps over a border by some millimetres counts by that little.
 */
export function markedZones({ ground, level, touch }: Field): readonly ZoneMark[] {
  const count = ground.zones.length;
  const places = placesOf(ground);
  const whole = new Float64Array(count);
  const painted = new Float64Array(count);
  const pain = new Float64Array(count);
  const covered = new Float64Array(count);
  const felt = new Uint8Array(count);
  for (let cell = 0; cell < ground.cells; cell++) {
    const zone = places[ground.zoneOf[cell] ?? 0] ?? 0;
    const area = ground.areas[cell] ?? 0;
    const here = touch[cell] ?? 0;
    whole[zone] = (whole[zone] ?? 0) + area;
    if (coverIn(here) < SEEN) continue;
    painted[zone] = (painted[zone] ?? 0) + area;
    pain[zone] = (pain[zone] ?? 0) + area * (level[cell] ?? 0);
    covered[zone] = (covered[zone] ?? 0) + (area * coverIn(here)) / FULL;
    felt[zone] = (felt[zone] ?? 0) | (1 << qualityIn(here));
  }
  return ground.zones.flatMap(({ zone: id, side }, z) => {
    const area = painted[z] ?? 0;
    if (!area) return [];
    const all = whole[z] ?? 1;
    // By cover: the soft edge of a stroke is no weaker pain.
    const intensity = Math.min(10, (pain[z] ?? 0) / (covered[z] ?? 1) / STEPS);
    const weight = Math.min(1, area / Math.min(ENOUGH.share * all, ENOUGH.area));
    if (weight < LEAST_WEIGHT) return [];
    const qualities = QUALITIES.filter((_, q) => (felt[z] ?? 0) & (2 << q));
    return [
      {
        id,
        side: isMedian(id) ? 'midline' : side,
        weight: round(weight, 3),
        share: round(area / all, 3),
        intensity: round(intensity, 1),
        qualities,
      },
    ];
  });
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
