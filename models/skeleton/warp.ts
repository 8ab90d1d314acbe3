/** Carries points from one figure to the other: a smooth map that takes bony landmarks along. */
import type { Vec3 } from '../mesh.ts';
import { solve } from '../geometry/solve.ts';
import { distance } from '../geometry/vec.ts';

/** mm; lets the map pass near a landmark, so that two that disagree do not fold it */
const SOFT = 6;

/**
 * The map that takes each point of `from` near its fellow in `to` (mm, same order) and bends least
 * between: a spline whose kernel in space is the distance itself, plus an affine part.
 */
export function warpBetween(from: readonly Vec3[], to: readonly Vec3[]): (p: Vec3) => Vec3 {
  const n = from.length;
  const size = n + 4;
  const rows = Array.from({ length: size }, () => new Float64Array(size + 3));
  from.forEach((p, i) => {
    from.forEach((q, j) => (rows[i]![j] = i === j ? -SOFT : distance(p, q)));
    [1, ...p].forEach((value, k) => {
      rows[i]![n + k] = value;
      rows[n + k]![i] = value;
    });
    to[i]!.forEach((value, k) => (rows[i]![size + k] = value));
  });
  const weights = solve(rows, 3);
  return (p) => {
    const terms = [...from.map((q) => distance(p, q)), 1, ...p];
    return [0, 1, 2].map((k) => terms.reduce((sum, t, i) => sum + t * weights[i]![k]!, 0)) as Vec3;
  };
}
