/** Bands of arms and legs. */
import { add, cross, mix, normalise, reject, scale, sub } from '../../../geometry/vec.ts';
import { levels, strap, type Ground, type SheetRow } from './rows.ts';

/** Share of the way from the wrist to the finger's base at which the palm's fan parts, between two slips. */
const FAN = 0.6;
/** Places of a slip across its quarter of the fan, and the share of its length that each has. */
const SLIP = [
  [0, FAN],
  [0.24, 0.9],
  [0.5, 1],
  [0.76, 0.9],
] as const;
/** Limbs of the retinaculum before the ankle: from where to where, rows, widths. */
const ANKLE_Y = [
  ['outer', 'ankle', 20, [10, 15, 14]],
  ['fork', 'foot', 14, [4, 13, 12]],
] as const;
const FINGERS = ['little', 'ring', 'middle', 'index'] as const;

/** The hollow of the hand, from the wrist to the knuckles, and the ways it faces and lies. */
function palm({ at, size }: Ground) {
  const knuckles = [at('metacarpal5_head'), at('metacarpal2_head')] as const;
  const wrist = mix(at('hamate'), at('trapezium'), 0.45);
  const along = normalise(sub(mix(...knuckles, 0.5), wrist));
  const wide = normalise(reject(sub(knuckles[1], knuckles[0]), along));
  const facing = cross(wide, along);
  return { wrist, along, wide, out: facing[2] < 0 ? scale(facing, -1) : facing, size };
}

export const LIMBS: readonly SheetRow[] = [
  {
    id: 'iliotibial-band',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const crest = at('iliac_crest_1', 5, 8, -17);
      const hip = at('greater_trochanter_lateral', 14, 26, 2);
      const knee = at('femur_lateral_epicondyle', 10, 8, 14);
      return {
        rows: strap(
          [
            // behind tensor fasciae latae it reaches the tubercle of the crest
            crest,
            add(mix(crest, hip, 0.5), scale([8, 0, 0], size)),
            hip,
            // tensor fasciae latae runs out under its front edge, gluteus maximus under its hind one
            at('greater_trochanter_lateral', 14, -2, 6),
            at('greater_trochanter_lateral', 14, -38, 6),
            add(mix(hip, knee, 0.33), scale([0, 0, 2], size)),
            mix(hip, knee, 0.66),
            knee,
            at('gerdy_tubercle', 5, -2, 4),
          ],
          [24, 28, 48, 64, 70, 58, 42, 26, 15].map((w) => w * size),
          [
            [0, 0, 1],
            [0.1, 0, 1],
            [0.2, 0, 1],
          ],
        )(36, 7),
        half: 0.45,
        on: 'muscles',
        // over the furrow between tensor fasciae latae and gluteus medius, over the gluteal aponeurosis,
        // and straight past the condyle to the shin
        taut: 40,
        swell: (r) => 0.9 * size * Math.max(0, 1 - r / 15),
        // its edges go over into the fascia of the thigh: sunk, they would be torn by each furrow
        sinks: ['first', 'last'],
        melts: ['left', 'right'],
      };
    },
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
    // one fan that parts into a slip for each finger
    lay: (ground) => {
      const { wrist, along, wide, out, size } = palm(ground);
      const ends = FINGERS.map((finger) =>
        add(ground.at(`${finger}_finger_proximal_phalanx_base`), scale(along, -3 * size)),
      );
      const columns = FINGERS.flatMap((_, f) =>
        [...SLIP, ...(f === 3 ? ([[1, FAN]] as const) : [])].map(([place, long]) => {
          const start = add(wrist, scale(wide, 18 * size * ((f + place) / 4 - 0.5)));
          const beside = ends[place < 0.5 ? f - 1 : f + 1];
          const middle = add(ends[f]!, scale(wide, 13 * size * (place - 0.5)));
          const end = place % 1 === 0 && beside ? mix(ends[f]!, beside, 0.5) : middle;
          return { start, end, long };
        }),
      );
      return {
        rows: levels(0, 1, 17).map((t) =>
          columns.map(({ start, end, long }) => mix(start, end, t * long)),
        ),
        half: 0.5,
        on: 'muscles',
        toward: out,
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'wrist-flexor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { along, out, size } = palm(ground);
      const { at } = ground;
      return {
        rows: strap(
          [at('pisiform'), at('trapezium')],
          [20, 22, 20].map((w) => w * size),
          [along],
        )(12, 6),
        half: 0.7,
        on: 'muscles',
        toward: out,
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'wrist-extensor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { at, size } = ground;
      const { along } = palm(ground);
      const [little, thumb] = [at('ulnar_styloid', -3, 2, -2), at('radial_styloid', 4, 8, 0)];
      const back = at('lister_tubercle', 0, -4, -5);
      return {
        rows: strap(
          [little, mix(add(little, [4, 0, -6]), back, 0.55), add(back, [3, 0, 0]), thumb],
          [15, 18, 18, 15].map((w) => w * size),
          [along],
        )(14, 5),
        half: 0.5,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  // Y-shaped: a stem from the heel bone over the tendons, which parts to the ankle and to the inner border of the foot
  ...ANKLE_Y.map(([from, to, rows, widths]): SheetRow => ({
    id: 'ankle-extensor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [outer, fork] = [at('calcaneus_dorsolateral', 4, -4, 2), at('ankle_centre', 9, 1, 36)];
      const place = {
        outer,
        fork,
        ankle: at('medial_malleolus', 6, 2, 12),
        foot: at('navicular_tuberosity', -2, -6, 10),
      };
      const [a, b] = [place[from], place[to]];
      const middle = add(mix(a, b, 0.5), scale([0, 4, 10], size));
      return {
        rows: strap(
          [a, middle, b],
          widths.map((w) => w * size),
          [reject([0, 0.8, -0.6], normalise(sub(b, a)))],
        )(rows, 5),
        half: 0.25,
        on: 'muscles',
        // it holds the tendons down, and does not follow the hollows between them
        taut: 40,
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  })),
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
