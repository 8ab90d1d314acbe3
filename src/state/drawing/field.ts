import type { Side } from '../../atlas/address';
import { isMedian } from '../../atlas/median';
import type { Ground } from './ground';
import {
  coverIn,
  FULL,
  joinedKind,
  KINDS,
  kindFrom,
  kindIn,
  type Depth,
  type Kind,
  type Quality,
} from './kind';

export { QUALITIES, touchOf, type Quality } from './kind';

/** A cell keeps intensity in steps: 10 is 250. */
export const STEPS = 25;
/** Covered less than this is the soft edge of a stroke: the picture shows no paint there either. */
const SEEN = 13;

/** Whether what a cell keeps is paint that is seen. @param touch see {@link touchOf} */
export const isPainted = (touch: number): boolean => coverIn(touch) >= SEEN;

/**
 * The paint of each cell. Written by strokes only, so that every change can be undone. As usual in
 * painting, the level is already weakened by the cover: at the soft edge both go down together.
 */
export interface Field {
  readonly ground: Ground;
  /** 0 none, 250 the worst */
  readonly level: Uint8Array;
  /** see {@link touchOf}: kind of pain and cover */
  readonly touch: Uint16Array;
}

export const emptyField = (ground: Ground): Field => ({
  ground,
  level: new Uint8Array(ground.cells),
  touch: new Uint16Array(ground.cells),
});

/** A part of a zone that has its own strength or kind of pain. */
export interface MarkPart extends Kind {
  /** 0..1 of what is painted in the zone */
  readonly share: number;
  /** 1..10 */
  readonly intensity: number;
}

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
  /** All feelings that are anywhere in it. */
  readonly qualities: readonly Quality[];
  /** How deep, where it was said; of a mixed place as its largest part that says so. */
  readonly depth?: Depth | undefined;
  /** Of a mixed place: parts of unlike strength or kind, the largest first; else not there. */
  readonly parts?: readonly MarkPart[] | undefined;
}

/** Painted skin that stands for the whole zone: two fifths of it, or this much, mm². */
const ENOUGH = { share: 0.4, area: 2000 } as const;
/** A weaker lap over a border was not meant. */
const LEAST_WEIGHT = 0.05;
/** Less of what is painted in a zone is no part of its own: two strokes that meet mix at their edge. */
const LEAST_PART = 0.12;

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

/** Painted mm² of every zone, kind and strength that meet; strength as 0..10. */
class PartAreas {
  readonly #areas = new Map<number, number>();

  add(zone: number, kind: number, strength: number, area: number): void {
    const key = (zone * KINDS + kind) * 11 + strength;
    this.#areas.set(key, (this.#areas.get(key) ?? 0) + area);
  }

  /** @returns a zone -> its parts, the largest first */
  byZone(): ReadonlyMap<number, readonly MarkPart[]> {
    const out = new Map<number, { kind: number; intensity: number; area: number }[]>();
    for (const [key, area] of this.#areas) {
      const kind = Math.floor(key / 11);
      const part = { kind: kindIn(kind), intensity: key % 11, area };
      const zone = Math.floor(kind / KINDS);
      const parts = out.get(zone);
      if (parts) parts.push(part);
      else out.set(zone, [part]);
    }
    return new Map([...out].map(([zone, parts]) => [zone, sorted(parts)]));
  }
}

function sorted(parts: readonly { kind: number; intensity: number; area: number }[]): MarkPart[] {
  const all = parts.reduce((sum, { area }) => sum + area, 0);
  return parts
    .toSorted((a, b) => b.area - a.area || b.intensity - a.intensity || a.kind - b.kind)
    .map(({ kind, intensity, area }) => ({
      share: round(area / all, 2),
      intensity,
      ...kindFrom(kind),
    }));
}

/**
 * The drawing as zones. A coin of paint on a thigh means that place as much as a finger that is all
 * painted, so the weight is the painted area against the smaller of 40 % of the zone and 20 cm²; a
 * brush that laps over a border by some millimetres counts by that little. A place whose parts were
 * painted with unlike strength or kind tells them apart.
 */
export function markedZones({ ground, level, touch }: Field): readonly ZoneMark[] {
  const count = ground.zones.length;
  const places = placesOf(ground);
  const whole = new Float64Array(count);
  const painted = new Float64Array(count);
  const pain = new Float64Array(count);
  const covered = new Float64Array(count);
  const areas = new PartAreas();
  for (let cell = 0; cell < ground.cells; cell++) {
    const zone = places[ground.zoneOf[cell] ?? 0] ?? 0;
    const area = ground.areas[cell] ?? 0;
    const here = touch[cell] ?? 0;
    whole[zone] = (whole[zone] ?? 0) + area;
    const cover = coverIn(here);
    if (cover < SEEN) continue;
    const felt = level[cell] ?? 0;
    painted[zone] = (painted[zone] ?? 0) + area;
    pain[zone] = (pain[zone] ?? 0) + area * felt;
    covered[zone] = (covered[zone] ?? 0) + (area * cover) / FULL;
    const strength = Math.min(10, Math.round((felt * FULL) / cover / STEPS));
    areas.add(zone, kindIn(here), strength, area);
  }
  const parts = areas.byZone();
  return ground.zones.flatMap(({ zone: id, side }, z) => {
    const area = painted[z] ?? 0;
    if (!area) return [];
    const all = whole[z] ?? 1;
    // By cover: the soft edge of a stroke is no weaker pain.
    const intensity = Math.min(10, (pain[z] ?? 0) / (covered[z] ?? 1) / STEPS);
    const weight = Math.min(1, area / Math.min(ENOUGH.share * all, ENOUGH.area));
    if (weight < LEAST_WEIGHT) return [];
    const here = parts.get(z) ?? [];
    const large = here.filter(({ share }) => share >= LEAST_PART);
    return [
      {
        id,
        side: isMedian(id) ? 'midline' : side,
        weight: round(weight, 3),
        share: round(area / all, 3),
        intensity: round(intensity, 1),
        ...joinedKind(large.length > 0 ? large : here),
        ...(large.length > 1 && { parts: large }),
      },
    ];
  });
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
