import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { slice } from '../../../models/geometry/slice';
import { brokenEdges, pieces } from '../../../models/geometry/topology';
import { FIGURES } from '../../../models/mesh';
import { readBody, type BodyModel } from '../../../models/read';
import { VERTEBRAE } from '../../../models/skeleton/bones/spine';
import { BONES } from '../../../models/skeleton/index';
import { landmarksOf } from '../../../models/spec/landmarks';
import {
  INSIDE_FILE,
  readInside,
  type InsideModel,
  type Piece,
} from '../../../models/structures/file/read';
import {
  allPieces,
  outsideBy,
  pointsOf,
  skinOf,
  surfaceOver,
  volumeOf,
} from '../../helpers/inside';
import { cellsOf, millilitres, shared } from '../../helpers/voxels';

const BUDGET = 500_000;

let model: InsideModel;
let body: BodyModel;
let bones: Piece[];
beforeAll(async () => {
  [model, body] = await Promise.all([readInside(), readBody()]);
  bones = allPieces(model, model.bones);
});
const bone = (id: string, side = 'left'): Piece => {
  const found = bones.find((b) => b.id === id && b.side === side);
  if (!found) throw new Error(`no such bone: ${id} ${side}`);
  return found;
};

describe('the skeleton', () => {
  it('keeps to its budget of bytes', () => {
    expect(readFileSync(INSIDE_FILE).length).toBeLessThanOrEqual(BUDGET);
  });

  it('has the bones of a teaching skeleton, paired ones on both sides', () => {
    expect(model.bones.map((b) => b.id)).toEqual(BONES.map((b) => b.id));
    const count = (pattern: RegExp): number => bones.filter((b) => pattern.test(b.id)).length;
    expect([
      count(/^rib-/),
      count(/^vertebra-/),
      count(/^metacarpal-/),
      count(/^metatarsal-/),
      count(/^(thumb|index|middle|ring|little)-phalanx/),
      count(/-toe-phalanx/),
    ]).toEqual([24, 24, 10, 10, 28, 28]);
  });

  it('covers every triangle of the file once, with structures and bands', () => {
    const ranges = [...model.bones, ...model.structures, ...model.bands];
    let next = 0;
    for (const { firstTriangle, count } of ranges) {
      expect(firstTriangle).toBe(next);
      next += count;
    }
    expect(next).toBe(model.indices.length / 3);
  });

  it('is made of closed bones, each in one piece', () => {
    const torn = bones.filter((b) => brokenEdges(b.indices) > 0 || pieces(b.indices) !== 1);
    expect(torn.map((b) => b.id)).toEqual([]);
  });
});

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
const FINGERS = ['thumb', 'index', 'middle', 'ring', 'little'];
const TOES = ['big', 'second', 'third', 'fourth', 'little'];
/** Bones that touch in life. */
const JOINTS: (readonly [string, string])[] = [
  ['skull', 'mandible'],
  ['skull', 'vertebra-c1'],
  ['vertebra-c1', 'vertebra-c2'],
  ['clavicle', 'sternum'],
  ['clavicle', 'scapula'],
  ['humerus', 'scapula'],
  ['ulna', 'humerus'],
  ['radius', 'humerus'],
  ['radius', 'ulna'],
  ['radius', 'scaphoid'],
  ['radius', 'lunate'],
  ['scaphoid', 'lunate'],
  ['lunate', 'triquetrum'],
  ['triquetrum', 'pisiform'],
  ['scaphoid', 'trapezium'],
  ['scaphoid', 'trapezoid'],
  ['scaphoid', 'capitate'],
  ['lunate', 'capitate'],
  ['triquetrum', 'hamate'],
  ['trapezium', 'metacarpal-1'],
  ['trapezoid', 'metacarpal-2'],
  ['capitate', 'metacarpal-3'],
  ['hamate', 'metacarpal-4'],
  ['hamate', 'metacarpal-5'],
  ['sacrum', 'hip-bone'],
  ['femur', 'hip-bone'],
  ['tibia', 'femur'],
  ['patella', 'femur'],
  ['fibula', 'tibia'],
  ['tibia', 'talus'],
  ['fibula', 'talus'],
  ['talus', 'calcaneus'],
  ['talus', 'navicular'],
  ['calcaneus', 'cuboid'],
  ['navicular', 'medial-cuneiform'],
  ['navicular', 'intermediate-cuneiform'],
  ['navicular', 'lateral-cuneiform'],
  ['medial-cuneiform', 'metatarsal-1'],
  ['intermediate-cuneiform', 'metatarsal-2'],
  ['lateral-cuneiform', 'metatarsal-3'],
  ['cuboid', 'metatarsal-4'],
  ['cuboid', 'metatarsal-5'],
  ...upTo(12).map((n) => [`rib-${n}`, `vertebra-t${n}`] as const),
  ...upTo(10).map((n) => [`costal-cartilage-${n}`, `rib-${n}`] as const),
  ...upTo(7).map((n) => [`costal-cartilage-${n}`, 'sternum'] as const),
  ...VERTEBRAE.slice(1).flatMap((id, i) => {
    const [own, next] = [id.toLowerCase(), VERTEBRAE[i + 2]?.toLowerCase()];
    return [
      [`vertebra-${own}`, `disc-${own}`],
      [`disc-${own}`, next ? `vertebra-${next}` : 'sacrum'],
    ] as const;
  }),
  ...FINGERS.flatMap((finger, i) => [
    [`metacarpal-${i + 1}`, `${finger}-phalanx-1`] as const,
    [`${finger}-phalanx-1`, `${finger}-phalanx-2`] as const,
    ...(i ? [[`${finger}-phalanx-2`, `${finger}-phalanx-3`] as const] : []),
  ]),
  ...TOES.flatMap((toe, i) => [
    [`metatarsal-${i + 1}`, `${toe}-toe-phalanx-1`] as const,
    [`${toe}-toe-phalanx-1`, `${toe}-toe-phalanx-2`] as const,
    ...(i ? [[`${toe}-toe-phalanx-2`, `${toe}-toe-phalanx-3`] as const] : []),
  ]),
];

/** Landmarks on the sides of shafts: muscles settle around these. */
const SHAFTS: Record<string, string[]> = {
  femur: [...upTo(5).map((n) => `linea_aspera_${n}`), 'femur_front_middle', 'pectineal_line'],
  humerus: ['deltoid_tuberosity', 'brachialis_origin', 'triceps_medial_origin'],
  radius: ['pronator_teres_insertion'],
  tibia: upTo(3).flatMap((n) => [`tibia_posterior_surface_${n}`, `tibia_anterior_border_${n}`]),
  fibula: upTo(3).map((n) => `fibula_shaft_${n}`),
};

/** Places that muscles lie on: where the bone is off there, so are they. */
const DEEP_MARKS: Record<string, string[]> = {
  skull: [
    'superior_nuchal_line_2',
    'superior_nuchal_line_3',
    ...upTo(4).map((n) => `temporal_fossa_${n}`),
  ],
  ...Object.fromEntries([3, 4, 5, 6, 7].map((n) => [`vertebra-c${n}`, [`C${n}_articular_pillar`]])),
  ...Object.fromEntries([1, 3, 4].map((n) => [`vertebra-l${n}`, [`L${n}_mammillary_process`]])),
  femur: [
    ...['lateral', 'medial'].flatMap((side) => [
      `femur_${side}_condyle_back`,
      `femur_${side}_epicondyle`,
    ]),
    ...['femur_front_middle', 'greater_trochanter_front', 'gluteal_tuberosity'],
    'adductor_tubercle',
  ],
  tibia: ['tibia_medial_condyle_back'],
  calcaneus: ['calcaneus_posterior', 'calcaneal_tuberosity', 'calcaneus_plantar'],
  radius: ['radial_tuberosity', 'supinator_insertion'],
};

describe.each(FIGURES)('the skeleton of the %s figure', { timeout: 60_000 }, (figure) => {
  const sideOf = (id: string): Piece => {
    const found = bones.find((b) => b.id === id && b.side !== 'right');
    if (!found) throw new Error(`no such bone: ${id}`);
    return found;
  };
  /** mm between two bones; 0 where they touch */
  const gapOf = (a: Piece, b: Piece): number => {
    const [onA, onB] = [surfaceOver([a], figure), surfaceOver([b], figure)];
    const toB = pointsOf(a, figure).map((p) => onB.near(...p, 20).distance);
    const toA = pointsOf(b, figure).map((p) => onA.near(...p, 20).distance);
    return Math.max(0, Math.min(...toB, ...toA));
  };

  it('faces outward', () => {
    expect(bones.filter((b) => volumeOf(b, figure) <= 0).map((b) => b.id)).toEqual([]);
  });

  it('lies inside the skin', () => {
    const left = bones.filter((b) => b.side !== 'right');
    const outside = outsideBy(left, skinOf(body, figure), figure);
    expect(outside.filter((mm) => mm > 0).length / outside.length).toBeLessThan(0.01);
    expect(Math.max(...outside)).toBeLessThan(2);
  });

  it('passes near the bony landmarks that it is drawn from', () => {
    const surface = surfaceOver(bones, figure);
    const far = Object.entries(landmarksOf(figure))
      .filter(
        ([name, { palpable }]) =>
          palpable && !name.endsWith('_R') && !/_centre|larynge|cricoid/.test(name),
      )
      .map(([, { at }]) => Math.abs(surface.near(...at, 40).distance))
      .sort((a, b) => a - b);
    expect(far.length).toBeGreaterThan(100);
    expect(far[Math.floor(far.length / 2)]).toBeLessThan(3);
    expect(far[Math.floor(far.length * 0.95)]).toBeLessThan(8);
  });

  it('has shafts that pass where their sides were measured', () => {
    const marks = landmarksOf(figure);
    const off = Object.entries(SHAFTS).flatMap(([id, names]) => {
      const surface = surfaceOver([sideOf(id)], figure);
      return names.flatMap((name) => {
        const mark = marks[`${name}_L`];
        if (!mark) return [`unknown landmark: ${name}`];
        const mm = surface.near(...mark.at, 40).distance;
        return Math.abs(mm) < 6 ? [] : [`${name}: ${mm.toFixed(1)}`];
      });
    });
    expect(off).toEqual([]);
  });

  it('lies where its deep marks were measured: temple and nape, joints of neck and loin, condyles of the knee', () => {
    const marks = landmarksOf(figure);
    const off = Object.entries(DEEP_MARKS).flatMap(([id, names]) => {
      const surface = surfaceOver([sideOf(id)], figure);
      return names.flatMap((name) => {
        const mark = marks[`${name}_L`];
        if (!mark) return [`unknown landmark: ${name}`];
        const mm = surface.near(...mark.at, 40).distance;
        return Math.abs(mm) < 4 ? [] : [`${name}: ${mm.toFixed(1)}`];
      });
    });
    expect(off).toEqual([]);
  });

  it('is symmetric where one bone crosses the mid-line', () => {
    for (const piece of bones.filter((b) => b.side === 'mid')) {
      const own = surfaceOver([piece], figure);
      const off = pointsOf(piece, figure).map(([x, y, z]) =>
        Math.abs(own.near(-x, y, z, 10).distance),
      );
      const mean = off.reduce((a, b) => a + b, 0) / off.length;
      expect(mean, piece.id).toBeLessThan(0.6);
    }
  });

  it('has no bone that floats: each comes close to another', () => {
    const left = bones.filter((b) => b.side !== 'right');
    const boxes = left.map((b) => {
      const points = pointsOf(b, figure);
      return { piece: b, points, surface: surfaceOver([b], figure) };
    });
    const alone = boxes.filter(({ piece, points }) => {
      if (piece.id === 'hyoid') return false; // it hangs in muscles
      const reach = piece.id === 'patella' ? 14 : 9;
      return !boxes.some(
        (other) =>
          other.piece !== piece &&
          points.some(
            ([x, y, z]) =>
              other.surface.covers(x, y, z, reach) &&
              other.surface.near(x, y, z, reach).distance !== Infinity,
          ),
      );
    });
    expect(alone.map(({ piece }) => piece.id)).toEqual([]);
  });

  it('meets at its joints: no gap wider than cartilage', () => {
    const wide = JOINTS.map(([a, b]) => ({ joint: `${a}, ${b}`, gap: gapOf(sideOf(a), sideOf(b)) }))
      .filter(({ joint, gap }) => gap > (/patella/.test(joint) ? 7 : 4))
      .map(({ joint, gap }) => `${joint}: ${gap.toFixed(1)}`);
    expect(wide).toEqual([]);
    const gaps = JOINTS.map(([a, b]) => gapOf(sideOf(a), sideOf(b)));
    expect(gaps.filter((gap) => gap > 3).length).toBeLessThan(4);
  });

  it('has no bone that passes through another', () => {
    const solid = bones
      .filter((b) => b.side !== 'right' && !/^disc-/.test(b.id))
      .map((b) => ({ id: b.id, cells: cellsOf(b, figure) }));
    const through = solid.flatMap((a, i) =>
      solid.slice(i + 1).map((b) => ({
        pair: `${a.id}, ${b.id}`,
        ml: millilitres(shared(a.cells, b.cells).length),
      })),
    );
    // ribs end in their cartilage, which run together in the rib arch; heads of ribs rest in the column
    const meant = /costal-cartilage|vertebra-t\d+, rib/;
    const limit = (pair: string): number => (meant.test(pair) ? 0.6 : 0.75);
    expect(through.filter(({ pair, ml }) => ml > limit(pair))).toEqual([]);
    const blade = through.filter(({ pair }) => /^rib-.*scapula/.test(pair));
    expect(blade.reduce((sum, { ml }) => sum + ml, 0)).toBe(0);
  });

  it('leaves room for subscapularis: the blade lies behind the ribs, not on them', () => {
    const ribs = surfaceOver(
      [2, 3, 4, 5, 6, 7].map((n) => bone(`rib-${n}`)),
      figure,
    );
    const gaps = pointsOf(bone('scapula'), figure).map((p) => ribs.near(...p, 40).distance);
    expect(Math.min(...gaps)).toBeGreaterThan(1.5);
  });

  it('has scalp over its skull, and the temporal muscle where the head is widest', () => {
    const skin = skinOf(body, figure);
    const brow = landmarksOf(figure).glabella?.at[1] ?? NaN;
    const under = pointsOf(bone('skull', 'mid'), figure)
      .filter(([, y]) => y > brow + 12)
      .map((p) => -skin.near(...p, 60).distance)
      .sort((a, b) => a - b);
    expect(under.length).toBeGreaterThan(300);
    expect(under[0]).toBeGreaterThan(2);
    expect(under[Math.floor(under.length * 0.1)]).toBeGreaterThan(4.5);
    expect(under[Math.floor(under.length * 0.9)]).toBeLessThan(13);
  });

  it('has limbs of human proportion', () => {
    const long = (id: string): number => {
      const points = pointsOf(bone(id), figure);
      const ends = [0, 1, 2].map((k) => points.map((p) => p[k] ?? 0));
      return Math.hypot(...ends.map((xs) => Math.max(...xs) - Math.min(...xs)));
    };
    const stature = figure === 'male' ? 1750 : 1650;
    // Trotter & Gleser 1952: femur near 26 % of stature, tibia 22, humerus 19
    expect(long('femur') / stature).toBeGreaterThan(0.24);
    expect(long('femur') / stature).toBeLessThan(0.29);
    expect(long('tibia') / stature).toBeGreaterThan(0.2);
    expect(long('tibia') / stature).toBeLessThan(0.26);
    expect(long('humerus') / stature).toBeGreaterThan(0.16);
    expect(long('humerus') / stature).toBeLessThan(0.21);
  });
});

describe('the skeletons beside each other', () => {
  it('differ in their shafts as women and men do: 28 to 31 mm in the middle of the thigh bone', () => {
    // Mall et al. 2000, Forensic Sci Int 113: 100 men and 70 women
    const wide = (id: string, figure: 'male' | 'female'): number => {
      const { positions, indices } = bone(id);
      const ys = pointsOf(bone(id), figure).map(([, y]) => y);
      const at: [number, number, number] = [0, (Math.min(...ys) + Math.max(...ys)) / 2, 0];
      const [piece] = slice(positions[figure], indices, { at, u: [0, 0, 1], v: [1, 0, 0] });
      return 2 * Math.sqrt((piece?.area ?? NaN) / Math.PI);
    };
    expect(wide('femur', 'male')).toBeGreaterThan(27);
    expect(wide('femur', 'male')).toBeLessThan(33);
    for (const id of ['femur', 'tibia', 'fibula']) {
      expect(wide(id, 'female') / wide(id, 'male'), id).toBeGreaterThan(0.82);
      expect(wide(id, 'female') / wide(id, 'male'), id).toBeLessThan(0.92);
    }
  });
});
