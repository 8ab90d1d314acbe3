import type { View } from '../../atlas/types';
import type { Vec3, ZoneShape } from '../skin/zone-shape';

/** Where the camera stands: it looks at `target` from `distance` (mm) away. */
export interface Stand {
  readonly target: Vec3;
  /** radians around the body: 0 in front, π/2 at its left */
  readonly azimuth: number;
  /** radians from straight above; π/2 is level */
  readonly polar: number;
  readonly distance: number;
}

/** What the camera sees: vertical angle (radians) and width / height. */
export interface Lens {
  readonly fov: number;
  readonly aspect: number;
}

/** Where each view is seen from, radians around the body. */
export const AZIMUTH: Record<View, number> = {
  front: 0,
  left: Math.PI / 2,
  back: Math.PI,
  right: -Math.PI / 2,
};

/** Up to here beside one of the four views it is called by its name, radians. */
const ABOUT = 0.4;

/**
 * The one of the four views that an eye has which stands so far around the body.
 *
 * @param azimuth radians: 0 in front of the body, π/2 at its left; any number of turns
 * @returns '' between them
 */
export function viewFrom(azimuth: number): View | '' {
  for (const view of Object.keys(AZIMUTH) as View[])
    if (Math.cos(azimuth - AZIMUTH[view]) >= Math.cos(ABOUT)) return view;
  return '';
}

/** A little above level: one looks at a person, not up at a statue. */
export const LEVEL = Math.PI / 2 - 0.06;

/** Looking up at a sole or down on the crown, but never along the axis, where "up" is lost. */
export const POLAR = { from: 0.35, to: Math.PI - 0.45 } as const;

const ROOM = { whole: 1.12, place: 1.5, trunk: 1.8 } as const;
/** Radii (mm) from which to which a place of the trunk is so large that what it is told by would leave the picture. */
const LARGE = { from: 80, to: 120 } as const;
/** The trunk: no farther from the mid-line than this, and higher than this, mm. Limbs tell their place themselves. */
const TRUNK = { beside: 150, above: 900 } as const;
const NEAREST = 420;
const RAISED = 0.6;
const LOWERED = 0.4;
/** mm about the mid-line that both sides together are centred in */
const MIDDLE = 25;
/** radians by which a flank, the left of both, is turned to the reader */
const FLANK = 0.95;
/** radians from which a place that faces straight out to the side is seen: a little behind */
const BEHIND = Math.PI / 2 + 0.32;
const STRAIGHT_OUT = 0.18;
/** radians below level from which on a place is an underside */
const SOLE = 0.9;

/** Distance at which a box (half sizes, mm) fits the view. */
export function fitDistance(halfWidth: number, halfHeight: number, lens: Lens): number {
  const tangent = Math.tan(lens.fov / 2);
  return Math.max(halfHeight / tangent, halfWidth / (tangent * lens.aspect));
}

/** The whole body, seen from one side. `height` and `halfWidth` in mm. */
export function wholeBody(
  height: number,
  halfWidth: number,
  depth: number,
  view: View,
  lens: Lens,
): Stand {
  return {
    target: [0, height / 2, 0],
    azimuth: AZIMUTH[view],
    polar: LEVEL,
    distance: ROOM.whole * fitDistance(halfWidth, height / 2, lens) + depth,
  };
}

/**
 * The place that a set of zones makes, from the side that it faces.
 *
 * @param view a side that the reader asked for; overrides where the place faces
 * @returns undefined for no zones
 */
export function placeStand(
  shapes: readonly ZoneShape[],
  lens: Lens,
  view?: View,
): Stand | undefined {
  const area = shapes.reduce((sum, shape) => sum + shape.area, 0);
  if (!area) return undefined;
  const mean = (of: (shape: ZoneShape) => Vec3): [number, number, number] => {
    const sum: [number, number, number] = [0, 0, 0];
    for (const shape of shapes)
      of(shape).forEach((value, k) => {
        sum[k as 0] += (value * shape.area) / area;
      });
    return sum;
  };
  const centre = mean((shape) => shape.centre);
  const [x, y, z] = mean((shape) => shape.facing);
  // Left and right cancel out across, up and down do not: the height of each counts by itself.
  const [across, outward] = mean(({ centre: [at], facing }) => [
    Math.hypot(facing[0], facing[2]),
    Math.sign(at) * facing[0],
    0,
  ]);
  const radius = Math.max(
    ...shapes.map(
      ({ centre: c, radius: r }) =>
        Math.hypot(c[0] - centre[0], c[1] - centre[1], c[2] - centre[2]) + r,
    ),
  );
  return {
    target: centre,
    ...directionOf({ x, y, z, across, outward, right: centre[0] < -MIDDLE }, view),
    distance: Math.max(NEAREST, roomAround(centre, radius) * fitDistance(radius, radius, lens)),
  };
}

/** How much larger than a place the view is: around a large one of the trunk enough to know it by. */
function roomAround([x, y]: Vec3, radius: number): number {
  if (Math.abs(x) > TRUNK.beside || y < TRUNK.above) return ROOM.place;
  const large = Math.min(1, Math.max(0, (radius - LARGE.from) / (LARGE.to - LARGE.from)));
  return ROOM.place + large * (ROOM.trunk - ROOM.place);
}

/** Which way the parts of a place face, on average: together, and each by itself. */
interface Facing {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** how level, each by itself */
  readonly across: number;
  /** how much away from the mid-line, each by itself */
  readonly outward: number;
  /** all of it lies on the right */
  readonly right: boolean;
}

/** Directions to look from; a place that faces all ways is seen from the front. */
function directionOf(
  { x, y, z, across, outward, right }: Facing,
  view: View | undefined,
): Pick<Stand, 'azimuth' | 'polar'> {
  if (view) return { azimuth: AZIMUTH[view], polar: LEVEL };
  const together = Math.hypot(x, z);
  const straight = Math.atan2(across, y);
  const off = straight - Math.PI / 2;
  // From high above or below a person is hard to read: a place is seen from less than straight over
  // it, and what only leans down (a jaw, no sole) from little below.
  const share = off < 0 ? RAISED : off < SOLE ? LOWERED : 1;
  const polar = Math.min(POLAR.to, Math.max(POLAR.from, Math.PI / 2 + share * off));
  // Mostly level places are seen almost level: less turning, same sight.
  const calm = Math.abs(polar - LEVEL) < 0.25 ? LEVEL : polar;
  // Both flanks at once show only their edges: one is turned to the reader, the other stays lit.
  if (outward > 0.45 && together < 0.5 && across - together > 0.3)
    return {
      azimuth:
        (right ? -1 : 1) * (Math.abs(z) < STRAIGHT_OUT ? BEHIND : z < 0 ? Math.PI - FLANK : FLANK),
      polar: calm,
    };
  // A flank is seen from the side and a little behind: there the arm hangs least before it.
  if (together > 0.5 && outward > 0.9 * together)
    return { azimuth: (x < 0 ? -1 : 1) * BEHIND, polar: calm };
  if (together < 0.12 && Math.abs(y) < 0.3)
    return { azimuth: z < -0.02 ? Math.PI : 0, polar: LEVEL };
  return { azimuth: together < 0.12 ? 0 : Math.atan2(x, z), polar: calm };
}

/** The same direction as `azimuth`, at most half a turn away from `from`. */
export function nearestTurn(azimuth: number, from: number): number {
  const turn = 2 * Math.PI;
  return azimuth + turn * Math.round((from - azimuth) / turn);
}
