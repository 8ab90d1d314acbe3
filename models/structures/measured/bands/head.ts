/** Bands of head and throat. */
import type { Vec3 } from '../../../mesh.ts';
import { add, mix, normalise, scale } from '../../../geometry/vec.ts';
import { ball, bar, bothSides, joined } from '../../../geometry/solids.ts';
import { marksOf } from '../../../skeleton/marks.ts';
import { along, levels, strap, whole, X, type SheetRow, type SolidRow } from './rows.ts';

/** Places across half the scalp's tendon: its edge goes into the bone in one short step. */
const ACROSS = [0, 0.2, 0.4, 0.6, 0.8, 0.965, 1];

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
      // From under the muscle of the forehead, which ends on it, over the crown to that of the back of the head,
      // whose upper borders are level; aside to under the muscles of the temples.
      const half = ACROSS.map((u) => {
        const level = (y: number, front: number, wide: number): Vec3 => [
          wide * u,
          y,
          front * Math.sqrt(1 - y * y - (wide * u) ** 2),
        ];
        const crown: Vec3 = [Math.sin(1.32 * u), Math.cos(1.32 * u), 0];
        const [brows, nape] = [level(0.25, 1, 0.56), level(-0.24, -1, 0.72)];
        const between = (p: Vec3): Vec3 => normalise(add(p, crown));
        const line = [brows, between(brows), crown, between(nape), nape];
        return levels(0, 1, 25).map((t) => add(middle, scale(normalise(along(line, t)), reach)));
      });
      return {
        rows: whole(half[0]!.map((_, r) => half.map((line) => line[r]!))),
        half: 0.6,
        on: 'bones',
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
      // from the base of the nose to the fold over the chin
      const mouth = at('pogonion', 0, 18, 2);
      const rows = levels(-90, 270, 41).map((degrees) => {
        const a = (degrees * Math.PI) / 180;
        const [c, s] = [Math.cos(a), Math.sin(a)];
        return levels(0, 1, 6).map((u): Vec3 => {
          const x = (20 + 8 * u) * size * c;
          const y = (3 + 16.5 * u) * size * s;
          return [x, mouth[1] + y, mouth[2] - 0.018 * x * x];
        });
      });
      return {
        rows,
        ring: true,
        half: 1.2,
        on: { depth: 5.6 },
        toward: [0, 0, 1],
        swell: () => 0.5,
        sinks: ['left', 'right'],
      };
    },
  },
  {
    id: 'thyrohyoid-membrane',
    tissue: 'membrane',
    layer: 'bones',
    side: 'mid',
    lay: ({ at }) => {
      const high = (x: number, z: number): Vec3 => at('hyoid_body', x, -3, z);
      const low = (x: number, y: number, z: number): Vec3 => at('laryngeal_prominence', x, y, z);
      const edges = [
        [high(0, -5), high(9, -8), high(16, -24)],
        [low(0, 0, -5), low(9, 6, -11), low(16.5, 6, -26)],
      ] as const;
      return {
        rows: whole(
          levels(0, 1, 6).map((t) =>
            levels(0, 1, 6).map((u) => mix(along(edges[0], u), along(edges[1], u), t)),
          ),
        ),
        half: 0.8,
        on: 'marks',
        toward: [0, 0, 1],
      };
    },
  },
];

/** Sides of the iris */
const IRIS = 24;

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
    // a round lid on the eyeball: a field would be cut off along its facets
    mesh: (figure) => {
      const m = marksOf(figure);
      const at = (x: number, y: number, z: number): Vec3 =>
        add(m.joint('eye'), scale([0.3 + x, y, z], m.size));
      const rim = levels(0, 2, IRIS + 1).slice(1);
      const points = [
        at(0, 0, 12.9),
        at(0, 0, 8),
        ...rim.map((a) => at(5 * Math.cos(a * Math.PI), 5 * Math.sin(a * Math.PI), 11.25)),
      ];
      return {
        positions: Float64Array.from(points.flat()),
        indices: Uint32Array.from(
          rim.flatMap((_, i) => {
            const [a, b] = [2 + i, 2 + ((i + 1) % IRIS)];
            return [0, a, b, 1, b, a];
          }),
        ),
      };
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
            // each half a shield, bent round the throat; low at the notch between both
            bar(
              [
                [at(0, -5, -3.2), 7.6, 1.7],
                [at(4.5, -4.4, -7), 10.2, 1.6],
                [at(10.5, -3.4, -14), 12.4, 1.6],
                [at(15.5, -2.6, -21), 12, 1.6],
                [at(17.6, -2, -27.5), 10.6, 1.7],
              ],
              [0, 1, 0],
              6,
            ),
            bar([
              [at(0, 2, -1.4), 1.7],
              [at(0, -4, -2.6), 1.9],
              [at(0, -11, -4.8), 1.4],
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
];
