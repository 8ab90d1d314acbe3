/** Vectors as tuples, for what is worked out without three. */
import type { Vec3 } from './skin/zone-shape';

/** a · b */
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** a × b */
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
/** a + share · b */
export const plus = (a: Vec3, b: Vec3, share = 1): Vec3 => [
  a[0] + share * b[0],
  a[1] + share * b[1],
  a[2] + share * b[2],
];
/** Of length 1; a vector without length stays as it is. */
export const unit = (a: Vec3): Vec3 => {
  const long = Math.hypot(...a) || 1;
  return [a[0] / long, a[1] / long, a[2] / long];
};
