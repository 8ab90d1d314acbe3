import { each, type PerFigure } from './skin-source';

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

/** Edges shorter than this (mm) are told wrongly by the file's steps and shall not rule. */
const SHORT = 2;

/**
 * Smooth unit normals over shared vertices. A corner counts by the sine of its angle over the
 * lengths of its two edges (Max 1999), which finds the normal of a curved surface however it is cut
 * into triangles; weights by area would show every zone border as a crease.
 */
export function smoothNormals(positions: Float32Array, triangles: Uint32Array): Float32Array {
  const out = new Float32Array(positions.length);
  const length = new Float64Array(3);
  eachAreaVector(positions, triangles, (t, x, y, z) => {
    for (let k = 0; k < 3; k++) {
      const a = 3 * (triangles[3 * t + k] ?? 0);
      const b = 3 * (triangles[3 * t + ((k + 1) % 3)] ?? 0);
      let sum = 0;
      for (let axis = 0; axis < 3; axis++)
        sum += ((positions[a + axis] ?? 0) - (positions[b + axis] ?? 0)) ** 2;
      length[k] = Math.max(SHORT ** 2, sum);
    }
    for (let k = 0; k < 3; k++) {
      const at = 3 * (triangles[3 * t + k] ?? 0);
      const weight = 1 / ((length[k] ?? 1) * (length[(k + 2) % 3] ?? 1));
      out[at] = (out[at] ?? 0) + weight * x;
      out[at + 1] = (out[at + 1] ?? 0) + weight * y;
      out[at + 2] = (out[at + 2] ?? 0) + weight * z;
    }
  });
  return asUnits(out);
}

/** Smooth unit normals of both figures. */
export const normalsOf = ({
  positions,
  triangles,
}: {
  readonly positions: PerFigure<Float32Array>;
  readonly triangles: Uint32Array;
}): PerFigure<Float32Array> => each((figure) => smoothNormals(positions[figure], triangles));

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
