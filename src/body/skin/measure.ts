/**
 * Twice the area vectors of triangles: `visit(triangle, x, y, z)`; the length is twice the area.
 *
 * @param positions three coordinates a vertex, mm
 */
export function eachAreaVector(
  positions: Float32Array,
  triangles: Uint32Array,
  visit: (triangle: number, x: number, y: number, z: number) => void,
): void {
  const p = (i: number): number => positions[i] ?? 0;
  for (let t = 0; t < triangles.length / 3; t++) {
    const a = 3 * (triangles[3 * t] ?? 0);
    const b = 3 * (triangles[3 * t + 1] ?? 0);
    const c = 3 * (triangles[3 * t + 2] ?? 0);
    const ux = p(b) - p(a);
    const uy = p(b + 1) - p(a + 1);
    const uz = p(b + 2) - p(a + 2);
    const vx = p(c) - p(a);
    const vy = p(c + 1) - p(a + 1);
    const vz = p(c + 2) - p(a + 2);
    visit(t, uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
  }
}

/** Smooth unit normals, weighted by area. Run it on shared vertices, or borders will show. */
export function smoothNormals(positions: Float32Array, triangles: Uint32Array): Float32Array {
  const out = new Float32Array(positions.length);
  eachAreaVector(positions, triangles, (t, x, y, z) => {
    for (let k = 0; k < 3; k++) {
      const v = 3 * (triangles[3 * t + k] ?? 0);
      out[v] = (out[v] ?? 0) + x;
      out[v + 1] = (out[v + 1] ?? 0) + y;
      out[v + 2] = (out[v + 2] ?? 0) + z;
    }
  });
  for (let v = 0; v < out.length; v += 3) {
    const [x = 0, y = 0, z = 0] = out.subarray(v, v + 3);
    const length = Math.hypot(x, y, z) || 1;
    out.set([x / length, y / length, z / length], v);
  }
  return out;
}

/** Area of skin that each vertex stands for, mm²: a third of each triangle around it. */
export function vertexAreas(positions: Float32Array, triangles: Uint32Array): Float32Array {
  const out = new Float32Array(positions.length / 3);
  eachAreaVector(positions, triangles, (t, x, y, z) => {
    const third = Math.hypot(x, y, z) / 6;
    for (let k = 0; k < 3; k++) {
      const v = triangles[3 * t + k] ?? 0;
      out[v] = (out[v] ?? 0) + third;
    }
  });
  return out;
}
