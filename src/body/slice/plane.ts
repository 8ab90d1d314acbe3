import type { Slice, SlicePlane } from '../../state/slice';
import type { Stand } from '../camera/framing';
import type { Vec3 } from '../skin/zone-shape';
import { cross, dot, plus, unit } from '../vec';

/**
 * A cut as geometry. `n` points to the half that is taken away and to the eye, `u` to the right of
 * the picture and `v` up; all unit, u × v = n. Taken away is what has n·p > offset (mm).
 */
export interface CutPlane {
  readonly n: Vec3;
  readonly u: Vec3;
  readonly v: Vec3;
  readonly offset: number;
  /** a place on it, mm */
  readonly middle: Vec3;
}

/** The place and the way that the plane across a trigger point takes. */
export interface Across {
  readonly at: Vec3;
  /** unit, along the fibres and along the skin */
  readonly along: Vec3;
}

/** Corners of the figure, mm. */
export interface Extent {
  readonly min: Vec3;
  readonly max: Vec3;
}

const extents = new WeakMap<Float32Array, Extent>();

/** The corners of a figure's skin; worked out once for each. */
export function extentOf(positions: Float32Array): Extent {
  const known = extents.get(positions);
  if (known) return known;
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  positions.forEach((x, i) => {
    const k = (i % 3) as 0;
    min[k] = Math.min(min[k], x);
    max[k] = Math.max(max[k], x);
  });
  const extent = { min, max };
  extents.set(positions, extent);
  return extent;
}

/** Without -0, which would be written into addresses and tests. */
const minus = (a: Vec3): Vec3 => [0 - a[0], 0 - a[1], 0 - a[2]];

type Frame = Pick<CutPlane, 'n' | 'u' | 'v'>;

/** As plates show them: transverse from the feet, sagittal from the left, coronal from the front. */
const FRAMES: Record<Exclude<SlicePlane, 'point'>, Frame> = {
  transverse: { n: [0, -1, 0], u: [1, 0, 0], v: [0, 0, 1] },
  sagittal: { n: [1, 0, 0], u: [0, 0, -1], v: [0, 1, 0] },
  coronal: { n: [0, 0, 1], u: [1, 0, 0], v: [0, 1, 0] },
};
const AXIS = { transverse: 1, sagittal: 0, coronal: 2 } as const;
/** How far `point` moves each way, as a share of stature. */
const POINT_REACH = 0.06;
/** Nearer to upright than this a plane is read like a transverse one, with the front up. */
const LYING = 0.8;

/** From the feet where the fibres run down the body, from the front or from its own side elsewhere. */
function acrossFrame({ at, along }: Across): Frame {
  const outward = at[0] < 0 ? -1 : 1;
  const steep = Math.abs(along[1]) >= Math.max(Math.abs(along[0]), Math.abs(along[2]));
  const level = Math.abs(along[0]) >= Math.abs(along[2]) ? outward * along[0] : along[2];
  const n = unit((steep ? -along[1] : level) < 0 ? minus(along) : along);
  const up: Vec3 = Math.abs(n[1]) > LYING ? [0, 0, 1] : [0, 1, 0];
  const v = unit(plus(up, n, -dot(up, n)));
  return { n, v, u: cross(v, n) };
}

/** Turn `a` towards `b` by an angle (radians); both unit and square to each other. */
const turned = (a: Vec3, b: Vec3, by: number): Vec3 =>
  unit(plus([a[0] * Math.cos(by), a[1] * Math.cos(by), a[2] * Math.cos(by)], b, Math.sin(by)));

function turnedBy({ n, u, v }: Frame, { turn, tilt }: Pick<Slice, 'turn' | 'tilt'>): Frame {
  const about = (turn * Math.PI) / 180;
  const over = (tilt * Math.PI) / 180;
  const n1 = turned(n, u, about);
  const u1 = turned(u, minus(n), about);
  return { n: turned(n1, v, over), u: u1, v: turned(v, minus(n1), over) };
}

/**
 * Where the plane lies when the address does not say: through the chosen place.
 *
 * @param place mm, of what is chosen; undefined: the chest, and the middle of the body
 * @returns 0–1 of the extent
 */
export function placeOn(plane: SlicePlane, { min, max }: Extent, place: Vec3 | undefined): number {
  if (plane === 'point') return 0.5;
  const k = AXIS[plane];
  if (!place) return { transverse: 0.74, sagittal: 0.5, coronal: 0.5 }[plane];
  const share = (place[k] - min[k]) / (max[k] - min[k]);
  return Math.round(1000 * Math.min(1, Math.max(0, share))) / 1000;
}

/**
 * The plane of a cut.
 *
 * @returns undefined for `point` without a trigger point
 */
export function planeOf(
  slice: Slice,
  extent: Extent,
  across: Across | undefined,
): CutPlane | undefined {
  const { min, max } = extent;
  const { plane, at = 0.5, flip } = slice;
  let base: Frame;
  let middle: Vec3;
  if (plane === 'point') {
    if (!across) return undefined;
    base = acrossFrame(across);
    middle = plus(across.at, base.n, (at - 0.5) * -2 * POINT_REACH * (max[1] - min[1]));
  } else {
    base = FRAMES[plane];
    const k = AXIS[plane];
    const centre = [0, 1, 2].map((i) => ((min[i] ?? 0) + (max[i] ?? 0)) / 2);
    centre[k] = min[k] + at * (max[k] - min[k]);
    middle = centre as unknown as Vec3;
  }
  const { n, u, v } = turnedBy(base, slice);
  const seen = flip ? { n: minus(n), u: minus(u), v } : { n, u, v };
  return { ...seen, offset: dot(seen.n, middle), middle };
}

/**
 * From where the cut face is looked at: straight on. A lying plane that is turned is looked at from
 * straight below or above: the front of the body then stays up in the picture.
 */
export function standBefore({ n }: CutPlane, target: Vec3, distance: number): Stand {
  if (Math.abs(n[1]) > LYING - 0.05)
    return n[1] < 0
      ? { target, azimuth: 0, polar: Math.PI, distance }
      : { target, azimuth: Math.PI, polar: 0, distance };
  return { target, azimuth: Math.atan2(n[0], n[2]), polar: Math.acos(n[1]), distance };
}

/** The sides of the body. */
export const WAYS = ['left', 'right', 'head', 'feet', 'front', 'back'] as const;
export type Way = (typeof WAYS)[number];

/** The side that a direction points to, for the edges of the picture; undefined for between. */
export function wayOf([x, y, z]: Vec3): Way | undefined {
  const most = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  if (most < 0.72 * Math.hypot(x, y, z)) return undefined;
  if (most === Math.abs(x)) return x > 0 ? 'left' : 'right';
  if (most === Math.abs(y)) return y > 0 ? 'head' : 'feet';
  return z > 0 ? 'front' : 'back';
}
