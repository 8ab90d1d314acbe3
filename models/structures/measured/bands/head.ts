/** Bands of head and throat. */
import type { Vec3 } from '../../../mesh.ts';
import { add, mix, scale } from '../../../geometry/vec.ts';
import { ball, bar, bothSides, egg, joined, plate } from '../../../geometry/solids.ts';
import { marksOf } from '../../../skeleton/marks.ts';
import { levels, strap, whole, X, type SheetRow, type SolidRow } from './rows.ts';

export const HEAD: readonly SheetRow[] = [
  {
    id: 'epicranial-aponeurosis',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const [brow, back] = [at('glabella'), at('external_occipital_protuberance')];
      const middle = mix(brow, back, 0.5);
      const reach = 0.5 * Math.hypot(brow[2] - back[2]) + 14 * size;
      // from above the forehead over the crown to the back of the head
      const half = levels(38, 152, 18).map((degrees) => {
        const a = (degrees * Math.PI) / 180;
        const ring: Vec3 = [0, middle[1] + reach * Math.sin(a), middle[2] + reach * Math.cos(a)];
        return levels(0, 1, 7).map((u): Vec3 => {
          const b = u * 0.9;
          return [
            reach * 0.92 * Math.sin(b),
            middle[1] + (ring[1] - middle[1]) * Math.cos(b),
            ring[2],
          ];
        });
      });
      return {
        rows: whole(half),
        half: 0.6,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'infrahyoid-muscles',
    tissue: 'muscle',
    layer: 'middle',
    side: 'left',
    lay: ({ at, size }) => ({
      rows: strap(
        [
          at('hyoid_body', 9, -2, 0),
          at('laryngeal_prominence', 13, -2, 0),
          at('cricoid_anterior', 13, -4, 2),
          mix(at('cricoid_anterior', 14, 0, 4), at('sternal_notch', 14, 0, 0), 0.6),
          at('sternal_notch', 15, -4, -6),
        ],
        [15, 19, 20, 20, 17].map((w) => w * size),
        [X],
      )(18, 6),
      half: 1.6,
      on: 'throat',
      sinks: ['first', 'last', 'left', 'right'],
    }),
  },
  {
    id: 'orbicularis-oris',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const mouth = at('pogonion', 0, 22, 2);
      // a ring, closed below the middle of the lower lip
      const rows = levels(-90, 270, 41).map((degrees) => {
        const a = (degrees * Math.PI) / 180;
        const [c, s] = [Math.cos(a), Math.sin(a)];
        return levels(0, 1, 6).map((u): Vec3 => {
          const x = (20 + 11 * u) * size * c;
          const y = (2.2 + 13 * u) * size * s;
          return [x, mouth[1] + y, mouth[2] - 0.018 * x * x];
        });
      });
      return {
        rows,
        half: 1.2,
        on: { depth: 3.6 },
        toward: [0, 0, 1],
        sinks: ['left', 'right'],
      };
    },
  },
];

/** Cartilages of the throat, and eyes. */
export const THROAT: readonly SolidRow[] = [
  {
    id: 'eyeball',
    tissue: 'eye',
    layer: 'bones',
    side: 'left',
    step: 1.6,
    triangles: 320,
    field: (figure) => {
      const m = marksOf(figure);
      return ball(m.joint('eye'), 12 * m.size);
    },
  },
  {
    id: 'iris',
    tissue: 'iris',
    layer: 'bones',
    side: 'left',
    step: 0.8,
    triangles: 120,
    field: (figure) => {
      const m = marksOf(figure);
      const centre = add(m.joint('eye'), scale([0.3, 0, 10.6], m.size));
      return egg(centre, scale([5, 5, 1.9], m.size));
    },
  },
  {
    id: 'thyroid-cartilage',
    tissue: 'cartilage',
    layer: 'bones',
    side: 'mid',
    step: 1.4,
    triangles: 700,
    field: (figure) => {
      const m = marksOf(figure);
      const p = m.of('laryngeal_prominence');
      const at = (x: number, y: number, z: number): Vec3 => add(p, scale([x, y, z], m.size));
      return bothSides(
        joined(
          [
            plate(
              [
                [at(0.5, 3, -2.5), 1.7],
                [at(0.5, -14, -5.5), 1.5],
                [at(8, 9, -9), 1.5],
                [at(18, 9, -27), 1.6],
                [at(16.5, -13, -27), 1.7],
                [at(8, -17, -14), 1.5],
              ],
              [
                [0, 1, 2],
                [1, 2, 5],
                [2, 5, 4],
                [2, 3, 4],
              ],
            ),
            bar([
              [at(0, 3, -2), 2.2],
              [at(0, -4, -3), 2],
              [at(0, -13, -5.5), 1.6],
            ]),
            bar([
              [at(18, 7, -27), 2.2],
              [at(18, 16, -28.5), 1.8],
              [at(17.5, 25, -28), 1.4],
            ]),
            bar([
              [at(16.5, -12, -27), 2.2],
              [at(15, -20, -26), 1.6],
            ]),
          ],
          2,
        ),
      );
    },
  },
  {
    id: 'cricoid-cartilage',
    tissue: 'cartilage',
    layer: 'bones',
    side: 'mid',
    step: 1.4,
    triangles: 320,
    field: (figure) => {
      const m = marksOf(figure);
      const c = m.of('cricoid_anterior');
      const at = (x: number, y: number, z: number): Vec3 => add(c, scale([x, y, z], m.size));
      return bothSides(
        bar(
          [
            [at(0, -1, -2), 3.4, 1.9],
            [at(8, 0, -6), 3.8, 1.9],
            [at(11.5, 2, -14), 5.5, 2],
            [at(8, 5, -22), 8.5, 2.1],
            [at(0, 6, -24), 9.5, 2.1],
          ],
          [0, 1, 0],
          5,
        ),
      );
    },
  },
  {
    id: 'thyrohyoid-membrane',
    tissue: 'membrane',
    layer: 'bones',
    side: 'mid',
    step: 1.5,
    triangles: 240,
    field: (figure) => {
      const m = marksOf(figure);
      const [h, p] = [m.of('hyoid_body'), m.of('laryngeal_prominence')];
      const high = (x: number, z: number): Vec3 => add(h, scale([x, -3, z], m.size));
      const low = (x: number, y: number, z: number): Vec3 => add(p, scale([x, y, z], m.size));
      return bothSides(
        plate(
          [
            [high(0, -6), 1],
            [high(10, -9), 1],
            [high(16, -24), 1],
            [low(0, 2, -5), 1],
            [low(8, 7, -11), 1],
            [low(16, 8, -26), 1],
          ],
          [
            [0, 1, 3],
            [1, 3, 4],
            [1, 2, 4],
            [2, 4, 5],
          ],
        ),
      );
    },
  },
];
