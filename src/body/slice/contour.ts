import type { CutPlane } from './plane';

/**
 * A closed line in the plane: u and v (mm) alternating. Seen from the side that is taken away, what
 * is solid lies to the left of its way, so an outer line runs anticlockwise and a hole clockwise.
 */
export type Loop = Float32Array;

/** A closed surface, or a part of one that is closed by itself. */
export interface Surface {
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
  /** names vertices that are the same place; absent: each vertex is its own */
  readonly origin?: Uint32Array;
}

/** Triangles of a range that lie together: most are far from the plane and are never looked at. */
const BLOCK = 48;

/** Boxes around the blocks of some ranges of triangles. */
export class Blocks {
  /** six a block: centre and half sizes, mm */
  readonly #boxes: Float32Array;
  /** number of the first block of each range, and of the end */
  readonly #from: number[] = [];
  readonly #ranges: readonly Range[];

  constructor({ positions, triangles }: Surface, ranges: readonly Range[]) {
    const boxes: number[] = [];
    for (const { first, count } of ranges) {
      this.#from.push(boxes.length / 6);
      for (let at = first; at < first + count; at += BLOCK)
        boxes.push(...boxOf(positions, triangles, at, Math.min(at + BLOCK, first + count)));
    }
    this.#from.push(boxes.length / 6);
    this.#boxes = Float32Array.from(boxes);
    this.#ranges = ranges;
  }

  /** The blocks of a range that the plane goes through. */
  met(range: number, { n, offset }: Pick<CutPlane, 'n' | 'offset'>): Range[] {
    const found: Range[] = [];
    const { first, count } = this.#ranges[range] ?? { first: 0, count: 0 };
    const from = this.#from[range] ?? 0;
    const boxes = this.#boxes;
    const [a, b, c] = [Math.abs(n[0]), Math.abs(n[1]), Math.abs(n[2])];
    for (let block = from; block < (this.#from[range + 1] ?? 0); block++) {
      const i = 6 * block;
      const away =
        n[0] * (boxes[i] ?? 0) + n[1] * (boxes[i + 1] ?? 0) + n[2] * (boxes[i + 2] ?? 0) - offset;
      const reach =
        a * (boxes[i + 3] ?? 0) + b * (boxes[i + 4] ?? 0) + c * (boxes[i + 5] ?? 0) + ROUNDING;
      if (Math.abs(away) > reach) continue;
      const at = first + BLOCK * (block - from);
      found.push({ first: at, count: Math.min(BLOCK, first + count - at) });
    }
    return found;
  }
}

/** A run of triangles. */
export interface Range {
  readonly first: number;
  readonly count: number;
}

/** Boxes are kept as short numbers; mm. */
const ROUNDING = 1e-3;

function boxOf(positions: Float32Array, triangles: Uint32Array, from: number, to: number) {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 3 * from; i < 3 * to; i++)
    for (let k = 0; k < 3; k++) {
      const x = positions[3 * (triangles[i] ?? 0) + k] ?? 0;
      if (x < (min[k] ?? 0)) min[k] = x;
      if (x > (max[k] ?? 0)) max[k] = x;
    }
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = [...min, ...max];
  return [(a + d) / 2, (b + e) / 2, (c + f) / 2, (d - a) / 2, (e - b) / 2, (f - c) / 2];
}

/** Edges are named by their two vertices; there are fewer than this many vertices. */
const MANY = 1 << 20;
/** Points nearer than this (mm) to the line through their neighbours say nothing. */
const SLACK = 0.12;

/** The lines that are being followed: kept between calls, so that a held slider makes little waste. */
const numbers = new Map<number, number>();
const us: number[] = [];
const vs: number[] = [];
const next: number[] = [];

/**
 * The lines in which a plane cuts a closed surface. A surface that is not closed gives lines that
 * are closed by a straight way.
 *
 * @param ranges triangles to look at
 */
export function contours(
  { positions, triangles, origin }: Surface,
  ranges: readonly Range[],
  { n, u, v, offset }: CutPlane,
): Loop[] {
  const [nx, ny, nz] = n;
  const [ux, uy, uz] = u;
  const [vx, vy, vz] = v;
  const height = (vertex: number): number =>
    nx * (positions[3 * vertex] ?? 0) +
    ny * (positions[3 * vertex + 1] ?? 0) +
    nz * (positions[3 * vertex + 2] ?? 0) -
    offset;

  /** The number of the place where the plane meets an edge. */
  function crossing(a: number, b: number, da: number, db: number): number {
    const oa = origin ? (origin[a] ?? 0) : a;
    const ob = origin ? (origin[b] ?? 0) : b;
    const edge = oa < ob ? oa * MANY + ob : ob * MANY + oa;
    const known = numbers.get(edge);
    if (known !== undefined) return known;
    const t = da / (da - db);
    const [i, j] = [3 * a, 3 * b];
    const x = (positions[i] ?? 0) * (1 - t) + t * (positions[j] ?? 0);
    const y = (positions[i + 1] ?? 0) * (1 - t) + t * (positions[j + 1] ?? 0);
    const z = (positions[i + 2] ?? 0) * (1 - t) + t * (positions[j + 2] ?? 0);
    us.push(x * ux + y * uy + z * uz);
    vs.push(x * vx + y * vy + z * vz);
    numbers.set(edge, us.length - 1);
    return us.length - 1;
  }

  numbers.clear();
  us.length = vs.length = next.length = 0;
  for (const { first, count } of ranges)
    for (let t = 3 * first; t < 3 * (first + count); t += 3) {
      const [p, q, r] = [triangles[t] ?? 0, triangles[t + 1] ?? 0, triangles[t + 2] ?? 0];
      const [dp, dq, dr] = [height(p), height(q), height(r)];
      // A vertex in the plane counts as above it: no line ever runs through a vertex.
      const over = (dp >= 0 ? 1 : 0) | (dq >= 0 ? 2 : 0) | (dr >= 0 ? 4 : 0);
      if (over === 0 || over === 7) continue;
      // The line cuts off the corner that is alone on its side.
      let into: number;
      let out: number;
      if (over === 1 || over === 6) {
        into = crossing(p, q, dp, dq);
        out = crossing(p, r, dp, dr);
      } else if (over === 2 || over === 5) {
        into = crossing(q, r, dq, dr);
        out = crossing(q, p, dq, dp);
      } else {
        into = crossing(r, p, dr, dp);
        out = crossing(r, q, dr, dq);
      }
      if (over === 1 || over === 2 || over === 4) next[into] = out;
      else next[out] = into;
    }
  return follow();
}

function follow(): Loop[] {
  const loops: Loop[] = [];
  for (let start = 0; start < us.length; start++) {
    const line: number[] = [];
    for (let at = start; next[at] !== undefined && next[at] !== -1;) {
      line.push(us[at] ?? 0, vs[at] ?? 0);
      const onward = next[at] ?? -1;
      next[at] = -1;
      at = onward;
    }
    const loop = plain(line);
    if (loop.length >= 6) loops.push(loop);
  }
  return loops;
}

/** Drop points that are nearly on the line between the last kept point and the next one. */
function plain(line: readonly number[]): Loop {
  const kept: number[] = [];
  let [lx, ly] = [line[0] ?? 0, line[1] ?? 0];
  if (line.length) kept.push(lx, ly);
  let skipped = 0;
  for (let i = 2; i < line.length; i += 2) {
    const [x = 0, y = 0] = [line[i], line[i + 1]];
    const j = (i + 2) % line.length;
    const [dx, dy] = [(line[j] ?? 0) - lx, (line[j + 1] ?? 0) - ly];
    const away = Math.hypot(x - lx, y - ly);
    skipped += Math.abs(dx * (y - ly) - dy * (x - lx)) / (Math.hypot(dx, dy) || 1);
    if ((skipped < SLACK && away < LONGEST) || away < NEAREST) continue;
    skipped = 0;
    lx = x;
    ly = y;
    kept.push(x, y);
  }
  return Float32Array.from(kept);
}
/** mm between two points that are kept */
const LONGEST = 12;
const NEAREST = 0.02;

/** Sides shorter than this (mm) are drawn as they are. */
const SHORT = 2.5;
/** A bend by more than this (cosine) is a true corner and stays one. */
const CORNER = 0.35;

/**
 * The same line with its sides bent softly: surfaces are made of flat pieces, what they stand for
 * is round. Each long side gets a point more, by the rule of four points (Dyn and Levin 1987).
 */
export function rounded(loop: Loop): Loop {
  const { length } = loop;
  const out = new Float32Array(2 * length);
  let count = 0;
  for (let b = 0; b < length; b += 2) {
    const a = b ? b - 2 : length - 2;
    const c = b + 2 < length ? b + 2 : 0;
    const d = c + 2 < length ? c + 2 : 0;
    const [bx, by] = [loop[b] ?? 0, loop[b + 1] ?? 0];
    const [cx, cy] = [loop[c] ?? 0, loop[c + 1] ?? 0];
    out[count++] = bx;
    out[count++] = by;
    const [x, y] = [cx - bx, cy - by];
    const long = Math.sqrt(x * x + y * y);
    if (long < SHORT) continue;
    const [px, py] = [(loop[a] ?? 0) - bx, (loop[a + 1] ?? 0) - by];
    const [qx, qy] = [(loop[d] ?? 0) - cx, (loop[d + 1] ?? 0) - cy];
    const p = Math.sqrt(px * px + py * py) || 1;
    const q = Math.sqrt(qx * qx + qy * qy) || 1;
    if (-(px * x + py * y) < CORNER * p * long || qx * x + qy * y < CORNER * q * long) continue;
    // Neighbours count as if they were as long as this side: no bulge beside a long one.
    out[count++] = (bx + cx) / 2 - (long * (px / p + qx / q)) / 16;
    out[count++] = (by + cy) / 2 - (long * (py / p + qy / q)) / 16;
  }
  return out.slice(0, count);
}

/** mm²; negative for a hole */
export function areaOf(loop: Loop): number {
  let twice = 0;
  for (let i = 0; i < loop.length; i += 2) {
    const j = (i + 2) % loop.length;
    twice += (loop[i] ?? 0) * (loop[j + 1] ?? 0) - (loop[j] ?? 0) * (loop[i + 1] ?? 0);
  }
  return twice / 2;
}

/** True where a place lies within a closed line. */
export function within(loop: Loop, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = loop.length - 2; i < loop.length; j = i, i += 2) {
    const [ax = 0, ay = 0] = [loop[i], loop[i + 1]];
    const [bx = 0, by = 0] = [loop[j], loop[j + 1]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
