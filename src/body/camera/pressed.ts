import type { Vec3 } from '../skin/zone-shape';
import { toward } from '../sight/sight';
import { dot, plus, unit } from '../vec';
import type { Stand } from './framing';

/** A spot of skin that was pressed, and which way the eye looked. */
export interface Pressed {
  readonly at: Vec3;
  /** of length 1 */
  readonly facing: Vec3;
  readonly azimuth: number;
  readonly polar: number;
}

/** Skin that faces the eye by less (cosine) is not seen there. */
const SEEN = 0.15;

/**
 * What was pressed stays in sight: the same stand, or from the way that the eye looked already where the stand
 * would show the other side. Who presses a palm and hits a finger looks at the palm still, nearer by.
 */
export function inSight(stand: Stand, { at, facing, azimuth, polar }: Pressed): Stand {
  const eye = plus(stand.target, toward(stand.azimuth, stand.polar), stand.distance);
  return dot(facing, unit(plus(eye, at, -1))) > SEEN ? stand : { ...stand, azimuth, polar };
}
