/** The curved skin dips a little below its lowest vertices; the floor does not. */
import { type BodyMesh, perFigure } from '../mesh.ts';

export function stand<M extends BodyMesh>(mesh: M): M {
  const flat = (P: Float64Array): Float64Array =>
    P.map((x, i) => (i % 3 === 1 ? Math.max(0, x) : x));
  return { ...mesh, positions: perFigure((f) => flat(mesh.positions[f])) };
}
