/**
 * Parts of one broad muscle that were measured one by one are sewn along their common edges, last of all: both
 * come to one seam, as high as each other, and go on a little under each other's face, so that no slit opens.
 */
import {
  add,
  distance,
  dot,
  mix,
  normalise,
  reject,
  scale,
  smoothstep,
  sub,
} from '../../geometry/vec.ts';
import type { MeshField } from '../../geometry/mesh-field.ts';
import type { Figure, Vec3 } from '../../mesh.ts';
import type { MuscleRow } from '../lines/row.ts';
import { volumeOf } from '../../geometry/measures.ts';
import { positionsOf, type Shell } from '../shapes/shell.ts';

/** mm between two edges up to which they are one, and beyond which they are not */
const SAME = [8, 13] as const;
/** Sections that have to lie beside the other edge for two edges to be one */
const LEAST = 4;
/** mm that an edge goes on beyond the seam, inside its neighbour, and that its face stops short of the seam */
const PAST = 4;
const SHORT = 0.4;
/** mm from the ends of a seam over which it begins to do so: nothing sticks out there */
const BEGINS = 16;
/** How high it lies there, from its lower face 0 to its upper one 1, and how far its lower face stops short */
const HIGH = 0.6;
const BELOW = 3;
/** mm from the edge within which a sheet comes along to the seam, and takes on its thickness */
const ALONG = 34;
const THICKNESS = 18;
/** What fills its rounded rim is taken from its lower face, which nobody sees: to this share of it at most */
const LEFT = 0.35;
/** Rounds in which the seam is evened out */
const EVEN = 4;
/** mm between ends up to which two edges end together; mm from the end of one that has none to it in which the seam fades */
const TOGETHER = 9;
const FADES = [3, 20] as const;
/** mm within which the skin is asked for */
const DEEP = 90;

/** An edge of a part: its column, and the way inwards along a ring on the upper face and on the lower one. */
interface Edge {
  shell: Shell;
  column: number;
  upward: 1 | -1;
  points: Vec3[];
}

/** A place of a seam: middle of both sheets, their way out to the skin, half their thickness. */
interface Stitch {
  at: Vec3;
  out: Vec3;
  half: number;
  /** 1 where it holds .. 0 where it has run out */
  share: number;
}

/** What lies deeper shows no slit, and would come out through what lies over it. */
const isSewn = ({ abuts, layer }: MuscleRow): boolean => !!abuts && layer === 'superficial';

/** Sews what abuts on one figure, in place. */
export function sewEdges(
  shells: readonly Shell[],
  figure: Figure,
  { table, skin }: { table: Record<string, MuscleRow>; skin: MeshField },
): void {
  const edges = shells
    .filter((s) => isSewn(table[s.muscle]!) && !s.extra && !s.closed && widthOf(s, figure) > ALONG)
    .flatMap((s) => [0, s.around / 2].map((column) => edgeOf(s, column, figure, skin)));
  const kin = (a: Shell, b: Shell): boolean =>
    a !== b &&
    (a.muscle === b.muscle ||
      !!table[a.muscle]!.joins?.with.includes(b.muscle) ||
      !!table[b.muscle]!.joins?.with.includes(a.muscle));
  // the edge that most of an edge lies beside, if it is so the other way round, too
  const partner = edges.map((e) => {
    const counts = edges.map((o) => (kin(e.shell, o.shell) ? beside(e, o) : 0));
    const most = Math.max(...counts);
    return most < LEAST ? -1 : counts.indexOf(most);
  });
  edges.forEach((edge, i) => {
    const j = partner[i]!;
    if (j <= i || partner[j] !== i) return;
    const other = edges[j]!;
    const [long, short] = edge.shell.rings >= other.shell.rings ? [edge, other] : [other, edge];
    const seam = seamOf(long, short, figure);
    const moves = [edge, other].map((e) => movesOf(e, seam, figure));
    [edge, other].forEach((e, k) => {
      const { core } = e.shell.rays[figure];
      const before = volumeIn(e.shell, figure);
      moves[k]!.forEach((move, v) => move.forEach((x, c) => (core[3 * v + c]! += x)));
      thinBelow(e, figure, before);
    });
  });
}

/** mm from edge to edge in the middle of a part: one that is narrower than what comes along would go as a whole. */
function widthOf(shell: Shell, figure: Figure): number {
  const ring = shell.around * (shell.rings >> 1);
  return distance(pointOf(shell, figure, ring), pointOf(shell, figure, ring + shell.around / 2));
}

const volumeIn = ({ rays, triangles }: Shell, figure: Figure): number =>
  volumeOf(positionsOf(rays[figure]), triangles);

/** Draws the lower face of a part in until it has its volume again. */
function thinBelow({ shell, column, upward }: Edge, figure: Figure, wanted: number): void {
  const { rings, around } = shell;
  const { reach } = shell.rays[figure];
  const full = reach.slice();
  const lower: number[] = [];
  for (let i = 0; i < rings; i++)
    for (let k = 1; k < around / 2; k++)
      lower.push(i * around + ((column - upward * k + around) % around));
  let [least, most] = [LEFT, 1];
  for (let round = 0; round < 12; round++) {
    const share = round ? (least + most) / 2 : 1;
    for (const v of lower) reach[v] = full[v]! * share;
    if (volumeIn(shell, figure) > wanted) most = share;
    else least = share;
    if (!round && least === 1) break;
  }
}

function pointOf({ rays }: Shell, figure: Figure, v: number): Vec3 {
  const { core, out, reach } = rays[figure];
  const at = (k: number): number => core[3 * v + k]! + out[3 * v + k]! * reach[v]!;
  return [at(0), at(1), at(2)];
}

/** The vertex `k` columns inwards from an edge, on the upper face or the lower one. */
const vertexOf = (
  { shell, column, upward }: Edge,
  ring: number,
  k: number,
  upper: boolean,
): number =>
  ring * shell.around + ((column + (upper ? upward : -upward) * k + shell.around) % shell.around);

function edgeOf(shell: Shell, column: number, figure: Figure, skin: MeshField): Edge {
  const edge: Edge = { shell, column, upward: 1, points: [] };
  edge.points = Array.from({ length: shell.rings }, (_, i) =>
    pointOf(shell, figure, i * shell.around + column),
  );
  // the upper face is the one that lies nearer to the skin on the whole
  let higher = 0;
  for (let i = 0; i < shell.rings; i++) {
    const [p, q] = [true, false].map((upper) =>
      pointOf(shell, figure, vertexOf(edge, i, 2, upper)),
    );
    higher += skin.near(...p!, DEEP).distance - skin.near(...q!, DEEP).distance;
  }
  return higher < 0 ? { ...edge, upward: -1 } : edge;
}

/** The place of a line that is nearest to a point: before which of its points, and share of the way to it. */
function nearestOn(line: readonly Vec3[], p: Vec3): { i: number; t: number; gap: number } {
  let best = { i: 1, t: 0, gap: Infinity };
  for (let i = 1; i < line.length; i++) {
    const way = sub(line[i]!, line[i - 1]!);
    const t = Math.min(1, Math.max(0, dot(sub(p, line[i - 1]!), way) / (dot(way, way) || 1)));
    const gap = distance(p, mix(line[i - 1]!, line[i]!, t));
    if (gap < best.gap) best = { i, t, gap };
  }
  return best;
}

const beside = (edge: Edge, other: Edge): number =>
  edge.points.filter((p) => nearestOn(other.points, p).gap < SAME[0]).length;

/** What a sheet is like beside one of its edges: its way out and half its thickness, at each section. */
const sideOf = (edge: Edge, figure: Figure): { out: Vec3; half: number }[] =>
  edge.points.map((_, i) => {
    const across = [2, 3].map((k) => {
      const [p, q] = [true, false].map((upper) =>
        pointOf(edge.shell, figure, vertexOf(edge, i, k, upper)),
      ) as [Vec3, Vec3];
      return scale(sub(p, q), 0.5);
    });
    const mean = mix(across[0]!, across[1]!, 0.5);
    return { out: normalise(mean), half: Math.hypot(...mean) };
  });

/** Ends of either edge at which the other one goes on. */
function singleEnds(edge: Edge, other: Edge): Vec3[] {
  const ends = [edge, other].map(({ points }) => [points[0]!, points.at(-1)!]);
  return ends.flatMap((own, i) =>
    own.filter((p) => ends[1 - i]!.every((q) => distance(p, q) > TOGETHER)),
  );
}

function seamOf(edge: Edge, other: Edge, figure: Figure): Stitch[] {
  const [own, its] = [sideOf(edge, figure), sideOf(other, figure)];
  const single = singleEnds(edge, other);
  let seam = edge.points.map((p, i): Stitch => {
    const { i: k, t, gap } = nearestOn(other.points, p);
    const share = 0.5 * (1 - smoothstep(...SAME, gap));
    const out = normalise(mix(its[k - 1]!.out, its[k]!.out, t));
    const half = its[k - 1]!.half + t * (its[k]!.half - its[k - 1]!.half);
    return {
      at: mix(p, mix(other.points[k - 1]!, other.points[k]!, t), share),
      out: normalise(mix(own[i]!.out, out, share)),
      half: own[i]!.half + share * (half - own[i]!.half),
      share: Math.min(2 * share, ...single.map((end) => smoothstep(...FADES, distance(p, end)))),
    };
  });
  for (let round = 0; round < EVEN; round++)
    seam = seam.map((s, i): Stitch => {
      const [a, b] = [seam[i - 1], seam[i + 1]];
      if (!a || !b) return s;
      return {
        at: mix(s.at, mix(a.at, b.at, 0.5), 0.5),
        out: normalise(add(s.out, mix(a.out, b.out, 0.5))),
        half: 0.5 * s.half + 0.25 * (a.half + b.half),
        share: s.share,
      };
    });
  return seam;
}

/** How far each vertex of a part goes, so that an edge comes to a seam. */
function movesOf(edge: Edge, seam: readonly Stitch[], figure: Figure): Map<number, Vec3> {
  const { shell, points } = edge;
  const line = seam.map(({ at }) => at);
  const sides = sideOf(edge, figure);
  const moves = new Map<number, Vec3>();
  points.forEach((p, ring) => {
    const { i, t, gap } = nearestOn(line, p);
    const [a, b] = [seam[i - 1]!, seam[i]!];
    const share = (1 - smoothstep(...SAME, gap)) * (a.share + t * (b.share - a.share));
    if (share === 0) return;
    const at = mix(a.at, b.at, t);
    const out = normalise(mix(a.out, b.out, t));
    const half = a.half + t * (b.half - a.half);
    const along = normalise(sub(b.at, a.at));
    const past =
      PAST * smoothstep(0, BEGINS, Math.min(distance(at, line[0]!), distance(at, line.at(-1)!)));
    const within = mix(
      ...([true, false].map((upper) => pointOf(shell, figure, vertexOf(edge, ring, 3, upper))) as [
        Vec3,
        Vec3,
      ]),
      0.5,
    );
    const aside = normalise(reject(reject(sub(p, within), out), along));
    const go = (v: number, to: Vec3): void => {
      moves.set(v, scale(sub(to, pointOf(shell, figure, v)), share));
    };
    // its upper face comes to one height with the other's; it grows no thicker for that
    const own = sides[ring]!.half;
    const low = Math.max(-own, half - 2 * own);
    const place = (by: number, high: number): Vec3 =>
      add(add(at, scale(aside, by)), scale(out, low + high * (half - low)));
    go(vertexOf(edge, ring, 0, true), place(past, HIGH));
    go(vertexOf(edge, ring, 1, true), place(-SHORT, 1));
    go(vertexOf(edge, ring, 1, false), place(-BELOW, 0));
    const last = Math.floor(shell.around / 4);
    for (const upper of [true, false]) {
      for (let k = 2; k <= last; k++) {
        const v = vertexOf(edge, ring, k, upper);
        const far = distance(pointOf(shell, figure, v), p);
        const shift = scale(sub(at, p), share * (1 - smoothstep(0, ALONG, far)));
        const rise = share * (1 - smoothstep(0, THICKNESS, far));
        moves.set(v, add(shift, scale(out, rise * (upper ? half - own : Math.max(0, half - own)))));
      }
    }
  });
  return moves;
}
