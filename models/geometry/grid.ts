/** Space in small cubes: which of them a closed surface holds, and values read between them. */

/** Cubes of `cell` mm; cube (i, j, k) has its middle at low + (i + 1/2) · cell. */
export interface Grid {
  low: readonly [number, number, number];
  cell: number;
  count: readonly [number, number, number];
}

/** A grid that covers the points of all given coordinate lists, and `margin` mm around them. */
export function gridOver(sets: readonly Float64Array[], cell: number, margin: number): Grid {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const P of sets) {
    for (let i = 0; i < P.length; i++) {
      low[i % 3] = Math.min(low[i % 3]!, P[i]!);
      high[i % 3] = Math.max(high[i % 3]!, P[i]!);
    }
  }
  const start = low.map((x) => x - margin) as [number, number, number];
  const count = high.map((x, k) => Math.ceil((x + margin - start[k]!) / cell)) as typeof start;
  return { low: start, cell, count };
}

export const cubes = ({ count }: Grid): number => count[0] * count[1] * count[2];

/**
 * Visits every cube whose middle lies inside a closed surface that is wound outward; places that the
 * surface encloses twice count once.
 */
export function fill(
  grid: Grid,
  P: Float64Array,
  T: Uint32Array,
  visit: (cube: number) => void,
): void {
  const { low, cell, count } = grid;
  const columns = new Map<number, [z: number, sign: number][]>();
  // a hair beside the middles, so that no ray runs along an edge
  const x0 = low[0] + cell * 0.50013;
  const y0 = low[1] + cell * 0.50029;
  for (let t = 0; t < T.length; t += 3) {
    const [a, b, c] = [3 * T[t]!, 3 * T[t + 1]!, 3 * T[t + 2]!];
    const [ax, ay, bx, by, cx, cy] = [P[a]!, P[a + 1]!, P[b]!, P[b + 1]!, P[c]!, P[c + 1]!];
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (area === 0) continue;
    const i0 = Math.max(0, Math.ceil((Math.min(ax, bx, cx) - x0) / cell));
    const i1 = Math.min(count[0] - 1, Math.floor((Math.max(ax, bx, cx) - x0) / cell));
    const j0 = Math.max(0, Math.ceil((Math.min(ay, by, cy) - y0) / cell));
    const j1 = Math.min(count[1] - 1, Math.floor((Math.max(ay, by, cy) - y0) / cell));
    for (let i = i0; i <= i1; i++) {
      for (let j = j0; j <= j1; j++) {
        const [x, y] = [x0 + i * cell, y0 + j * cell];
        const v = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / area;
        const w = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area;
        if (v < 0 || w < 0 || v + w > 1) continue;
        const z = P[a + 2]! + v * (P[b + 2]! - P[a + 2]!) + w * (P[c + 2]! - P[a + 2]!);
        const id = j * count[0] + i;
        const list = columns.get(id);
        if (list) list.push([z, area > 0 ? -1 : 1]);
        else columns.set(id, [[z, area > 0 ? -1 : 1]]);
      }
    }
  }
  for (const [id, hits] of columns) {
    hits.sort((p, q) => p[0] - q[0]);
    let turns = 0;
    for (let h = 0; h + 1 < hits.length; h++) {
      turns += hits[h]![1];
      if (turns <= 0) continue;
      const from = Math.max(0, Math.ceil((hits[h]![0] - low[2]) / cell - 0.5));
      const to = Math.min(count[2] - 1, Math.floor((hits[h + 1]![0] - low[2]) / cell - 0.5));
      for (let k = from; k <= to; k++) visit(k * count[0] * count[1] + id);
    }
  }
}

/** Middle of a cube, mm. */
export function middleOf({ low, cell, count }: Grid, cube: number): [number, number, number] {
  const [nx, ny] = count;
  return [
    low[0] + cell * ((cube % nx) + 0.5),
    low[1] + cell * ((Math.floor(cube / nx) % ny) + 0.5),
    low[2] + cell * (Math.floor(cube / (nx * ny)) + 0.5),
  ];
}

/** Values at the middles of the cubes. */
export class Samples {
  constructor(
    readonly grid: Grid,
    readonly values: Float32Array,
  ) {}

  /** Value at a place, between the middles around it; the nearest ones' outside of the grid. */
  at(x: number, y: number, z: number): number {
    const { values } = this;
    const { low, cell, count } = this.grid;
    const [nx, ny, nz] = count;
    const fx = Math.min(nx - 1.001, Math.max(0, (x - low[0]) / cell - 0.5));
    const fy = Math.min(ny - 1.001, Math.max(0, (y - low[1]) / cell - 0.5));
    const fz = Math.min(nz - 1.001, Math.max(0, (z - low[2]) / cell - 0.5));
    const [i, j, k] = [Math.floor(fx), Math.floor(fy), Math.floor(fz)];
    const [u, v, w] = [fx - i, fy - j, fz - k];
    const layer = nx * ny;
    const o = k * layer + j * nx + i;
    const low4 =
      (values[o]! * (1 - u) + values[o + 1]! * u) * (1 - v) +
      (values[o + nx]! * (1 - u) + values[o + nx + 1]! * u) * v;
    const p = o + layer;
    const high4 =
      (values[p]! * (1 - u) + values[p + 1]! * u) * (1 - v) +
      (values[p + nx]! * (1 - u) + values[p + nx + 1]! * u) * v;
    return low4 * (1 - w) + high4 * w;
  }
}
