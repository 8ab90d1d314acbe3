/** Lines of points: smoothed, and turned into few cubic curves (Schneider 1990, Graphics Gems). */
export type Point = [x: number, y: number];

/**
 * Blurs a line along itself. An open line keeps its ends; a closed one (first point = last) has none.
 *
 * @param sigma in steps between points
 */
export function smoothed(line: readonly Point[], sigma: number): Point[] {
  const last = line.length - 1;
  const closed = isClosed(line);
  const reach = Math.min(Math.ceil(3 * sigma), closed ? last : 10 * last);
  const weights = Array.from({ length: reach + 1 }, (_, d) =>
    Math.exp(-(d * d) / (2 * sigma * sigma)),
  );
  const point = (i: number): Point => {
    if (closed) return line[((i % last) + last) % last]!;
    // Beyond an end the line goes on as its reflection in that end, so that the end stays.
    if (i < 0) return beyond(line[0]!, line[Math.min(last, -i)]!);
    return i > last ? beyond(line[last]!, line[Math.max(0, 2 * last - i)]!) : line[i]!;
  };
  return line.map((p, i) => {
    // To the last digit: other lines end in the same place.
    if (!closed && (i === 0 || i === last)) return p;
    let [x, y, sum] = [0, 0, 0];
    for (let d = -reach; d <= reach; d++) {
      const w = weights[Math.abs(d)]!;
      const [px, py] = point(i + d);
      x += w * px;
      y += w * py;
      sum += w;
    }
    return [x / sum, y / sum];
  });
}

const beyond = (end: Point, p: Point): Point => [2 * end[0] - p[0], 2 * end[1] - p[1]];
export const isClosed = (line: readonly Point[]): boolean => {
  const [a, b] = [line[0]!, line[line.length - 1]!];
  return line.length > 2 && a[0] === b[0] && a[1] === b[1];
};

/** A start and then three points a curve: two handles and the end. */
export type Curves = Point[];

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
const along = (a: Point, t: Point, s: number): Point => [a[0] + s * t[0], a[1] + s * t[1]];
const unit = (a: Point): Point => {
  const size = Math.hypot(a[0], a[1]) || 1;
  return [a[0] / size, a[1] / size];
};

/** Steps over which the direction at a point of the line is measured. */
const SPAN = 5;

export function directionOf(line: readonly Point[], i: number): Point {
  const last = line.length - 1;
  const closed = isClosed(line);
  const at = (k: number): Point =>
    closed ? line[((k % last) + last) % last]! : line[Math.min(last, Math.max(0, k))]!;
  return unit(minus(at(i + SPAN), at(i - SPAN)));
}

/**
 * Cubic curves along a line, never farther from it than `tolerance`. Neighbouring curves share their
 * direction, so that nothing has a corner but where lines meet.
 *
 * @param ends directions along the line at its ends, where they are known better
 */
export function curvesAlong(
  line: readonly Point[],
  tolerance: number,
  ends: { from?: Point; to?: Point } = {},
): Curves {
  const last = line.length - 1;
  const from = ends.from ?? directionOf(line, 0);
  const to = ends.to ?? directionOf(line, last);
  const out: Curves = [line[0]!];
  fit(line, 0, last, from, [-to[0], -to[1]], tolerance, out);
  return out;
}

function fit(
  line: readonly Point[],
  first: number,
  last: number,
  from: Point,
  to: Point,
  tolerance: number,
  out: Curves,
): void {
  const [p, q] = [line[first]!, line[last]!];
  if (last - first < 2) {
    const third = Math.hypot(...minus(q, p)) / 3;
    out.push(along(p, from, third), along(q, to, third), q);
    return;
  }
  const at = chordLengths(line, first, last);
  let worst = { far: Infinity, where: (first + last) >> 1 };
  // A closed line has no chord: it is cut in two before anything else.
  if (Math.hypot(...minus(q, p)) > tolerance)
    for (let round = 0; round < 6; round++) {
      const curve = bestCurve(line, first, last, from, to, at);
      worst = farthest(line, first, last, curve, at);
      if (worst.far <= tolerance) {
        out.push(curve[1]!, curve[2]!, curve[3]!);
        return;
      }
      if (worst.far > 6 * tolerance) break;
      for (let i = 1; i < at.length - 1; i++) at[i] = nearer(curve, line[first + i]!, at[i]!);
    }
  const cut = Math.min(last - 1, Math.max(first + 1, worst.where));
  const middle = directionOf(line, cut);
  fit(line, first, cut, from, [-middle[0], -middle[1]], tolerance, out);
  fit(line, cut, last, middle, to, tolerance, out);
}

function chordLengths(line: readonly Point[], first: number, last: number): number[] {
  const out = [0];
  for (let i = first + 1; i <= last; i++)
    out.push(out.at(-1)! + Math.hypot(...minus(line[i]!, line[i - 1]!)));
  const all = out.at(-1) || 1;
  return out.map((s) => s / all);
}

/** Lengths of both handles by least squares. */
function bestCurve(
  line: readonly Point[],
  first: number,
  last: number,
  from: Point,
  to: Point,
  at: readonly number[],
): Curves {
  const [p, q] = [line[first]!, line[last]!];
  let [c00, c01, c11, x0, x1] = [0, 0, 0, 0, 0];
  at.forEach((t, i) => {
    const s = 1 - t;
    const [b0, b1, b2, b3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    const [a, b]: Point[] = [
      [from[0] * b1, from[1] * b1],
      [to[0] * b2, to[1] * b2],
    ];
    const here = line[first + i]!;
    const rest: Point = [
      here[0] - p[0] * (b0 + b1) - q[0] * (b2 + b3),
      here[1] - p[1] * (b0 + b1) - q[1] * (b2 + b3),
    ];
    c00 += dot(a!, a!);
    c01 += dot(a!, b!);
    c11 += dot(b!, b!);
    x0 += dot(a!, rest);
    x1 += dot(b!, rest);
  });
  const det = c00 * c11 - c01 * c01;
  const chord = Math.hypot(...minus(q, p));
  let [s, t] = [chord / 3, chord / 3];
  if (Math.abs(det) > 1e-9) {
    const [u, w] = [(x0 * c11 - x1 * c01) / det, (c00 * x1 - c01 * x0) / det];
    const fair = (x: number) => x > 0.02 * chord && x < 3 * chord;
    if (fair(u) && fair(w)) [s, t] = [u, w];
  }
  return [p, along(p, from, s), along(q, to, t), q];
}

export function pointOn([a, b, c, d]: readonly Point[], t: number): Point {
  const s = 1 - t;
  const [w0, w1, w2, w3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [
    w0 * a![0] + w1 * b![0] + w2 * c![0] + w3 * d![0],
    w0 * a![1] + w1 * b![1] + w2 * c![1] + w3 * d![1],
  ];
}

function farthest(
  line: readonly Point[],
  first: number,
  last: number,
  curve: Curves,
  at: readonly number[],
): { far: number; where: number } {
  let out = { far: 0, where: (first + last) >> 1 };
  for (let i = 1; i < at.length - 1; i++) {
    const far = Math.hypot(...minus(pointOn(curve, at[i]!), line[first + i]!));
    if (far > out.far) out = { far, where: first + i };
  }
  return out;
}

/** One step of Newton's towards the place of the curve that is nearest to a point. */
function nearer(curve: Curves, p: Point, t: number): number {
  const [a, b, c, d] = curve as [Point, Point, Point, Point];
  const s = 1 - t;
  const off = minus(pointOn(curve, t), p);
  const each = (k: 0 | 1): [number, number] => [
    3 * (s * s * (b[k] - a[k]) + 2 * s * t * (c[k] - b[k]) + t * t * (d[k] - c[k])),
    6 * (s * (c[k] - 2 * b[k] + a[k]) + t * (d[k] - 2 * c[k] + b[k])),
  ];
  const [[x1, x2], [y1, y2]] = [each(0), each(1)];
  const below = x1 * x1 + y1 * y1 + off[0] * x2 + off[1] * y2;
  return below ? Math.min(1, Math.max(0, t - (off[0] * x1 + off[1] * y1) / below)) : t;
}
