/** Relaxes the few vertices where a triangle is folded over or flat, in a lid's groove or between toes. */
import { type BodyMesh, perFigure } from '../mesh.ts';
import { FORMAT } from '../format.ts';
import { neighboursOf } from '../figure/smooth.ts';
import { foldsOf } from '../checks.ts';

const ROUNDS = 40;
/** What stays folded for so many rounds is relaxed together with the skin around it. */
const PATIENCE = 6;
/** mm²: flatter triangles would lose their area to the steps of the file's coordinates. */
const LEAST_AREA = 0.03;

/** As the file will hold it. */
const toStep = (x: number): number => Math.round(x / FORMAT.step) * FORMAT.step;

export function unfold<M extends BodyMesh>(mesh: M): M {
  const { triangles, mirror } = mesh;
  const faces = Array.from({ length: triangles.length / 3 }, (_, t) => [
    ...triangles.subarray(3 * t, 3 * t + 3),
  ]);
  const near = neighboursOf(faces, mirror.length);
  const positions = perFigure((figure) => {
    const P = Float64Array.from(mesh.positions[figure]);
    for (let round = 0; round < ROUNDS; round++) {
      const bad = foldsOf(P.map(toStep), triangles, LEAST_AREA);
      if (bad.length === 0) break;
      const core = bad.flatMap((t) => faces[t]!);
      const wide = round < PATIENCE ? core : core.flatMap((v) => [v, ...near[v]!]);
      const loose = new Set(wide.flatMap((v) => [v, mirror[v]!]));
      const before = Float64Array.from(P);
      for (const v of loose) {
        for (let c = 0; c < 3; c++) {
          const mean = near[v]!.reduce((s, w) => s + before[3 * w + c]!, 0) / near[v]!.length;
          P[3 * v + c] = (before[3 * v + c]! + mean) / 2;
        }
      }
      // sums of neighbours round differently on the two sides
      for (const v of loose) {
        const m = mirror[v]!;
        if (P[3 * v]! < 0) continue;
        if (m === v) P[3 * v] = 0;
        else P.set([-P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!], 3 * m);
      }
    }
    return P;
  });
  return { ...mesh, positions };
}
