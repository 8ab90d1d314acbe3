/** The muscles as measured, before they settle: what vessels and nerves run between. */
import { type Figure, type Vec3, perFigure } from '../../mesh.ts';
import { add, distance, dot, length, mix, scale, sub } from '../../geometry/vec.ts';
import { MeshField } from '../../geometry/mesh-field.ts';
import { shellsOf } from '../../muscles/shapes/index.ts';
import { positionsOf } from '../../muscles/shapes/shell.ts';
import { muscleTable } from '../../muscles/measured/index.ts';
import { windingOf } from '../../geometry/winding.ts';
import { COURSES, reachOf, type Side } from '../measured/courses.ts';
import type { Surface } from './fit.ts';
import type { PathRow } from '../measured/index.ts';
import { lengthOf } from '../shapes/tube.ts';

/** A part of a muscle, `muscle/part`. */
export interface Belly {
  name: string;
  field: MeshField;
  /** whether it holds a point, for what the field takes to be well inside */
  holds: (p: Vec3) => boolean;
}

/** All parts of the left side. Settling moves their faces by 2 mm at most where most courses run. */
export function bellies(skin: Surface): Record<Figure, Belly[]> {
  const shells = shellsOf(muscleTable(), skin).filter((shell) => !shell.extra);
  return perFigure((f) =>
    shells.map((s) => {
      const P = positionsOf(s.rays[f]);
      return {
        name: `${s.muscle}/${s.part}`,
        field: new MeshField(P, s.triangles, 8),
        holds: (p) => windingOf(P, s.triangles, p) > 0.5,
      };
    }),
  );
}

const ROUNDS = 40;
/** mm that the middle of a tube keeps off a muscle: its wall, but no more than a gap has room for */
const roomOf = (radius: number): number => Math.min(radius, 3) + 1.5;
/** Share of its way that a point is drawn back by, so that none wanders along a gap */
const TETHER = 0.02;
/** points over which an end that follows a knot draws its neighbours along */
const EASE = 8;
/** Bones and skin are asked each so many rounds */
const HOLD = 5;
/** mm, more than any belly is deep */
const THICK = 26;
/** mm inside from which on the field's word is checked */
const DOUBTED = 3;
/** mm: a course whose middle is nowhere deeper in a muscle stays where it is */
const grazing = (radius: number): number => Math.min(radius + 0.5, 2.5);
/** mm between the points of a course that are asked */
const STEP = 6;
/** mm between the ends of courses that are one in life */
const JOINED = 1.5;

/** The end of a course before and after it gave way: what starts there goes along. */
export interface Knot {
  before: Vec3;
  after: Vec3;
}

/** A row, and its course on one figure. */
export interface Named extends Pick<PathRow, 'part' | 'basis'> {
  line: readonly Vec3[];
}

/** mm that a point of a course strung from rows may move */
function reachAt(p: Vec3, rows: readonly Named[]): number {
  if (rows.length === 1) return reachOf(rows[0]!);
  const far = rows.map(({ line }) => Math.min(...line.map((q) => distance(p, q))));
  return reachOf(rows[far.indexOf(Math.min(...far))]!);
}

/**
 * A course that gives way to the muscles it runs between: each point is pushed off all of them at
 * once, so that it comes to lie where two share the room, and the pushes are evened out along the
 * course. `hold` keeps points off bones and under the skin. Ends at a knot follow it.
 */
export function between(
  line: readonly Vec3[],
  rows: readonly Named[],
  radius: number,
  all: readonly Belly[],
  knots: readonly Knot[],
  hold: (p: Vec3) => Vec3,
): readonly Vec3[] {
  const most = Math.max(...rows.map(reachOf));
  const around = all.filter(
    (belly) =>
      passes(line, belly, most + radius) &&
      !rows.every(({ part }) => COURSES[part]?.pierces?.test(belly.name)),
  );
  const ways = rows.flatMap(({ part }) => COURSES[part]?.sides ?? []);
  const fine = sampled(line, Math.max(line.length, Math.ceil(lengthOf(line) / STEP) + 1));
  const pusher = new Pusher(around, ways, roomOf(radius), fine.length);
  const ends = [fine[0]!, fine[fine.length - 1]!].map((end) => pinned(end, knots));
  const free = !ends.some((end) => end && length(end) > 0.5);
  if (free && fine.every((p, i) => pusher.deepest(i, p) < grazing(radius))) return line;
  const reach = fine.map((p) => reachAt(p, rows));
  const shift = shifts(fine, ends, reach, (p, i, round) => {
    const to = add(p, scale(pusher.at(i, p), 0.5));
    return round % HOLD || distance(to, fine[i]!) < 0.2 ? to : hold(to);
  });
  const own = sampled(shift, line.length);
  return line.map((p, i) => add(p, own[i]!));
}

/** How far each point goes in the end, mm; `ends` are given for those that are held. */
function shifts(
  line: readonly Vec3[],
  ends: readonly (Vec3 | null)[],
  reach: readonly number[],
  move: (p: Vec3, i: number, round: number) => Vec3,
): Vec3[] {
  const last = line.length - 1;
  const [first, final] = [ends[0] ?? [0, 0, 0], ends[1] ?? [0, 0, 0]] as [Vec3, Vec3];
  const held = (i: number): Vec3 | null => (i === 0 ? ends[0]! : i === last ? ends[1]! : null);
  let shift = line.map((_, i) =>
    add(scale(first, Math.max(0, 1 - i / EASE)), scale(final, Math.max(0, 1 - (last - i) / EASE))),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const pushed = line.map((p, i) => scale(sub(move(add(p, shift[i]!), i, round), p), 1 - TETHER));
    shift = evened(evened(pushed)).map((s, i) => {
      const far = length(s);
      return held(i) ?? (far > reach[i]! ? scale(s, reach[i]! / far) : s);
    });
  }
  return shift;
}

/** Each value drawn half way to the middle of its neighbours; the ends to their only one. */
const evened = (values: readonly Vec3[]): Vec3[] =>
  values.map((v, i) => {
    const [before, after] = [values[i - 1] ?? v, values[i + 1] ?? v];
    return mix(v, mix(before, after, 0.5), 0.5);
  });

/** `count` values at equal steps of the index. */
const sampled = (values: readonly Vec3[], count: number): Vec3[] =>
  Array.from({ length: count }, (_, n) => {
    const at = (n * (values.length - 1)) / (count - 1);
    const i = Math.min(values.length - 2, Math.floor(at));
    return mix(values[i]!, values[i + 1]!, at - i);
  });

/** How a knot takes an end along; `null` where nothing else ends. */
function pinned(end: Vec3, knots: readonly Knot[]): Vec3 | null {
  const knot = knots.find(({ before }) => distance(before, end) < JOINED);
  return knot ? sub(knot.after, end) : null;
}

/**
 * The push of all muscles on points that move little by little. A muscle is asked again only once a
 * point has moved as far as it lay away from it: nearly all are asked once.
 */
class Pusher {
  private readonly clear: Float64Array[];
  private readonly asked: Vec3[][];

  constructor(
    private readonly around: readonly Belly[],
    private readonly ways: readonly Side[],
    private readonly room: number,
    count: number,
  ) {
    this.clear = Array.from({ length: count }, () => new Float64Array(around.length));
    this.asked = Array.from({ length: count }, () => []);
  }

  /** mm that point `i`, now at `p`, is pushed by all muscles together. */
  at(i: number, p: Vec3): Vec3 {
    const close = this.close(i, p);
    return close.reduce<Vec3>(
      (sum, { depth, to }, k) => {
        // what two muscles claim they will share: each ends where they are equally deep
        const other = Math.max(0, ...close.map((c, j) => (j === k ? 0 : c.depth)));
        const shared = depth > 0 && other > 0 ? (depth - other) / 2 : depth;
        return add(sum, scale(to, Math.max(0, this.room + shared)));
      },
      [0, 0, 0],
    );
  }

  /** mm that a point lies inside the muscle it is deepest in; negative outside of all. */
  deepest(i: number, p: Vec3): number {
    return Math.max(-this.room, ...this.close(i, p).map(({ depth }) => depth));
  }

  /** The muscles that a point is in or has not room enough beside, and the way out of each. */
  private close(i: number, p: Vec3): { depth: number; to: Vec3 }[] {
    const { around, ways, room } = this;
    const [clear, asked] = [this.clear[i]!, this.asked[i]!];
    return around.flatMap(({ name, field, holds }, k) => {
      if (clear[k]! > 0 && distance(p, asked[k]!) < clear[k]!) return [];
      const near = field.near(...p, THICK);
      const inside = near.distance > -DOUBTED ? near.distance < 0 : holds(p);
      const depth = inside ? -near.distance : -Math.min(THICK, Math.abs(near.distance));
      clear[k] = -depth - room;
      asked[k] = p;
      if (depth < -room) return [];
      const out: Vec3 = [near.nx, near.ny, near.nz];
      const way = ways.find(([muscles]) => muscles.test(name))?.[1];
      return [{ depth, to: way && dot(out, way) < 0.2 ? way : out }];
    });
  }
}

/** Whether a course comes near the box around a muscle. */
const passes = (line: readonly Vec3[], { field }: Belly, reach: number): boolean =>
  line.some(([x, y, z]) => field.covers(x, y, z, reach));
