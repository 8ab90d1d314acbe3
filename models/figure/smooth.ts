/** Smoothing over the edges of a polygon mesh: Laplacian rounds and delta mush. */
import type { Vec3 } from '../mesh.ts';
import {
  add,
  clamp01,
  cross,
  distance,
  dot,
  mix,
  normalise,
  point,
  reject,
  scale,
  sub,
} from '../geometry/vec.ts';

export type Faces = readonly (readonly number[])[];
export type Neighbours = readonly (readonly number[])[];

/** Vertices joined by an edge, for each vertex. */
export function neighboursOf(faces: Faces, count: number): Neighbours {
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (const face of faces) {
    face.forEach((a, k) => {
      const b = face[(k + 1) % face.length]!;
      sets[a]!.add(b);
      sets[b]!.add(a);
    });
  }
  return sets.map((s) => [...s]);
}

/** Move each vertex half way to the mean of its neighbours, times its weight, `rounds` times. */
export function laplace(
  P: Float64Array,
  near: Neighbours,
  weight: Float64Array,
  rounds: number,
): Float64Array {
  let now = Float64Array.from(P);
  for (let r = 0; r < rounds; r++) {
    const next = Float64Array.from(now);
    near.forEach((list, i) => {
      const w = weight[i]!;
      if (!w || !list.length) return;
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (const j of list) sum += now[3 * j + c]!;
        next[3 * i + c]! += 0.5 * w * (sum / list.length - now[3 * i + c]!);
      }
    });
    now = next;
  }
  return now;
}

/** Unit normals of a polygon mesh, from the triangles at each corner. */
export function cornerNormals(P: Float64Array, faces: Faces): Float64Array {
  const N = new Float64Array(P.length);
  for (const face of faces) {
    face.forEach((v, k) => {
      const a = point(P, v);
      const b = point(P, face[(k + 1) % face.length]!);
      const c = point(P, face[(k + face.length - 1) % face.length]!);
      cross(sub(b, a), sub(c, a)).forEach((x, axis) => (N[3 * v + axis]! += x));
    });
  }
  for (let i = 0; i < N.length / 3; i++) N.set(normalise(point(N, i)), 3 * i);
  return N;
}

/** Normal, tangent and bitangent of each vertex. */
function framesOf(P: Float64Array, faces: Faces, near: Neighbours): (i: number) => Vec3[] {
  const N = cornerNormals(P, faces);
  return (i) => {
    const n = point(N, i);
    const t = normalise(reject(sub(point(P, near[i]![0]!), point(P, i)), n));
    return [n, t, cross(n, t)];
  };
}

/**
 * Smooth the rest shape and the posed shape alike, then put the rest shape's detail back in the
 * frames of the smoothed posed shape. Keeps the body's form and removes the creases of linear
 * blend skinning.
 */
export function deltaMush(
  rest: Float64Array,
  posed: Float64Array,
  faces: Faces,
  near: Neighbours,
  weight: Float64Array,
  rounds: number,
): Float64Array {
  const smoothRest = laplace(rest, near, weight, rounds);
  const smoothPosed = laplace(posed, near, weight, rounds);
  const restFrame = framesOf(smoothRest, faces, near);
  const posedFrame = framesOf(smoothPosed, faces, near);
  const out = Float64Array.from(posed);
  for (let i = 0; i < weight.length; i++) {
    if (!weight[i] || !near[i]!.length) continue;
    const detail = sub(point(rest, i), point(smoothRest, i));
    const from = restFrame(i);
    const to = posedFrame(i);
    let q = point(smoothPosed, i);
    for (let k = 0; k < 3; k++) q = add(q, scale(to[k]!, dot(detail, from[k]!)));
    out.set(mix(point(posed, i), q, Math.min(1, weight[i]!)), 3 * i);
  }
  return out;
}

/** For each vertex the largest weight of several balls: 1 inside `inner`, falling to 0 at `outer`. */
export function ballWeights(
  P: Float64Array,
  balls: readonly { centre: Vec3; inner: number; outer: number }[],
): Float64Array {
  const out = new Float64Array(P.length / 3);
  for (let i = 0; i < out.length; i++) {
    for (const { centre, inner, outer } of balls) {
      const t = clamp01((outer - distance(point(P, i), centre)) / (outer - inner));
      out[i] = Math.max(out[i]!, t * t * (3 - 2 * t));
    }
  }
  return out;
}
