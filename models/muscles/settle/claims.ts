/**
 * Who claims which place. Every part says of the places around its rays how far they lie beyond its
 * measured surface, in shares of its own size; a place goes to the part that it lies least beyond.
 */
import { cubes, gridOver, type Grid } from '../../geometry/grid.ts';
import { positionsOf, type Rays, type Shell } from '../shapes/shell.ts';

/** mm that are added to a part's size, so that thin sheets do not lose to bellies at once */
export const BODY = 3;
/** How far beyond its measured surface a part still claims, in its own measure */
const BEYOND = 0.75;
const CELL = 2.5;
/** mm between places along a ray and across */
const STEP = 1.3;
const ACROSS = 1.7;
/** Nobody claims this place. */
export const NOBODY = 9;

/** 0 at the measured surface, negative inside; `s` and `first` in mm. */
export const beyond = (s: number, first: number): number => (s - first) / (first + BODY);

/** A part as it takes part in the claims. */
export interface Claimant {
  shell: Shell;
  rays: Rays;
  /** measured ray lengths, mm */
  first: Float64Array;
  /** what its claim is lowered by, one a vertex: more where it lacks area or lies off its middle */
  bonus: Float64Array;
}

export class Claims {
  readonly grid: Grid;
  private readonly best: Float32Array;
  private readonly second: Float32Array;
  private readonly owner: Uint16Array;
  private readonly own: Float32Array;

  constructor(parts: readonly Claimant[]) {
    this.grid = gridOver(
      parts.map((p) => positionsOf(p.rays)),
      CELL,
      24,
    );
    const count = cubes(this.grid);
    this.best = new Float32Array(count);
    this.second = new Float32Array(count);
    this.owner = new Uint16Array(count);
    this.own = new Float32Array(count).fill(NOBODY);
  }

  /** Takes all claims anew. */
  gather(parts: readonly Claimant[]): void {
    const { best, second, owner, own } = this;
    best.fill(NOBODY);
    second.fill(NOBODY);
    owner.fill(65535);
    parts.forEach((part, id) => {
      if (part.shell.extra) return;
      for (const cube of this.spread(part)) {
        const value = own[cube]!;
        own[cube] = NOBODY;
        if (value < best[cube]!) {
          second[cube] = best[cube]!;
          best[cube] = value;
          owner[cube] = id;
        } else if (value < second[cube]!) second[cube] = value;
      }
    });
  }

  claimed(cube: number): boolean {
    return this.owner[cube] !== 65535;
  }

  /** The strongest claim of others than `id` at a place, between the middles of the cubes. */
  others(id: number, x: number, y: number, z: number): number {
    const { best, second, owner } = this;
    const { low, cell, count } = this.grid;
    const [nx, ny, nz] = count;
    const fx = Math.min(nx - 1.001, Math.max(0, (x - low[0]) / cell - 0.5));
    const fy = Math.min(ny - 1.001, Math.max(0, (y - low[1]) / cell - 0.5));
    const fz = Math.min(nz - 1.001, Math.max(0, (z - low[2]) / cell - 0.5));
    const [i, j, k] = [Math.floor(fx), Math.floor(fy), Math.floor(fz)];
    const [u, v, w] = [fx - i, fy - j, fz - k];
    let sum = 0;
    for (let c = 0; c < 8; c++) {
      const [a, b, d] = [c & 1, (c >> 1) & 1, c >> 2];
      const weight = (a ? u : 1 - u) * (b ? v : 1 - v) * (d ? w : 1 - w);
      const cube = ((k + d) * ny + j + b) * nx + i + a;
      const value = owner[cube] === id ? second[cube]! : best[cube]!;
      // beyond every claim the value is no measure any more
      sum += weight * Math.min(1.5, value);
    }
    return sum;
  }

  /** Writes a part's own measure into `own`; returns the cubes that it reaches. */
  private spread({ shell, rays, first, bonus }: Claimant): number[] {
    const { rings, around, closed } = shell;
    const touched: number[] = [];
    const at = new Float64Array(8);
    for (let i = 0; i < (closed ? rings : rings - 1); i++) {
      for (let j = 0; j < around; j++) {
        const next = (i + 1) % rings;
        const corners = [
          i * around + j,
          i * around + ((j + 1) % around),
          next * around + j,
          next * around + ((j + 1) % around),
        ] as const;
        const reach = (v: number, k: number): number =>
          rays.core[3 * v + k]! + rays.out[3 * v + k]! * 1.4 * first[v]!;
        const gap = (p: number, q: number): number =>
          Math.hypot(
            reach(p, 0) - reach(q, 0),
            reach(p, 1) - reach(q, 1),
            reach(p, 2) - reach(q, 2),
          );
        const [a, b, c, d] = corners;
        const m = Math.max(1, Math.ceil(Math.max(gap(a, c), gap(b, d)) / ACROSS));
        const n = Math.max(1, Math.ceil(Math.max(gap(a, b), gap(c, d)) / ACROSS));
        for (let p = 0; p < m; p++) {
          for (let q = 0; q < n; q++) {
            const [f, g] = [(p + 0.5) / m, (q + 0.5) / n];
            const weights = [(1 - f) * (1 - g), (1 - f) * g, f * (1 - g), f * g];
            at.fill(0);
            for (let w = 0; w < 4; w++) {
              const [v, share] = [corners[w]!, weights[w]!];
              for (let k = 0; k < 3; k++) {
                at[k]! += share * rays.core[3 * v + k]!;
                at[3 + k]! += share * rays.out[3 * v + k]!;
              }
              at[6]! += share * first[v]!;
              at[7]! += share * bonus[v]!;
            }
            this.ray(at, touched);
          }
        }
      }
    }
    return touched;
  }

  private ray(at: Float64Array, touched: number[]): void {
    const { own } = this;
    const { low, cell, count } = this.grid;
    const first = at[6]!;
    const long = Math.hypot(at[3]!, at[4]!, at[5]!) || 1;
    const [ox, oy, oz] = [at[3]! / long, at[4]! / long, at[5]! / long];
    const last = first + BEYOND * (first + BODY);
    const steps = Math.ceil(last / STEP);
    for (let t = 0; t <= steps; t++) {
      const s = (last * t) / steps;
      const [x, y, z] = [at[0]! + s * ox, at[1]! + s * oy, at[2]! + s * oz];
      const i = Math.floor((x - low[0]) / cell);
      const j = Math.floor((y - low[1]) / cell);
      const k = Math.floor((z - low[2]) / cell);
      if (i < 0 || j < 0 || k < 0 || i >= count[0] || j >= count[1] || k >= count[2]) continue;
      const cube = (k * count[1] + j) * count[0] + i;
      // what the middle of the cube has, not the place on the ray
      const off =
        (low[0] + (i + 0.5) * cell - x) * ox +
        (low[1] + (j + 0.5) * cell - y) * oy +
        (low[2] + (k + 0.5) * cell - z) * oz;
      const value = beyond(Math.max(0, s + off), first) - at[7]!;
      if (own[cube] === NOBODY) touched.push(cube);
      if (value < own[cube]!) own[cube] = value;
    }
  }
}
