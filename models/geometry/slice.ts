/** What a plane cuts out of a closed surface: area, centroid and second moments of the piece. */
import type { Vec3 } from '../mesh.ts';
import { add, cross, dot, scale, sub } from './vec.ts';

/** A plane with two axes in it; `u` × `v` is its normal. Unit vectors, mm. */
export interface Plane {
  at: Vec3;
  u: Vec3;
  v: Vec3;
}

/** One connected piece of a section. */
export interface Section {
  /** mm² */
  area: number;
  /** from the plane's own point along `u` and `v`, mm */
  off: [u: number, v: number];
  /** half axes of the ellipse that spreads as far along `u` and `v`, mm */
  half: [u: number, v: number];
}

/**
 * The pieces that a plane cuts out of a surface wound outward. The sums go over the border's
 * segments (Green), so that these need no order within a piece.
 */
export function slice(P: Float64Array, T: Uint32Array, { at, u, v }: Plane): Section[] {
  const normal = cross(u, v);
  const height = Array.from({ length: P.length / 3 }, (_, i) =>
    dot(sub([P[3 * i]!, P[3 * i + 1]!, P[3 * i + 2]!], at), normal),
  );
  const group = new Map<string, string>();
  const root = (k: string): string => {
    let now = k;
    while ((group.get(now) ?? now) !== now) now = group.get(now)!;
    return now;
  };
  const segments: { key: string; sums: number[] }[] = [];
  for (let t = 0; t < T.length; t += 3) {
    const corners = [T[t]!, T[t + 1]!, T[t + 2]!];
    const ends: { key: string; x: number; y: number; down: boolean }[] = [];
    corners.forEach((a, k) => {
      const b = corners[(k + 1) % 3]!;
      const [ha, hb] = [height[a]!, height[b]!];
      if (ha >= 0 === hb >= 0) return;
      const share = ha / (ha - hb);
      const p = sub(
        [0, 1, 2].map((c) => P[3 * a + c]! + share * (P[3 * b + c]! - P[3 * a + c]!)) as Vec3,
        at,
      );
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      ends.push({ key, x: dot(p, u), y: dot(p, v), down: ha >= 0 });
    });
    if (ends.length !== 2) continue;
    // with the surface's outside to the right, a piece is run round against the clock
    const [from, to] = ends[0]!.down ? [ends[1]!, ends[0]!] : [ends[0]!, ends[1]!];
    for (const e of [from, to]) if (!group.has(e.key)) group.set(e.key, e.key);
    group.set(root(from.key), root(to.key));
    segments.push({ key: from.key, sums: greens(from.x, from.y, to.x, to.y) });
  }
  const pieces = new Map<string, number[]>();
  for (const { key, sums } of segments) {
    const id = root(key);
    const so = pieces.get(id);
    if (so) sums.forEach((x, k) => (so[k]! += x));
    else pieces.set(id, sums);
  }
  return [...pieces.values()].filter(([area]) => Math.abs(area!) > 0.01).map(sectionOf);
}

/** A segment's share of area, first and second moments. */
function greens(x0: number, y0: number, x1: number, y1: number): number[] {
  const c = x0 * y1 - x1 * y0;
  return [
    c / 2,
    (c * (x0 + x1)) / 6,
    (c * (y0 + y1)) / 6,
    (c * (x0 * x0 + x0 * x1 + x1 * x1)) / 12,
    (c * (y0 * y0 + y0 * y1 + y1 * y1)) / 12,
  ];
}

function sectionOf([area, mx, my, mxx, myy]: number[]): Section {
  const [x, y] = [mx! / area!, my! / area!];
  const half = (m: number, c: number): number => 2 * Math.sqrt(Math.max(0, m / area! - c * c));
  return { area: Math.abs(area!), off: [x, y], half: [half(mxx!, x), half(myy!, y)] };
}

/** The piece that lies nearest to the plane's own point; none farther than `reach` mm. */
export function pieceAt(
  P: Float64Array,
  T: Uint32Array,
  plane: Plane,
  reach: number,
): Section | null {
  let best: Section | null = null;
  for (const piece of slice(P, T, plane)) {
    if (Math.hypot(...piece.off) > Math.min(reach, best ? Math.hypot(...best.off) : Infinity))
      continue;
    best = piece;
  }
  return best;
}

/** How far a ray runs until it leaves a surface through which it passes first; all crossings, mm. */
export function crossings(P: Float64Array, T: Uint32Array, from: Vec3, way: Vec3): number[] {
  const hits: number[] = [];
  const corner = (i: number): Vec3 => [P[3 * i]!, P[3 * i + 1]!, P[3 * i + 2]!];
  for (let t = 0; t < T.length; t += 3) {
    const a = corner(T[t]!);
    const [e, f] = [sub(corner(T[t + 1]!), a), sub(corner(T[t + 2]!), a)];
    const p = cross(way, f);
    const size = dot(e, p);
    if (Math.abs(size) < 1e-9) continue;
    const s = scale(sub(from, a), 1 / size);
    const x = dot(s, p);
    const q = cross(s, e);
    const y = dot(way, q);
    if (x < 0 || y < 0 || x + y > 1) continue;
    hits.push(dot(f, q));
  }
  return hits.sort((a, b) => a - b);
}

/** A point on a ray. */
export const along = (from: Vec3, way: Vec3, far: number): Vec3 => add(from, scale(way, far));
