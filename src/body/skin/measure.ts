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

/**
 * Smooth unit normals over shared vertices, weighted by area. Vertices that were put on the edge of
 * a flat triangle (where a zone was cut) would show that triangle's facet; `rounds` of averaging
 * over the triangles around let them lean like their neighbours.
 */
export function smoothNormals(
  positions: Float32Array,
  triangles: Uint32Array,
  rounds = 0,
): Float32Array {
  const faces = new Float32Array(triangles.length);
  const areas = new Float32Array(triangles.length / 3);
  eachAreaVector(positions, triangles, (t, x, y, z) => {
    faces.set([x, y, z], 3 * t);
    areas[t] = Math.hypot(x, y, z);
  });
  let normals = gathered(triangles, positions.length, (t, k) => faces[3 * t + k] ?? 0);
  for (let round = 0; round < rounds; round++) {
    const old = normals;
    const corner = (t: number, c: number, k: number) =>
      old[3 * (triangles[3 * t + c] ?? 0) + k] ?? 0;
    normals = gathered(
      triangles,
      positions.length,
      (t, k) => (areas[t] ?? 0) * (corner(t, 0, k) + corner(t, 1, k) + corner(t, 2, k)),
    );
  }
  return normals;
}

/** Unit vectors at the vertices: the sum of what the triangles around them give. */
function gathered(
  triangles: Uint32Array,
  size: number,
  give: (triangle: number, axis: number) => number,
): Float32Array {
  const out = new Float32Array(size);
  for (let t = 0; t < triangles.length / 3; t++)
    for (let k = 0; k < 3; k++) {
      const part = give(t, k);
      for (let c = 0; c < 3; c++) {
        const at = 3 * (triangles[3 * t + c] ?? 0) + k;
        out[at] = (out[at] ?? 0) + part;
      }
    }
  return asUnits(out);
}

/** Make each three numbers a unit vector, in place. */
export function asUnits(vectors: Float32Array): Float32Array {
  for (let v = 0; v < vectors.length; v += 3) {
    const x = vectors[v] ?? 0;
    const y = vectors[v + 1] ?? 0;
    const z = vectors[v + 2] ?? 0;
    const size = Math.hypot(x, y, z) || 1;
    vectors[v] = x / size;
    vectors[v + 1] = y / size;
    vectors[v + 2] = z / size;
  }
  return vectors;
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
