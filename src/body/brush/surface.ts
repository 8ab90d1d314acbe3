import type { SkinModel } from '../skin/skin-model';

/** Ways over the skin: each vertex with the vertices that it is joined to, in one array. */
export interface Surface {
  /** first place in `next` of each vertex; one more at the end */
  readonly first: Uint32Array;
  readonly next: Uint32Array;
}

/**
 * Borders that the brush does not cross. Where the arm hangs, the model's skin of arm and flank is
 * one in the fold; pain on the one is not pain on the other.
 */
const APART: readonly (readonly [string, string])[] = [
  ['arm-inner', 'ribs-side'],
  ['arm-back', 'ribs-side'],
  ['arm-front', 'breast'],
];

type Skin = Pick<SkinModel, 'vertexCount' | 'triangles' | 'zoneOf' | 'zones' | 'origin'>;

/**
 * Join the vertices of each triangle, and the copies of a vertex that several zones share: the skin
 * is one surface again, and paint runs over the borders of zones as over any other place.
 */
export function surfaceOf(skin: Skin): Surface {
  const pairs = [...edges(skin), ...copies(skin)];
  const first = new Uint32Array(skin.vertexCount + 1);
  for (const vertex of pairs) first[vertex + 1] = (first[vertex + 1] ?? 0) + 1;
  for (let v = 0; v < skin.vertexCount; v++) first[v + 1] = (first[v + 1] ?? 0) + (first[v] ?? 0);
  const next = new Uint32Array(pairs.length);
  const filled = first.slice();
  const join = (from: number, to: number): void => {
    const at = filled[from] ?? 0;
    next[at] = to;
    filled[from] = at + 1;
  };
  for (let i = 0; i < pairs.length; i += 2) {
    const [a = 0, b = 0] = [pairs[i], pairs[i + 1]];
    join(a, b);
    join(b, a);
  }
  return { first, next };
}

/** Each edge of the triangles, once: two vertices a pair. */
function edges({ triangles, vertexCount }: Skin): number[] {
  const seen = new Set<number>();
  const out: number[] = [];
  for (let i = 0; i < triangles.length; i++) {
    const a = triangles[i] ?? 0;
    const b = triangles[i % 3 === 2 ? i - 2 : i + 1] ?? 0;
    const key = Math.min(a, b) * vertexCount + Math.max(a, b);
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(a, b);
  }
  return out;
}

/** Copies of one vertex in two zones, as pairs; none across a border that holds zones apart. */
function copies({ origin, zoneOf, zones }: Skin): number[] {
  const apart = new Set(APART.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const name = (vertex: number): string => zones[zoneOf[vertex] ?? 0]?.zone ?? '';
  const met = new Map<number, number[]>();
  const out: number[] = [];
  origin.forEach((shared, vertex) => {
    const others = met.get(shared);
    if (!others) return void met.set(shared, [vertex]);
    for (const other of others)
      if (!apart.has(`${name(other)} ${name(vertex)}`)) out.push(other, vertex);
    others.push(vertex);
  });
  return out;
}
