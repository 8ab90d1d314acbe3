/** One part on one figure while it settles: its rays, what it was carried, and how it moves. */
import type { Figure } from '../../mesh.ts';
import { MeshField, type Near } from '../../geometry/mesh-field.ts';
import { positionsOf, type Rays, type Shell } from '../shapes/shell.ts';

/** A ring whose rays are all shorter gives way as a whole: a tendon, not a face, mm */
const SLIM = 4.5;
/** … unless its cores stand so far apart: a sheet, mm */
export const WIDE = 24;
/** Beyond this a vertex is not looked for in its neighbour, mm. */
export const REACH = 9;
/** A ray is not shortened below this share of its first length; then the vertex is carried along. */
export const LEAST = 0.3;
/** A core is not carried farther than this, mm. */
const FARTHEST = 7;
/** mm that a vertex is carried at most in one round */
export const CARRY = 2.5;
/** Rounds in which the edges of a sheet are evened out */
const EDGE = 6;

export class Moving {
  readonly rays: Rays;
  /** ray lengths before settling */
  readonly first: Float64Array;
  protected readonly carried: Float64Array;
  /** where the vertices were when the field was last asked for */
  protected P: Float64Array;

  constructor(
    readonly shell: Shell,
    figure: Figure,
  ) {
    this.rays = shell.rays[figure];
    this.first = this.rays.reach.slice();
    this.carried = new Float64Array(this.rays.core.length);
    this.P = positionsOf(this.rays);
  }

  /** The part as it stands; null for what nothing has to give way to. */
  field(): MeshField | null {
    this.P = positionsOf(this.rays);
    return this.shell.extra ? null : new MeshField(this.P, this.shell.triangles, REACH);
  }

  /** Area that each ring encloses, mm². */
  protected sections(): number[] {
    const { rings, around } = this.shell;
    const P = positionsOf(this.rays);
    return Array.from({ length: rings }, (_, i) => {
      const sum = [0, 0, 0];
      const first = 3 * i * around;
      for (let j = 1; j + 1 < around; j++) {
        const side = (v: number): number[] =>
          [0, 1, 2].map((k) => P[first + 3 * v + k]! - P[first + k]!);
        const [p, q] = [side(j), side(j + 1)] as [number[], number[]];
        sum[0]! += p[1]! * q[2]! - p[2]! * q[1]!;
        sum[1]! += p[2]! * q[0]! - p[0]! * q[2]!;
        sum[2]! += p[0]! * q[1]! - p[1]! * q[0]!;
      }
      return Math.hypot(...sum) / 2;
    });
  }

  /** Carries the core of a vertex, not farther than a part may go in all. */
  carry(v: number, move: readonly number[]): void {
    const { rays, carried } = this;
    const after = [0, 1, 2].map((k) => carried[3 * v + k]! + move[k]!);
    const over = Math.max(1, Math.hypot(...after) / FARTHEST);
    for (let k = 0; k < 3; k++) {
      const to = after[k]! / over;
      rays.core[3 * v + k]! += to - carried[3 * v + k]!;
      carried[3 * v + k] = to;
    }
  }

  /** Moves a vertex by `amount` along a direction: by its ray where that helps, else as a whole. */
  retreat(v: number, n: Near, amount: number, whole = false): void {
    const { rays, first } = this;
    const facing = -(
      rays.out[3 * v]! * n.nx +
      rays.out[3 * v + 1]! * n.ny +
      rays.out[3 * v + 2]! * n.nz
    );
    let left = amount;
    if (facing > 0.4) {
      const room = Math.max(0, rays.reach[v]! - LEAST * first[v]!);
      const cut = Math.min(room, amount / facing);
      rays.reach[v]! -= cut;
      left -= cut * facing;
    }
    if (left < 0.05) return;
    const move = whole ? left : Math.min(CARRY, left);
    this.carry(v, [n.nx * move, n.ny * move, n.nz * move]);
  }

  /** Distance of the outermost cores of a ring, mm. */
  protected width(ring: number): number {
    const { core } = this.rays;
    const { around } = this.shell;
    const [a, b] = [3 * ring * around, 3 * (ring * around + around / 2)];
    return Math.hypot(
      core[a]! - core[b]!,
      core[a + 1]! - core[b + 1]!,
      core[a + 2]! - core[b + 2]!,
    );
  }

  /**
   * Evens out, along each edge of a sheet, how far the edge was carried and shortened, and by half beside it:
   * what gave way here and there shows nowhere as much as in an outline.
   */
  evenEdges(): void {
    const { shell, rays, first, carried } = this;
    const { rings, around } = shell;
    for (const [edge, strength] of [
      [0, 1],
      [around / 2, 1],
      [1, 0.5],
      [around - 1, 0.5],
      [around / 2 - 1, 0.5],
      [around / 2 + 1, 0.5],
    ] as const) {
      const at = (i: number): number => i * around + edge;
      const evened = (of: (v: number) => number): number[] => {
        let now = Array.from({ length: rings }, (_, i) => of(at(i)));
        for (let round = 0; round < EDGE; round++)
          now = now.map((x, i) => 0.5 * x + 0.25 * ((now[i - 1] ?? x) + (now[i + 1] ?? x)));
        return now;
      };
      evened((v) => rays.reach[v]! / first[v]!).forEach((ratio, i) => {
        rays.reach[at(i)]! += strength * (first[at(i)]! * ratio - rays.reach[at(i)]!);
      });
      for (let k = 0; k < 3; k++) {
        evened((v) => carried[3 * v + k]!).forEach((to, i) => {
          const by = strength * (to - carried[3 * at(i) + k]!);
          rays.core[3 * at(i) + k]! += by;
          carried[3 * at(i) + k]! += by;
        });
      }
    }
  }

  /** Carries every slim ring by the mean of what its vertices were carried. */
  together(): void {
    const { shell, rays, first, carried } = this;
    const { rings, around } = shell;
    for (let i = 0; i < rings; i++) {
      const ring = Array.from({ length: around }, (_, j) => i * around + j);
      if (Math.max(...ring.map((v) => first[v]!)) > SLIM) continue;
      // a flat sheet is slim, too, but wide: it may bend across
      if (this.width(i) > WIDE) continue;
      for (let k = 0; k < 3; k++) {
        const mean = ring.reduce((sum, v) => sum + carried[3 * v + k]!, 0) / around;
        for (const v of ring) {
          rays.core[3 * v + k]! += mean - carried[3 * v + k]!;
          carried[3 * v + k] = mean;
        }
      }
    }
  }

  /**
   * Evens out ray lengths (against their first ones) and what was carried, over the lattice; cores go a
   * share of the way back to where they were measured.
   */
  smooth(strength: number, home = 0): void {
    const { shell, rays, first, carried } = this;
    const { rings, around, closed } = shell;
    const ratio = rays.reach.map((r, v) => r / first[v]!);
    const was = carried.slice();
    for (let i = 0; i < rings; i++) {
      for (let j = 0; j < around; j++) {
        const v = i * around + j;
        const next = [
          i * around + ((j + 1) % around),
          i * around + ((j + around - 1) % around),
          ...(i > 0 || closed ? [((i + rings - 1) % rings) * around + j] : []),
          ...(i < rings - 1 || closed ? [((i + 1) % rings) * around + j] : []),
        ];
        const mean = (of: (w: number) => number): number =>
          next.reduce((sum, w) => sum + of(w), 0) / next.length;
        const own = ratio[v]!;
        rays.reach[v] = first[v]! * (own + 0.3 * strength * (mean((w) => ratio[w]!) - own));
        for (let k = 0; k < 3; k++) {
          const here = was[3 * v + k]!;
          const even = (1 - home) * (here + 0.5 * strength * (mean((w) => was[3 * w + k]!) - here));
          rays.core[3 * v + k]! += even - here;
          carried[3 * v + k] = even;
        }
      }
    }
  }
}
