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

/**
 * The outline of a set of zones as line segments just above the skin: six coordinates a segment, mm.
 *
 * @param chosen true for each zone index inside
 * @param lift how far above the skin, mm
 */
export function outlineOf(
  borders: Borders,
  chosen: (zone: number) => boolean,
  positions: Float32Array,
  normals: Float32Array,
  lift: number,
): Float32Array {
  const out: number[] = [];
  for (let e = 0; e < borders.near.length; e++) {
    if (chosen(borders.near[e] ?? 0) === chosen(borders.far[e] ?? 0)) continue;
    for (const v of [borders.ends[2 * e] ?? 0, borders.ends[2 * e + 1] ?? 0])
      for (let k = 3 * v; k < 3 * v + 3; k++)
        out.push((positions[k] ?? 0) + lift * (normals[k] ?? 0));
  }
  return Float32Array.from(out);
}
