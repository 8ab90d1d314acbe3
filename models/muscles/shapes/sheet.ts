/** Sheets and fans: a middle surface over the fibre lines, with thickness. */
import type { Surface } from '../../geometry/surface.ts';
import type { MuscleRow, PartRow, Rim } from '../lines/row.ts';
import type { Vec3 } from '../../mesh.ts';
import { add, cross, length, normalise, scale, sub } from '../../geometry/vec.ts';
import { sampleNumbers } from '../../geometry/curve.ts';
import type { Ray } from './shell.ts';

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

/** How a part's sheet ends at its edges. */
export function rimOf({ abuts, solid, rim }: MuscleRow, { type }: PartRow): Rim {
  if (abuts) return { share: 0.12, blunt: 0.7 };
  return rim ?? { share: solid ? 0.8 : type === 'fan' ? 0.35 : 0.2, blunt: 1.2 };
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
