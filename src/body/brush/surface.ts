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
  const { triangles, vertexCount } = skin;
  const pairs = copies(skin);
  const first = new Uint32Array(vertexCount + 1);
  const each = (join: (a: number, b: number) => void): void => {
    // An edge inside is named by both its triangles. Twice costs little; finding out costs more.
    for (let i = 0; i < triangles.length; i++)
      join(triangles[i] ?? 0, triangles[i % 3 === 2 ? i - 2 : i + 1] ?? 0);
    for (let i = 0; i < pairs.length; i += 2) join(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  };
  each((a, b) => {
    first[a + 1] = (first[a + 1] ?? 0) + 1;
    first[b + 1] = (first[b + 1] ?? 0) + 1;
  });
  for (let v = 0; v < vertexCount; v++) first[v + 1] = (first[v + 1] ?? 0) + (first[v] ?? 0);
  const next = new Uint32Array(first[vertexCount] ?? 0);
  const filled = first.slice();
  const put = (from: number, to: number): void => {
    const at = filled[from] ?? 0;
    next[at] = to;
    filled[from] = at + 1;
  };
  each((a, b) => {
    put(a, b);
    put(b, a);
  });
  return { first, next };
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
