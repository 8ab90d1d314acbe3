/** Replaces nipples and other detail by the smoothest surface that continues the skin around them. */
import { FIGURES, type Vec3 } from '../mesh.ts';
import { perFigure, type PolygonMesh } from '../polygons.ts';
import { add, distance, point, scale } from '../figure/vec.ts';
import { neighboursOf, type Neighbours } from '../figure/smooth.ts';
import { CALM_SPOTS } from '../spec/calm.ts';

/** Rounds of biharmonic flow; spots are at most about 15 edges wide, so this many settle them. */
const ROUNDS = 4000;
const STEP = 0.45;

export function calm(mesh: PolygonMesh): PolygonMesh {
  const near = neighboursOf(mesh.faces, mesh.mirror.length);
  const positions = perFigure((f) => Float64Array.from(mesh.positions[f]));
  for (const figure of FIGURES) {
    const P = positions[figure];
    for (const spot of CALM_SPOTS) {
      const sum = spot.centre.reduce<Vec3>((s, v) => add(s, point(P, v)), [0, 0, 0]);
      const centre = scale(sum, 1 / spot.centre.length);
      const free: number[] = [];
      for (let v = 0; v < P.length / 3; v++) {
        if (distance(point(P, v), centre) < spot.radius[figure]) free.push(v);
      }
      settle(P, near, free);
      for (const v of free) {
        const m = mesh.mirror[v]!;
        const [x, y, z] = point(P, v);
        if (m !== v) P.set([-x, y, z], 3 * m);
      }
    }
  }
  return { ...mesh, positions };
}

/** Bring the bi-Laplacian of the free vertices to zero; all others stay. */
function settle(P: Float64Array, near: Neighbours, free: readonly number[]): void {
  const ring = [...new Set([...free, ...free.flatMap((v) => near[v]!)])];
  const bend = new Float64Array(P.length);
  const mean = (A: Float64Array, v: number, c: number): number => {
    const list = near[v]!;
    let sum = 0;
    for (const j of list) sum += A[3 * j + c]!;
    return sum / list.length;
  };
  for (let r = 0; r < ROUNDS; r++) {
    for (const v of ring) {
      for (let c = 0; c < 3; c++) bend[3 * v + c] = mean(P, v, c) - P[3 * v + c]!;
    }
    for (const v of free) {
      for (let c = 0; c < 3; c++) P[3 * v + c]! -= STEP * (mean(bend, v, c) - bend[3 * v + c]!);
    }
  }
}
