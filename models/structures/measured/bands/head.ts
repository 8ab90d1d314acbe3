/** Bands of head and throat. */
import type { Vec3 } from '../../../mesh.ts';
import { add, mix, normalise, scale } from '../../../geometry/vec.ts';
import { ball, bar, bothSides, joined, plate } from '../../../geometry/solids.ts';
import { marksOf } from '../../../skeleton/marks.ts';
import {
  along,
  levels,
  strap,
  whole,
  X,
  Y,
  type Ground,
  type SheetRow,
  type SolidRow,
} from './rows.ts';

/** Places across half the scalp's tendon: its edge goes into the bone in one short step. */
const ACROSS = [0, 0.11, 0.22, 0.34, 0.46, 0.58, 0.7, 0.82, 0.965, 1];

/**
 * Across the ring of the mouth: share of its width from the slit to its outer edge, and mm that it rises over
 * the teeth. Flat, thickest near the slit, in furrows between the bundles that run round.
 */
const RING: readonly (readonly [share: number, rise: number])[] = [
  [0, 0.8],
  [0.09, 1.9],
  [0.21, 2.7],
  [0.33, 1.8],
  [0.45, 2.5],
  [0.57, 1.5],
  [0.69, 2.2],
  [0.84, 1.4],
  [1, 0],
];

/**
 * A place of the ring of the mouth, mm, on the arch of the front teeth and what carries them: from the base of
 * the nose to the fold over the chin.
 *
 * @param degrees round the mouth, 0 at its left corner, 90 at the top
 * @param u 0 at the slit .. 1 at the outer edge
 */
function lip({ at, size }: Ground, degrees: number, u: number): Vec3 {
  const a = (degrees * Math.PI) / 180;
  const x = (20 + 8 * u) * size * Math.cos(a);
  // fuller than an ellipse above, where it goes up to the base of the nose in its whole width
  const up = Math.sin(a);
  const high = up > 0 ? 19 * up ** 0.75 : 14.5 * up;
  const y = at('pogonion', 0, 16.5, 0)[1] + (1.8 * up + high * u) * size;
  // round the arch, and deeper still at the corners, where the muscles of cheek and lips go over into it
  const back = (0.017 * x * x) / size + 5 * size * u ** 3 * Math.cos(a) ** 4;
  return [x, y, at('glabella', 0, 0, -0.2)[2] - back];
}

/** mm from the middle of the eye: radius of the lids over it, and where they leave its curve for the ring around. */
const LID = { radius: 13.4, leaves: 9, slope: 0.7, edge: 16.5, lower: 3 };

/**
 * A place of the eyelids, mm, in front of the middle of the eye.
 *
 * @param degrees round the eye, 0 at its outer corner, 90 at the top
 * @param u 0 at the slit between the lids .. 1 under the ring of the eye
 */
function lid(degrees: number, u: number): Vec3 {
  const a = (degrees * Math.PI) / 180;
  const slit: Vec3 = [12.5 * Math.cos(a), (Math.sin(a) > 0 ? 5 : 4.4) * Math.sin(a), 0];
  // the ring is open wider below the eye than above
  const edge = LID.edge - LID.lower * Math.sin(a);
  const [x, y] = mix(slit, [edge * Math.cos(a), edge * Math.sin(a), 0], u);
  const r = Math.hypot(x, y);
  const near = Math.min(r, LID.leaves);
  return [x, y, Math.sqrt(LID.radius ** 2 - near ** 2) - LID.slope * (r - near)];
}

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
      // whose upper borders are level; aside to the muscles of the temples, over the hind edge of which it passes.
      const half = ACROSS.map((u) => {
        const level = (y: number, front: number, wide: number): Vec3 => [
          wide * u,
          y,
          front * Math.sqrt(1 - y * y - (wide * u) ** 2),
        ];
        const crown: Vec3 = [Math.sin(1.26 * u), Math.cos(1.26 * u), 0];
        const [brows, nape] = [
          level(0.25, 1, 0.56),
          level(-0.25 - 0.05 * Math.sin(2.2 * u), -1, 0.64),
        ];
        const between = (p: Vec3, up = 0): Vec3 => normalise(add(add(p, crown), [0, up, 0]));
        const line = [brows, between(brows), crown, between(nape, 0.22 * u ** 4), nape];
        return levels(0, 1, 18).map((t) => add(middle, scale(normalise(along(line, t)), reach)));
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
          at('hyoid_body', 8, -2, 0),
          at('laryngeal_prominence', 9, -2, 0),
          at('cricoid_anterior', 11, -4, 2),
          mix(at('cricoid_anterior', 14, 0, 4), at('sternal_notch', 14, 0, 0), 0.6),
          at('sternal_notch', 15, -4, -6),
        ],
        [11, 11, 15, 20, 17].map((w) => w * size),
        [X],
      )(18, 6),
      half: 1.2,
      on: 'throat',
      sinks: ['first', 'last', 'left', 'right'],
    }),
  },
  {
    id: 'levators-of-the-upper-lip',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { at, size } = ground;
      // from beside the nose, the rim of the eye socket and the cheekbone, each a slip of its own
      const rim = [
        at('infraorbital_margin', -19, 5, 0),
        at('infraorbital_margin', -8, -1, 0),
        at('zygoma_body_front', 0, 2, 0),
      ];
      const rows = levels(0, 1, 7).map((t) =>
        levels(0, 1, 9).map((u) => mix(along(rim, u), lip(ground, 64 - 44 * u, 0.5), t)),
      );
      return {
        rows,
        half: 0.7,
        on: 'bones',
        toward: [0.25, 0, 1],
        swell: (_, c) => size * (1.1 + (c % 3 === 0 ? -0.6 : 0.4)),
        // its upper end lies under the ring of the eye
        sinks: ['last', 'left', 'right'],
      };
    },
  },
  {
    id: 'depressors-of-the-lower-lip',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { at, size } = ground;
      const border = [
        at('menton', 8, 11, 0),
        at('menton', 19, 8, 0),
        // no further back than below the first molar
        mix(at('menton', 19, 8, 0), at('mandible_body_middle', 0, 2, 12), 0.55),
      ];
      const rows = levels(0, 1, 8).map((t) =>
        levels(0, 1, 9).map((u) => mix(lip(ground, -75 + 62 * u, 0.6), along(border, u), t)),
      );
      return {
        rows,
        half: 0.7,
        on: 'bones',
        toward: [0.35, 0, 1],
        swell: (_, c) => size * (1.3 + (c % 3 === 0 ? -0.6 : 0.4)),
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'mentalis',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { at, size } = ground;
      const rows = levels(0, 1, 9).map((t) =>
        levels(0, 1, 7).map((u) =>
          // round at its foot, as the ball of the chin is
          mix(
            lip(ground, -88 + 20 * u, 0.5),
            at('menton', 1 + 12 * u, 1 + 4 * u, 0),
            t * (1 - 0.16 * (2 * u - 1) ** 2),
          ),
        ),
      );
      return {
        rows,
        half: 0.7,
        on: 'bones',
        toward: [0.15, 0, 1],
        swell: () => 1.3 * size,
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'eyelids',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'left',
    lay: ({ joint, size }) => ({
      rows: levels(0, 360, 25).map((degrees) =>
        levels(0, 1, 5).map((u) => add(joint('eye'), scale(lid(degrees, u), size))),
      ),
      ring: true,
      half: 0.5,
      on: 'marks',
      toward: [0, 0, 1],
      sinks: ['right'],
    }),
  },
  {
    id: 'buccinator',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { at, size } = ground;
      const corner = lip(ground, 0, 0.75);
      const back = mix(at('mandible_ramus_middle'), corner, 0.25);
      const rows = strap(
        [corner, mix(mix(corner, back, 0.5), at('zygoma_lower_border', 0, -20, 0), 0.2), back],
        [13, 22, 24].map((w) => w * size),
        [Y],
      )(6, 6);
      return {
        rows,
        half: 0.7,
        on: 'bones',
        toward: [0.8, 0, 0.6],
        swell: (_, c) => size * (c % 2 ? 0.5 : 0.1),
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'orbicularis-oris',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'mid',
    lay: (ground) => ({
      rows: levels(-90, 270, 29).map((degrees) => RING.map(([u]) => lip(ground, degrees, u))),
      ring: true,
      half: 1,
      on: 'marks',
      toward: [0, 0, 1],
      swell: (_, c) => RING[c]![1] * ground.size,
      sinks: ['left', 'right'],
    }),
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

/** Cartilages of nose and throat, and eyes. */
export const THROAT: readonly SolidRow[] = [
  {
    id: 'nasal-cartilages',
    tissue: 'cartilage',
    layer: 'bones',
    side: 'mid',
    step: 1.3,
    triangles: 180,
    field: (figure) => {
      const m = marksOf(figure);
      const [, y, z] = m.of('infraorbital_margin');
      // from the end of the nasal bones to the tip
      const at = (x: number, up: number, out: number): Vec3 =>
        add([0, y, z], scale([x, up - 6, out + 7], m.size));
      return bothSides(
        joined(
          [
            // the wall between the nostrils, and the side wall that goes on from the nasal bone
            plate(
              [
                [at(0, 13, 9), 1.6],
                [at(0, 0, 19), 1.6],
                [at(0, -11, 15), 1.6],
                [at(0, -13, 3), 1.6],
              ],
              [
                [0, 1, 2],
                [0, 2, 3],
              ],
            ),
            plate(
              [
                [at(1, 13, 10.5), 2],
                [at(1.5, 0, 19.5), 2],
                [at(8.5, 0, 8), 2],
                [at(9, 8, 2), 2],
              ],
              [
                [0, 1, 2],
                [0, 2, 3],
              ],
            ),
            // round the nostril: from its foot over the tip to its wing
            bar(
              [
                [at(1.8, -11, 16), 2, 1.6],
                [at(2.6, -7, 21), 3, 1.6],
                [at(4.4, -4, 21.5), 4, 1.8],
                [at(9, -5, 17), 5, 1.7],
                [at(11.5, -6, 11), 5, 1.7],
                [at(11.5, -6, 6), 4, 1.6],
              ],
              [0, 1, 0.3],
              3,
            ),
          ],
          4,
        ),
      );
    },
  },
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
