import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Vec3 } from '../../../models/mesh';
import { leftSkin } from '../../../models/muscles/settle/index';
import { measureFigure, median, type MuscleMeasure } from '../../../models/muscles/checks/checks';
import { MeshField } from '../../../models/geometry/mesh-field';
import {
  meshOf,
  MUSCLE_FILE,
  readMuscles,
  type MuscleModel,
} from '../../../models/muscles/file/read';
import { volumeOf } from '../../../models/geometry/measures';
import { muscleTable } from '../../../models/muscles/measured/index';
import { readBody, type BodyModel } from '../../../models/read';
import { landmarkPoints } from '../../../models/spec/landmarks';

const CONTENT = new URL('../../../src/atlas/content/muscles/', import.meta.url);
const BUDGET = 900_000;

let model: MuscleModel;
let body: BodyModel;
const measured = {} as Record<Figure, MuscleMeasure[]>;
beforeAll(async () => {
  [model, body] = await Promise.all([readMuscles(), readBody()]);
  for (const figure of FIGURES) measured[figure] = measureFigure(model, body, figure);
}, 60_000);

interface Content {
  id: string;
  triggerPoints: { id: string }[];
}
const atlas = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, CONTENT), 'utf8')) as Content);

/** mm between an attachment and the landmark in its midst; attachments are areas */
const TOUCH = 25;
const ATTACHED: Record<string, string[]> = {
  masseter: ['zygomatic_arch_middle', 'gonion'],
  temporalis: ['temporal_fossa_2', 'mandible_coronoid_tip'],
  sternocleidomastoid: ['mastoid_tip', 'sternal_notch', 'clavicle_medial_third'],
  'levator-scapulae': ['C2_transverse_process', 'scapula_superior_angle'],
  'upper-trapezius': ['C6_spinous_tip', 'clavicle_lateral_third'],
  'middle-trapezius': ['T1_spinous_tip', 'acromion'],
  'lower-trapezius': ['T10_spinous_tip', 'scapula_spine_2'],
  rhomboids: ['T3_spinous_tip', 'scapula_medial_border_3'],
  supraspinatus: ['supraspinous_fossa', 'humerus_greater_tubercle_top'],
  infraspinatus: ['infraspinous_fossa', 'humerus_greater_tubercle_back'],
  subscapularis: ['subscapular_fossa', 'humerus_lesser_tubercle'],
  'latissimus-dorsi': ['T10_spinous_tip', 'L4_spinous_tip'],
  deltoid: ['acromion', 'deltoid_tuberosity', 'clavicle_lateral_third'],
  'serratus-anterior': ['rib5_lateral', 'scapula_medial_border_3', 'scapula_inferior_angle'],
  'pectoralis-major': ['sternal_angle', 'clavicle_mid', 'intertubercular_groove'],
  'pectoralis-minor': ['coracoid_tip'],
  'biceps-brachii': ['coracoid_tip', 'radial_tuberosity'],
  brachialis: ['brachialis_origin', 'ulna_tuberosity'],
  'triceps-brachii': ['infraglenoid_tubercle', 'olecranon'],
  'pronator-teres': ['humerus_medial_epicondyle', 'pronator_teres_insertion'],
  'quadratus-lumborum': ['iliac_crest_4', 'L3_transverse_process'],
  'rectus-abdominis': ['pubic_crest', 'rib6_front_end'],
  'external-oblique': ['rib8_lateral', 'iliac_crest_2', 'ASIS'],
  iliopsoas: ['iliac_fossa', 'lesser_trochanter', 'L3_transverse_process'],
  'gluteus-maximus': [
    'PSIS',
    'iliac_crest_4',
    'sacrum_inferolateral_angle',
    'greater_trochanter_lateral',
    'gluteal_tuberosity',
  ],
  'gluteus-medius': ['gluteal_surface', 'greater_trochanter_lateral'],
  piriformis: ['greater_trochanter_top'],
  'rectus-femoris': ['AIIS', 'patella_top'],
  sartorius: ['ASIS', 'pes_anserinus'],
  'adductor-magnus': ['ischial_tuberosity', 'linea_aspera_3', 'adductor_tubercle'],
  gracilis: ['inferior_pubic_ramus', 'pes_anserinus'],
  'biceps-femoris': ['ischial_tuberosity_back', 'fibular_head'],
  gastrocnemius: ['femur_medial_condyle_back', 'calcaneal_tuberosity'],
  'tibialis-anterior': ['tibia_anterior_border_1', 'medial_cuneiform'],
  'tibialis-posterior': ['tibia_posterior_surface_1', 'navicular_tuberosity'],
  fibularis: ['fibular_head', 'metatarsal5_base'],
};

const pointOf = (P: Float64Array, v: number): Vec3 => [
  P[3 * v] ?? NaN,
  P[3 * v + 1] ?? NaN,
  P[3 * v + 2] ?? NaN,
];

describe('the muscle file', () => {
  it('holds exactly the muscles of the atlas', () => {
    expect(model.muscles.map((m) => m.id).sort()).toEqual(atlas.map((m) => m.id).sort());
  });

  it('keeps to its budget of bytes', () => {
    expect(readFileSync(MUSCLE_FILE).length).toBeLessThan(BUDGET);
  });

  it('covers all triangles and vertices with ranges that follow each other', () => {
    let [triangle, vertex] = [0, 0];
    for (const part of model.muscles.flatMap((m) => m.parts)) {
      expect([part.firstTriangle, part.firstVertex]).toEqual([triangle, vertex]);
      triangle += part.triangles;
      vertex += part.vertices;
      const { indices } = meshOf(model, part, 'male');
      expect(Math.max(...indices)).toBe(part.vertices - 1);
      expect(Math.min(...indices)).toBe(0);
    }
    expect(triangle).toBe(model.indices.length / 3);
    expect(vertex).toBe(model.fibre.length / 4);
  });

  it('tells the parts of the table', () => {
    const table = muscleTable();
    for (const { id, layer, parts } of model.muscles) {
      expect(layer).toBe(table[id]?.layer);
      expect(parts.map((p) => p.name)).toEqual(table[id]?.parts.map((p) => p.name));
    }
  });

  it('runs the fibre coordinate from origin to insertion in every part', () => {
    for (const part of model.muscles.flatMap((m) => m.parts)) {
      const along = Array.from(
        { length: part.vertices },
        (_, v) => model.fibre[4 * (part.firstVertex + v)],
      );
      expect(along).toContain(0);
      expect(Math.max(...along.map(Number))).toBeGreaterThan(230);
    }
  });
});

describe.each(FIGURES)('the muscles of the %s figure', (figure) => {
  it('are closed and wound outward on both sides', () => {
    for (const range of model.muscles) {
      for (const mirrored of [false, true]) {
        const { positions, indices } = meshOf(model, range, figure, mirrored);
        expect(volumeOf(positions, indices)).toBeGreaterThan(0);
      }
    }
    expect(measured[figure].filter((m) => m.brokenEdges > 0)).toEqual([]);
  });

  it('lie where the table has them', () => {
    const off = measured[figure].filter((m) => m.centroid > 0.025);
    expect(off).toEqual([]);
    expect(median(measured[figure].map((m) => m.centroid))).toBeLessThan(0.01);
  });

  it('reach from origin to insertion', () => {
    expect(measured[figure].filter((m) => m.ends > 0.03)).toEqual([]);
  });

  it('have the volume of the table', () => {
    const off = measured[figure].filter((m) => Math.abs(m.volume / m.expectedVolume - 1) > 0.15);
    expect(off).toEqual([]);
  });

  it('stay inside the skin', () => {
    expect(measured[figure].filter((m) => m.outside > 0.03 || m.farthest > 3)).toEqual([]);
  });

  it('hold their trigger points', () => {
    const outside = atlas.flatMap(({ id, triggerPoints }) => {
      const parts = model.muscles.find((m) => m.id === id)?.parts ?? [];
      const fields = parts.map((part) => {
        const { positions, indices } = meshOf(model, part, figure);
        return new MeshField(positions, indices, 10);
      });
      return triggerPoints.flatMap((point) => {
        const at = model.triggerPoints.find((p) => p.id === point.id)?.[figure];
        if (!at) return [`${point.id} missing`];
        const distance = Math.min(...fields.map((f) => f.near(...at, 60).distance));
        return distance < 0 ? [] : [`${point.id} ${distance.toFixed(1)}`];
      });
    });
    expect(outside).toEqual([]);
  }, 60_000);

  it('touch the bones that they move', () => {
    const marks = landmarkPoints(figure);
    const loose = Object.entries(ATTACHED).flatMap(([id, names]) => {
      const range = model.muscles.find((m) => m.id === id);
      if (!range) return [`${id} missing`];
      const { positions } = meshOf(model, range, figure);
      return names.flatMap((name) => {
        const mark = marks[name] ?? marks[`${name}_L`];
        if (!mark) return [`unknown landmark: ${name}`];
        const count = positions.length / 3;
        const gaps = Array.from({ length: count }, (_, v) =>
          Math.hypot(...pointOf(positions, v).map((x, k) => x - (mark[k] ?? NaN))),
        );
        const gap = gaps.reduce((a, b) => Math.min(a, b));
        return gap < TOUCH ? [] : [`${id} ${name} ${gap.toFixed(0)}`];
      });
    });
    expect(loose).toEqual([]);
  });
});

describe('the distance to a surface', () => {
  it('is negative inside the skin and positive in the air', () => {
    const skin = leftSkin(body, 'male');
    expect(skin.near(100, 1300, 40, 90).distance).toBeLessThan(-20);
    expect(skin.near(100, 1300, 250, 200).distance).toBeGreaterThan(50);
  });
});
