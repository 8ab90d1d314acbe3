/** Unit vertex normals of a triangle mesh, weighted by area. */
import type { BodyMesh } from '../mesh.ts';
import { perFigure } from '../polygons.ts';

export function normalsOf(triangles: Uint32Array, P: Float64Array): Float64Array {
  const N = new Float64Array(P.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
    const [ux, uy, uz] = [P[b]! - P[a]!, P[b + 1]! - P[a + 1]!, P[b + 2]! - P[a + 2]!];
    const [vx, vy, vz] = [P[c]! - P[a]!, P[c + 1]! - P[a + 1]!, P[c + 2]! - P[a + 2]!];
    const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const v of [a, b, c]) for (let k = 0; k < 3; k++) N[v + k]! += n[k]!;
  }
  for (let v = 0; v < N.length; v += 3) {
    const size = Math.hypot(N[v]!, N[v + 1]!, N[v + 2]!) || 1;
    for (let k = v; k < v + 3; k++) N[k]! /= size;
  }
  return N;
}

export function withNormals<M extends BodyMesh>(mesh: M): M {
  return { ...mesh, normals: perFigure((f) => normalsOf(mesh.triangles, mesh.positions[f])) };
}
