import { asUnits } from './measure';
import { FIGURES, type PerFigure, type SkinSource, type ZoneRange } from './skin-source';

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

/**
 * Split the edges that would show as corners and lift their middles onto the curve (as curved PN
 * triangles do: Vlachos et al. 2001), so that outlines are smooth near the eye and the file stays
 * small. Both figures keep one topology; zones keep their triangles and their order.
 */
export function refine(skin: SmoothSkin): SmoothSkin {
  const { triangles } = skin;
  const count = skin.openness.male.length;
  const middles = new Map<number, number>();
  const ends: number[] = [];
  const middleOf = (a: number, b: number): number => {
    const key = a < b ? a * count + b : b * count + a;
    let middle = middles.get(key);
    if (middle === undefined) {
      middle = isCurved(skin, a, b) ? count + ends.length / 2 : -1;
      if (middle >= 0) ends.push(a, b);
      middles.set(key, middle);
    }
    return middle;
  };

  const out: number[] = [];
  const zones: ZoneRange[] = skin.zones.map((zone) => {
    const first = out.length / 3;
    for (let i = 3 * zone.first; i < 3 * (zone.first + zone.count); i += 3) {
      const [a = 0, b = 0, c = 0] = triangles.subarray(i, i + 3);
      split(a, b, c, middleOf(a, b), middleOf(b, c), middleOf(c, a), out);
    }
    return { ...zone, first, count: out.length / 3 - first };
  });

  const each = <T>(of: (figure: 'female' | 'male') => T): PerFigure<T> => ({
    female: of('female'),
    male: of('male'),
  });
  return {
    triangles: Uint32Array.from(out),
    zones,
    positions: each((f) => curved(skin.positions[f], skin.normals[f], ends)),
    normals: each((f) => asUnits(halved(skin.normals[f], ends, 3))),
    openness: each((f) => halved(skin.openness[f], ends, 1)),
    garment: each((f) => halved(skin.garment[f], ends, 1)),
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

function isCurved(skin: SmoothSkin, a: number, b: number): boolean {
  return FIGURES.some((figure) => {
    const normals = skin.normals[figure];
    let cosine = 0;
    for (let k = 0; k < 3; k++) cosine += (normals[3 * a + k] ?? 0) * (normals[3 * b + k] ?? 0);
    if (cosine < CREASE) return false;
    liftOf(skin.positions[figure], normals, a, b, lift);
    return length(lift) > TOLERANCE;
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
