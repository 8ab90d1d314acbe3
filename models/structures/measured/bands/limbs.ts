/** Bands of arms and legs. */
import type { Vec3 } from '../../../mesh.ts';
import { add, mix, scale } from '../../../geometry/vec.ts';
import { strap, X, Y, type SheetRow } from './rows.ts';

/** Share of the way from the wrist to the knuckles at which the palm's fan parts into slips. */
const FAN = 0.72;
/** Finger and metacarpal of each slip of the palm, and its share of the fan's width from the little finger. */
const SLIPS = [
  ['index', 2, 0.8],
  ['middle', 3, 0.6],
  ['ring', 4, 0.4],
  ['little', 5, 0.2],
] as const;

export const LIMBS: readonly SheetRow[] = [
  {
    id: 'iliotibial-band',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const hip = at('greater_trochanter_lateral', 14, 26, -2);
      const knee = at('femur_lateral_epicondyle', 10, 8, 8);
      return {
        rows: strap(
          [
            // between tensor fasciae latae and gluteus maximus it runs out to a point
            add(hip, [-8, 58, 6]),
            add(hip, [-3, 28, 4]),
            hip,
            mix(hip, knee, 0.33),
            mix(hip, knee, 0.66),
            knee,
            at('gerdy_tubercle', 5, -2, 4),
          ],
          [12, 44, 56, 50, 40, 26, 15].map((w) => w * size),
          [
            [0, 0, 1],
            [0.1, 0, 1],
            [0.2, 0, 1],
          ],
        )(32, 8),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'patellar-ligament',
    tissue: 'ligament',
    layer: 'deep',
    side: 'left',
    lay: ({ at, size }) => ({
      rows: strap(
        [
          at('patella_apex', 0, 12, 6),
          at('patella_apex', 0, 0, 3),
          mix(at('patella_apex', 0, 0, 3), at('tibial_tuberosity', 0, 0, 3), 0.5),
          at('tibial_tuberosity', 0, 2, 4.5),
          at('tibial_tuberosity', 0, -18, -3.5),
        ],
        [20, 28, 25, 20, 10].map((w) => w * size),
        [X],
      )(24, 9),
      half: 1,
      // a strap over the gap of the joint: draped, it would fall into it
      on: 'marks',
      toward: [0.12, 0, 1],
      swell: (_, c) => 3 * size * (1 - ((2 * c) / 8 - 1) ** 2),
      sinks: ['first', 'last'],
    }),
  },
  {
    id: 'plantar-fascia',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const heel = at('calcaneus_medial_process', 6, -6, 4);
      const toes = mix(at('metatarsal2_head'), at('metatarsal4_head'), 0.4);
      return {
        rows: strap(
          [heel, mix(heel, add(toes, [0, -8, 0]), 0.5), add(toes, [0, -8, -6])],
          [22, 32, 66].map((w) => w * size),
          [
            [1, 0, -0.1],
            [1, 0, -0.25],
            [1, -0.05, -0.4],
          ],
        )(18, 9),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'palmar-fascia',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const wrist = add(mix(at('hamate'), at('trapezium'), 0.45), [0, -2, 12]);
      const knuckles = mix(at('metacarpal2_head'), at('metacarpal5_head'), 0.5);
      const wide: Vec3 = add(at('metacarpal2_head'), scale(at('metacarpal5_head'), -1));
      const end = mix(wrist, add(knuckles, [0, 6, 9]), FAN);
      return {
        rows: strap(
          [wrist, mix(wrist, end, 0.5), end],
          [18, 28, 44].map((w) => w * size),
          [wide],
        )(14, 9),
        half: 0.6,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  ...SLIPS.map(([finger, bone, share]): SheetRow => ({
    id: 'palmar-fascia',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const wrist = add(mix(at('hamate'), at('trapezium'), 0.45), [0, -2, 12]);
      const knuckles = [at('metacarpal5_head', 0, 6, 9), at('metacarpal2_head', 0, 6, 9)] as const;
      const wide: Vec3 = add(knuckles[1], scale(knuckles[0], -1));
      const start = mix(wrist, mix(...knuckles, share), FAN - 0.2);
      const finish = at(`${finger}_finger_proximal_phalanx_base`, 0, -6, 8);
      const head = at(`metacarpal${bone}_head`, 0, 8, 10);
      return {
        rows: strap(
          [start, mix(start, head, 0.55), head, finish],
          [12, 13, 11, 8].map((w) => w * size),
          [wide],
        )(11, 5),
        half: 0.6,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  })),
  {
    id: 'wrist-flexor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [little, thumb] = [at('pisiform', -2, -3, 2), at('trapezium', 2, 8, 2)];
      return {
        rows: strap(
          [little, add(mix(little, thumb, 0.5), [0, 0, 10 * size]), thumb],
          [22, 22, 20].map((w) => w * size),
          [Y],
        )(12, 5),
        half: 0.8,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'wrist-extensor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [little, thumb] = [at('ulnar_styloid', -3, 2, -2), at('radial_styloid', 4, 8, 0)];
      const back = at('lister_tubercle', 0, -4, -5);
      return {
        rows: strap(
          [little, mix(add(little, [4, 0, -6]), back, 0.55), add(back, [3, 0, 0]), thumb],
          [18, 18, 18, 18].map((w) => w * size),
          [Y],
        )(14, 5),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'ankle-extensor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [outer, inner] = [at('lateral_malleolus', -4, 26, 4), at('medial_malleolus', 4, 12, 4)];
      return {
        rows: strap(
          [
            outer,
            add(mix(outer, inner, 0.3), [0, 0, 26 * size]),
            add(mix(outer, inner, 0.7), [0, 0, 26 * size]),
            inner,
          ],
          [22, 24, 24, 20].map((w) => w * size),
          [Y],
        )(16, 5),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'ankle-flexor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [from, to] = [
        at('medial_malleolus', -2, -2, -2),
        at('calcaneus_posterior', -10, 2, 22),
      ];
      return {
        rows: strap(
          [from, add(mix(from, to, 0.5), [-6, 0, 0]), to],
          [22, 26, 30].map((w) => w * size),
          [[0, 0.8, 0.6]],
        )(12, 5),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
];
