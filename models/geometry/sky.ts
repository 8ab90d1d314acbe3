/** How much sky a point of a surface sees: 0 closed in, 1 free. The same rays on every run. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { normalsOf } from './normals.ts';

/** A surface: three coordinates a vertex (mm), three indices a triangle. */
export interface Mesh {
  positions: ArrayLike<number>;
  indices: ArrayLike<number>;
}

export interface Sky {
  /** mm: what is further away takes no light; what is half as far takes half as much */
  reach: number;
  rays: number;
  /** mm: rays start this far off the surface */
  lift: number;
}

/** What takes the light away, ready to be asked. */
export type Occluder = MeshBVH;

/** All of some surfaces, as one that takes light away. */
export function occluderOf(meshes: readonly Mesh[]): Occluder {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const mesh of meshes) {
    const from = positions.length / 3;
    for (let i = 0; i < mesh.positions.length; i++) positions.push(mesh.positions[i]!);
    for (let i = 0; i < mesh.indices.length; i++) indices.push(mesh.indices[i]! + from);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(indices), 1));
  return new MeshBVH(geometry);
}

/** The mirror image across the mid-plane, wound outward again. */
export function mirrorOf({ positions, indices }: Mesh): Mesh {
  return {
    positions: Float64Array.from(positions, (x, i) => (i % 3 ? x : -x)),
    indices: Uint32Array.from(indices, (_, i) => indices[i - (i % 3) + [0, 2, 1][i % 3]!]!),
  };
}

/** Openness of each vertex under an occluder, smoothed once over the mesh. */
export function skyOf(mesh: Mesh, occluder: Occluder, sky: Sky): Float64Array {
  const normals = normalsOf(mesh.indices, mesh.positions);
  const directions = cosineDirections(sky.rays);
  const open = new Float64Array(mesh.positions.length / 3);
  for (let v = 0; v < open.length; v++)
    open[v] = skyAt(occluder, mesh.positions, normals, v, directions, sky);
  return blur(mesh.indices, open);
}

const ray = new Ray();
const normal = new Vector3();
const tangent = new Vector3();
const bitangent = new Vector3();

/** Openness at one vertex. */
export function skyAt(
  occluder: Occluder,
  P: ArrayLike<number>,
  N: ArrayLike<number>,
  v: number,
  directions: readonly [number, number, number][],
  { reach, lift }: Omit<Sky, 'rays'>,
): number {
  normal.fromArray(N as number[], 3 * v);
  tangent.set(Math.abs(normal.y) > 0.9 ? 1 : 0, Math.abs(normal.y) > 0.9 ? 0 : 1, 0);
  tangent.cross(normal).normalize();
  bitangent.crossVectors(normal, tangent);
  ray.origin.fromArray(P as number[], 3 * v).addScaledVector(normal, lift);
  let open = 0;
  for (const [s, t, u] of directions) {
    ray.direction
      .set(0, 0, 0)
      .addScaledVector(tangent, s)
      .addScaledVector(bitangent, t)
      .addScaledVector(normal, u);
    const hit = occluder.raycastFirst(ray, DoubleSide, 0, reach);
    open += hit ? hit.distance / reach : 1;
  }
  return open / directions.length;
}

/** Directions over the hemisphere about (0, 0, 1), denser towards it by the cosine; a golden spiral. */
export function cosineDirections(count: number): [number, number, number][] {
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, k) => {
    const r2 = (k + 0.5) / count;
    const r = Math.sqrt(r2);
    return [r * Math.cos(k * turn), r * Math.sin(k * turn), Math.sqrt(1 - r2)];
  });
}

/** Mean of each vertex and its neighbours. */
export function blur(triangles: ArrayLike<number>, value: Float64Array): Float64Array {
  const sum = Float64Array.from(value, (x) => 2 * x);
  const count = new Float64Array(value.length).fill(2);
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = triangles[t + k]!;
      const b = triangles[t + ((k + 1) % 3)]!;
      sum[a]! += value[b]!;
      count[a]!++;
    }
  }
  return sum.map((x, v) => x / count[v]!);
}
