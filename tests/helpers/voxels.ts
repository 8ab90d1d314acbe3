/** Solid shapes as sets of cells on one grid, to find where they pass through each other. */
import type { Figure } from '../../models/mesh';
import type { Piece } from '../../models/structures/file/read';

/** mm between cells */
export const CELL = 2;
/** cells along each axis that a key has room for */
const SPAN = 1024;

const keyOf = (i: number, j: number, k: number): number =>
  ((j + 8) * SPAN + (k + SPAN / 2)) * SPAN + (i + SPAN / 2);

/** The middle of a cell, mm. */
export function middleOf(key: number): [number, number, number] {
  const i = key % SPAN;
  const rest = Math.floor(key / SPAN);
  return [
    (i - SPAN / 2 + 0.5) * CELL,
    (Math.floor(rest / SPAN) - 8 + 0.5) * CELL,
    ((rest % SPAN) - SPAN / 2 + 0.5) * CELL,
  ];
}

/** The cells whose middle lies inside a closed mesh, found by crossings of lines along x. */
export function cellsOf({ positions, indices }: Piece, figure: Figure): Set<number> {
  const P = positions[figure];
  const hits = new Map<number, number[]>();
  const at = (v: number, k: number): number => P[3 * v + k] ?? 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t] ?? 0, indices[t + 1] ?? 0, indices[t + 2] ?? 0];
    const [ay, az, by, bz] = [at(a, 1), at(a, 2), at(b, 1), at(b, 2)];
    const [cy, cz] = [at(c, 1), at(c, 2)];
    const area = (by - ay) * (cz - az) - (bz - az) * (cy - ay);
    if (area === 0) continue;
    const first = (x: number): number => Math.ceil(x / CELL - 0.5);
    for (let j = first(Math.min(ay, by, cy)); (j + 0.5) * CELL < Math.max(ay, by, cy); j++) {
      // a hair off the grid, so that no line meets an edge of two triangles
      const y = (j + 0.5) * CELL + 1.3e-5;
      for (let k = first(Math.min(az, bz, cz)); (k + 0.5) * CELL < Math.max(az, bz, cz); k++) {
        const z = (k + 0.5) * CELL + 2.7e-5;
        const v = ((y - ay) * (cz - az) - (z - az) * (cy - ay)) / area;
        const w = ((by - ay) * (z - az) - (bz - az) * (y - ay)) / area;
        if (v < 0 || w < 0 || v + w > 1) continue;
        const x = at(a, 0) * (1 - v - w) + at(b, 0) * v + at(c, 0) * w;
        const line = keyOf(0, j, k);
        const list = hits.get(line);
        if (list) list.push(x);
        else hits.set(line, [x]);
      }
    }
  }
  const cells = new Set<number>();
  for (const [line, xs] of hits) {
    xs.sort((p, q) => p - q);
    for (let n = 0; n + 1 < xs.length; n += 2) {
      const end = xs[n + 1] ?? 0;
      for (let i = Math.ceil((xs[n] ?? 0) / CELL - 0.5); (i + 0.5) * CELL < end; i++) {
        cells.add(line + i);
      }
    }
  }
  return cells;
}

/** ml that a number of cells fill */
export const millilitres = (count: number): number => (count * CELL ** 3) / 1000;

/** The cells of `a` that `b` fills too. */
export const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number[] =>
  [...(a.size < b.size ? a : b)].filter((cell) => (a.size < b.size ? b : a).has(cell));
