/** Rounds in which the shares come to rest, as tried on the broadest sheets. */
const ROUNDS = 60;
/** Each round goes a little beyond, so that fewer are needed. */
const BEYOND = 1.7;
/** Least pull of an edge: one between two flat corners would push. */
const LEAST = 0.02;

/** A part of a muscle: a run of triangles, and of the vertices that they use. */
interface Part {
  readonly firstTriangle: number;
  readonly triangles: number;
  readonly firstVertex: number;
  readonly vertices: number;
}

/**
 * How far across the fibres each vertex of a part lies, evened out over its surface: edges and ends stay as
 * they are, and in between the share is as even as can be (harmonic, by cotangent weights: Pinkall and
 * Polthier 1993). So strands neither waver nor make a detour between where they begin and where they end.
 *
 * @param stored four numbers a vertex, 0–1: along, across, and two that are not asked
 * @returns a number a vertex of the part, 0–1
 */
export function evenStrands(
  { firstTriangle, triangles: count, firstVertex, vertices }: Part,
  triangles: Uint32Array,
  positions: Float32Array,
  stored: Float32Array,
): Float32Array {
  const share = Float32Array.from(
    { length: vertices },
    (_, v) => stored[4 * (firstVertex + v) + 1] ?? 0,
  );
  const free = share.map((own, v) => {
    const along = stored[4 * (firstVertex + v)] ?? 0;
    return Number(along > 0 && along < 1 && own > 0 && own < 1);
  });
  // The edges of a free vertex stand together: as many places as its triangles have other corners.
  const corner = (i: number): number => (triangles[i] ?? 0) - firstVertex;
  const from = 3 * firstTriangle;
  const until = from + 3 * count;
  const starts = new Uint32Array(vertices + 1);
  for (let i = from; i < until; i++) starts[corner(i) + 1] = (starts[corner(i) + 1] ?? 0) + 2;
  for (let v = 0; v < vertices; v++) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0);
  const next = starts.slice();
  const to = new Uint32Array(6 * count);
  const pulls = new Float32Array(6 * count);
  const tie = (v: number, other: number, pull: number): void => {
    const at = next[v] ?? 0;
    next[v] = at + 1;
    to[at] = other;
    pulls[at] = pull;
  };
  for (let t = from; t < until; t += 3)
    for (let k = 0; k < 3; k++) {
      const [a, b, c] = [corner(t + k), corner(t + ((k + 1) % 3)), corner(t + ((k + 2) % 3))];
      const pull = cotangent(positions, firstVertex + a, firstVertex + b, firstVertex + c);
      tie(b, c, Math.max(LEAST, pull));
      tie(c, b, Math.max(LEAST, pull));
    }
  for (let round = 0; round < ROUNDS; round++)
    for (let v = 0; v < vertices; v++) {
      if (!free[v]) continue;
      let sum = 0;
      let weight = 1e-9;
      for (let e = starts[v] ?? 0; e < (starts[v + 1] ?? 0); e++) {
        const pull = pulls[e] ?? 0;
        sum += pull * (share[to[e] ?? 0] ?? 0);
        weight += pull;
      }
      share[v] = (share[v] ?? 0) + BEYOND * (sum / weight - (share[v] ?? 0));
    }
  return share;
}

/** Cotangent of the angle at a corner. */
function cotangent(positions: Float32Array, at: number, b: number, c: number): number {
  const side = (to: number, k: number): number =>
    (positions[3 * to + k] ?? 0) - (positions[3 * at + k] ?? 0);
  const [x, y, z] = [side(b, 0), side(b, 1), side(b, 2)];
  const [p, q, r] = [side(c, 0), side(c, 1), side(c, 2)];
  const area = Math.hypot(y * r - z * q, z * p - x * r, x * q - y * p);
  return (x * p + y * q + z * r) / Math.max(area, 1e-6);
}
