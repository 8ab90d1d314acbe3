/** Thin-plate spline: the least bent surface over a plane near given heights. */
import type { Vec3 } from '../mesh.ts';
import { solve } from '../geometry/solve.ts';

/** Softens the fit so that no single vertex dents the plate; mm², small against the spots' size. */
const SOFT = 20;

const bend = (r2: number): number => (r2 > 0 ? 0.5 * r2 * Math.log(r2) : 0);

/** Height at (s, t) of the plate through points (s, t, height). */
export function thinPlate(points: readonly Vec3[]): (s: number, t: number) => number {
  const n = points.length;
  const rows = points.map(([s, t, h], i) => [
    ...points.map(([u, v], j) => (i === j ? SOFT : bend((s - u) ** 2 + (t - v) ** 2))),
    1,
    s,
    t,
    h,
  ]);
  for (const pick of [() => 1, (p: Vec3) => p[0], (p: Vec3) => p[1]]) {
    rows.push([...points.map(pick), 0, 0, 0, 0]);
  }
  const w = solve(rows, 1).flat();
  return (s, t) =>
    points.reduce(
      (sum, [u, v], i) => sum + w[i]! * bend((s - u) ** 2 + (t - v) ** 2),
      w[n]! + w[n + 1]! * s + w[n + 2]! * t,
    );
}
