/** A part that keeps to what was measured of it while it settles: its volume and its sections. */
import type { Figure } from '../../mesh.ts';
import { smoothstep } from '../../geometry/vec.ts';
import { BODY } from './claims.ts';
import { Sections } from './keep.ts';
import { Moving } from './moving.ts';
import { positionsOf, type Shell } from '../shapes/shell.ts';
import { volumeOf } from '../../geometry/measures.ts';

/** How much of the lost volume is made good where it was lost; the rest anywhere along the part. */
const LOCAL = 0.5;
/** A claim is lowered and raised at most so far for the area, for a middle or half axis, and in all. */
const AREA = [-0.45, 0.7] as const;
const LEAN = 0.5;
const ALL = [-0.6, 0.7] as const;
/** Shares by which a claim follows what lacks, a round: area, middle of a ring, of a sheet, half axis */
const FOLLOW = { area: 0.35, middle: 0.35, bend: 0.3, half: 0.2 };
/** Share of its way back that a ring is carried in a round, and mm at most */
const BACK = 0.3;
const STEP = 1;
/**
 * Where less of its area or of the whole volume is left to it, or many rays win nothing, a part gives its place up: measured
 * rows do contradict each other, and then the smaller one would wither where it was measured.
 */
const AREA_LEFT = [0.88, 1] as const;
const VOLUME_LEFT = [0.93, 1.01] as const;
const RAYS_LOST = [0.1, 0.5] as const;
/** mm³ below which a part is not held, and from which it is wholly: a slip is lost between its neighbours */
const LARGE = [1500, 6000] as const;

const within = (x: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, x));

export class Held extends Moving {
  /** what the claim is lowered by, one a vertex */
  readonly bonus: Float64Array;
  /** its parts; one a ring: for the area, for the middle and for the half axes along both axes */
  private readonly swollen: Float64Array;
  private readonly tilted: Float64Array;
  private readonly widened: Float64Array;
  /** one a vertex of a sheet: for its middle surface */
  private readonly bent: Float64Array;
  /** area of each ring before settling, mm² */
  private readonly areas: number[];
  /** share of each ring's rays that won nothing of late */
  protected readonly lost: Float64Array;
  private home: Sections;

  /** `volume` is the measured one, mm³. */
  constructor(
    shell: Shell,
    figure: Figure,
    private readonly volume: number,
    private readonly sheet: boolean,
  ) {
    super(shell, figure);
    this.bonus = new Float64Array(this.first.length);
    this.swollen = new Float64Array(shell.rings);
    this.tilted = new Float64Array(2 * shell.rings);
    this.widened = new Float64Array(2 * shell.rings);
    this.bent = new Float64Array(this.first.length);
    this.areas = this.sections();
    this.lost = new Float64Array(shell.rings);
    this.home = new Sections(shell, this.rays);
  }

  /** From now on the part keeps to the sections that it has. */
  remember(): void {
    this.home = new Sections(this.shell, this.rays);
  }

  /** Volume against the measured one. */
  private whole(): number {
    return volumeOf(positionsOf(this.rays), this.shell.triangles) / this.volume;
  }

  /** 1 where a ring is well held .. 0 where it has lost so much that it has to go elsewhere. */
  private hold(): number[] {
    const part = smoothstep(...LARGE, this.volume) * smoothstep(...VOLUME_LEFT, this.whole());
    return this.sections().map((area, i) => {
      const own = 1 - smoothstep(...RAYS_LOST, this.lost[i]!);
      return part * own * smoothstep(...AREA_LEFT, area / this.areas[i]!);
    });
  }

  /**
   * Asks for more or for less: where a ring has lost area to its neighbours it grows to the other
   * side, but what one stretch has lost is hardly made good elsewhere along the part.
   */
  balance(): void {
    const { swollen } = this;
    if (this.shell.extra) return;
    const whole = 1 / this.whole() - 1;
    const lack = this.sections().map((area, i) => within(this.areas[i]! / area - 1, [-0.5, 1]));
    for (let i = 0; i < lack.length; i++) {
      const even = (2 * lack[i]! + (lack[i - 1] ?? lack[i]!) + (lack[i + 1] ?? lack[i]!)) / 4;
      const by = LOCAL * even + (1 - LOCAL) * whole;
      swollen[i] = within(swollen[i]! + FOLLOW.area * by, AREA);
    }
    this.lean();
    this.sum();
  }

  /** Asks for more on the side that a section has gone away from, and along an axis it has lost. */
  private lean(): void {
    const { shell, rays, first, home, tilted, widened, bent } = this;
    const { rings, around } = shell;
    const P = positionsOf(rays);
    const bound = (x: number): number => within(x, [-LEAN, LEAN]);
    for (let i = 0; i < rings; i++) {
      const size = first.subarray(i * around, (i + 1) * around).reduce((a, b) => a + b, 0) / around;
      const { off, half } = home.drift(P, i);
      for (const k of [0, 1] as const) {
        // across its width a sheet is held face by face
        if (this.sheet && k === 1) continue;
        const at = 2 * i + k;
        tilted[at] = bound(tilted[at]! - (FOLLOW.middle * off[k]) / (size + BODY));
        if (!this.sheet) widened[at] = bound(widened[at]! + FOLLOW.half * (1 - half[k]));
      }
    }
    if (!this.sheet) return;
    for (let v = 0; v < bent.length; v++) {
      bent[v] = bound(bent[v]! - (FOLLOW.bend * home.bent(P, v)) / (first[v]! + BODY));
    }
  }

  private sum(): void {
    const { shell, home, tilted, widened, bent, bonus, swollen } = this;
    const hold = this.hold();
    for (let v = 0; v < bonus.length; v++) {
      const i = Math.floor(v / shell.around);
      const [x, y] = home.placeOf(v);
      const lean =
        bent[v]! +
        tilted[2 * i]! * x +
        tilted[2 * i + 1]! * y +
        widened[2 * i]! * (x * x - 0.5) +
        widened[2 * i + 1]! * (y * y - 0.5);
      bonus[v] = within(swollen[i]! + hold[i]! * lean, ALL);
    }
  }

  /** Carries rings, and the faces of sheets, part of the way back to where they were measured. */
  recall(): void {
    const { shell, rays, home } = this;
    const { rings, around } = shell;
    if (shell.extra) return;
    const P = positionsOf(rays);
    const hold = this.hold();
    for (let i = 0; i < rings; i++) {
      const { off } = home.drift(P, i);
      const back = (x: number): number => within(-BACK * hold[i]! * x, [-STEP, STEP]);
      const move = home.inSpace(i, [back(off[0]), this.sheet ? 0 : back(off[1])]);
      for (let v = i * around; v < (i + 1) * around; v++) this.carry(v, move);
      if (!this.sheet) continue;
      for (let k = 1; k < around / 2; k++) {
        const [a, b] = [i * around + k, i * around + around - k];
        const by = back(home.bent(P, a));
        const across = home.wayOf(a).map((x) => x * by);
        this.carry(a, across);
        this.carry(b, across);
      }
    }
  }

  /** Grows or shrinks every ring towards its area; what is in the way is taken off again. */
  swell(): void {
    const { shell, rays, first, areas } = this;
    if (shell.extra) return;
    const now = this.sections();
    const whole = 1 / this.whole();
    for (let v = 0; v < first.length; v++) {
      const ring = Math.floor(v / shell.around);
      const lack = LOCAL * (areas[ring]! / now[ring]!) + (1 - LOCAL) * whole;
      const by = within(lack, [0.96, 1.06]) - 1;
      const grown = rays.reach[v]! * (1 + by * (1 - 0.8 * shell.tendon[v]!));
      rays.reach[v] = Math.min(grown, 1.6 * first[v]! + 1.5);
    }
  }
}
