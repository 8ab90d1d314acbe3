/** Thin-plate spline: the least bent surface over a plane near given heights. */
import type { Vec3 } from '../mesh.ts';

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
  const w = solve(rows);
  return (s, t) =>
    points.reduce(
      (sum, [u, v], i) => sum + w[i]! * bend((s - u) ** 2 + (t - v) ** 2),
      w[n]! + w[n + 1]! * s + w[n + 2]! * t,
    );
}

/** Gauss elimination with pivots of an augmented matrix. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let r = c + 1; r < n; r++) {
      if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r;
    }
    [rows[c], rows[best]] = [rows[best]!, rows[c]!];
    for (let r = c + 1; r < n; r++) {
      const factor = rows[r]![c]! / rows[c]![c]!;
      if (factor) for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let r = n - 1; r >= 0; r--) {
    let sum = rows[r]![n]!;
    for (let k = r + 1; k < n; k++) sum -= rows[r]![k]! * x[k]!;
    x[r] = sum / rows[r]![r]!;
  }
  return x;
}
