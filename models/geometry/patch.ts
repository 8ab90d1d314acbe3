/** Surfaces from what is known of them: four edges, and measured points that lie on them. */
import type { Vec3 } from '../mesh.ts';
import { add, cross, distance, dot, normalise, scale, sub } from './vec.ts';
import { sampleNumbers, sampleRows } from './curve.ts';
import type { Surface } from './surface.ts';

/** A smooth line over 0..1. */
export type Edge = (t: number) => Vec3;

/** Fineness of the grids on which corrections are kept. */
const GRID = 24;
/** Share of the sheet over which one measured point counts. */
const SPREAD = 0.14;

/** The line through points, by length. */
export function edgeThrough(points: readonly Vec3[]): Edge {
  const far = [0];
  points.slice(1).forEach((p, i) => far.push(far[i]! + distance(p, points[i]!)));
  const whole = far.at(-1)! || 1;
  return (t) => {
    const at = Math.min(1, Math.max(0, t)) * whole;
    let i = 0;
    while (i < far.length - 2 && far[i + 1]! < at) i++;
    const share = (at - far[i]!) / (far[i + 1]! - far[i]! || 1);
    return sampleRows(points, (i + share) / (points.length - 1)) as Vec3;
  };
}

/** The surface between four edges that share their corners (Coons): `front` u 0, `top` v 0. */
export function coons(front: Edge, back: Edge, top: Edge, bottom: Edge): Surface {
  const [a, b, c, d] = [front(0), front(1), back(0), back(1)];
  return (u, v) =>
    [0, 1, 2].map((k) => {
      const across = (1 - u) * front(v)[k]! + u * back(v)[k]!;
      const along = (1 - v) * top(u)[k]! + v * bottom(u)[k]!;
      const corners = (1 - u) * ((1 - v) * a[k]! + v * b[k]!) + u * ((1 - v) * c[k]! + v * d[k]!);
      return across + along - corners;
    }) as Vec3;
}

/** Unit normal of a surface by differences. */
export function normalOf(surface: Surface, u: number, v: number): Vec3 {
  const e = 0.02;
  const along = sub(surface(Math.min(1, u + e), v), surface(Math.max(0, u - e), v));
  const wide = sub(surface(u, Math.min(1, v + e)), surface(u, Math.max(0, v - e)));
  return normalise(cross(along, wide));
}

/** Bilinear value of a grid of GRID + 1 rows and columns. */
const gridAt = (grid: readonly (readonly number[])[], u: number, v: number): number =>
  sampleNumbers(
    grid.map((row) => sampleNumbers(row, v)),
    u,
  );

/** Values over u and v, GRID + 1 rows and columns. */
export const gridOf = <T>(value: (u: number, v: number) => T): T[][] =>
  Array.from({ length: GRID + 1 }, (_, i) =>
    Array.from({ length: GRID + 1 }, (__, j) => value(i / GRID, j / GRID)),
  );

/** Moves a surface along its own normal by a field of heights, mm. */
export const raised = (surface: Surface, heights: readonly (readonly number[])[]): Surface => {
  const normals = gridOf((u, v) => normalOf(surface, u, v));
  return (u, v) => {
    const n = [0, 1, 2].map((k) =>
      gridAt(
        normals.map((row) => row.map((x) => x[k]!)),
        u,
        v,
      ),
    ) as Vec3;
    return add(surface(u, v), scale(normalise(n), gridAt(heights, u, v)));
  };
};

/** Draws a surface along its normals through measured points that lie on it. */
export function through(surface: Surface, points: readonly Vec3[]): Surface {
  const at = gridOf(surface);
  const spots = points.map((p) => {
    let best = { i: 0, j: 0, d: Infinity };
    at.forEach((row, i) =>
      row.forEach((q, j) => {
        const d = distance(p, q);
        if (d < best.d) best = { i, j, d };
      }),
    );
    const [u, v] = [best.i / GRID, best.j / GRID];
    return { u, v, height: dot(sub(p, at[best.i]![best.j]!), normalOf(surface, u, v)) };
  });
  // the edges are known: they stay
  for (let k = 0; k <= GRID; k++) {
    for (const [u, v] of [
      [k / GRID, 0],
      [k / GRID, 1],
      [0, k / GRID],
      [1, k / GRID],
    ] as const) {
      spots.push({ u, v, height: 0 });
    }
  }
  let heights = gridOf(() => 0);
  for (let round = 0; round < 3; round++) {
    const left = spots.map((s) => s.height - gridAt(heights, s.u, s.v));
    const more = gridOf((u, v) => {
      let [sum, weight] = [0, 0.15];
      spots.forEach((s, i) => {
        const w = Math.exp(-((s.u - u) ** 2 + (s.v - v) ** 2) / (2 * SPREAD ** 2));
        sum += w * left[i]!;
        weight += w;
      });
      return sum / weight;
    });
    heights = heights.map((row, i) => row.map((h, j) => h + more[i]![j]!));
  }
  return raised(surface, heights);
}
