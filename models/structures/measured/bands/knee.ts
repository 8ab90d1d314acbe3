/** Cartilages between thigh and shin, the ligament from kneecap to shin, and what holds the kneecap on both sides. */
import type { Vec3 } from '../../../mesh.ts';
import { add, mix, scale } from '../../../geometry/vec.ts';
import { bar, type Station } from '../../../geometry/solids.ts';
import { marksOf } from '../../../skeleton/marks.ts';
import { along, levels, strap, Y, type Ground, type SheetRow, type SolidRow } from './rows.ts';

/** Menisci: mm from the middle of the knee to the middle of each, half its reach sideways and to the front. */
const MENISCI = [
  { left: -12, reach: [13, 18] },
  { left: 23, reach: [13.5, 17] },
] as const;
/** mm under the middle of the knee, and before it, where both lie on the tibia */
const PLATEAU = { under: 26, before: 5 };
/** Degrees to each side of the notch between both that are open */
const OPEN = 42;

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

/** The kneecap's ligament: flat, from the lower borders of the kneecap into the shin bone. */
const LIGAMENT: SheetRow = {
  id: 'patellar-ligament',
  tissue: 'ligament',
  layer: 'deep',
  side: 'left',
  lay: ({ at, size }) => {
    const [apex, end] = [at('patella_apex'), at('tibial_tuberosity')];
    const rows = strap(
      [
        add(apex, [0, 1.5 * size, 0]),
        mix(apex, end, 0.33),
        mix(apex, end, 0.66),
        end,
        add(end, scale([2, -18, 0], size)),
      ],
      [32, 29, 27, 25, 10].map((w) => w * size),
      [[-1, 0, 0]],
    )(12, 7);
    return {
      // it begins along both lower borders of the kneecap, whose apex stands out between them
      rows: rows.map((row, r) =>
        row.map((p, c) => {
          const beside = Math.max(0, (Math.abs(c - 3) * 32) / 6 - 4) * size;
          return add(p, [0, 1.1 * beside * Math.max(0, 1 - r / 6) ** 2, 0]);
        }),
      ),
      half: 0.8,
      on: 'muscles',
      toward: [0.1, 0, 1],
      // straight from bone to bone over the fat between them
      taut: 40,
      swell: (_, c) => 1.3 * size * Math.sin((Math.PI * (c + 0.5)) / 7),
      sinks: ['first', 'last'],
    };
  },
};

/** A retinaculum: where it begins on kneecap and ligament and where it ends, from above down, and the way it faces. */
interface Side {
  from: (ground: Ground) => Vec3[];
  to: (ground: Ground) => Vec3[];
  toward: Vec3;
}
/**
 * The tendons of the vasti go on beside the kneecap and its ligament to the shin bone, as a sheet over the
 * condyles. Two of them, which begin on the front of the kneecap: a single one would pass behind its edge.
 */
const SIDES: readonly Side[] = [
  {
    from: ({ at, size }) => [
      at('patella_centre', -15, 0, 9),
      at('patella_centre', -13, -9, 9),
      at('patella_apex', -5, 0, 4),
      add(mix(at('patella_apex'), at('tibial_tuberosity'), 0.6), scale([-6, 0, 0], size)),
      at('tibial_tuberosity', -5, -12, 0),
    ],
    // under vastus medialis, and under sartorius, which runs down over it
    to: ({ at, size }) => [
      at('femur_medial_epicondyle', 4, -3, 15),
      at('femur_medial_epicondyle', 5, -14, 16),
      ...[0.37, 0.6, 0.92].map((t) =>
        add(mix(at('femur_medial_epicondyle'), at('pes_anserinus'), t), scale([1, 0, 16], size)),
      ),
    ],
    toward: [-0.7, 0, 0.72],
  },
  {
    from: ({ at, size }) => [
      at('patella_centre', 17, 4, 3),
      at('patella_centre', 15, -8, 3),
      at('patella_apex', 7, 0, 4),
      add(mix(at('patella_apex'), at('tibial_tuberosity'), 0.5), scale([6, 0, 0], size)),
    ],
    to: ({ at }) => [
      at('femur_lateral_epicondyle', -2, 6, 12),
      at('femur_lateral_epicondyle', -2, -8, 12),
      at('knee_centre', 38, -24, 12),
      at('gerdy_tubercle', 4, 2, 0),
    ],
    toward: [0.75, 0, 0.66],
  },
];
/** Places along and across a retinaculum: close to each other where it melts. */
const ALONG = [0, 0.15, 0.3, 0.45, 0.6, 0.77, 0.94, 1];
const ACROSS = [0, 0.06, 0.28, 0.51, 0.74, 0.95, 1];
const RETINACULA = SIDES.map(({ from, to, toward }): SheetRow => ({
  id: 'patellar-retinaculum',
  tissue: 'ligament',
  layer: 'superficial',
  side: 'left',
  lay: (ground) => {
    const [starts, ends] = [from(ground), to(ground)];
    // across from above down, and along to the left on both sides, so that both face outwards
    const rows = ALONG.map((t) => ACROSS.map((u) => mix(along(starts, u), along(ends, u), t)));
    return {
      rows: toward[0] < 0 ? rows.toReversed() : rows,
      half: 0.4,
      on: 'bones',
      toward,
      taut: 30,
      melts: [toward[0] < 0 ? 'first' : 'last', 'left', 'right'],
    };
  },
}));

/** Solids of the knee. */
export const KNEE: readonly SolidRow[] = CARTILAGES;
/** Sheets of the knee. */
export const KNEE_SHEETS: readonly SheetRow[] = [...RETINACULA, LIGAMENT];
