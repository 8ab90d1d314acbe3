/** Courses as tubes: joined where they meet, smooth, and narrow where they end by themselves. */
import { type Figure, type Vec3, FIGURES, perFigure } from '../../mesh.ts';
import { add, distance, dot, normalise, scale, smoothstep, sub } from '../../geometry/vec.ts';
import { COURSES } from '../measured/courses.ts';
import { calmed, evenly, lengthOf } from '../shapes/tube.ts';
import { EASE, ENDS, endOf, FINE, footOf, goOn, spring, wayOut } from './meetings.ts';
import type { End, Meeting, Piece } from './meetings.ts';
import type { Course } from './paths.ts';

/** Degrees that a tube may turn from ring to ring, and mm from ring to ring where it is straight */
const TURN = 11;
const RING = 26;
/** Share of its width to which a free end narrows, over how much of its length at most: it is lost, not cut off */
const TIP = 0.22;
const FADES = 0.42;
/** mm: a narrower tip would be no round one in the file; and to what share an end narrows that is short itself */
const FINEST = 0.38;
const SHORT = 0.42;
/** The same where others spring from the end */
const FORK = 0.8;

/** A course as it is drawn: as many points on both figures, and half the width of the tube at each. */
export interface Way {
  row: Course['row'];
  line: Record<Figure, Vec3[]>;
  radius: Record<Figure, number[]>;
}

/** Points of equal number on both figures, rounded off as much as the tube is wide and has room. */
function smoothed(
  line: Record<Figure, Vec3[]>,
  radius: number,
  tight: boolean,
): Record<Figure, Vec3[]> {
  const count = Math.max(12, Math.ceil(lengthOf(line.male) / FINE) + 1);
  const rounds = tight ? 9 : Math.round(4 + 3.5 * radius);
  return perFigure((f) => calmed(evenly(line[f], count), rounds));
}

/** All that goes on as one another, in order, each with whether it is run through backwards. */
function chainsOf(pieces: readonly Piece[]): { piece: Piece; back: boolean }[][] {
  const seen = new Set<Piece>();
  const chains: { piece: Piece; back: boolean }[][] = [];
  for (const start of pieces) {
    if (seen.has(start)) continue;
    // walk to the first of the chain
    let first = start;
    let into: End = 0;
    const passed = new Set([first]);
    for (let m = first.ends[into]; m.how === 'on' && !passed.has(m.other); m = first.ends[into]) {
      first = m.other;
      into = m.end ? 0 : 1;
      passed.add(first);
    }
    const chain: { piece: Piece; back: boolean }[] = [];
    for (let piece: Piece | undefined = first; piece && !seen.has(piece);) {
      seen.add(piece);
      chain.push({ piece, back: into === 1 });
      const out: Meeting = piece.ends[into ? 0 : 1];
      piece = out.how === 'on' ? out.other : undefined;
      if (out.how === 'on') into = out.end;
    }
    chains.push(chain);
  }
  return chains;
}

/** mm from the start of a line to each of its points. */
function lengths(line: readonly Vec3[]): number[] {
  const far = [0];
  for (let i = 1; i < line.length; i++) far.push(far[i - 1]! + distance(line[i]!, line[i - 1]!));
  return far;
}

/** Widths along a course: passing into those of what it goes on as, fuller at a root, narrow at a free end. */
function widths(piece: Piece, line: readonly Vec3[], f: Figure): number[] {
  const own = piece.course.radius[f];
  const far = lengths(line);
  const whole = far[far.length - 1]!;
  return line.map((p, i) => {
    let r = own;
    for (const end of ENDS) {
      const meeting = piece.ends[end];
      const away = end ? whole - far[i]! : far[i]!;
      if (meeting.how === 'on') {
        const middle = (own + meeting.other.course.radius[f]) / 2;
        const ease = Math.min(EASE, whole / 2);
        r += (middle - own) * (1 - smoothstep(0, ease, away));
      } else if (meeting.how === 'from') {
        const parent = meeting.other.course.radius[f];
        const out = Math.max(0, footOf(meeting.other.line[f], p).far - parent);
        const full = 1 + 0.3 * Math.exp(-out / (1.5 * own));
        if (away < 0.5 * whole) r = Math.min(r * full, Math.max(own, 0.85 * parent));
        if (away < 0.5 * whole && out === 0) r = Math.min(r, 0.85 * parent);
      } else if (!COURSES[piece.course.row.part]?.within?.includes(end)) {
        const ease = Math.min(12 * own + 24, FADES * whole);
        const narrow = Math.max(TIP, FINEST / own, Math.min(SHORT, Math.exp(-ease / 14)));
        const tip = piece.forks[end] ? FORK : Math.min(SHORT, narrow);
        r *= tip ** (1 - Math.sin((Math.min(1, away / ease) * Math.PI) / 2));
      }
    }
    return r;
  });
}

/** Degrees that a line turns at its inner points. */
const turnAt = (line: readonly Vec3[], i: number): number => {
  const [a, b, c] = [line[i - 1], line[i], line[i + 1]];
  if (!a || !b || !c) return 0;
  const cosine = dot(normalise(sub(b, a)), normalise(sub(c, b)));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
};

/** Rings where either figure's line has turned, or its width changed, by as much as one segment may. */
function chosen(
  line: Record<Figure, Vec3[]>,
  radius: Record<Figure, number[]>,
  own: Record<Figure, number>,
): number[] {
  const last = line.male.length - 1;
  const kept = [0];
  const turned = perFigure(() => 0);
  let far = 0;
  for (let i = 1; i < last; i++) {
    const from = kept[kept.length - 1]!;
    far += distance(line.male[i]!, line.male[i - 1]!);
    for (const f of FIGURES) turned[f] += turnAt(line[f], i);
    const next = FIGURES.some((f) => turned[f] + turnAt(line[f], i + 1) > TURN);
    const wider = FIGURES.some((f) => {
      const [then, next] = [radius[f][from]!, radius[f][i + 1]!];
      // where it is lost a straight cone will do
      return Math.abs(Math.log(next / then)) > (Math.max(next, then) < own[f] ? 0.26 : 0.2);
    });
    if (!next && !wider && far < RING) continue;
    kept.push(i);
    far = 0;
    for (const f of FIGURES) turned[f] = 0;
  }
  return [...kept, last];
}

/** Rounds in which a line is brought back to where it belongs, and points to each side that go along. */
const ROUNDS = 6;
const BESIDE = 7;

/** A line bent back to where a rule wants it, softly; its ends stay where they meet others. */
function heldBy(piece: Piece, line: readonly Vec3[], rule: (p: Vec3) => Vec3 | null): Vec3[] {
  const last = line.length - 1;
  const free = line.map((_, i) =>
    ENDS.reduce<number>((share, end) => {
      if (piece.ends[end].how !== 'on') return share;
      return share * smoothstep(0, 6, end ? last - i : i);
    }, 1),
  );
  let out = [...line];
  for (let round = 0; round < ROUNDS; round++) {
    const pushes = out.map((p): Vec3 => {
      const to = rule(p);
      return to ? sub(to, p) : [0, 0, 0];
    });
    if (pushes.every((push) => Math.hypot(...push) < 0.05)) break;
    const soft = out.map((_, i): Vec3 => {
      let sum: Vec3 = [0, 0, 0];
      let weight = 0;
      for (let k = Math.max(0, i - BESIDE); k <= Math.min(last, i + BESIDE); k++) {
        const w = Math.exp(-(((k - i) / (0.5 * BESIDE)) ** 2)) * Math.hypot(...pushes[k]!);
        sum = add(sum, scale(pushes[k]!, w));
        weight += w;
      }
      const near = Math.exp(-((nearestPush(pushes, i) / (0.5 * BESIDE)) ** 2));
      return weight > 0 ? scale(sum, (near * free[i]!) / weight) : [0, 0, 0];
    });
    out = out.map((p, i) => add(p, soft[i]!));
  }
  return out;
}

/** How many points away the nearest is that is pushed. */
function nearestPush(pushes: readonly Vec3[], i: number): number {
  for (let n = 0; n <= BESIDE; n++) {
    if ([i - n, i + n].some((k) => Math.hypot(...(pushes[k] ?? [0, 0, 0])) > 0)) return n;
  }
  return BESIDE;
}

/** Keeps a point of a course under the skin and off the bones, as far as it must; null: it is there. */
export type Keeper = (course: Course, f: Figure) => (p: Vec3) => Vec3 | null;

/** All courses, joined where they meet, smooth, with rings only where they are needed. */
export function branched(courses: readonly Course[], keeper: Keeper): Way[] {
  const pieces = courses.map((course): Piece => ({
    course,
    line: perFigure((f) => {
      const { from, skip = 0 } = COURSES[course.row.part] ?? {};
      const given = course.line[f].slice(Math.round(skip * course.line[f].length));
      return evenly(from ? [from(f), ...given] : given, finely(course));
    }),
    ends: [{ how: 'free' }, { how: 'free' }],
    forks: [false, false],
  }));
  goOn(pieces);
  spring(pieces);
  const done = new Map<Piece, Way>();
  for (const chain of chainsOf(pieces)) {
    const widest = Math.max(...chain.map(({ piece }) => piece.course.row.radius));
    const whole = perFigure((f) =>
      chain.flatMap(({ piece, back }, n) => {
        const line = back ? [...piece.line[f]].reverse() : piece.line[f];
        return n ? line.slice(1) : line;
      }),
    );
    const cuts = chain.map(({ piece }) => piece.line.male.length - 1);
    const tight = chain.some(({ piece }) => COURSES[piece.course.row.part]?.overRibs);
    const line = smoothed(whole, widest, tight);
    const total = cuts.reduce((a, b) => a + b, 0);
    let from = 0;
    let passed = 0;
    chain.forEach(({ piece, back }, n) => {
      passed += cuts[n]!;
      const to =
        n === chain.length - 1
          ? line.male.length - 1
          : cutNear(line.male, endOf(piece.line.male, back ? 0 : 1), passed / total);
      const own = perFigure((f) => {
        const part = line[f].slice(from, to + 1);
        const turned = back ? part.reverse() : part;
        return heldBy(piece, turned, keeper(piece.course, f));
      });
      from = to;
      done.set(piece, { row: piece.course.row, line: own, radius: perFigure(() => []) });
      piece.line = own;
    });
  }
  return pieces.map((piece) => {
    const way = done.get(piece)!;
    const radius = perFigure((f) => widths(piece, way.line[f], f));
    const kept = chosen(way.line, radius, piece.course.radius);
    const full = { line: way.line, radius };
    return overlapping(piece, {
      row: way.row,
      line: perFigure((f) => kept.map((i) => full.line[f][i]!)),
      radius: perFigure((f) => kept.map((i) => full.radius[f][i]!)),
    });
  });
}

const finely = ({ line }: Course): number =>
  Math.max(12, Math.ceil(lengthOf(line.male) / FINE) + 1);

/** Index of the point near to a place, looked for around a share of the line. */
function cutNear(line: readonly Vec3[], place: Vec3, share: number): number {
  const middle = Math.round(share * (line.length - 1));
  const reach = Math.max(8, Math.round(0.1 * line.length));
  let best = middle;
  for (let i = Math.max(2, middle - reach); i <= Math.min(line.length - 3, middle + reach); i++)
    if (distance(line[i]!, place) < distance(line[best]!, place)) best = i;
  return best;
}

/** Where one goes on as another each reaches a little into the other, narrowing there: no seam shows. */
function overlapping(piece: Piece, way: Way): Way {
  const out: Way = { ...way };
  for (const end of ENDS) {
    if (piece.ends[end].how !== 'on') continue;
    out.line = perFigure((f) => {
      const line = out.line[f];
      const r = out.radius[f][end ? line.length - 1 : 0]!;
      const on = wayOut(line.slice(end ? -2 : 0, end ? undefined : 2), end);
      const more = [0.35, 1].map((k) => add(endOf(line, end), scale(on, k * r)));
      return end ? [...line, ...more] : [...more.reverse(), ...line];
    });
    out.radius = perFigure((f) => {
      const all = out.radius[f];
      const r = all[end ? all.length - 1 : 0]!;
      return end ? [...all, 0.97 * r, 0.7 * r] : [0.7 * r, 0.97 * r, ...all];
    });
  }
  return out;
}
