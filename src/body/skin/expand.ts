import type { SkinSource } from './skin-source';

/** Where each vertex of the expanded skin came from, and the triangles over the new vertices. */
export interface Expansion {
  /** index into the shared vertices, one a new vertex */
  readonly origin: Uint32Array;
  /** index into `source.zones`, one a new vertex */
  readonly zoneOf: Uint16Array;
  /** three new indices a triangle, in the order of the source */
  readonly triangles: Uint32Array;
}

/**
 * Give every zone its own copy of the vertices on its border, so that each vertex belongs to exactly
 * one zone and side. A zone's value is then one number a vertex and its border stays crisp.
 *
 * @throws if the zones do not cover each triangle exactly once, in order.
 */
export function expand(source: Pick<SkinSource, 'triangles' | 'zones'>): Expansion {
  const { triangles, zones } = source;
  const origin: number[] = [];
  const zoneOf: number[] = [];
  const out = new Uint32Array(triangles.length);
  let next = 0;
  zones.forEach(({ zone, side, first, count }, z) => {
    if (first !== next || count < 1) throw new Error(`zone out of order: ${zone} ${side}`);
    next = first + count;
    const copy = new Map<number, number>();
    for (let i = 3 * first; i < 3 * next; i++) {
      const shared = triangles[i];
      if (shared === undefined) throw new Error(`zone beyond the last triangle: ${zone} ${side}`);
      let mine = copy.get(shared);
      if (mine === undefined) {
        mine = origin.push(shared) - 1;
        copy.set(shared, mine);
        zoneOf.push(z);
      }
      out[i] = mine;
    }
  });
  if (3 * next !== triangles.length) throw new Error(`triangles without a zone after: ${next}`);
  return { origin: Uint32Array.from(origin), zoneOf: Uint16Array.from(zoneOf), triangles: out };
}

/** Copy the values of shared vertices (`size` numbers each) to the expanded ones. */
export function spread(values: Float32Array, origin: Uint32Array, size: number): Float32Array {
  const out = new Float32Array(origin.length * size);
  for (let v = 0; v < origin.length; v++) {
    const from = (origin[v] ?? 0) * size;
    for (let k = 0; k < size; k++) out[v * size + k] = values[from + k] ?? 0;
  }
  return out;
}
