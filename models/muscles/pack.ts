/**
 * Settles the shells of one figure among each other: muscles fill the room between skin, bones and
 * neighbours instead of passing through each other, and each keeps its volume.
 */
import { type Figure } from '../mesh.ts';
import { boneChains, nearBone } from './bones.ts';
import { MeshField, type Near } from './field.ts';
import { positionsOf, volumeOf, type Rays, type Shell } from './shell.ts';

export interface Room {
  figure: Figure;
  skin: MeshField;
  /** least depth below the skin of each shell, mm */
  depth: number[];
  /** whether a shell has only fat and skin over it */
  superficial: boolean[];
  /** volume that each shell should have, mm³ */
  volume: number[];
}

const ROUNDS = 12;
/** The last rounds even out less, so that what gave way stays away. */
const FIRM = 4;
/** A ring whose rays are all shorter gives way as a whole: a tendon, not a face, mm */
const SLIM = 4.5;
/** Beyond this a vertex is not looked for in its neighbour, mm. */
const REACH = 9;
/** A ray is not shortened below this share of its first length; then the vertex is carried along. */
const LEAST = 0.4;
/** The fascia lies about so much deeper than the least depth of a muscle under it, mm. */
const FASCIA = 4;
/** How far from the fascia a ray may end and still grow to it, mm */
const HUG = 8;
/** mm that a vertex is carried at most in one round */
const CARRY = 3;

/** Settles all shells; their rays of this figure are changed in place. */
export function settle(shells: readonly Shell[], room: Room): void {
  const packers = shells.map((shell, i) => new Packer(shell, room, i));
  const bones = boneChains(room.figure);
  for (let round = 0; round < ROUNDS; round++) {
    const last = round === ROUNDS - 1;
    if (!last) {
      packers.forEach((p) => {
        p.swell();
        p.hug();
      });
    }
    const fields = packers.map((p) => p.field());
    packers.forEach((p, i) => {
      p.makeWay(fields, i);
      p.avoidBones(bones);
    });
    packers.forEach((p) => {
      p.together();
      p.smooth(round < ROUNDS - FIRM ? 1 : 0.35);
      p.stayInside();
    });
  }
}

class Packer {
  readonly rays: Rays;
  /** ray lengths before settling */
  private readonly first: Float64Array;
  private readonly carried: Float64Array;
  /** 1 where something is in the way */
  private readonly blocked: Float64Array;
  private P: Float64Array;

  constructor(
    private readonly shell: Shell,
    private readonly room: Room,
    private readonly index: number,
  ) {
    this.rays = shell.rays[room.figure];
    this.first = this.rays.reach.slice();
    this.carried = new Float64Array(this.rays.core.length);
    this.blocked = new Float64Array(this.first.length);
    this.P = positionsOf(this.rays);
  }

  field(): MeshField | null {
    this.P = positionsOf(this.rays);
    return this.shell.extra ? null : new MeshField(this.P, this.shell.triangles, REACH);
  }

  /** Grows or shrinks the free part of the surface towards the volume. */
  swell(): void {
    const { shell, room, rays, blocked } = this;
    if (shell.extra) return;
    const volume = volumeOf(positionsOf(rays), shell.triangles);
    const ratio = Math.min(1.12, Math.max(0.9, (room.volume[this.index]! / volume) ** 0.8));
    for (let v = 0; v < rays.reach.length; v++) {
      const tendon = 1 - 0.8 * shell.tendon[v]!;
      const free = ratio > 1 ? 1 - 0.7 * blocked[v]! : 1;
      rays.reach[v]! *= 1 + (ratio - 1) * tendon * free;
      // no bulges far beyond the measured section
      rays.reach[v] = Math.min(rays.reach[v]!, 1.6 * this.first[v]! + 1.5);
      blocked[v] = 0;
    }
  }

  /**
   * Superficial muscles lie flat against the fascia under the fat: an elliptical section falls away
   * from it too soon. Rays that face the skin and end near the fascia grow towards it.
   */
  hug(): void {
    const { rays, shell, room, first } = this;
    const least = room.depth[this.index]!;
    if (shell.extra || !room.superficial[this.index]) return;
    const fascia = least + FASCIA;
    const P = positionsOf(rays);
    for (let v = 0; v < first.length; v++) {
      const n = room.skin.near(P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!, fascia + HUG);
      if (!Number.isFinite(n.distance)) continue;
      const gap = -n.distance - fascia;
      const { out } = rays;
      const facing = out[3 * v]! * n.nx + out[3 * v + 1]! * n.ny + out[3 * v + 2]! * n.nz;
      if (gap <= 0 || facing < 0.5) continue;
      const grown = rays.reach[v]! + 0.25 * gap * facing * facing * (1 - shell.tendon[v]!);
      rays.reach[v] = Math.max(rays.reach[v]!, Math.min(grown, 1.6 * first[v]! + 1.5));
    }
  }

  /** Gives way by half to every neighbour that a vertex has got into. */
  makeWay(fields: readonly (MeshField | null)[], own: number): void {
    const { P } = this;
    if (this.shell.extra) return;
    const box = fields[own]!;
    const near = fields.filter(
      (f, i): f is MeshField => i !== own && f !== null && overlap(f, box),
    );
    for (let v = 0; v < this.first.length; v++) {
      const [x, y, z] = [P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!];
      let deepest: Near | null = null;
      for (const f of near) {
        if (!f.covers(x, y, z)) continue;
        const n = f.near(x, y, z, REACH);
        if (n.distance < 0 && n.distance < (deepest?.distance ?? 0)) deepest = n;
      }
      if (deepest) this.retreat(v, deepest, -0.55 * deepest.distance);
    }
  }

  avoidBones(bones: ReturnType<typeof boneChains>): void {
    const { P } = this;
    for (let v = 0; v < this.first.length; v++) {
      const n = nearBone(bones, P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!);
      if (n.distance < 0) this.retreat(v, n, Math.min(5, -n.distance));
    }
  }

  /** Keeps the depth below the skin that the measured part has. */
  stayInside(): void {
    const { rays, room, shell } = this;
    const depth = shell.extra ? 1 : room.depth[this.index]!;
    const P = positionsOf(rays);
    for (let v = 0; v < this.first.length; v++) {
      const n = room.skin.near(P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!, Math.max(depth + 1, 14));
      if (!Number.isFinite(n.distance) || n.distance < -depth) continue;
      const inward = { ...n, nx: -n.nx, ny: -n.ny, nz: -n.nz };
      this.retreat(v, inward, n.distance + depth, true);
    }
  }

  /** Moves a vertex by `amount` along a direction: by its ray where that helps, else as a whole. */
  private retreat(v: number, n: Near, amount: number, whole = false): void {
    const { rays, first, carried, blocked } = this;
    const facing = -(
      rays.out[3 * v]! * n.nx +
      rays.out[3 * v + 1]! * n.ny +
      rays.out[3 * v + 2]! * n.nz
    );
    blocked[v] = 1;
    let left = amount;
    if (facing > 0.4) {
      const room = Math.max(0, rays.reach[v]! - LEAST * first[v]!);
      const cut = Math.min(room, amount / facing);
      rays.reach[v]! -= cut;
      left -= cut * facing;
    }
    if (left < 0.05) return;
    const move = whole ? left : Math.min(CARRY, left);
    const d = [n.nx * move, n.ny * move, n.nz * move];
    for (let k = 0; k < 3; k++) {
      rays.core[3 * v + k]! += d[k]!;
      carried[3 * v + k]! += d[k]!;
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
      if (around > 16) continue;
      for (let k = 0; k < 3; k++) {
        const mean = ring.reduce((sum, v) => sum + carried[3 * v + k]!, 0) / around;
        for (const v of ring) {
          rays.core[3 * v + k]! += mean - carried[3 * v + k]!;
          carried[3 * v + k] = mean;
        }
      }
    }
  }

  /** Evens out ray lengths (against their first ones) and what was carried, over the lattice. */
  smooth(strength: number): void {
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
          const even = here + 0.5 * strength * (mean((w) => was[3 * w + k]!) - here);
          rays.core[3 * v + k]! += even - here;
          carried[3 * v + k] = even;
        }
      }
    }
  }
}

const overlap = (a: MeshField, b: MeshField): boolean =>
  [0, 1, 2].every((k) => a.low[k]! <= b.high[k]! && b.low[k]! <= a.high[k]!);
