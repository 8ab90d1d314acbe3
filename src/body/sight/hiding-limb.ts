import type { Side } from '../../atlas/address';
import type { Vec3 } from '../skin/zone-shape';
import { dot, plus, unit } from '../vec';

export type Limb = 'arm' | 'leg';

/** Regions of the limbs, without the shoulder and the hip that they hang on. */
const REGIONS: Readonly<Record<string, Limb>> = {
  'upper-arm': 'arm',
  elbow: 'arm',
  forearm: 'arm',
  'wrist-palm': 'arm',
  'hand-back-fingers': 'arm',
  'thigh-front': 'leg',
  'thigh-back': 'leg',
  'thigh-inner': 'leg',
  'thigh-outer': 'leg',
  knee: 'leg',
  'knee-back': 'leg',
  shin: 'leg',
  calf: 'leg',
  ankle: 'leg',
  heel: 'leg',
  sole: 'leg',
  'toes-top-foot': 'leg',
};

/** The limb that a region belongs to. */
export const limbOf = (region: string | undefined): Limb | undefined => REGIONS[region ?? ''];

/** A limb hides a place if it covers more than this share of what faces the eye. */
const MUCH = 0.08;

/** A limb of one side, as one word. */
export type SidedLimb = `${Limb} ${Side}`;

interface Place {
  readonly at: Vec3;
  readonly facing: Vec3;
}

/**
 * The limb that hangs between the eye and a place; undefined where none does.
 *
 * @param own the limb that a point is part of: it does not hide itself
 * @param before the limb that stands between a point and the eye, if one does
 */
export function hidingLimb<P extends Place>(
  points: readonly P[],
  eye: Vec3,
  own: (point: P) => SidedLimb | undefined,
  before: (from: Vec3, toward: Vec3) => SidedLimb | undefined,
): SidedLimb | undefined {
  const counts = new Map<SidedLimb, number>();
  let facing = 0;
  for (const point of points) {
    const way = plus(eye, point.at, -1);
    if (dot(point.facing, way) <= 0) continue;
    facing += 1;
    const limb = before(plus(point.at, point.facing, 2), unit(way));
    if (limb && limb !== own(point)) counts.set(limb, (counts.get(limb) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > MUCH * facing ? most[0] : undefined;
}
