/** Triangles of one face whose sides are cut into 1, 2 or 4 pieces each. */
import { FIGURES, type Figure } from '../mesh.ts';

type Triangle = [number, number, number];
type Surface = Record<Figure, Float64Array>;

export interface Patch {
  corners: number[];
  /** pieces of side k, from corner k to the next */
  sides: (1 | 2 | 4)[];
  /** 5 x 5 points, row by row from side 0; empty where the face is no quad */
  grid: number[][];
}

/** Sum over both figures of the distance between two points. */
function span(surface: Surface, a: number, b: number): number {
  let sum = 0;
  for (const f of FIGURES) {
    const P = surface[f];
    sum += Math.hypot(
      P[3 * a]! - P[3 * b]!,
      P[3 * a + 1]! - P[3 * b + 1]!,
      P[3 * a + 2]! - P[3 * b + 2]!,
    );
  }
  return sum;
}

export function stitchPatch({ corners, sides, grid }: Patch, surface: Surface): Triangle[] {
  if (corners.length === 3) return [corners as Triangle];
  const across = Math.max(sides[0]!, sides[2]!);
  const along = Math.max(sides[1]!, sides[3]!);
  const row = (j: number, from: number, to: number, n: number): number[] =>
    Array.from({ length: n + 1 }, (_, i) => grid[j]![from + (i * (to - from)) / n]!);
  const col = (i: number, from: number, to: number, n: number): number[] =>
    Array.from({ length: n + 1 }, (_, j) => grid[from + (j * (to - from)) / n]![i]!);
  const [bottom, right, top, left] = [
    row(0, 0, 4, sides[0]!),
    col(4, 0, 4, sides[1]!),
    row(4, 4, 0, sides[2]!),
    col(0, 4, 0, sides[3]!),
  ];
  const zip = (outer: number[], inner: number[]): Triangle[] => zipStrip(outer, inner, surface);
  if (across === 1) return zip(right, [...left].reverse());
  if (along === 1) return zip(bottom, [...top].reverse());

  // an inner grid, and a strip from each side to it
  const dx = 4 / across;
  const dy = 4 / along;
  const [x0, x1, y0, y1] = [dx, 4 - dx, dy, 4 - dy];
  const inside = (from: number, to: number, step: number): number =>
    Math.max(1, Math.abs(to - from) / step);
  const line = (points: number[]): number[] => points.filter((v, k) => v !== points[k - 1]);
  const out: Triangle[] = [
    ...zip(bottom, line(row(y0, x0, x1, inside(x0, x1, dx)))),
    ...zip(right, line(col(x1, y0, y1, inside(y0, y1, dy)))),
    ...zip(top, line(row(y1, x1, x0, inside(x0, x1, dx)))),
    ...zip(left, line(col(x0, y1, y0, inside(y0, y1, dy)))),
  ];
  for (let y = y0; y < y1; y += dy) {
    for (let x = x0; x < x1; x += dx) {
      const near = [grid[y]![x]!, grid[y]![x + dx]!];
      const far = [grid[y + dy]![x]!, grid[y + dy]![x + dx]!];
      out.push(...zip(near, far));
    }
  }
  return out;
}

/** Triangles between two lines of points that run the same way; always takes the shorter diagonal. */
function zipStrip(outer: number[], inner: number[], surface: Surface): Triangle[] {
  const out: Triangle[] = [];
  let i = 0;
  let j = 0;
  while (i < outer.length - 1 || j < inner.length - 1) {
    const [a, b] = [outer[i]!, inner[j]!];
    const [nextA, nextB] = [outer[i + 1], inner[j + 1]];
    const stepOuter =
      nextB === undefined ||
      (nextA !== undefined && span(surface, nextA, b) <= span(surface, a, nextB));
    if (stepOuter) {
      out.push([a, nextA!, b]);
      i++;
    } else {
      out.push([a, nextB, b]);
      j++;
    }
  }
  return out;
}
