import { fitDistance, LEVEL, POLAR, type Lens, type Stand } from '../camera/framing';
import type { Vec3 } from '../skin/zone-shape';
import { cross, dot, plus, unit } from '../vec';

/** A place of the skin that shall be seen, and what it counts. */
export interface SkinPoint {
  /** mm */
  readonly at: Vec3;
  /** the way that the skin faces */
  readonly facing: Vec3;
  readonly weight: number;
}

/** What of a muscle or a trigger point one wants to see. */
export interface Sight {
  /** another one is another thing to look at */
  readonly key: string;
  /** the strong part of the pattern */
  readonly strong: readonly SkinPoint[];
  /** the skin over the muscle; empty before the muscle is there */
  readonly muscle: readonly SkinPoint[];
  /** what decides where to stand: of a trigger point its pattern, of a muscle the muscle */
  readonly leads: 'strong' | 'muscle';
  /** in a hand or foot, which is looked at from near */
  readonly small: boolean;
  /** the same on one side: to be looked at where both are not seen at once */
  readonly oneSide?: Sight;
}

/** True where something stands between a place and an eye that is far off in a direction. */
export type Blocked = (from: Vec3, toward: Vec3) => boolean;

const AROUND = 24;
/** Radians off level that are tried: from above, level, from below, from under the foot. */
const TILTS = [-0.75, -0.35, 0, 0.35, 0.75, 1.1];
/** Skin that faces the eye by less than the first is seen too flat, by the second wholly. */
const FLAT = { from: 0.1, to: 0.7 } as const;
/** Directions that are asked whether something stands in the way. */
const ASKED = 16;
/** Shares from which on more is no gain, and the share below which all else gives way. */
const ENOUGH = { leads: 0.8, other: 0.9 } as const;
const LEAST = 0.72;
/** Both sides are looked at if so much of them is seen at once. */
const BOTH = 0.5;
const OTHER = { strong: 0.4, muscle: 0.3 } as const;
const TILTED = 0.16;

/** A muscle is shown in the person: not nearer than this, mm. */
const NEAREST = { whole: 680, small: 430 } as const;
const ROOM = 1.3;
/** A muscle stays in the frame of its point's pattern unless it would make it so much wider. */
const WIDER = 2;

/** The direction of an eye, as a unit vector from what it looks at. */
export const toward = (azimuth: number, polar: number): Vec3 => [
  Math.sin(polar) * Math.sin(azimuth),
  Math.cos(polar),
  Math.sin(polar) * Math.cos(azimuth),
];

/** What an eye far off sees of points, as shares by weight; all of none. */
interface Seen {
  /** seen at all */
  readonly plain: number;
  /** seen and turned to the eye */
  readonly faced: number;
}

function seenBy(points: readonly SkinPoint[], eye: Vec3, blocked?: Blocked): Seen {
  let all = 0;
  let seen = 0;
  let full = 0;
  for (const { at, facing, weight } of points) {
    all += weight;
    const faced = (dot(facing, eye) - FLAT.from) / (FLAT.to - FLAT.from);
    if (faced <= 0 || blocked?.(plus(at, facing, 2), eye)) continue;
    seen += weight;
    full += weight * Math.min(1, faced);
  }
  return all ? { plain: seen / all, faced: full / all } : { plain: 1, faced: 1 };
}

type Direction = Pick<Stand, 'azimuth' | 'polar'>;

interface Weighed {
  readonly way: Direction;
  readonly plain: number;
  readonly score: number;
}

/** From where most is seen: what leads first, then the other, then as level as can be. */
export function bestDirection(sight: Sight, blocked?: Blocked): Direction {
  const lead = sight[sight.leads];
  const other = sight[sight.leads === 'strong' ? 'muscle' : 'strong'];
  const weigh = (way: Direction, hidden?: Blocked): Weighed => {
    const eye = toward(way.azimuth, way.polar);
    const first = seenBy(lead, eye, hidden);
    const second = other.length ? seenBy(other, eye, hidden).faced : 0;
    const score =
      Math.min(first.faced, ENOUGH.leads) / ENOUGH.leads +
      OTHER[sight.leads === 'strong' ? 'muscle' : 'strong'] * Math.min(second, ENOUGH.other) -
      TILTED * Math.abs(way.polar - LEVEL);
    return { way, plain: first.plain, score };
  };
  const ways = TILTS.flatMap((tilt) =>
    Array.from({ length: AROUND }, (_, i) => ({
      azimuth: i > AROUND / 2 ? ((i - AROUND) * 2 * Math.PI) / AROUND : (i * 2 * Math.PI) / AROUND,
      polar: Math.min(POLAR.to, Math.max(POLAR.from, LEVEL + tilt)),
    })),
  );
  const rank = (found: readonly Weighed[]) => {
    const most = Math.min(LEAST, Math.max(...found.map(({ plain }) => plain)));
    const worth = ({ plain, score }: Weighed) => score - 3 * Math.max(0, most - plain);
    return [...found].sort((a, b) => worth(b) - worth(a));
  };
  const open = rank(ways.map((way) => weigh(way)));
  if (!blocked) return open[0]?.way ?? { azimuth: 0, polar: LEVEL };
  // Where thighs or arms stand around a place, the few ways in between are among the later ones.
  const asked: Weighed[] = [];
  for (const { way } of open) {
    if (asked.length >= ASKED && asked.some(({ plain }) => plain >= LEAST)) break;
    asked.push(weigh(way, blocked));
  }
  return rank(asked)[0]?.way ?? { azimuth: 0, polar: LEVEL };
}

/** How wide and high points lie across a direction, mm, and how near the nearest is. */
function extentOf(points: readonly SkinPoint[], eye: Vec3) {
  const right = unit(cross([0, 1, 0], eye));
  const up = cross(eye, right);
  const [across, high, near] = [right, up, eye].map((axis) => {
    let from = Infinity;
    let to = -Infinity;
    for (const { at } of points) {
      from = Math.min(from, dot(at, axis));
      to = Math.max(to, dot(at, axis));
    }
    return { axis, middle: (from + to) / 2, half: (to - from) / 2 };
  }) as [Span, Span, Span];
  return { across, high, near };
}
interface Span {
  readonly axis: Vec3;
  readonly middle: number;
  readonly half: number;
}

/**
 * Where to stand to see a pattern and its muscle.
 *
 * @param asked a direction that the reader asked for
 * @returns undefined where there is nothing to see
 */
export function standForSight(
  sight: Sight,
  lens: Lens,
  blocked?: Blocked,
  asked?: Direction,
): Stand | undefined {
  const { strong, muscle } = sight;
  if (!strong.length && !muscle.length) return undefined;
  const way = asked ?? bestDirection(sight, blocked);
  const eye = toward(way.azimuth, way.polar);
  if (sight.oneSide && !asked && seenBy(sight[sight.leads], eye, blocked).faced < BOTH)
    return standForSight(sight.oneSide, lens, blocked);
  const sizeOf = (points: readonly SkinPoint[]): number => {
    const { across, high } = extentOf(points, eye);
    return Math.max(across.half / lens.aspect, high.half);
  };
  const lead = sight[sight.leads].length ? sight[sight.leads] : [...strong, ...muscle];
  // What is turned away need not be in the frame, unless all of it is.
  const shown = lead.filter(({ facing }) => dot(facing, eye) > -0.3);
  const first = shown.length ? shown : lead;
  const both = [...first, ...(lead === strong ? muscle : strong)];
  const framed = sizeOf(both) < Math.max(150, WIDER * sizeOf(first)) ? both : first;
  const { across, high, near } = extentOf(framed, eye);
  const target = [across, high, near].reduce<Vec3>(
    (sum, { axis, middle }) => plus(sum, axis, middle),
    [0, 0, 0],
  );
  const fit = fitDistance(across.half + 12, high.half + 12, lens);
  return {
    target,
    ...way,
    distance: Math.max(sight.small ? NEAREST.small : NEAREST.whole, ROOM * fit + near.half),
  };
}
