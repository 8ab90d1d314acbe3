/** Smooth surfaces over 0..1 both ways. */
import type { Vec3 } from '../mesh.ts';
import { add, length, scale, sub } from './vec.ts';
import { sampleRows } from './curve.ts';

/** A smooth surface: `u` 0..1 from origin to insertion, `v` 0..1 from the first fibre to the last. */
export type Surface = (u: number, v: number) => Vec3;

/**
 * The surface through fibre lines of equal number of points. Across, a line has as much room as it
 * is away from its neighbours.
 */
export function surfaceOver(fibres: readonly (readonly Vec3[])[]): Surface {
  const spans = fibres.slice(1).map((f, i) => {
    const gaps = f.map((p, k) => length(sub(p, fibres[i]![k]!)));
    return Math.max(1, gaps.reduce((a, b) => a + b, 0) / gaps.length);
  });
  const knots = [0];
  // the root keeps narrow spans from being run over in one step
  spans.forEach((x) => knots.push(knots.at(-1)! + Math.sqrt(x)));
  return (u, v) => {
    const row = fibres.map((f) => sampleRows(f, u) as Vec3);
    return spline(row, knots, v);
  };
}

/** Cubic curve through points at uneven knots (Hermite with weighed slopes); `t` 0..1. */
function spline(points: readonly Vec3[], knots: readonly number[], t: number): Vec3 {
  const last = points.length - 1;
  const at = Math.min(1, Math.max(0, t)) * knots[last]!;
  let i = 0;
  while (i < last - 1 && knots[i + 1]! < at) i++;
  const slope = (k: number): Vec3 => {
    const side = (j: number): Vec3 =>
      scale(sub(points[j + 1]!, points[j]!), 1 / (knots[j + 1]! - knots[j]!));
    if (k === 0) return side(0);
    if (k === last) return side(last - 1);
    const share = (knots[k]! - knots[k - 1]!) / (knots[k + 1]! - knots[k - 1]!);
    return add(scale(side(k - 1), 1 - share), scale(side(k), share));
  };
  const h = knots[i + 1]! - knots[i]!;
  const x = (at - knots[i]!) / h;
  const [a, b] = [points[i]!, points[i + 1]!];
  const [p, q] = [scale(slope(i), h), scale(slope(i + 1), h)];
  const [x2, x3] = [x * x, x * x * x];
  return [0, 1, 2].map(
    (k) =>
      (2 * x3 - 3 * x2 + 1) * a[k]! +
      (x3 - 2 * x2 + x) * p[k]! +
      (3 * x2 - 2 * x3) * b[k]! +
      (x3 - x2) * q[k]!,
  ) as Vec3;
}
