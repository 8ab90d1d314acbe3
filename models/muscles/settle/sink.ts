/** Ends: the last rings flatten to a thin edge, which sinks into the bone that they are fixed to. */
import { distance, dot, mix, smoothstep, sub } from '../../geometry/vec.ts';
import type { MeshField } from '../../geometry/mesh-field.ts';
import type { Figure, Vec3 } from '../../mesh.ts';
import type { MuscleRow } from '../lines/row.ts';
import type { Shell } from '../shapes/shell.ts';

/** How much the last ring changes and the one before it, and the last one of a part of fewer rings. */
const SHARES = [0.9, 0.3];
const FEW = [0.6];
const LONG = 16;
/** Flesh is fixed more broadly than a tendon: so much less of the same */
const FLESH = 0.6;
/** mm, half of what is left of the thickness */
const THIN = 0.5;
/** mm to the bone within which an end sinks, how deep, and how far it goes for that */
const NEAR = 8;
const INTO = 0.6;
const MOST = 5;
/** mm: a thinner end is an edge already; narrower ones look cut off only if they are stout, mm² */
const THICK = 2.4;
const BROAD = 12;
const STOUT = 55;
/** It becomes narrower still, by this share: its corners are round; but for those that others go on from. */
const ROUND = 0.15;
/**
 * How much farther the middle of a line's end reaches than its corners, in shares of its half width and at
 * most of the step to the ring before it; how much of that the ring before it does
 */
const BOW = 0.6;
const ROOM = 0.8;
const BOWED = [1, 0.35];
/** Share of that by which the middle goes on; the corners stay back by the rest, so that its length stays. */
const MIDDLE = 0.5;
/** An end so much wider than the part is two rings on runs along its bone: it stays as straight as that. */
const FLARES = [1, 1.15] as const;
/** mm between the end of one part and the start of the next that goes on from it */
const GOES_ON = 14;
/** mm within which the skin is asked for */
const DEEP = 60;

/** What the ends lie between. */
export interface Around {
  table: Record<string, MuscleRow>;
  bones: MeshField;
  skin: MeshField;
}

/**
 * Flattens the ends of all parts of one figure, in place: before they settle, so that what an end loses the
 * rest of the part makes good. A part that goes on as another keeps its end there; sheets are thin all along,
 * and fans over others have to hide them. Returns what sinks the same ends into the bones, once all settled.
 */
export function taperEnds(shells: readonly Shell[], figure: Figure, around: Around): () => void {
  const sink: (() => void)[] = [];
  const ends = shells.map(
    (s) => [middleOf(s, figure, 0), middleOf(s, figure, s.rings - 1)] as const,
  );
  shells.forEach((shell, i) => {
    const { covers, parts, abuts, overBones } = around.table[shell.muscle]!;
    const { type, male } = parts[shell.index]!;
    if (shell.closed || shell.extra) return;
    const hides = covers && male.fibres && (!abuts || overBones);
    if (hides || (!abuts && type === 'sheet')) return;
    for (const end of [0, 1] as const) {
      const goesOn = shells.some(
        (other, j) =>
          j !== i &&
          other.muscle === shell.muscle &&
          distance(ends[i]![end], ends[j]![end ? 0 : 1]) < GOES_ON,
      );
      if (goesOn) continue;
      const last = end ? shell.rings - 1 : 0;
      const pairs = pairsOf(shell, figure, last);
      // a fan ends along the bone that it was measured on, a line was cut straight across
      if (!male.fibres) bow(shell, figure, last, end ? -1 : 1, pairs.turn);
      if (!looksCut(pairs)) continue;
      const firm = mix01(FLESH, 1, shell.tendon[last * shell.around]!);
      (shell.rings < LONG ? FEW : SHARES).forEach((share, k) => {
        // a broad one lies on its bone rather than in it, with the corners that others go on from
        const broad = abuts && male.fibres;
        const round = broad ? 0 : ROUND;
        const ring = { at: end ? last - k : k, turn: pairs.turn, share: share * firm, round };
        flatten(shell, figure, around, ring);
        if (!broad) sink.push(() => flatten(shell, figure, around, { ...ring, sinks: true }));
      });
    }
  });
  return () => sink.forEach((one) => one());
}

const looksCut = ({ thickness, width }: Pairs): boolean =>
  thickness >= THICK && (width >= BROAD || thickness * width >= STOUT);

const mix01 = (a: number, b: number, t: number): number => a + (b - a) * t;

function pointOf({ rays }: Shell, figure: Figure, v: number): Vec3 {
  const { core, out, reach } = rays[figure];
  const at = (k: number): number => core[3 * v + k]! + out[3 * v + k]! * reach[v]!;
  return [at(0), at(1), at(2)];
}

function middleOf(shell: Shell, figure: Figure, ring: number): Vec3 {
  const { around } = shell;
  const sum: Vec3 = [0, 0, 0];
  for (let j = 0; j < around; j++)
    pointOf(shell, figure, ring * around + j).forEach((x, k) => (sum[k]! += x / around));
  return sum;
}

/** Which vertices of a ring face each other across its thinner axis: `turn - j` faces `j`; its size, mm. */
interface Pairs {
  turn: number;
  thickness: number;
  width: number;
}

/**
 * Vertices `j` and `around - j` face each other across what was measured as thickness. An end may be
 * measured thicker than wide: then those face each other that lie across its width.
 */
function pairsOf(shell: Shell, figure: Figure, ring: number): Pairs {
  const { around } = shell;
  const spans = [0, around / 2].map((turn) => {
    let most = 0;
    for (let j = 0; j < around; j++) {
      const [a, b] = [j, (turn + around - j) % around].map((k) =>
        pointOf(shell, figure, ring * around + k),
      ) as [Vec3, Vec3];
      most = Math.max(most, distance(a, b));
    }
    return most;
  }) as [number, number];
  const [thickness, width] = spans[0] <= spans[1] ? spans : [spans[1], spans[0]];
  return { turn: spans[0] <= spans[1] ? 0 : around / 2, thickness, width };
}

/** Rounds the outline of an end: its middle goes on as its corners stay back. */
function bow(shell: Shell, figure: Figure, last: number, inward: 1 | -1, turn: number): void {
  const { around, rays } = shell;
  const { core } = rays[figure];
  const centre = middleOf(shell, figure, last);
  const on = sub(centre, middleOf(shell, figure, last + inward));
  const across = (ring: number): Vec3 => {
    const [a, b] = [0, around / 2].map((k) =>
      pointOf(shell, figure, ring * around + ((k + turn / 2) % around)),
    ) as [Vec3, Vec3];
    return sub(a, b);
  };
  const width = Math.hypot(...across(last));
  const [half, step] = [width / 2, Math.hypot(...on)];
  if (!half || !step) return;
  const wide = across(last).map((x) => x / width) as Vec3;
  const flares = smoothstep(
    ...FLARES,
    width / Math.max(1, Math.hypot(...across(last + 2 * inward))),
  );
  const by = ((1 - flares) * Math.min(BOW * half, ROOM * step)) / step;
  BOWED.forEach((share, k) => {
    const ring = last + k * inward;
    const middle = middleOf(shell, figure, ring);
    for (let v = ring * around; v < (ring + 1) * around; v++) {
      const x = Math.min(1, Math.abs(dot(sub(pointOf(shell, figure, v), middle), wide)) / half);
      for (let c = 0; c < 3; c++) core[3 * v + c]! += share * by * (MIDDLE - x * x) * on[c]!;
    }
  });
}

/** A ring that changes by a share, and whether it sinks into a bone close by. */
interface End {
  at: number;
  turn: number;
  share: number;
  round: number;
  sinks?: boolean;
}

function flatten(
  shell: Shell,
  figure: Figure,
  { bones, skin }: Around,
  { at: ring, turn, share, round, sinks }: End,
): void {
  const { around } = shell;
  const middle = middleOf(shell, figure, ring);
  const depth = (p: Vec3): number => -skin.near(...p, DEEP).distance;
  for (let j = 0; j < around; j++) {
    const other = (turn + around - j) % around;
    if (other < j) continue;
    const [a, b] = [ring * around + j, ring * around + other];
    const [p, q] = [pointOf(shell, figure, a), pointOf(shell, figure, b)];
    const half = distance(p, q) / 2;
    const own = mix(p, q, 0.5);
    let centre = sinks ? own : mix(own, middle, round * share);
    const bone = bones.near(...centre, NEAR);
    if (sinks && bone.distance > -INTO && Number.isFinite(bone.distance)) {
      const by =
        share *
        Math.min(MOST, bone.distance + INTO) *
        (1 - smoothstep(0.6 * NEAR, NEAR, bone.distance));
      centre = [centre[0] - by * bone.nx, centre[1] - by * bone.ny, centre[2] - by * bone.nz];
    }
    const left = half > THIN ? mix01(half, THIN, share) : half;
    // what lies over it stays over it: neither vertex comes nearer to the skin than both were
    const least = Math.min(depth(p), depth(q));
    const lack = least - (depth(centre) - left);
    if (lack > 0 && Number.isFinite(lack)) {
      const up = skin.near(...centre, DEEP);
      centre = [centre[0] - lack * up.nx, centre[1] - lack * up.ny, centre[2] - lack * up.nz];
    }
    for (const [v, from] of [
      [a, p],
      [b, q],
    ] as const) {
      const away = sub(from, own).map((x) => (half ? (x / half) * left : 0)) as Vec3;
      place(shell, figure, v, centre, away);
    }
  }
}

/** Sets a vertex that stands `away` from a point of its core; one at an edge keeps its direction. */
function place({ rays }: Shell, figure: Figure, v: number, middle: Vec3, away: Vec3): void {
  const { core, out, reach } = rays[figure];
  const long = Math.hypot(...away);
  if (long > 1e-9) {
    core.set(middle, 3 * v);
    out.set(
      away.map((x) => x / long),
      3 * v,
    );
    reach[v] = long;
    return;
  }
  reach[v] = Math.min(reach[v]!, THIN);
  for (let k = 0; k < 3; k++) core[3 * v + k] = middle[k]! - out[3 * v + k]! * reach[v]!;
}
