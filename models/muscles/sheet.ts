/** Sheets and fans: a middle surface over the fibre lines, with thickness. */
import type { Vec3 } from '../mesh.ts';
import { add, cross, length, normalise, scale, sub } from '../figure/vec.ts';
import { sampleNumbers, sampleRows } from './curve.ts';
import type { Ray } from './shell.ts';

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

/** Width coordinates of half a ring: denser at both edges. */
export const acrossOf = (j: number, around: number): number => {
  const half = around / 2;
  const k = j <= half ? j : around - j;
  const even = k / half;
  const cosine = (1 - Math.cos(Math.PI * even)) / 2;
  return 0.6 * even + 0.4 * cosine;
};

/** Points of the surface on the lattice of the mesh, and their normals. */
export interface Lattice {
  rings: number;
  around: number;
  at: Vec3[][];
  normal: Vec3[][];
}

/**
 * `even` rounds of evening out turn the normals towards their neighbours': rays of a thick sheet that
 * bends would run into each other.
 */
export function latticeOf(surface: Surface, rings: number, around: number, even: number): Lattice {
  const half = around / 2;
  const at = Array.from({ length: rings }, (_, i) =>
    Array.from({ length: half + 1 }, (__, j) => surface(i / (rings - 1), acrossOf(j, around))),
  );
  const normal = at.map((row, i) =>
    row.map((_, j) => {
      const along = sub(at[Math.min(rings - 1, i + 1)]![j]!, at[Math.max(0, i - 1)]![j]!);
      const wide = sub(row[Math.min(half, j + 1)]!, row[Math.max(0, j - 1)]!);
      return normalise(cross(along, wide));
    }),
  );
  let smooth = normal;
  for (let round = 0; round < even; round++) {
    const from = smooth;
    smooth = from.map((row, i) =>
      row.map((n, j) => {
        const next = [from[i - 1]?.[j], from[i + 1]?.[j], row[j - 1], row[j + 1]];
        return normalise(next.reduce((sum: Vec3, m) => (m ? add(sum, m) : sum), n));
      }),
    );
  }
  return { rings, around, at, normal: smooth };
}

/** How a sheet thins out towards its edges: over the greater of two lengths. */
export interface Rim {
  /** share of half the width */
  share: number;
  /** share of half the thickness */
  blunt: number;
}

/**
 * Rays of both faces of a sheet; `thickness` is half of it, mm, before the edges are rounded.
 */
export function sheetRays(
  { rings, around, at, normal }: Lattice,
  thickness: (u: number, v: number) => number,
  { share, blunt }: Rim,
): Ray[][] {
  const half = around / 2;
  const widths = at.map((row) => {
    const far = [0];
    row.slice(1).forEach((p, j) => far.push(far[j]! + length(sub(p, row[j]!))));
    return far;
  });
  return Array.from({ length: rings }, (_, i) =>
    Array.from({ length: around }, (__, j) => {
      const k = j <= half ? j : around - j;
      const v = acrossOf(j, around);
      const h = thickness(i / (rings - 1), v);
      const here = at[i]![k]!;
      if (k === 0 || k === half) {
        const wide = sub(here, at[i]![k ? half - 1 : 1]!);
        const inset = Math.min(h, 0.5 * length(wide));
        const outward = normalise(wide);
        return { core: add(here, scale(outward, -inset)), out: outward, reach: inset };
      }
      const far = widths[i]!;
      const inner = Math.min(far[k]!, far[half]! - far[k]!);
      const rim = Math.max(
        1e-6,
        Math.min(far[half]! / 2, Math.max(blunt * h, (share * far[half]!) / 2)),
      );
      const profile = Math.sqrt(1 - (1 - Math.min(1, inner / rim)) ** 2);
      return { core: here, out: scale(normal[i]![k]!, j < half ? 1 : -1), reach: h * profile };
    }),
  );
}

/** Half thickness along the stations of a line. */
export const thicknessOf =
  (line: readonly (readonly number[])[]) =>
  (u: number): number =>
    Math.max(
      0.4,
      sampleNumbers(
        line.map((s) => s[4]!),
        u,
      ),
    );

/** Half thickness that gives a sheet the sections of a line, whatever its own width. */
export function sectionOf(
  line: readonly (readonly number[])[],
  { rings, at }: Lattice,
): (u: number) => number {
  const half = at.map((row, i) => {
    const wide = row.slice(1).reduce((sum, p, j) => sum + length(sub(p, row[j]!)), 0);
    const u = i / (rings - 1);
    const area = sampleNumbers(
      line.map((s) => s[3]! * s[4]!),
      u,
    );
    const most = 1.5 * thicknessOf(line)(u);
    return Math.max(0.4, Math.min(most, (2 * area) / Math.max(1, wide)));
  });
  return (u) => sampleNumbers(half, u);
}
