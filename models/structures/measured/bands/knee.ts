/** Cartilages between thigh and shin, and the ligament from kneecap to shin. */
import type { Figure, Vec3 } from '../../../mesh.ts';
import { add, mix, scale } from '../../../geometry/vec.ts';
import { bar, type Station } from '../../../geometry/solids.ts';
import { marksOf } from '../../../skeleton/marks.ts';
import { levels, X, Y, type SolidRow } from './rows.ts';

/** Menisci: mm from the middle of the knee to the middle of each, half its reach sideways and to the front. */
const MENISCI = [
  { left: -13, reach: [15, 19] },
  { left: 24, reach: [14.5, 17] },
] as const;
/** mm under the middle of the knee, and before it, where both lie on the tibia */
const PLATEAU = { under: 26, before: 5 };
/** Degrees to each side of the notch between both that are open */
const OPEN = 42;

/** mm that the drawn shin bone stands further out before its own mark in the female figure: the ligament lies on it. */
const OUT: Record<Figure, number> = { male: 0, female: 4.4 };

/** The kneecap's ligament: flat, from inside the kneecap into the shin bone. */
const LIGAMENT: SolidRow = {
  id: 'patellar-ligament',
  tissue: 'ligament',
  layer: 'deep',
  side: 'left',
  step: 1.4,
  triangles: 200,
  field: (figure) => {
    const m = marksOf(figure);
    const [apex, end] = [m.of('patella_apex'), m.of('tibial_tuberosity')];
    const at = (t: number, x: number, y: number, z: number): Vec3 => {
      const p = mix(apex, end, t);
      return [p[0] + x * m.size, p[1] + y * m.size, apex[2] + z * m.size + t * OUT[figure]];
    };
    return bar(
      (
        [
          [at(0, -1.5, 9, 7.5), 10, 2],
          [at(0, 0, 0, 5.5), 14, 2.8],
          [at(0.5, 0, 0, 4.2), 13.2, 2.6],
          [at(1, 0, 0, 2.8), 12, 2.4],
          [at(1, 1.2, -8, 1.4), 10, 2],
          [at(1, 2, -16, -2.4), 6.5, 1.2],
        ] as const
      ).map(([p, wide, thick]): Station => [p, wide * m.size, thick * m.size]),
      X,
      4,
    );
  },
};

/** Cartilages of the knee: each a ring open towards the other, thick outside and thin at its horns. */
const CARTILAGES = MENISCI.map(({ left, reach }): SolidRow => ({
  id: 'menisci',
  tissue: 'cartilage',
  layer: 'bones',
  side: 'left',
  step: 1.4,
  triangles: 180,
  field: (figure) => {
    const m = marksOf(figure);
    const middle = add(m.of('knee_centre'), scale([left, -PLATEAU.under, PLATEAU.before], m.size));
    // the medial one is open to the left, the lateral one to the right
    const notch = left < 0 ? 0 : 180;
    return bar(
      levels(notch + OPEN, notch + 360 - OPEN, 13).map((degrees, i): Station => {
        const a = (degrees * Math.PI) / 180;
        const at = scale([reach[0] * Math.cos(a), 0, reach[1] * Math.sin(a)], m.size);
        const thick = 0.6 + 0.4 * Math.sin((Math.PI * i) / 12);
        return [add(middle, at), 2.8 * thick * m.size, 4.4 * thick * m.size];
      }),
      Y,
      2,
    );
  },
}));
/** Solids of the knee. */
export const KNEE: readonly SolidRow[] = [...CARTILAGES, LIGAMENT];
