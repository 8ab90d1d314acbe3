/** What would come out through a muscle over it, bone above all: the muscle rises, as thick as it is. */
import { dot, smoothstep } from '../../geometry/vec.ts';
import type { Figure, Vec3 } from '../../mesh.ts';
import { halvesOf } from './cover.ts';
import { MeshField } from '../../geometry/mesh-field.ts';
import { positionsOf, type Shell } from '../shapes/shell.ts';

/** mm above and below the upper face that are looked through */
const LOOK = 6;
/** Only what comes out straight counts, and towards the skin: not what lies beside an edge. */
const STRAIGHT = 0.75;
const UPWARD = 0.5;
/** mm around a place that rise as far as it asks for, and from which nothing does */
const NEAR = 7;
const FAR = 28;
/** mm that stay free below the skin */
const SKIN = 1;
/** Between the corners of a triangle a round lifts less than it should. */
const ROUNDS = 6;

/** A place where something comes too near to the upper face: where, which way out, how far. */
interface Spot {
  at: Vec3;
  out: Vec3;
  by: number;
}

/** Corners and middles of triangles and the middles of their edges, mm. */
export function pointsOf(P: Float64Array, T: Uint32Array): Vec3[] {
  const mean = (...corners: number[]): Vec3 =>
    [0, 1, 2].map(
      (k) => corners.reduce((sum, v) => sum + P[3 * v + k]!, 0) / corners.length,
    ) as Vec3;
  const points = Array.from({ length: P.length / 3 }, (_, v) => mean(v));
  for (let t = 0; t < T.length; t += 3) {
    const [a, b, c] = [T[t]!, T[t + 1]!, T[t + 2]!];
    points.push(mean(a, b, c));
    if (a < b) points.push(mean(a, b));
    if (b < c) points.push(mean(b, c));
    if (c < a) points.push(mean(c, a));
  }
  return points;
}

/**
 * Raises the parts of one muscle, together, over the given points of what lies under it; in place.
 * `free` mm are left over them.
 */
export function raiseOver(
  shells: readonly Shell[],
  figure: Figure,
  { points, free }: { points: readonly Vec3[]; free: number },
  skin: MeshField,
): void {
  for (let round = 0; round < ROUNDS; round++) {
    const spots = shells.flatMap((shell) => spotsOf(shell, figure, points, free, skin));
    if (!spots.length) return;
    for (const shell of shells) raise(shell, figure, spots, skin);
  }
}

function spotsOf(
  shell: Shell,
  figure: Figure,
  points: readonly Vec3[],
  free: number,
  skin: MeshField,
): Spot[] {
  const rays = shell.rays[figure];
  const { upper } = halvesOf(shell, rays, skin);
  const T = shell.triangles;
  const P = positionsOf(rays);
  const face = new MeshField(P, T, LOOK, (t) => [0, 1, 2].every((c) => upper(T[3 * t + c]!)));
  return points.flatMap((p) => {
    if (!face.covers(...p, LOOK)) return [];
    const n = face.near(...p, LOOK);
    const by = n.distance + free;
    if (by < 0.05 || !Number.isFinite(by)) return [];
    const out: Vec3 = [n.nx, n.ny, n.nz];
    const up = skin.near(...p, 90);
    if (dot(out, [up.nx, up.ny, up.nz]) < UPWARD) return [];
    const v = faced(nearest(P, [n.x, n.y, n.z], upper), shell, upper);
    // beside the edge of the face the way out is not the face's own
    const own = [0, 1, 2].map((k) => rays.out[3 * v + k]!) as Vec3;
    return dot(out, own) < STRAIGHT ? [] : [{ at: [n.x, n.y, n.z], out, by }];
  });
}

function nearest(P: Float64Array, to: Vec3, which: (v: number) => boolean): number {
  let [best, least] = [0, Infinity];
  for (let v = 0; v < P.length / 3; v++) {
    const far = Math.hypot(P[3 * v]! - to[0], P[3 * v + 1]! - to[1], P[3 * v + 2]! - to[2]);
    if (far < least && which(v)) [best, least] = [v, far];
  }
  return best;
}

/** The vertex itself, or its neighbour on the face: an edge's own way out is along the sheet. */
function faced(v: number, { around }: Shell, upper: (v: number) => boolean): number {
  const k = v % around;
  if (k % (around / 2)) return v;
  const next = v - k + ((k + 1) % around);
  return upper(next) ? next : v - k + ((k + around - 1) % around);
}

/** Both faces rise by the same, least at the edge of the place, so that no step shows. */
function raise(shell: Shell, figure: Figure, spots: readonly Spot[], skin: MeshField): void {
  const { around } = shell;
  const rays = shell.rays[figure];
  const P = positionsOf(rays);
  const { upper } = halvesOf(shell, rays, skin);
  for (let v = 0; v < rays.reach.length; v++) {
    if (!upper(v)) continue;
    const at = [P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!] as const;
    let [most, way] = [0, null as Vec3 | null];
    for (const { at: to, out, by } of spots) {
      const far = Math.hypot(at[0] - to[0], at[1] - to[1], at[2] - to[2]);
      const own = by * (1 - smoothstep(NEAR, FAR, far));
      if (own > most) [most, way] = [own, out];
    }
    if (!way) continue;
    const lift = Math.min(most, Math.max(0, -skin.near(...at, 60).distance - SKIN));
    const k = v % around;
    for (const w of new Set([v, v - k + ((around - k) % around)])) {
      for (let c = 0; c < 3; c++) rays.core[3 * w + c]! += lift * way[c]!;
    }
  }
}
