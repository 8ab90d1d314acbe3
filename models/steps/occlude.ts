/** How much sky each skin vertex sees: 0 closed in, 1 free. */
import { type BodyMesh, type Figure, perFigure } from '../mesh.ts';
import { normalsOf } from '../geometry/normals.ts';
import { blur, cosineDirections, occluderOf, skyAt } from '../geometry/sky.ts';

const SKY = { reach: 180, lift: 0.6 };
const RAYS = 80;

/** Openness of each vertex of each figure, smoothed once over the mesh. */
export function occlude(mesh: BodyMesh): Record<Figure, Float64Array> {
  const directions = cosineDirections(RAYS);
  return perFigure((figure) => {
    const P = mesh.positions[figure];
    const N = normalsOf(mesh.triangles, P);
    const occluder = occluderOf([{ positions: P, indices: mesh.triangles }]);
    const open = new Float64Array(mesh.mirror.length);
    mesh.mirror.forEach((m, v) => {
      if (P[3 * v]! >= 0) open[v] = skyAt(occluder, P, N, v, directions, SKY);
      if (m !== v && P[3 * v]! >= 0) open[m] = open[v]!;
    });
    return blur(mesh.triangles, open);
  });
}
