/** Volumes, areas and middles of triangle meshes. */
import type { Vec3 } from '../mesh.ts';
import { cross, length } from './vec.ts';

/** Volume that closed triangles enclose, mm³; negative when they are wound inward. */
export function volumeOf(P: Float64Array, triangles: Uint32Array): number {
  let sum = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
    sum +=
      P[a]! * (P[b + 1]! * P[c + 2]! - P[b + 2]! * P[c + 1]!) +
      P[a + 1]! * (P[b + 2]! * P[c]! - P[b]! * P[c + 2]!) +
      P[a + 2]! * (P[b]! * P[c + 1]! - P[b + 1]! * P[c]!);
  }
  return sum / 6;
}

/** Centroid of the volume that closed triangles enclose. */
export function centroidOf(P: Float64Array, T: Uint32Array): Vec3 {
  const sum: Vec3 = [0, 0, 0];
  let whole = 0;
  for (let t = 0; t < T.length; t += 3) {
    const piece = T.subarray(t, t + 3);
    const volume = volumeOf(P, piece);
    whole += volume;
    for (let k = 0; k < 3; k++) {
      const corners = P[3 * piece[0]! + k]! + P[3 * piece[1]! + k]! + P[3 * piece[2]! + k]!;
      sum[k]! += (volume * corners) / 4;
    }
  }
  return [sum[0] / whole, sum[1] / whole, sum[2] / whole];
}

/** A third of the triangles around each vertex, mm². */
export function vertexAreas(P: Float64Array, T: Uint32Array): number[] {
  const areas = new Array<number>(P.length / 3).fill(0);
  for (let t = 0; t < T.length; t += 3) {
    const [a, b, c] = [3 * T[t]!, 3 * T[t + 1]!, 3 * T[t + 2]!];
    const u = [0, 1, 2].map((k) => P[b + k]! - P[a + k]!) as Vec3;
    const w = [0, 1, 2].map((k) => P[c + k]! - P[a + k]!) as Vec3;
    for (const v of [a, b, c]) areas[v / 3]! += length(cross(u, w)) / 6;
  }
  return areas;
}

/** The value that half of the weight lies below. */
export function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  let left = weights.reduce((a, b) => a + b, 0) / 2;
  for (const i of order) {
    left -= weights[i]!;
    if (left <= 0) return values[i]!;
  }
  return NaN;
}
