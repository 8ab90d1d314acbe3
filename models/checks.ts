/** Numbers that tell whether a skin mesh is sound; the build prints them and the tests hold them. */
import { brokenEdges, pieces } from './geometry/topology.ts';
import { FIGURES, type Figure } from './mesh.ts';
import type { ZoneRange } from './steps/write.ts';

export interface Checkable {
  positions: Record<Figure, Float64Array>;
  indices: Uint32Array;
}

/** Twice the area of triangle `t`, mm², and its normal (not of unit length). */
function triangleNormal(P: Float64Array, indices: Uint32Array, t: number): number[] {
  const [a, b, c] = [3 * indices[3 * t]!, 3 * indices[3 * t + 1]!, 3 * indices[3 * t + 2]!];
  const u = [0, 1, 2].map((k) => P[b + k]! - P[a + k]!) as [number, number, number];
  const v = [0, 1, 2].map((k) => P[c + k]! - P[a + k]!) as [number, number, number];
  return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

/**
 * Triangles that are folded over (their normal turns from the mean of their corners' normals by more
 * than a right angle) or smaller than `least` mm².
 */
export function foldsOf(P: Float64Array, indices: Uint32Array, least = 1e-4): number[] {
  const N = new Float64Array(P.length);
  const each = Array.from({ length: indices.length / 3 }, (_, t) => triangleNormal(P, indices, t));
  each.forEach((n, t) => {
    for (let k = 0; k < 3; k++) {
      for (let c = 0; c < 3; c++) N[3 * indices[3 * t + k]! + c]! += n[c]!;
    }
  });
  return [...each.keys()].filter((t) => {
    const n = each[t]!;
    let dot = 0;
    for (let k = 0; k < 3; k++) {
      for (let c = 0; c < 3; c++) dot += n[c]! * N[3 * indices[3 * t + k]! + c]!;
    }
    return dot < 0 || Math.hypot(...n) / 2 < least;
  });
}

/** Greatest distance from a vertex's mirror image to the nearest vertex, mm. */
export function asymmetry(P: Float64Array): number {
  const cell = (v: number): number => Math.round(v * 4);
  const grid = new Map<string, number[]>();
  const count = P.length / 3;
  for (let i = 0; i < count; i++) {
    const key = `${cell(P[3 * i]!)},${cell(P[3 * i + 1]!)},${cell(P[3 * i + 2]!)}`;
    grid.set(key, [...(grid.get(key) ?? []), i]);
  }
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const [x, y, z] = [-P[3 * i]!, P[3 * i + 1]!, P[3 * i + 2]!];
    let best = Infinity;
    for (let n = 0; n < 27; n++) {
      const d = [(n % 3) - 1, (Math.floor(n / 3) % 3) - 1, Math.floor(n / 9) - 1] as const;
      const key = `${cell(x) + d[0]},${cell(y) + d[1]},${cell(z) + d[2]}`;
      for (const j of grid.get(key) ?? []) {
        best = Math.min(best, Math.hypot(P[3 * j]! - x, P[3 * j + 1]! - y, P[3 * j + 2]! - z));
      }
    }
    worst = Math.max(worst, best);
  }
  return worst;
}

/** Highest minus lowest point, mm. */
export function stature(P: Float64Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 1; i < P.length; i += 3) {
    low = Math.min(low, P[i]!);
    high = Math.max(high, P[i]!);
  }
  return high - low;
}

/** mm², of a range of triangles */
export function areaOf(
  P: Float64Array,
  indices: Uint32Array,
  first: number,
  count: number,
): number {
  let sum = 0;
  for (let t = first; t < first + count; t++) {
    sum += Math.hypot(...triangleNormal(P, indices, t)) / 2;
  }
  return sum;
}

/** The build's closing table. */
export function measure(
  body: Checkable & { zones: ZoneRange[] },
  bytes: Uint8Array,
): Record<string, number | string> {
  const { indices, zones, positions } = body;
  const scattered = zones.filter(([, , first, count]) => pieces(indices, first, count) !== 1);
  const smallest = zones
    .map(([id, , first, count]) => ({ id, area: areaOf(positions.female, indices, first, count) }))
    .reduce((a, b) => (b.area < a.area ? b : a));
  return {
    bytes: bytes.length,
    vertices: positions.male.length / 3,
    triangles: indices.length / 3,
    'zone sides': zones.length,
    'zone sides in several pieces': scattered.map(([id, side]) => `${id} ${side}`).join(' ') || 0,
    'smallest zone (female, mm²)': `${smallest.id} ${smallest.area.toFixed(0)}`,
    'pieces of skin': pieces(indices),
    'broken edges': brokenEdges(indices),
    ...Object.fromEntries(
      FIGURES.flatMap((f) => [
        [`${f} stature (mm)`, stature(positions[f]).toFixed(2)],
        [`${f} asymmetry (mm)`, asymmetry(positions[f]).toFixed(3)],
        [`${f} flat or folded triangles`, foldsOf(positions[f], indices).length],
      ]),
    ),
  };
}
