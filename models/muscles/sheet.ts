/** Sheets and fans: a middle surface over the fibre lines, with thickness. */
import type { Vec3 } from '../mesh.ts';
import { add, cross, length, normalise, scale, sub } from '../figure/vec.ts';
import { sampleNumbers, sampleRows } from './curve.ts';
import type { Ray } from './shell.ts';

/** A smooth surface: `u` 0..1 from origin to insertion, `v` 0..1 from the first fibre to the last. */
export type Surface = (u: number, v: number) => Vec3;

/** The surface through fibre lines of equal number of points. */
export function surfaceOver(fibres: readonly (readonly Vec3[])[]): Surface {
  return (u, v) => {
    const row = fibres.map((f) => sampleRows(f, u));
    const [x, y, z] = sampleRows(row, v);
    return [x!, y!, z!];
  };
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

export function latticeOf(surface: Surface, rings: number, around: number): Lattice {
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
  return { rings, around, at, normal };
}

/** Rays of both faces of a sheet; `thickness` is half of it, mm, before the edges are rounded. */
export function sheetRays(
  { rings, around, at, normal }: Lattice,
  thickness: (u: number, v: number) => number,
  edge: number,
): Ray[][] {
  const half = around / 2;
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
      const profile = (1 - Math.abs(2 * v - 1) ** edge) ** (1 / edge);
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
