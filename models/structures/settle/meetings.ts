/** Where courses meet: one goes on as another, one springs from another, or it ends by itself. */
import { type Figure, type Vec3, FIGURES } from '../../mesh.ts';
import { add, distance, dot, mix, normalise, scale, smoothstep, sub } from '../../geometry/vec.ts';
import { COURSES, type Spring } from '../measured/courses.ts';
import type { Course } from './paths.ts';

/** mm between the points of the line that is smoothed; rings of the tube are chosen of these */
export const FINE = 2.5;
/** mm between two ends that are one place in life */
const SAME = 12;
/** mm from an end to the wall of what it may spring from */
const REACH = 9;
/** mm over which an end draws its neighbours along, and over which widths pass into each other */
export const EASE = 30;

export type End = 0 | 1;
export const ENDS: readonly End[] = [0, 1];

export interface Piece {
  course: Course;
  line: Record<Figure, Vec3[]>;
  /** what each end does: goes on as another, springs from the middle of another, or is free */
  ends: [Meeting, Meeting];
  /** whether others spring from an end */
  forks: [boolean, boolean];
}
export type Meeting =
  { how: 'free' } | { how: 'on'; other: Piece; end: End } | { how: 'from'; other: Piece };

export const endOf = (line: readonly Vec3[], end: End): Vec3 => line[end ? line.length - 1 : 0]!;
/** Out of a line at its end. */
export const wayOut = (line: readonly Vec3[], end: End): Vec3 => {
  const from = line[end ? Math.max(0, line.length - 4) : Math.min(line.length - 1, 3)]!;
  return normalise(sub(endOf(line, end), from));
};

interface Foot {
  at: Vec3;
  far: number;
  index: number;
}
/** The place of a line that is nearest to a point. */
export function footOf(line: readonly Vec3[], p: Vec3): Foot {
  let best: Foot = { at: line[0]!, far: Infinity, index: 0 };
  line.forEach((at, index) => {
    const far = distance(at, p);
    if (far < best.far) best = { at, far, index };
  });
  return best;
}

/** The line with its end drawn to a place; the points beside it follow less and less. */
function drawn(line: readonly Vec3[], end: End, to: Vec3): Vec3[] {
  const by = sub(to, endOf(line, end));
  let far = 0;
  const out = [...line];
  for (let n = 0; n < line.length; n++) {
    const i = end ? line.length - 1 - n : n;
    if (n > 0) far += distance(line[i]!, line[end ? i + 1 : i - 1]!);
    if (far > EASE) break;
    out[i] = add(line[i]!, scale(by, 1 - smoothstep(0, EASE, far)));
  }
  return out;
}

/** The line with one more stretch at its end, to `to`. */
const longer = (line: readonly Vec3[], end: End, to: Vec3): Vec3[] =>
  end ? [...line, to] : [to, ...line];

const fits = (a: Piece, b: Piece): boolean => a !== b && a.course.row.kind === b.course.row.kind;
const mirrors = ({ course }: Piece): boolean => course.row.side === 'left';

/** Courses that go on as each other: ends at one place that point at each other, the straightest first. */
export function goOn(pieces: readonly Piece[]): void {
  const pairs = pieces.flatMap((a, i) =>
    pieces.slice(i + 1).flatMap((b) => {
      if (!fits(a, b) || mirrors(a) !== mirrors(b)) return [];
      return ENDS.flatMap((p) =>
        ENDS.flatMap((q) => {
          const [m, n] = [a.line.male, b.line.male];
          const apart = distance(endOf(m, p), endOf(n, q));
          const straight = -dot(wayOut(m, p), wayOut(n, q));
          const [r, s] = [a.course.row.radius, b.course.row.radius];
          const alike = Math.max(r, s) / Math.min(r, s);
          const held = [a, b].some((one, i) => isHeld(one, i ? q : p));
          return !held && apart < SAME && straight > 0.2 && alike < 1.9
            ? [{ a, b, p, q, worth: straight - 0.5 * (alike - 1) - apart / SAME / 4 }]
            : [];
        }),
      );
    }),
  );
  for (const { a, b, p, q } of pairs.sort((x, y) => y.worth - x.worth)) {
    if (a.ends[p].how !== 'free' || b.ends[q].how !== 'free') continue;
    a.ends[p] = { how: 'on', other: b, end: q };
    b.ends[q] = { how: 'on', other: a, end: p };
    for (const f of FIGURES) {
      const middle = mix(endOf(a.line[f], p), endOf(b.line[f], q), 0.5);
      a.line[f] = drawn(a.line[f], p, middle);
      b.line[f] = drawn(b.line[f], q, middle);
    }
  }
}

/** Whether it is said of an end what it does. */
function isHeld({ course }: Piece, end: End): boolean {
  const { alone, within, springs } = COURSES[course.row.part] ?? {};
  return Boolean(
    alone?.includes(end) || within?.includes(end) || springs?.some((one) => one.end === end),
  );
}

/** A free end in reach of a wider course springs from the middle of it. */
export function spring(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    for (const end of ENDS) {
      if (piece.ends[end].how !== 'free') continue;
      const { part, radius } = piece.course.row;
      const named = COURSES[part]?.springs?.find((one) => one.end === end);
      if (!named && isHeld(piece, end)) continue;
      const other = named
        ? pieces.find((p) => p.course.row.part === named.from)
        : nearestWider(piece, end, pieces, radius);
      if (named && !other) throw new Error(`unknown path: ${named.from}`);
      if (other) rootIn(piece, end, other, named);
    }
  }
}

function nearestWider(
  piece: Piece,
  end: End,
  pieces: readonly Piece[],
  radius: number,
): Piece | undefined {
  const at = endOf(piece.line.male, end);
  return pieces
    .filter((other) => fits(piece, other) && other.course.row.radius >= 0.9 * radius)
    .filter((other) => other.ends.every((m) => m.how !== 'from' || m.other !== piece))
    .map((other) => ({
      other,
      gap: footOf(other.line.male, at).far - other.course.row.radius,
    }))
    .filter(({ gap }) => gap < REACH)
    .sort((a, b) => a.gap - b.gap)[0]?.other;
}

/** Draws an end into the tube that it springs from, a little back along it, so that it leaves it slanting. */
function rootIn(piece: Piece, end: End, other: Piece, named?: Spring): void {
  piece.ends[end] = { how: 'from', other };
  const { index, far } = footOf(other.line.male, endOf(piece.line.male, end));
  const share = named ? named.at : index / (other.line.male.length - 1);
  if (named || far < other.course.row.radius + 2) {
    if (share < 0.06) other.forks[0] = true;
    if (share > 0.94) other.forks[1] = true;
  }
  for (const f of FIGURES) {
    const [own, parent] = [piece.line[f], other.line[f]];
    const at = endOf(own, end);
    const foot = footOf(parent, at);
    if (named) {
      foot.index = Math.round(named.at * (parent.length - 1));
      foot.at = parent[foot.index]!;
      foot.far = distance(foot.at, at);
    }
    const inner = own[end ? Math.max(0, own.length - 6) : Math.min(own.length - 1, 5)]!;
    const last = parent.length - 1;
    const course = normalise(
      sub(parent[Math.min(last, foot.index + 2)]!, parent[Math.max(0, foot.index - 2)]!),
    );
    const ahead = dot(sub(inner, foot.at), course) > 0 ? -1 : 1;
    // of a parent that ends here the end itself is the root
    const back = Math.round(Math.min(foot.far, 2.5 * other.course.radius[f]) / FINE);
    const root = parent[Math.min(last, Math.max(0, foot.index + (named ? 0 : ahead * back)))]!;
    const bent = named?.by && add(mix(root, at, 0.5), named.by);
    const bowed = bent ? longer(own, end, bent) : own;
    piece.line[f] = foot.far > 3 ? longer(bowed, end, root) : drawn(own, end, parent[foot.index]!);
  }
}
