import type { InsideModel, Thing } from '../inside/inside-model';
import type { Vec3 } from '../skin/zone-shape';
import { dot, plus, unit } from '../vec';

/** Fibres within this of a trigger point (mm) tell which way they run there; wider where few are. */
const NEAR = 35;
const FEWEST = 12;
/** The way to the far end of one's muscle, where its fibres say nothing. */
const UPRIGHT: Vec3 = [0, 1, 0];

/**
 * The way that the fibres run at a place of a muscle, along the skin over it: the steepest rise of
 * "how far along the fibre" over the vertices near the place, by least squares.
 *
 * @param facing unit, the way that the skin over the place faces: the plane shall go straight in
 */
export function fibreWay(
  model: Pick<InsideModel, 'triangles' | 'fibres'>,
  positions: Float32Array,
  { first, count }: Pick<Thing, 'first' | 'count'>,
  at: Vec3,
  facing: Vec3,
): Vec3 {
  for (const reach of [NEAR, 2 * NEAR, 4 * NEAR]) {
    const rise = slope(model, positions, first, count, at, reach);
    if (!rise) continue;
    const level = plus(rise, facing, -dot(rise, facing));
    if (Math.hypot(...level) > 0.3 * Math.hypot(...rise)) return unit(level);
  }
  const fallback = plus(UPRIGHT, facing, -dot(UPRIGHT, facing));
  return Math.hypot(...fallback) > 0.2 ? unit(fallback) : [1, 0, 0];
}

function slope(
  { triangles, fibres }: Pick<InsideModel, 'triangles' | 'fibres'>,
  positions: Float32Array,
  first: number,
  count: number,
  at: Vec3,
  reach: number,
): Vec3 | undefined {
  const near = new Set<number>();
  for (let i = 3 * first; i < 3 * (first + count); i++) {
    const vertex = triangles[i] ?? 0;
    const away = Math.hypot(
      ...[0, 1, 2].map((k) => (positions[3 * vertex + k] ?? 0) - (at[k] ?? 0)),
    );
    if (away < reach) near.add(vertex);
  }
  if (near.size < FEWEST) return undefined;
  const mean = [0, 0, 0, 0];
  const of = (vertex: number, k: number): number =>
    k < 3 ? (positions[3 * vertex + k] ?? 0) : (fibres[3 * vertex + 1] ?? 0);
  for (const vertex of near)
    for (let k = 0; k < 4; k++) mean[k] = (mean[k] ?? 0) + of(vertex, k) / near.size;
  // Normal equations; a little of the identity keeps a flat or thin muscle from blowing up.
  const m = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const r = [0, 0, 0];
  for (const vertex of near) {
    const d = [0, 1, 2, 3].map((k) => of(vertex, k) - (mean[k] ?? 0));
    for (let i = 0; i < 3; i++) {
      r[i] = (r[i] ?? 0) + (d[i] ?? 0) * (d[3] ?? 0);
      for (let j = 0; j < 3; j++) m[3 * i + j] = (m[3 * i + j] ?? 0) + (d[i] ?? 0) * (d[j] ?? 0);
    }
  }
  const ridge = 0.002 * ((m[0] ?? 0) + (m[4] ?? 0) + (m[8] ?? 0)) + 1e-9;
  for (const i of [0, 4, 8]) m[i] = (m[i] ?? 0) + ridge;
  return solved(m, r);
}

/** Cramer's rule for three equations; undefined where they do not stand for themselves. */
function solved(m: readonly number[], r: readonly number[]): Vec3 | undefined {
  const column = (k: number): Vec3 => [m[k] ?? 0, m[3 + k] ?? 0, m[6 + k] ?? 0];
  const triple = (a: Vec3, b: Vec3, c: Vec3): number =>
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    a[1] * (b[0] * c[2] - b[2] * c[0]) +
    a[2] * (b[0] * c[1] - b[1] * c[0]);
  const [a, b, c] = [column(0), column(1), column(2)];
  const right: Vec3 = [r[0] ?? 0, r[1] ?? 0, r[2] ?? 0];
  const whole = triple(a, b, c);
  if (Math.abs(whole) < 1e-12) return undefined;
  const found: Vec3 = [
    triple(right, b, c) / whole,
    triple(a, right, c) / whole,
    triple(a, b, right) / whole,
  ];
  return Math.hypot(...found) > 1e-9 ? found : undefined;
}
