import type { Expansion } from './expand';

/** Edges between two zones, each once. */
export interface Borders {
  /** two expanded vertices an edge, both of the zone `near` */
  readonly ends: Uint32Array;
  readonly near: Uint16Array;
  readonly far: Uint16Array;
}

/** The following corner of the same triangle. */
const next = (corner: number): number => (corner % 3 === 2 ? corner - 2 : corner + 1);

/** Find the edges that two zones share. */
export function bordersOf({ origin, zoneOf, triangles }: Expansion): Borders {
  const count = origin.reduce((most, v) => Math.max(most, v), 0) + 1;
  const seen = new Map<number, number>();
  const ends: number[] = [];
  const near: number[] = [];
  const far: number[] = [];
  for (let i = 0; i < triangles.length; i++) {
    const a = triangles[i] ?? 0;
    const b = triangles[next(i)] ?? 0;
    const from = origin[a] ?? 0;
    const to = origin[b] ?? 0;
    const key = Math.min(from, to) * count + Math.max(from, to);
    const corner = seen.get(key);
    if (corner === undefined) {
      seen.set(key, i);
      continue;
    }
    const other = triangles[corner] ?? 0;
    const here = zoneOf[other] ?? 0;
    const there = zoneOf[a] ?? 0;
    if (here === there) continue;
    ends.push(other, triangles[next(corner)] ?? 0);
    near.push(here);
    far.push(there);
  }
  return {
    ends: Uint32Array.from(ends),
    near: Uint16Array.from(near),
    far: Uint16Array.from(far),
  };
}

/** Zones that border on one, as often as edges lie between them. */
export const zonesTouching = ({ near, far }: Borders, zone: number): readonly number[] => [
  ...[...far].filter((_, e) => near[e] === zone),
  ...[...near].filter((_, e) => far[e] === zone),
];

/** A way around a set: from one vertex to the next, with the set on the left, seen from outside. */
export type DirectedEdge = readonly [from: number, to: number];

/** The edges around a set of zones. */
export function edgesAround(borders: Borders, chosen: (zone: number) => boolean): DirectedEdge[] {
  const out: DirectedEdge[] = [];
  borders.near.forEach((zone, e) => {
    const inside = chosen(zone);
    if (inside === chosen(borders.far[e] ?? 0)) return;
    const [a = 0, b = 0] = borders.ends.subarray(2 * e, 2 * e + 2);
    out.push(inside ? [a, b] : [b, a]);
  });
  return out;
}

/** The edges around a set of triangles. */
export function edgesOf(
  triangles: Uint32Array,
  origin: Uint32Array,
  chosen: (triangle: number) => boolean,
): DirectedEdge[] {
  const count = origin.reduce((most, v) => Math.max(most, v), 0) + 1;
  const open = new Map<number, DirectedEdge>();
  for (let i = 0; i < triangles.length; i++) {
    if (!chosen(Math.floor(i / 3))) continue;
    const [a, b] = [triangles[i] ?? 0, triangles[next(i)] ?? 0];
    const [from, to] = [origin[a] ?? 0, origin[b] ?? 0];
    if (!open.delete(to * count + from)) open.set(from * count + to, [a, b]);
  }
  return [...open.values()];
}
