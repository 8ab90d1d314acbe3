import type { SkinModel } from '../skin/skin-model';

/** Which places of the skin touch which, and how much of a blur flows between them. */
export interface Neighbours {
  /** names the copies of one place, one a vertex: index into everything below */
  readonly placeOf: Uint32Array;
  readonly places: number;
  /** neighbours of place p are `next[start[p]]` to `next[start[p + 1] - 1]` */
  readonly start: Uint32Array;
  readonly next: Uint32Array;
  /** share that flows in from each neighbour; those of a place and its own `rest` add up to 1 */
  readonly flow: Float32Array;
  readonly rest: Float32Array;
  /** mm to each neighbour over the skin, and how far that runs along a limb, 0 to 1 */
  readonly way: Float32Array;
  readonly along: Float32Array;
}

/** Along a limb patterns reach farther than around it. */
const ALONG = 3;

/**
 * Neighbours over places that zones share, each weighted by the skin it stands for, nearer ones and
 * those along a limb more.
 *
 * @param limb true for zone indices on a limb, whose length runs up and down
 */
export function neighboursOf(
  model: Pick<SkinModel, 'origin' | 'triangles' | 'zoneOf'>,
  positions: Float32Array,
  areas: Float32Array,
  limb: (zone: number) => boolean,
): Neighbours {
  const { origin, triangles, zoneOf } = model;
  const places = origin.reduce((most, p) => Math.max(most, p), -1) + 1;
  const area = new Float32Array(places);
  const at = new Uint32Array(places);
  origin.forEach((p, v) => {
    area[p] = (area[p] ?? 0) + (areas[v] ?? 0);
    at[p] = v;
  });

  const edges = new Set<number>();
  for (let i = 0; i < triangles.length; i++) {
    const a = origin[triangles[i] ?? 0] ?? 0;
    const b = origin[triangles[i % 3 === 2 ? i - 2 : i + 1] ?? 0] ?? 0;
    edges.add(Math.min(a, b) * places + Math.max(a, b));
  }
  const start = new Uint32Array(places + 1);
  for (const edge of edges)
    for (const p of [Math.floor(edge / places), edge % places])
      start[p + 1] = (start[p + 1] ?? 0) + 1;
  for (let p = 0; p < places; p++) start[p + 1] = (start[p + 1] ?? 0) + (start[p] ?? 0);

  const filled = start.slice();
  const next = new Uint32Array(2 * edges.size);
  const flow = new Float32Array(next.length);
  const ways = new Float32Array(next.length);
  const along = new Float32Array(next.length);
  for (const edge of edges) {
    const [a, b] = [Math.floor(edge / places), edge % places];
    const [va, vb] = [at[a] ?? 0, at[b] ?? 0];
    const [x, y, z] = [0, 1, 2].map(
      (k) => (positions[3 * va + k] ?? 0) - (positions[3 * vb + k] ?? 0),
    );
    const way = Math.max(1, Math.hypot(x ?? 0, y ?? 0, z ?? 0));
    const upright = limb(zoneOf[va] ?? 0) ? ((y ?? 0) / way) ** 2 : 0;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const slot = filled[to] ?? 0;
      filled[to] = slot + 1;
      next[slot] = from;
      flow[slot] = ((1 + ALONG * upright) * (area[from] ?? 0)) / way;
      ways[slot] = way;
      along[slot] = upright;
    }
  }

  const rest = new Float32Array(places);
  for (let p = 0; p < places; p++) {
    const [first, end] = [start[p] ?? 0, start[p + 1] ?? 0];
    let sum = 0;
    for (let e = first; e < end; e++) sum += flow[e] ?? 0;
    // Half stays: a round then smooths without swinging.
    for (let e = first; e < end; e++) flow[e] = (0.5 * (flow[e] ?? 0)) / (sum || 1);
    rest[p] = sum ? 0.5 : 1;
  }
  return { placeOf: origin, places, start, next, flow, rest, way: ways, along };
}
