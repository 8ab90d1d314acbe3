/** Bands of arms and legs. */
import {
  add,
  cross,
  distance,
  mix,
  normalise,
  reject,
  scale,
  smoothstep,
  sub,
} from '../../../geometry/vec.ts';
import type { Vec3 } from '../../../mesh.ts';
import { levels, strap, type Ground, type SheetRow } from './rows.ts';

/** Shares of the length of the palm's fan at which it has parted into slips, and reaches the fingers. */
const FAN = 0.72;
const BASE = 0.9;
/** .. and up to which what lies between two slips runs on: beyond is the cleft of the fingers. */
const WEB = 0.85;
/** Columns of a slip from the border to the next one: 0 there .. 1 on the slip's edge .. 2 in its middle. */
const SLIP = [0, 1, 1.5, 2, 1.5, 1] as const;
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
    // one fan that parts into a slip for each finger; between the slips nothing of it is drawn
    lay: (ground) => {
      const { at, joint } = ground;
      const { wrist, along, wide, out, size } = palm(ground);
      // at the far edge of the retinaculum, on the tendon of palmaris longus
      const apex = add(wrist, scale(along, 3 * size));
      const bases = FINGERS.map((finger) => at(`${finger}_finger_proximal_phalanx_base`));
      const ends = FINGERS.map((_, f) => {
        const on = normalise(sub(joint(`finger${5 - f}-2`), bases[f]!));
        return add(bases[f]!, scale(on, 8 * size));
      });
      /** A finger's ray: from the apex to the finger's base, and a little onto its first bone. */
      const ray = (f: number, t: number): Vec3 =>
        t < BASE
          ? mix(add(apex, scale(wide, 2.4 * size * (f - 1.5))), bases[f]!, t / BASE)
          : mix(bases[f]!, ends[f]!, (t - BASE) / (1 - BASE));
      // from the index finger on: its fine face is the one towards the skin
      const columns = FINGERS.flatMap((_, f) =>
        [...SLIP, ...(f === 3 ? [0] : [])].map((place, c) => ({ f, place, side: c < 3 ? -1 : 1 })),
      ).reverse();
      const parted = (t: number): number => smoothstep(FAN - 0.24, FAN, t);
      return {
        rows: levels(0, 1, 16).map((t) =>
          columns.map(({ f, place, side }) => {
            // the border between two fingers ends before the cleft
            const on = place ? t : Math.min(t, WEB);
            const middle = ray(f, on);
            const beside = FINGERS[f + side] && ray(f + side, on);
            const slip = size * (1.6 + 2.6 * smoothstep(0, 0.5, on) - 2 * smoothstep(FAN, 1, on));
            const border = beside
              ? mix(middle, beside, 0.5)
              : add(middle, scale(wide, side * 1.4 * slip));
            const half = distance(middle, border);
            const edge = half * 0.6 + parted(on) * (Math.min(slip, half * 0.9) - half * 0.6);
            return mix(middle, border, place ? (edge * (2 - place)) / half : 1);
          }),
        ),
        half: 0.5,
        on: 'muscles',
        // from bone to bone over the hollows between the tendons
        taut: 14,
        toward: out,
        melts: ['first', 'last'],
        fades: (r, c) => {
          const { place } = columns[c]!;
          if (c === 0 || c === columns.length - 1) return 1;
          return place > 1
            ? 0
            : smoothstep(FAN - (place ? 0.04 : 0.16), FAN + (place ? 0.1 : 0), r / 15);
        },
      };
    },
  },
  {
    id: 'wrist-flexor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    // from the pisiform and the hook of the hamate to scaphoid and trapezium, where the ball of the thumb arises
    lay: (ground) => {
      const { along, out, size } = palm(ground);
      const { at } = ground;
      const from = mix(at('pisiform'), at('hamate'), 0.3);
      const to = mix(at('trapezium'), at('scaphoid'), 0.15);
      return {
        rows: strap(
          [from, mix(from, to, 0.5), to],
          [15, 22, 24, 22, 15].map((w) => w * size),
          [along],
        )(13, 6),
        half: 0.6,
        // under the tendon of palmaris longus and the ball of the thumb
        on: 'wall',
        toward: out,
        taut: 30,
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
        half: 0.4,
        on: 'muscles',
        // it holds the tendons down: sunk edges would be torn by the hollows between them
        taut: 20,
        sinks: ['first', 'last'],
        melts: ['left', 'right'],
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
