import { asUnits } from './measure';
import { each, FIGURES, type PerFigure, type SkinSource } from './skin-source';

/** How far a straight edge may lie below the curved skin that its ends' normals tell of, mm. */
const TOLERANCE = 0.2;
/** Ends that face more apart than this (cosine) make a crease, which stays straight. */
const CREASE = 0.5;
/** Largest bulge, as a share of the edge's length. */
const BULGE = 0.09;

/** A skin with the normals of its shared vertices. */
export interface SmoothSkin extends SkinSource {
  readonly normals: PerFigure<Float32Array>;
}

/** A surface of both figures with the normals of its shared vertices. */
export interface Curved {
  readonly triangles: Uint32Array;
  readonly positions: PerFigure<Float32Array>;
  readonly normals: PerFigure<Float32Array>;
}

/** A run of triangles. */
interface Range {
  readonly first: number;
  readonly count: number;
}

/** A surface made finer. */
export interface Finer<R extends Range> extends Curved {
  readonly ranges: readonly R[];
  /** numbers of the old vertices, `size` each, and behind them those of the new */
  readonly grown: (values: Float32Array, size: number) => Float32Array;
}

/**
 * Split the edges that would show as corners and lift their middles onto the curve (as curved PN
 * triangles do: Vlachos et al. 2001), so that outlines are smooth near the eye and the file stays
 * small. Both figures keep one topology; ranges keep their triangles and their order.
 *
 * @param ranges of all triangles that shall stay
 * @param tolerance mm that a straight edge of a range may lie below the curve
 */
export function finer<R extends Range>(
  shape: Curved,
  ranges: readonly R[],
  tolerance: (range: R) => number = () => TOLERANCE,
): Finer<R> {
  const { triangles } = shape;
  const count = shape.positions.male.length / 3;
  const middles = new Map<number, number>();
  const ends: number[] = [];
  const middleOf = (a: number, b: number, least: number): number => {
    const key = a < b ? a * count + b : b * count + a;
    let middle = middles.get(key);
    if (middle === undefined) {
      middle = isCurved(shape, a, b, least) ? count + ends.length / 2 : -1;
      if (middle >= 0) ends.push(a, b);
      middles.set(key, middle);
    }
    return middle;
  };

  const out: number[] = [];
  const finerRanges = ranges.map((range) => {
    const first = out.length / 3;
    const least = tolerance(range);
    for (let i = 3 * range.first; i < 3 * (range.first + range.count); i += 3) {
      const [a = 0, b = 0, c = 0] = triangles.subarray(i, i + 3);
      split(a, b, c, middleOf(a, b, least), middleOf(b, c, least), middleOf(c, a, least), out);
    }
    return { ...range, first, count: out.length / 3 - first };
  });
  return {
    triangles: Uint32Array.from(out),
    ranges: finerRanges,
    positions: each((f) => curved(shape.positions[f], shape.normals[f], ends)),
    normals: each((f) => asUnits(halved(shape.normals[f], ends, 3))),
    grown: (values, size) => halved(values, ends, size),
  };
}

/** The skin made finer, with all that it carries. */
export function refine(skin: SmoothSkin): SmoothSkin {
  const { triangles, ranges: zones, positions, normals, grown } = finer(skin, skin.zones);
  return {
    triangles,
    zones,
    positions,
    normals,
    openness: each((f) => grown(skin.openness[f], 1)),
    garment: each((f) => grown(skin.garment[f], 1)),
  };
}

/** Cut a triangle along those of its edges that have a middle (not -1); winding stays. */
function split(
  a: number,
  b: number,
  c: number,
  ab: number,
  bc: number,
  ca: number,
  out: number[],
): void {
  const cuts = Number(ab >= 0) + Number(bc >= 0) + Number(ca >= 0);
  if (cuts === 0) out.push(a, b, c);
  else if (cuts === 3) out.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca);
  // Turn the triangle until its first edge is the cut one, or its last the whole one.
  else if (cuts === 1 ? ab < 0 : ca >= 0) split(b, c, a, bc, ca, ab, out);
  else if (cuts === 1) out.push(a, ab, c, ab, b, c);
  else out.push(b, bc, ab, a, ab, bc, a, bc, c);
}

/** How far the middle of an edge is lifted: three numbers, mm, into `lift`. */
function liftOf(
  positions: Float32Array,
  normals: Float32Array,
  a: number,
  b: number,
  lift: Float64Array,
): void {
  let alongA = 0;
  let alongB = 0;
  for (let k = 0; k < 3; k++) {
    const edge = (positions[3 * b + k] ?? 0) - (positions[3 * a + k] ?? 0);
    alongA += edge * (normals[3 * a + k] ?? 0);
    alongB -= edge * (normals[3 * b + k] ?? 0);
  }
  for (let k = 0; k < 3; k++)
    lift[k] = -(alongA * (normals[3 * a + k] ?? 0) + alongB * (normals[3 * b + k] ?? 0)) / 8;
}

const lift = new Float64Array(3);
const length = (x: Float64Array): number => Math.hypot(x[0] ?? 0, x[1] ?? 0, x[2] ?? 0);

function isCurved(shape: Curved, a: number, b: number, tolerance: number): boolean {
  return FIGURES.some((figure) => {
    const normals = shape.normals[figure];
    let cosine = 0;
    for (let k = 0; k < 3; k++) cosine += (normals[3 * a + k] ?? 0) * (normals[3 * b + k] ?? 0);
    if (cosine < CREASE) return false;
    liftOf(shape.positions[figure], normals, a, b, lift);
    return length(lift) > tolerance;
  });
}

/** Old values and, behind them, the mean of each pair of ends. */
function halved(values: Float32Array, ends: readonly number[], size: number): Float32Array {
  const out = new Float32Array(values.length + (ends.length / 2) * size);
  out.set(values);
  for (let e = 0; e < ends.length; e += 2) {
    const [a = 0, b = 0] = [ends[e], ends[e + 1]];
    for (let k = 0; k < size; k++)
      out[values.length + (e / 2) * size + k] =
        ((values[a * size + k] ?? 0) + (values[b * size + k] ?? 0)) / 2;
  }
  return out;
}

function curved(
  positions: Float32Array,
  normals: Float32Array,
  ends: readonly number[],
): Float32Array {
  const out = halved(positions, ends, 3);
  for (let e = 0; e < ends.length; e += 2) {
    const [a = 0, b = 0] = [ends[e], ends[e + 1]];
    liftOf(positions, normals, a, b, lift);
    let edge = 0;
    for (let k = 0; k < 3; k++)
      edge += ((positions[3 * a + k] ?? 0) - (positions[3 * b + k] ?? 0)) ** 2;
    const keep = Math.min(1, (BULGE * Math.sqrt(edge)) / (length(lift) || 1));
    const at = positions.length + (e / 2) * 3;
    for (let k = 0; k < 3; k++) out[at + k] = (out[at + k] ?? 0) + keep * (lift[k] ?? 0);
  }
  return out;
}
