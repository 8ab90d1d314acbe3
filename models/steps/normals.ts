/** The body with its vertex normals. */
import { type BodyMesh, perFigure } from '../mesh.ts';
import { normalsOf } from '../geometry/normals.ts';

export function withNormals<M extends BodyMesh>(mesh: M): M {
  return { ...mesh, normals: perFigure((f) => normalsOf(mesh.triangles, mesh.positions[f])) };
}
