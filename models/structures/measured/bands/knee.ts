/** Cartilages between thigh and shin. */
import { add, scale } from '../../../geometry/vec.ts';
import { bar, type Station } from '../../../geometry/solids.ts';
import { marksOf } from '../../../skeleton/marks.ts';
import { levels, Y, type SolidRow } from './rows.ts';

/** Menisci: mm from the middle of the knee to the middle of each, half its reach sideways and to the front. */
const MENISCI = [
  { left: -13, reach: [15, 19] },
  { left: 24, reach: [14.5, 17] },
] as const;
/** mm under the middle of the knee, and before it, where both lie on the tibia */
const PLATEAU = { under: 26, before: 5 };
/** Degrees to each side of the notch between both that are open */
const OPEN = 42;

/** Cartilages of the knee: each a ring open towards the other, thick outside and thin at its horns. */
export const KNEE: readonly SolidRow[] = MENISCI.map(({ left, reach }) => ({
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
