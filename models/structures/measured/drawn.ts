/**
 * Vessels and nerves that no table holds: courses after the textbook, through bony landmarks and
 * beside courses of the table. All are `constructed`; left ones, mirrored on the right.
 */
import { type Figure, type Vec3, perFigure } from '../../mesh.ts';
import { add, mix, scale } from '../../geometry/vec.ts';
import { marksOf } from '../../skeleton/marks.ts';
import { COURSES } from './courses.ts';
import { organTable, pathTable, type Kind, type PathRow } from './index.ts';

/** A landmark of the left side, moved by so many mm of the male figure. */
type At = (name: string, x?: number, y?: number, z?: number) => Vec3;
/** A course of the table, moved likewise. */
type Beside = (part: string, x: number, y: number, z: number) => Vec3[];

type Course = (at: At, beside: Beside, figure: Figure) => Vec3[];

interface Size {
  /** mm, from textbooks */
  radius: number;
  /** mm under the skin, for what lies just below it or at a depth of its own */
  depth?: number;
  /** the trunk's own vessels are no mirror images; `left` where nothing is said */
  side?: 'mid';
}

type Drawn = Pick<PathRow, 'structure' | 'part' | 'kind'> & Size & { course: Course };
const MID = { side: 'mid' } as const;

/** A row of the table of paths, which may keep to a depth of its own. */
export type DrawnRow = PathRow & Pick<Size, 'depth'>;

const drawn =
  (kind: Kind) =>
  (structure: string, part: string, size: Size, course: Course): Drawn => ({
    structure,
    part,
    kind,
    ...size,
    course,
  });
const nerve = drawn('nerve');
const artery = drawn('artery');
const vein = drawn('vein');

const between = (a: Vec3, b: Vec3, t: number, x = 0, y = 0, z = 0): Vec3 =>
  add(mix(a, b, t), [x, y, z]);

/** Where vessels enter a kidney: its middle level, drawn to the spine. */
function hilum(side: 'left' | 'right', figure: Figure, y = 0): Vec3 {
  const row = organTable().organs.find((o) => o.part === 'kidney' && o.side === side)!;
  const [level, x, z, half] = row[figure][Math.floor(row[figure].length / 2)]!;
  return [x + (side === 'left' ? -0.75 : 0.75) * half, level + y, z + 5];
}

const DRAWN: readonly Drawn[] = [
  nerve('musculocutaneous-nerve', 'musculocutaneous nerve', { radius: 1.6 }, (at) => {
    const start = at('coracoid_tip', 2, -44, -24);
    const pierced = mix(start, at('coracobrachialis_insertion', -4, 0, -2), 0.55);
    const out = at('coracobrachialis_insertion', -9, -2, -3);
    const elbow = at('humerus_lateral_epicondyle', -14, 6, 22);
    return [start, pierced, out, between(out, elbow, 0.5, 0, 0, 13), elbow];
  }),
  nerve('dorsal-scapular-nerve', 'dorsal scapular nerve', { radius: 1.3 }, (at) => [
    at('C5_transverse_process', 4, 0, -2),
    between(at('C5_transverse_process'), at('scapula_superior_angle'), 0.5, 0, 0, -6),
    at('scapula_superior_angle', -9, 6, -2),
    at('scapula_medial_border_1', -9, 0, -1),
    at('scapula_medial_border_2', -9, 0, -2),
    at('scapula_medial_border_4', -8, 0, -2),
  ]),
  nerve('thoracodorsal-bundle', 'thoracodorsal nerve and vessels', { radius: 1.6 }, (at) => {
    const end = at('rib7_lateral', 8, 20, -40);
    const border = at('scapula_lateral_border_2', 10, 0, 10);
    return [at('coracoid_tip', -4, -48, -38), border, mix(border, end, 0.55), end];
  }),
  nerve('vagus-nerve', 'vagus nerve', { radius: 1.4 }, (_, beside) =>
    beside('internal jugular vein', -6, 0, -6),
  ),
  nerve('lumbar-plexus', 'lumbar plexus', { radius: 2.4 }, (at, beside) => [
    at('L2_transverse_process', -10, -6, 12),
    at('L3_transverse_process', -8, -6, 13),
    ...beside('femoral nerve', 0, 0, 0).slice(0, 2),
  ]),
  nerve('obturator-nerve', 'obturator nerve', { radius: 1.6 }, (at) => {
    const hole = at('obturator_foramen', 2, 14, 4);
    return [
      at('L4_transverse_process', -10, -16, 16),
      between(at('sacral_promontory'), at('hip_joint_centre'), 0.45, 0, 30, 0),
      between(at('sacral_promontory'), hole, 0.7, 20, 14, 0),
      hole,
      add(hole, [14, -38, 12]),
      add(hole, [22, -95, 10]),
    ];
  }),
  artery('gluteal-vessels', 'superior gluteal artery', { radius: 2 }, (_, beside) =>
    beside('superior gluteal nerve', 0, 4, -1),
  ),
  artery('gluteal-vessels', 'inferior gluteal artery', { radius: 1.8 }, (_, beside) =>
    beside('sciatic nerve', -10, -2, -3).slice(0, 5),
  ),
  artery('thigh-deep-vessels', 'deep artery of the thigh', { radius: 2.6 }, (at, beside) => {
    const start = beside('femoral artery', 3, 0, -6)[2]!;
    const bone = (n: number): Vec3 => at(`linea_aspera_${n}`, -13, 0, 12);
    return [start, between(start, bone(2), 0.5, 5, 25, 4), bone(2), bone(3), bone(4)];
  }),
  nerve('saphenous-nerve', 'saphenous nerve', { radius: 1.4 }, (at, beside) => [
    ...beside('femoral artery', 7, 0, -2).slice(3, 10),
    at('femur_medial_epicondyle', -8, 6, -6),
    ...beside('great saphenous vein', 3, 0, -3).slice(0, 5).reverse(),
  ]),
  nerve('sural-nerve', 'sural nerve', { radius: 1.4, depth: 5 }, (at) => [
    at('knee_centre', 12, -90, -70),
    at('fibula_shaft_2', -22, 40, -50),
    at('fibula_shaft_3', -10, 0, -40),
    at('lateral_malleolus', 0, 0, -24),
    at('cuboid', 14, -8, -6),
  ]),
  vein('small-saphenous-vein', 'small saphenous vein', { radius: 1.8, depth: 5 }, (at) => [
    at('cuboid', 10, 4, -2),
    at('lateral_malleolus', 2, 6, -18),
    at('fibula_shaft_3', -16, 0, -44),
    at('fibula_shaft_2', -32, 40, -60),
    at('knee_centre', 4, -90, -75),
    at('knee_centre', 2, 10, -60),
  ]),
  vein('cephalic-vein', 'cephalic vein', { radius: 2, depth: 5 }, (at) => {
    const [wrist, elbow] = [
      at('radial_styloid', 6, 8, 4),
      at('humerus_lateral_epicondyle', 0, 0, 34),
    ];
    return [
      wrist,
      between(wrist, elbow, 0.5, 16, 0, 6),
      elbow,
      at('deltoid_tuberosity', 8, -30, 40),
      at('humerus_lesser_tubercle', 6, -30, 40),
      at('clavicle_lateral_third', -6, -22, 40),
    ];
  }),
  artery('epigastric-vessels', 'epigastric vessels', { radius: 1.4, depth: 24 }, (at) => {
    const [low, high] = [
      at('mid_inguinal_point', -4, 6, 20),
      at('xiphisternal_joint', 36, -30, 20),
    ];
    return [low, between(low, high, 0.25, -10), between(low, high, 0.6, -2), high];
  }),
  artery('fibular-vessels', 'fibular artery', { radius: 1.6 }, (at, beside) => [
    beside('posterior tibial artery', 6, -6, 0)[0]!,
    at('fibula_shaft_1', -13, -20, -3),
    at('fibula_shaft_2', -13, 0, -2),
    at('fibula_shaft_3', -13, 0, -2),
    at('lateral_malleolus', -14, 20, -8),
  ]),
  artery('foot-top-artery', 'dorsalis pedis artery', { radius: 1.4 }, (at) => [
    at('ankle_centre', -3, 12, 26),
    at('navicular', 6, 17, 2),
    at('intermediate_cuneiform', -1, 14, 6),
    between(at('metatarsal1_base'), at('metatarsal2_base'), 0.55, 0, 10, 10),
  ]),
  nerve('plantar-nerves', 'medial plantar nerve', { radius: 1.6 }, (at, beside) => [
    ...beside('tibial nerve', 0, 0, 0).slice(-1),
    at('navicular_tuberosity', 8, -22, 2),
    at('metatarsal1_base', 10, -18, 0),
    between(at('metatarsal1_head'), at('metatarsal2_head'), 0.5, 0, -4, -14),
  ]),
  nerve('plantar-nerves', 'lateral plantar nerve', { radius: 1.6 }, (at, beside) => [
    ...beside('tibial nerve', 0, 0, 0).slice(-1),
    between(at('calcaneus_plantar'), at('cuboid'), 0.5, 0, 0, 0),
    at('cuboid', 4, -24, 0),
    between(at('metatarsal4_head'), at('metatarsal5_head'), 0.5, 0, -2, -18),
  ]),
  artery('plantar-vessels', 'lateral plantar artery', { radius: 1.4 }, (at, beside) => [
    ...beside('posterior tibial artery', 0, 0, 0).slice(-2, -1),
    between(at('calcaneus_plantar'), at('cuboid'), 0.5, 6, 1, 2),
    at('cuboid', 8, -22, 2),
    between(at('metatarsal5_base'), at('metatarsal4_head'), 0.4, -4, -10, 0),
    between(at('metatarsal2_base'), at('metatarsal2_head'), 0.3, 0, -16, 0),
  ]),
  artery('carotid-artery', 'external carotid artery', { radius: 2.2 }, (_, beside) => {
    const [from] = beside('common carotid artery', 0, 0, 0).slice(-1);
    const to = beside('superficial temporal artery', 0, 0, 0)[0]!;
    return [from!, between(from!, to, 0.4, 4, 2, 3), to];
  }),
  artery('great-vessels', 'brachiocephalic trunk', { radius: 6, ...MID }, (_, beside) => {
    const [, from] = beside('arch of aorta', 0, 4, 0);
    const [x, y, z] = beside('subclavian artery', 0, 4, 3)[0]!;
    return [from!, between(from!, [-x, y, z], 0.5, 0, 5, 0), [-x, y, z]];
  }),
  vein('great-vessels', 'left brachiocephalic vein', { radius: 5.6, ...MID }, (_, beside) => {
    const [from] = beside('internal jugular vein', 1, 2, 3).slice(-1);
    const [x, y, z] = from!;
    return [from!, [0.4 * x, y - 8, z + 9], [-0.4 * x, y - 19, z + 9], [-1.05 * x, y - 34, z + 2]];
  }),
  vein('great-vessels', 'superior vena cava', { radius: 7.4, ...MID }, (_, beside, figure) => {
    const [x, y, z] = beside('internal jugular vein', 1, 2, 2).slice(-1)[0]!;
    const to = COURSES['superior vena cava']!.to!(figure);
    return [[-x, y, z], [-1.05 * x, y - 30, z + 2], [-1.1 * x, (y - 30 + to[1]) / 2, z], to];
  }),
  vein('great-vessels', 'common iliac vein', { radius: 5.4 }, (_, beside) => {
    const [, y, z] = beside('inferior vena cava', 0, 6, -3).slice(-1)[0]!;
    return [
      [0, y, z],
      ...beside('common iliac artery', 0, -9, -9).slice(2),
      beside('external iliac artery', -8, -6, -8)[1]!,
    ];
  }),
  vein('femoral-vessels', 'external iliac vein', { radius: 5 }, (_, beside) => [
    ...beside('external iliac artery', -8, -6, -8).slice(1, 3),
    ...beside('external iliac artery', -10, -4, -2).slice(3, 5),
    beside('femoral vein', 0, 0, 0)[0]!,
  ]),
  artery('gluteal-vessels', 'internal iliac artery', { radius: 3 }, (_, beside) => {
    const from = beside('external iliac artery', 0, 0, 0)[0]!;
    const to = beside('superior gluteal nerve', 0, 4, -1)[0]!;
    return [from, between(from, to, 0.3, 2, -3, -4), between(from, to, 0.7, 0, -2, -4), to];
  }),
  artery('great-vessels', 'left renal artery', { radius: 2.6, ...MID }, (_, beside, figure) => {
    const from = beside('abdominal aorta', 0, 0, 0)[4]!;
    const to = hilum('left', figure, 4);
    return [from, between(from, to, 0.5, 0, 2, -2), to];
  }),
  artery('great-vessels', 'right renal artery', { radius: 2.6, ...MID }, (_, beside, figure) => {
    const from = beside('abdominal aorta', 0, -4, -3)[4]!;
    const to = hilum('right', figure, 3);
    const cava = beside('inferior vena cava', 0, 0, -14)[6]!;
    return [from, [cava[0], from[1] - 3, cava[2]], to];
  }),
  vein('great-vessels', 'left renal vein', { radius: 3.6, ...MID }, (_, beside, figure) => {
    const from = beside('inferior vena cava', 0, 0, 0)[5]!;
    const over = beside('abdominal aorta', 0, 6, 13)[3]!;
    const to = hilum('left', figure, -4);
    return [from, [over[0], from[1] - 2, over[2]], between(over, to, 0.6, 0, 0, 3), to];
  }),
  vein('great-vessels', 'right renal vein', { radius: 3.6, ...MID }, (_, beside, figure) => {
    const from = beside('inferior vena cava', 0, 0, 2)[6]!;
    const to = hilum('right', figure, -4);
    return [from, between(from, to, 0.5, 0, 2, 3), to];
  }),
  artery('palm-arch', 'superficial palmar arch', { radius: 1.3 }, (at) => {
    const palm = (n: number, t: number): Vec3 =>
      between(at(`metacarpal${n}_base`), at(`metacarpal${n}_head`), t, 0, 0, 13);
    return [at('pisiform', 4, -8, 9), palm(5, 0.4), palm(4, 0.55), palm(3, 0.55), palm(2, 0.4)];
  }),
];

/** The drawn courses as rows of the table of paths. Throws where a path to lie beside is unknown. */
export function drawnRows(): DrawnRow[] {
  const rows = pathTable();
  const make = (figure: Figure, course: Course): Vec3[] => {
    const m = marksOf(figure);
    const at: At = (name, x = 0, y = 0, z = 0) => add(m.of(name), scale([x, y, z], m.size));
    const beside: Beside = (part, ...by) => {
      const row = rows.find((r) => r.part === part);
      if (!row) throw new Error(`unknown path: ${part}`);
      return row[figure].map((p) => add(p, scale(by, m.size)));
    };
    return course(at, beside, figure);
  };
  return DRAWN.map(({ course, ...row }) => ({
    side: 'left',
    ...row,
    basis: 'constructed',
    ...perFigure((figure) => make(figure, course)),
  }));
}
