/**
 * How the clay is lit where it is drawn flat: a soft light from above and before, the same on both
 * sides, so that one half is enough; and the material's own shade in its folds.
 */
import type { Vec3 } from '../mesh.ts';
import { dot, normalise, smoothstep } from '../geometry/vec.ts';

const KEY = normalise([0.1, -0.62, 0.78]);

/** @param normal outward, down, towards the eye  @param open 0 closed in .. 1 free  @returns 0..1 */
export function lightOn(normal: Vec3, open: number): number {
  const key = smoothstep(-0.45, 1, dot(normal, KEY));
  const round = Math.max(0, normal[2]);
  return (0.55 * key + 0.45 * round) * (0.35 + 0.65 * open * open);
}
