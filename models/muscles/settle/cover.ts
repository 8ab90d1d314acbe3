/** Thin sheets stay whole: what lies under one of them is kept from coming out through it. */
import { MeshField, type Near } from '../../geometry/mesh-field.ts';
import type { Moving } from './moving.ts';
import { positionsOf, type Rays, type Shell } from '../shapes/shell.ts';

/** mm beyond the middle of a sheet that are looked through, and that stay free under it */
const LOOK = 6;
const FREE = 0.1;
/** Only what lies straight below the skin under a sheet lies under it, not what lies beside it. */
const STRAIGHT = 0.8;

/** Tells the vertices of a sheet's lower face from those of its upper one; its edges are of both. */
export function halvesOf(shell: Shell, rays: Rays, skin: MeshField): Record<Half, Which> {
  const { around } = shell;
  const half = around / 2;
  const P = positionsOf(rays);
  const deep = [0, 0];
  for (let v = 0; v < shell.along.length; v++) {
    const k = v % around;
    const at = [P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!] as const;
    if (k % half) deep[k < half ? 0 : 1]! += skin.near(...at, 60).distance;
  }
  const first = deep[0]! < deep[1]!;
  const face =
    (low: boolean): Which =>
    (v) => {
      const k = v % around;
      return k === 0 || k === half || k < half === low;
    };
  return { lower: face(first), upper: face(!first) };
}
type Half = 'lower' | 'upper';
type Which = (vertex: number) => boolean;

/**
 * The middle of a sheet as one open surface that is wound towards what lies under it: neighbours
 * may share a sheet's lower half with it, which nobody sees.
 */
export function middleOf(
  { shell, rays }: Pick<Moving, 'shell' | 'rays'>,
  skin: MeshField,
): MeshField {
  const { triangles } = shell;
  const { lower } = halvesOf(shell, rays, skin);
  return new MeshField(rays.core, triangles, LOOK, (t) =>
    [0, 1, 2].every((c) => lower(triangles[3 * t + c]!)),
  );
}

/** Draws what has come out through the middle of a sheet back below it. */
export function tuckUnder(middle: MeshField, under: readonly Moving[], skin: MeshField): void {
  for (const part of under) tuck(part, middle, skin);
}

function tuck(part: Moving, face: MeshField, skin: MeshField): void {
  const P = positionsOf(part.rays);
  const T = part.shell.triangles;
  const back = new Map<number, Near>();
  const spot = (...corners: number[]): void => {
    const at = [0, 1, 2].map(
      (k) => corners.reduce((sum, v) => sum + P[3 * v + k]!, 0) / corners.length,
    ) as [number, number, number];
    if (!face.covers(...at, 1)) return;
    const n = face.near(...at, LOOK);
    if (n.distance > FREE || !Number.isFinite(n.distance)) return;
    const up = skin.near(...at, 40);
    if (n.nx * up.nx + n.ny * up.ny + n.nz * up.nz > -STRAIGHT) return;
    for (const v of corners) {
      if (n.distance < (back.get(v)?.distance ?? Infinity)) back.set(v, n);
    }
  };
  for (let v = 0; v < P.length / 3; v++) spot(v);
  // a flat triangle comes through between its corners, too
  for (let t = 0; t < T.length; t += 3) spot(T[t]!, T[t + 1]!, T[t + 2]!);
  const { around } = part.shell;
  for (const [v, n] of back) {
    const by = FREE - n.distance;
    // half the way the part sinks as a whole, so that it keeps its thickness
    const other = v - (v % around) + ((around - (v % around)) % around);
    const sunk = [n.nx, n.ny, n.nz].map((x) => 0.5 * by * x);
    part.carry(v, sunk);
    if (other !== v) part.carry(other, sunk);
    part.retreat(v, n, 0.5 * by, true);
  }
}
