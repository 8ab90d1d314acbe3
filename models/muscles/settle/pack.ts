/** One part on one figure among its neighbours: what it wins of the room, and where it gives way. */
import { smoothstep } from '../../geometry/vec.ts';
import type { Figure } from '../../mesh.ts';
import { beyond, BODY, type Claimant, type Claims } from './claims.ts';
import type { MeshField, Near } from '../../geometry/mesh-field.ts';
import type { Samples } from '../../geometry/grid.ts';
import { Held } from './held.ts';
import { CARRY, LEAST, REACH, WIDE } from './moving.ts';
import type { InsideModel } from '../../structures/file/read.ts';
import { DEEP } from './walls.ts';
import { positionsOf, type Shell } from '../shapes/shell.ts';
import { vertexAreas, weightedMedian } from '../../geometry/measures.ts';

export interface Room {
  figure: Figure;
  skin: MeshField;
  inside: InsideModel;
  /** least depth below the skin of each shell, mm */
  depth: number[];
  /** depth of the fascia under the fat, mm; 0 for shells that have others over them */
  fascia: number[];
  /** volume that each shell should have, mm³ */
  volume: number[];
  /** median depth of each shell's surface below the skin, mm */
  median: number[];
  /** whether a shell is a sheet: its middle is measured across its width, not as a line */
  sheet: boolean[];
  /** whether others lie over a shell: it only sinks */
  covered: boolean[];
  /** the muscles that lie under a thin sheet */
  covers: (string[] | undefined)[];
  /** width of a gap that is filled up to a neighbour or a bone, mm */
  fill: number[];
}

/** What has so much too much on one side fills no gap there, in shares of its claim. */
const SATED = 0.3;
/** Flesh keeps so far from the least depth measured to the fascia's, as a share */
const FLESH = 0.6;
/** A gap so wide to the fascia is filled, mm */
const HUG = 9;
/**
 * A part whose surface lies too deep or too shallow on the whole rises or sinks at most so far, mm: a loft is
 * rounder than flesh that lies flat under its fascia. What is thin has no flank to be so much rounder, and of
 * what dives the median depth tells which stretch is broad rather than how deep the whole lies.
 */
const RISE = 3;
const STOUT = [3, 12] as const;
/** Less than this off is no reason: medians of two meshes differ so far by their triangles alone, mm. */
const SURE = 1.2;
/**
 * An end that stops so short of a bone is drawn to it, mm; the ring beside it follows by a share. More than
 * that would take short muscles off their measured place.
 */
const SHORT = 9;
const FOLLOW = [1, 0.3];
/** mm that a measured middle is pushed out of a bone */
const SPARE = 1.5;
/** Parts that have more of their core in bone lie where the bone is drawn too coarsely. */
const BURIED = 0.6;

export interface Walls {
  /** distance to the bones and depth below the skin, mm */
  bone: Samples;
  depth: Samples;
}

/** One part among the others. */
export class Packer extends Held implements Claimant {
  private minded = true;
  /** distance to a bone down to which each vertex may lie in it, mm: 0 or less */
  private readonly spared: Float64Array;
  /** mm towards the skin, so far */
  private risen = 0;
  /** half its thickness, mm */
  private readonly stout: number;

  constructor(
    shell: Shell,
    private readonly room: Room,
    private readonly index: number,
  ) {
    super(shell, room.figure, room.volume[index]!, room.sheet[index]!);
    this.spared = new Float64Array(this.first.length);
    this.stout = this.first.toSorted()[this.first.length >> 1]!;
  }

  /**
   * Finds out how well the bones around are drawn: where the measured middle of the part lies in one
   * the bone is wrong, and the part is pushed out of it only a little.
   */
  look({ bone }: Walls): void {
    const { shell, room, rays, spared } = this;
    const { core } = rays;
    const at = (v: number): number => bone.at(core[3 * v]!, core[3 * v + 1]!, core[3 * v + 2]!);
    let buried = 0;
    for (let i = 0; i < shell.rings; i++) {
      const ring = Array.from({ length: shell.around }, (_, j) => i * shell.around + j);
      buried += ring.filter((v) => at(v) < 0).length;
      const middle = [0, 1, 2].map(
        (k) => ring.reduce((sum, v) => sum + core[3 * v + k]!, 0) / ring.length,
      ) as [number, number, number];
      const line = bone.at(...middle);
      for (const v of ring) {
        spared[v] = Math.min(0, (room.sheet[this.index] ? at(v) : line) + SPARE);
      }
    }
    this.minded = buried / spared.length < BURIED;
  }

  /** Draws slender ends that stop short of a bone to its surface. */
  anchor(bones: MeshField): void {
    const { shell, rays } = this;
    const { rings, around, closed } = shell;
    if (closed || shell.extra || !this.minded) return;
    for (const [end, step] of [
      [0, 1],
      [rings - 1, -1],
    ] as const) {
      if (this.width(end) > WIDE) continue;
      const P = positionsOf(rays).subarray(3 * end * around, 3 * (end + 1) * around);
      let nearest: Near | null = null;
      for (let v = 0; v < P.length; v += 3) {
        const n = bones.near(P[v]!, P[v + 1]!, P[v + 2]!, SHORT);
        if (n.distance < (nearest?.distance ?? SHORT)) nearest = n;
      }
      if (!nearest || nearest.distance < 0.5) continue;
      FOLLOW.forEach((share, k) => {
        const by = -share * (nearest.distance + 0.3);
        for (let v = (end + k * step) * around; v < (end + k * step + 1) * around; v++) {
          rays.core[3 * v]! += by * nearest.nx;
          rays.core[3 * v + 1]! += by * nearest.ny;
          rays.core[3 * v + 2]! += by * nearest.nz;
        }
      });
    }
  }

  /** Rises or sinks towards the depth below the skin that the measured surface has. */
  rise({ depth }: Walls): void {
    const { shell, room, rays } = this;
    const wanted = room.median[this.index]!;
    if (shell.extra || wanted > DEEP - 8) return;
    const P = positionsOf(rays);
    const at = (v: number): number => depth.at(P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!);
    const depths = Array.from(rays.reach, (_, v) => at(v));
    const off = weightedMedian(depths, vertexAreas(P, shell.triangles)) - wanted;
    const sure = Math.sign(off) * Math.max(0, Math.abs(off) - SURE);
    // what lies under thin sheets only sinks: it would come out through them
    const range = RISE * smoothstep(...STOUT, this.stout);
    const most = room.covered[this.index] ? 0 : range;
    const to = Math.min(most, Math.max(-range, this.risen + 0.4 * sure));
    const by = to - this.risen;
    this.risen = to;
    const h = 5;
    for (let v = 0; v < depths.length; v++) {
      const c = [rays.core[3 * v]!, rays.core[3 * v + 1]!, rays.core[3 * v + 2]!] as const;
      const slope = [0, 1, 2].map((k) => {
        const d = (s: number): number =>
          depth.at(c[0] + (k === 0 ? s : 0), c[1] + (k === 1 ? s : 0), c[2] + (k === 2 ? s : 0));
        return d(h) - d(-h);
      });
      const steep = Math.hypot(...slope);
      if (steep < 0.1 * h) continue;
      for (let k = 0; k < 3; k++) rays.core[3 * v + k]! -= (by * slope[k]!) / steep;
    }
  }

  /** Every pair of opposite rays takes what the part wins along them. */
  share(claims: Claims, walls: Walls): void {
    const { shell } = this;
    if (shell.extra) return;
    const { rings, around } = shell;
    const half = around / 2;
    this.lost.fill(0);
    for (let i = 0; i < rings; i++) {
      for (let k = 0; k <= half; k++) {
        const [a, b] = [i * around + k, i * around + ((around - k) % around)];
        if (!this.chord(a, b, claims, walls)) this.lost[i]! += 1 / (half + 1);
      }
    }
  }

  /** Greater than 0 where the part does not reach `s` mm out along ray `v`, for one reason each. */
  private readonly why = { own: 0, others: 0, wall: 0 };

  private reason(v: number, s: number, claims: Claims, walls: Walls): number {
    const { rays, first, shell, why } = this;
    const bonus = this.bonus[v]!;
    const x = rays.core[3 * v]! + s * rays.out[3 * v]!;
    const y = rays.core[3 * v + 1]! + s * rays.out[3 * v + 1]!;
    const z = rays.core[3 * v + 2]! + s * rays.out[3 * v + 2]!;
    const claim = beyond(s, first[v]!);
    const fleshy = 1 - 0.8 * shell.tendon[v]!;
    why.own = claim - bonus * (bonus > 0 ? fleshy : 1);
    const others = claims.others(this.index, x, y, z);
    why.others = claim - bonus - others;
    why.wall = Math.max(
      this.minded ? (this.spared[v]! - walls.bone.at(x, y, z)) / 4 : -1,
      (this.shallowest() - walls.depth.at(x, y, z)) / 4,
    );
    return Math.max(why.own, why.others, why.wall);
  }

  /** Least depth that flesh may have: between the measured least one and the fascia's. */
  private shallowest(): number {
    const { room, index } = this;
    const least = room.depth[index]!;
    return Math.min(18, least + FLESH * Math.max(0, room.fascia[index]! - least));
  }

  /**
   * Rays `a` and `b` (the same one at an edge): takes the best run of places that the part wins.
   * False when it wins none.
   */
  private chord(a: number, b: number, claims: Claims, walls: Walls): boolean {
    const { first, rays } = this;
    const size = Math.max(first[a]!, first[b]!);
    const step = Math.min(1.5, Math.max(0.5, size / 5));
    const limit = (v: number): number => 1.6 * first[v]! + 1.5;
    const up = Math.ceil(limit(a) / step);
    const down = a === b ? 0 : Math.ceil(limit(b) / step);
    const at = (n: number): number =>
      n >= 0 ? this.reason(a, n * step, claims, walls) : this.reason(b, -n * step, claims, walls);
    let best = 0;
    let least = Infinity;
    const values: number[] = [];
    for (let n = -down; n <= up; n++) {
      const f = at(n);
      values.push(f);
      const g = f + (0.03 * Math.abs(n * step)) / (size + BODY);
      if (g < least) [least, best] = [g, n];
    }
    const value = (n: number): number => values[n + down]!;
    if (value(best) >= 0) {
      this.leave(a, b, value(best), claims, walls);
      return false;
    }
    let [low, high] = [best, best];
    while (high < up && value(high + 1) < 0) high++;
    while (low > -down && value(low - 1) < 0) low--;
    const cross = (n: number, to: number): number => {
      const [p, q] = [value(n), value(to)];
      return (n + ((to - n) * p) / (p - q)) * step;
    };
    const top = high < up ? cross(high, high + 1) : up * step;
    const end = low > -down ? cross(low, low - 1) : -down * step;
    // the core stays where it is while it is inside
    const inset = Math.min(0.3 * size, (top - end) / 2);
    const core = a === b ? 0 : Math.min(Math.max(0, end + inset), top - inset);
    if (core) {
      const along = [0, 1, 2].map((k) => rays.out[3 * a + k]! - rays.out[3 * b + k]!);
      const long = Math.hypot(...along) || 1;
      const go = Math.min(CARRY, Math.max(-CARRY, 0.5 * core));
      for (const v of [a, b])
        this.carry(
          v,
          along.map((x) => (x * go) / long),
        );
    }
    this.reachFor(a, top - core, claims, walls);
    if (a !== b) this.reachFor(b, core - end, claims, walls);
    return true;
  }

  /** Draws ray `v` towards a length; where its part just ends, on to the next wall if that is near. */
  private reachFor(v: number, wanted: number, claims: Claims, walls: Walls): void {
    const { first, rays } = this;
    let to = wanted + this.gap(v, wanted, claims, walls);
    to = Math.min(1.6 * first[v]! + 1.5, Math.max(LEAST * first[v]!, to));
    rays.reach[v]! += 0.6 * (to - rays.reach[v]!);
  }

  /** What ray `v` may go on beyond `s` to meet its neighbour, a bone or the fascia, mm. */
  private gap(v: number, s: number, claims: Claims, walls: Walls): number {
    const { first, shell, why } = this;
    const fleshy = 1 - shell.tendon[v]!;
    // what has too much on this side already does not fill gaps there
    const free = fleshy * Math.min(1, Math.max(0, 1 + this.bonus[v]! / SATED));
    const fill = Math.min(this.room.fill[this.index]!, 0.5 * first[v]! + 1.5) * free;
    const fascia = this.room.fascia[this.index]! ? Math.min(HUG, first[v]! + 2) * free : 0;
    for (let far = 0.3; far <= Math.max(fill, fascia); far += 0.6) {
      this.reason(v, s + far, claims, walls);
      const touches = Math.max(why.others, why.wall) >= 0;
      const limit = touches ? fill : this.onFascia(v, s + far, walls) ? fascia : 0;
      if (limit) return (far - 0.2) * (1 - smoothstep(0.6, 1, far / limit));
      if (touches) return 0;
    }
    return 0;
  }

  private onFascia(v: number, s: number, { depth }: Walls): boolean {
    const { core, out } = this.rays;
    const at = [0, 1, 2].map((k) => core[3 * v + k]! + s * out[3 * v + k]!);
    return depth.at(at[0]!, at[1]!, at[2]!) <= this.room.fascia[this.index]!;
  }

  /** Nothing along these rays is the part's: it thins out there and goes where it wins more. */
  private leave(a: number, b: number, by: number, claims: Claims, walls: Walls): void {
    const { rays, first } = this;
    for (const v of [a, b]) {
      rays.reach[v]! += 0.5 * (LEAST * first[v]! - rays.reach[v]!);
      const h = 1.5;
      const value = (k: number, d: number): number => {
        const at = [0, 1, 2].map((c) => rays.core[3 * v + c]! + (c === k ? d : 0));
        const others = claims.others(this.index, at[0]!, at[1]!, at[2]!);
        const free = walls.bone.at(at[0]!, at[1]!, at[2]!) - this.spared[v]!;
        const bone = this.minded ? free / 4 : 1;
        return Math.min(others, bone, walls.depth.at(at[0]!, at[1]!, at[2]!) / 4);
      };
      const slope = [0, 1, 2].map((k) => (value(k, h) - value(k, -h)) / (2 * h));
      const steep = Math.hypot(...slope);
      if (steep < 0.005) continue;
      const go = Math.min(CARRY, (0.5 * by) / steep);
      this.carry(
        v,
        slope.map((x) => (x * go) / steep),
      );
    }
  }

  /** Gives way by half to every neighbour that a vertex has got into by more than `allowed` mm. */
  makeWay(fields: readonly (MeshField | null)[], own: number, allowed = 0): void {
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
        if (n.distance < -allowed && n.distance < (deepest?.distance ?? 0)) deepest = n;
      }
      if (deepest) this.retreat(v, deepest, -0.55 * deepest.distance);
    }
  }

  avoidBones(bones: MeshField): void {
    const { P } = this;
    if (!this.minded || this.shell.extra) return;
    for (let v = 0; v < this.first.length; v++) {
      if (!bones.covers(P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!)) continue;
      const n = bones.near(P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!, 6);
      const within = this.spared[v]! - n.distance;
      if (within > 0) this.retreat(v, n, Math.min(2, 0.7 * within));
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
}

const overlap = (a: MeshField, b: MeshField): boolean =>
  [0, 1, 2].every((k) => a.low[k]! <= b.high[k]! && b.low[k]! <= a.high[k]!);
