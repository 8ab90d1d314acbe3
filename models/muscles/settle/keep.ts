/**
 * What settling must not change of a part: where the middle of each section lies and how far it
 * spreads. Lines are held ring by ring, sheets where their two faces stand opposite each other.
 */
import type { Vec3 } from '../../mesh.ts';
import { add, cross, dot, normalise, reject, scale, sub } from '../../geometry/vec.ts';
import { positionsOf, type Rays, type Shell } from '../shapes/shell.ts';

/** A ring's own axes, its middle and half axes before settling, mm. */
interface Home {
  u: Vec3;
  v: Vec3;
  centre: Vec3;
  half: [u: number, v: number];
}

/** Moments of a ring about a point, along its axes: middle and half axes of the like ellipse. */
interface Spread {
  off: [u: number, v: number];
  half: [u: number, v: number];
}

export class Sections {
  private readonly homes: Home[];
  /** place of each vertex in its ring, in half axes: two numbers a vertex */
  private readonly local: Float64Array;
  /** middle between opposite vertices before settling, and the way from the second to the first */
  private readonly middles: Float64Array;
  private readonly ways: Float64Array;

  constructor(
    private readonly shell: Shell,
    rays: Rays,
  ) {
    const { rings, around } = shell;
    const P = positionsOf(rays);
    this.homes = Array.from({ length: rings }, (_, i) => this.homeOf(P, i));
    this.local = new Float64Array((2 * P.length) / 3);
    this.middles = new Float64Array(P.length);
    this.ways = new Float64Array(P.length);
    for (let v = 0; v < P.length / 3; v++) {
      const i = Math.floor(v / around);
      const { u, v: w, centre, half } = this.homes[i]!;
      const at = sub(pointAt(P, v), centre);
      this.local[2 * v] = bounded(dot(at, u) / half[0]);
      this.local[2 * v + 1] = bounded(dot(at, w) / half[1]);
      const o = this.opposite(v);
      const way = normalise(sub(pointAt(rays.out, v), pointAt(rays.out, o)));
      for (let k = 0; k < 3; k++) {
        this.middles[3 * v + k] = (P[3 * v + k]! + P[3 * o + k]!) / 2;
        this.ways[3 * v + k] = o === v ? 0 : way[k]!;
      }
    }
  }

  /** The vertex across the ring. */
  private opposite(v: number): number {
    const { around } = this.shell;
    const [i, k] = [Math.floor(v / around), v % around];
    return i * around + ((around - k) % around);
  }

  private homeOf(P: Float64Array, ring: number): Home {
    const { around } = this.shell;
    const at = (j: number): Vec3 => pointAt(P, ring * around + (j % around));
    const first = at(0);
    let normal: Vec3 = [0, 0, 0];
    for (let j = 1; j + 1 < around; j++) {
      normal = add(normal, cross(sub(at(j), first), sub(at(j + 1), first)));
    }
    normal = normalise(normal);
    const u = normalise(reject(sub(at(0), at(around / 2)), normal));
    const v = cross(normal, u);
    const { off, half } = spread(P, ring, around, { u, v, centre: first, half: [1, 1] });
    return { u, v, centre: add(first, add(scale(u, off[0]), scale(v, off[1]))), half };
  }

  /** Offset of a ring's middle from where it was (mm, along its axes), and its half axes' ratios. */
  drift(P: Float64Array, ring: number): Spread {
    const home = this.homes[ring]!;
    const { off, half } = spread(P, ring, this.shell.around, home);
    return { off, half: [half[0] / home.half[0], half[1] / home.half[1]] };
  }

  /** A shift along a ring's axes as a vector, mm. */
  inSpace(ring: number, [x, y]: readonly [number, number]): Vec3 {
    const { u, v } = this.homes[ring]!;
    return add(scale(u, x), scale(v, y));
  }

  /** How far the middle between a vertex and its opposite has gone out towards the vertex, mm. */
  bent(P: Float64Array, v: number): number {
    const o = this.opposite(v);
    let sum = 0;
    for (let k = 0; k < 3; k++) {
      const middle = (P[3 * v + k]! + P[3 * o + k]!) / 2;
      sum += (middle - this.middles[3 * v + k]!) * this.ways[3 * v + k]!;
    }
    return sum;
  }

  /** Place of a vertex in its ring before settling, in half axes. */
  placeOf(v: number): readonly [number, number] {
    return [this.local[2 * v]!, this.local[2 * v + 1]!];
  }

  /** The way on which `bent` counts. */
  wayOf(v: number): Vec3 {
    return pointAt(this.ways, v);
  }
}

/** The corners of a ring that is no ellipse lie farther out than its half axes. */
const bounded = (x: number): number => Math.min(1.3, Math.max(-1.3, x));

const pointAt = (P: ArrayLike<number>, v: number): Vec3 => [
  P[3 * v]!,
  P[3 * v + 1]!,
  P[3 * v + 2]!,
];

/** Moments of the ring's polygon, laid into its plane. */
function spread(P: Float64Array, ring: number, around: number, { u, v, centre }: Home): Spread {
  let [area, mx, my, mxx, myy] = [0, 0, 0, 0, 0];
  const at = (j: number): [number, number] => {
    const d = sub(pointAt(P, ring * around + (j % around)), centre);
    return [dot(d, u), dot(d, v)];
  };
  let [x0, y0] = at(0);
  for (let j = 1; j <= around; j++) {
    const [x1, y1] = at(j);
    const c = x0 * y1 - x1 * y0;
    area += c / 2;
    mx += (c * (x0 + x1)) / 6;
    my += (c * (y0 + y1)) / 6;
    mxx += (c * (x0 * x0 + x0 * x1 + x1 * x1)) / 12;
    myy += (c * (y0 * y0 + y0 * y1 + y1 * y1)) / 12;
    [x0, y0] = [x1, y1];
  }
  if (Math.abs(area) < 0.05) return { off: [0, 0], half: [1, 1] };
  const off: [number, number] = [mx / area, my / area];
  const half = (m: number, c: number): number => 2 * Math.sqrt(Math.max(0.01, m / area - c * c));
  return { off, half: [half(mxx, off[0]), half(myy, off[1])] };
}
