/** How much sky each skin vertex sees: 0 closed in, 1 free. The same rays on every run. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { type BodyMesh, type Figure, perFigure } from '../mesh.ts';
import { normalsOf } from './normals.ts';

/** mm: what is further away takes no light; what is half as far takes half as much. */
const REACH = 180;
const RAYS = 80;
/** mm: rays start this far off the skin */
const LIFT = 0.6;

const ray = new Ray();
const normal = new Vector3();
const tangent = new Vector3();
const bitangent = new Vector3();

/** Openness of each vertex of each figure, smoothed once over the mesh. */
export function occlude(mesh: BodyMesh): Record<Figure, Float64Array> {
  const directions = cosineDirections(RAYS);
  return perFigure((figure) => {
    const P = mesh.positions[figure];
    const N = normalsOf(mesh.triangles, P);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(P), 3));
    geometry.setIndex(new BufferAttribute(mesh.triangles.slice(), 1));
    const bvh = new MeshBVH(geometry);
    const open = new Float64Array(mesh.mirror.length);
    mesh.mirror.forEach((m, v) => {
      if (P[3 * v]! >= 0) open[v] = opennessAt(bvh, P, N, v, directions);
      if (m !== v && P[3 * v]! >= 0) open[m] = open[v]!;
    });
    return blur(mesh.triangles, open);
  });
}

function opennessAt(
  bvh: MeshBVH,
  P: Float64Array,
  N: Float64Array,
  v: number,
  directions: readonly [number, number, number][],
): number {
  normal.fromArray(N, 3 * v);
  tangent.set(Math.abs(normal.y) > 0.9 ? 1 : 0, Math.abs(normal.y) > 0.9 ? 0 : 1, 0);
  tangent.cross(normal).normalize();
  bitangent.crossVectors(normal, tangent);
  ray.origin.fromArray(P, 3 * v).addScaledVector(normal, LIFT);
  let open = 0;
  for (const [s, t, u] of directions) {
    ray.direction
      .set(0, 0, 0)
      .addScaledVector(tangent, s)
      .addScaledVector(bitangent, t)
      .addScaledVector(normal, u);
    const hit = bvh.raycastFirst(ray, DoubleSide, 0, REACH);
    open += hit ? hit.distance / REACH : 1;
  }
  return open / directions.length;
}

/** Directions over the hemisphere about (0, 0, 1), denser towards it by the cosine; a golden spiral. */
function cosineDirections(count: number): [number, number, number][] {
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, k) => {
    const r2 = (k + 0.5) / count;
    const r = Math.sqrt(r2);
    return [r * Math.cos(k * turn), r * Math.sin(k * turn), Math.sqrt(1 - r2)];
  });
}

/** Mean of each vertex and its neighbours. */
function blur(triangles: Uint32Array, value: Float64Array): Float64Array {
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
