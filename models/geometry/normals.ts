/** Unit vertex normals of a triangle mesh. */

/**
 * Each corner counts by sin(angle) / (|edge| |edge|) (Max 1999): exact on a sphere and blind to how
 * a face happens to be cut into triangles, so that zone borders leave no trace in the shading.
 */
export function normalsOf(triangles: ArrayLike<number>, P: ArrayLike<number>): Float64Array {
  const N = new Float64Array(P.length);
  const e = new Float64Array(9);
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = 3 * triangles[t + k]!;
      const b = 3 * triangles[t + ((k + 1) % 3)]!;
      for (let c = 0; c < 3; c++) e[3 * k + c] = P[b + c]! - P[a + c]!;
    }
    const n = [
      e[1]! * e[5]! - e[2]! * e[4]!,
      e[2]! * e[3]! - e[0]! * e[5]!,
      e[0]! * e[4]! - e[1]! * e[3]!,
    ];
    const sizes = [0, 3, 6].map((k) => e[k]! ** 2 + e[k + 1]! ** 2 + e[k + 2]! ** 2);
    for (let k = 0; k < 3; k++) {
      const weight = 1 / (sizes[k]! * sizes[(k + 2) % 3]! || 1);
      for (let c = 0; c < 3; c++) N[3 * triangles[t + k]! + c]! += weight * n[c]!;
    }
  }
  for (let v = 0; v < N.length; v += 3) {
    const size = Math.hypot(N[v]!, N[v + 1]!, N[v + 2]!) || 1;
    for (let k = v; k < v + 3; k++) N[k]! /= size;
  }
  return N;
}
