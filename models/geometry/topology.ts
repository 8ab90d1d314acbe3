/** Edges of triangle meshes. */

/** Undirected edge key for meshes below 2^26 vertices. */
export const edgeKey = (a: number, b: number): number =>
  a < b ? a * 67108864 + b : b * 67108864 + a;

/** Edges that are not shared by exactly two triangles running opposite ways. 0 for a closed skin. */
export function brokenEdges(indices: Uint32Array): number {
  const balance = new Map<number, { uses: number; sum: number }>();
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = indices[t + k]!;
      const b = indices[t + ((k + 1) % 3)]!;
      const key = edgeKey(a, b);
      const edge = balance.get(key) ?? { uses: 0, sum: 0 };
      edge.uses++;
      edge.sum += a < b ? 1 : -1;
      balance.set(key, edge);
    }
  }
  return [...balance.values()].filter((e) => e.uses !== 2 || e.sum !== 0).length;
}

/** Pieces that the triangles fall into when only shared edges hold them together. */
export function pieces(indices: Uint32Array, first = 0, count = indices.length / 3): number {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  const seen = new Map<number, number>();
  for (let t = 0; t < count; t++) {
    for (let k = 0; k < 3; k++) {
      const at = 3 * (first + t);
      const key = edgeKey(indices[at + k]!, indices[at + ((k + 1) % 3)]!);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, t);
      else parent[find(t)] = find(other);
    }
  }
  return parent.reduce((n, p, i) => n + (p === i ? 1 : 0), 0);
}
