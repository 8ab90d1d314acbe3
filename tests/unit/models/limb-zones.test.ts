/** The limb zones of the committed model, asked as a clinician would: which zone lies over this bone? */
import { beforeAll, describe, expect, it } from 'vitest';
import { areaOf } from '../../../models/checks.ts';
import { pieces } from '../../../models/geometry/topology.ts';
import { regionOfZones } from '../../../models/export.ts';
import { FIGURES, type Figure, type Vec3 } from '../../../models/mesh.ts';
import { readBody, type BodyModel } from '../../../models/read.ts';
import { landmarkPoints } from '../../../models/spec/landmarks.ts';
import { armTree } from '../../../models/zones/arm.ts';
import { legTree } from '../../../models/zones/leg.ts';
import { zonesOf } from '../../../models/zones/tree.ts';
import { skinFinder } from '../../helpers/skin-finder.ts';

const LIMB_ZONES = [...new Set([...zonesOf(armTree), ...zonesOf(legTree)])];
const LIMB_REGIONS = [
  'shoulder-cap',
  'upper-arm',
  'elbow',
  'forearm',
  'wrist-palm',
  'hand-back-fingers',
  'thigh-front',
  'thigh-outer',
  'thigh-inner',
  'thigh-back',
  'knee',
  'knee-back',
  'shin',
  'calf',
  'ankle',
  'heel',
  'sole',
  'toes-top-foot',
];

/**
 * Landmark (left side), a shift in mm where the bone's own nearest skin is not the skin that is meant, and the zones
 * that a clinician would accept there.
 */
type Case = [landmark: string, zones: string, shift?: Vec3];
const ARM: Case[] = [
  ['humerus_greater_tubercle', 'shoulder-side'],
  ['humerus_lesser_tubercle', 'shoulder-front'],
  ['intertubercular_groove', 'shoulder-front'],
  ['humeral_head_centre', 'shoulder-back', [10, 0, -80]],
  // the deltoid ends on the tuberosity: it is the border itself
  ['deltoid_tuberosity', 'shoulder-side arm-outer'],
  ['coracobrachialis_insertion', 'arm-inner'],
  ['brachialis_origin', 'arm-outer', [20, 0, 0]],
  ['brachialis_origin', 'arm-back', [0, 0, -80]],
  ['brachialis_origin', 'arm-front', [0, 0, 80]],
  ['humerus_lateral_epicondyle', 'elbow-outer'],
  ['humerus_medial_epicondyle', 'elbow-inner'],
  ['olecranon', 'elbow-tip'],
  ['ulna_coronoid', 'elbow-crease'],
  ['radial_head', 'elbow-outer', [20, 0, 0]],
  ['ulna_posterior_border', 'forearm-back forearm-little-side'],
  ['pronator_teres_insertion', 'forearm-thumb-side'],
  ['radial_tuberosity', 'forearm-front elbow-crease', [0, -15, 60]],
  ['radial_styloid', 'wrist-front-thumb-side'],
  ['ulnar_styloid', 'wrist-back-little-side'],
  ['lister_tubercle', 'wrist-back'],
  ['pisiform', 'wrist-front-little-side'],
  ['scaphoid', 'wrist-front-thumb-side', [0, 0, 20]],
  ['metacarpal3_base', 'palm', [5, -28, 25]],
  ['metacarpal5_base', 'palm', [0, -20, 40]],
  ['metacarpal1_head', 'thumb thumb-base'],
  ['metacarpal1_base', 'thumb-base', [5, -8, 40]],
  ['thumb_tip', 'thumb'],
  ['metacarpal2_head', 'hand-back'],
  ['metacarpal3_head', 'hand-back'],
  ['metacarpal4_head', 'hand-back'],
  ['metacarpal5_head', 'hand-back'],
  ['index_finger_tip', 'index-finger'],
  ['middle_finger_tip', 'middle-finger'],
  ['ring_finger_tip', 'ring-finger'],
  ['little_finger_tip', 'little-finger'],
];
const LEG: Case[] = [
  ['femur_front_middle', 'thigh-front-mid thigh-front-upper', [0, 0, 80]],
  ['linea_aspera_3', 'thigh-back-upper thigh-back-lower', [0, 0, -120]],
  ['linea_aspera_3', 'thigh-outer-upper thigh-outer-lower', [90, 0, 0]],
  ['linea_aspera_3', 'thigh-inner-upper thigh-inner-lower', [-110, 0, 0]],
  ['patella_top', 'kneecap'],
  ['patella_front', 'kneecap'],
  ['patella_lateral', 'kneecap'],
  ['patella_medial', 'kneecap'],
  ['patella_apex', 'kneecap'],
  ['femur_lateral_epicondyle', 'knee-outer'],
  ['femur_medial_epicondyle', 'knee-inner'],
  // pain at the head of the fibula is told as pain at the outer knee; the leg begins at its neck
  ['fibular_head', 'knee-outer'],
  ['femur_lateral_condyle_back', 'knee-back'],
  ['femur_medial_condyle_back', 'knee-back'],
  ['knee_centre', 'knee-back', [0, -5, -90]],
  // the patella's tendon belongs to the knee to its end
  ['tibial_tuberosity', 'kneecap'],
  ['gerdy_tubercle', 'knee-outer kneecap'],
  ['pes_anserinus', 'shin-inner'],
  ['tibia_anterior_border_1', 'shin-front'],
  ['tibia_anterior_border_2', 'shin-front'],
  ['tibia_anterior_border_3', 'shin-front'],
  ['tibia_posterior_surface_3', 'shin-inner'],
  ['fibula_shaft_1', 'leg-outer'],
  ['fibula_shaft_2', 'leg-outer'],
  ['fibula_shaft_3', 'leg-outer'],
  ['tibia_posterior_surface_1', 'calf-upper', [-10, 0, -120]],
  ['tibia_posterior_surface_2', 'calf-lower', [-15, -30, -120]],
  ['lateral_malleolus', 'ankle-outer'],
  ['medial_malleolus', 'ankle-inner'],
  ['talus', 'ankle-front', [0, 40, 30]],
  ['calcaneal_tuberosity', 'achilles', [0, 60, -20]],
  ['calcaneal_tuberosity', 'heel-back'],
  ['calcaneus_posterior', 'heel-back'],
  ['calcaneus_plantar', 'heel-bottom'],
  ['calcaneus_lateral_process', 'heel-bottom'],
  ['calcaneus_plantar', 'heel-inner', [-40, 15, 0]],
  ['calcaneus_plantar', 'heel-outer', [40, 15, 0]],
  ['navicular', 'arch', [0, -90, 0]],
  ['metatarsal5_base', 'sole-outer', [-4, -30, 10]],
  ['metatarsal1_head', 'ball-of-foot', [0, -16, 0]],
  ['metatarsal2_head', 'ball-of-foot', [0, -16, 0]],
  ['metatarsal3_head', 'ball-of-foot', [0, -16, 0]],
  ['metatarsal4_head', 'ball-of-foot', [0, -16, 0]],
  ['metatarsal5_head', 'ball-of-foot', [0, -16, 0]],
  ['navicular_tuberosity', 'foot-top'],
  ['intermediate_cuneiform', 'foot-top'],
  ['metatarsal5_base', 'foot-outer', [15, 0, 0]],
  ['big_toe_tip', 'big-toe'],
  ['second_toe_tip', 'small-toes'],
  ['third_toe_tip', 'small-toes'],
  ['fourth_toe_tip', 'small-toes'],
  ['little_toe_tip', 'small-toes'],
];

let body: BodyModel;
let zoneNear: Record<Figure, (p: Vec3) => string>;
beforeAll(async () => {
  body = await readBody();
  zoneNear = { male: skinFinder(body, 'male'), female: skinFinder(body, 'female') };
});

it('has every zone of the limb regions in the limb trees, and no other', () => {
  const wanted = [...regionOfZones()].filter(([, r]) => LIMB_REGIONS.includes(r)).map(([z]) => z);
  expect([...LIMB_ZONES].sort()).toEqual(wanted.sort());
});

describe.each(FIGURES)('on the %s figure', (figure) => {
  const points = landmarkPoints(figure);
  it.each([...ARM, ...LEG])('%s lies in %s', (name, zones, shift = [0, 0, 0]) => {
    const p = points[`${name}_L`];
    if (!p) throw new Error(`unknown landmark: ${name}`);
    const found = zoneNear[figure]([p[0] + shift[0], p[1] + shift[1], p[2] + shift[2]]);
    expect(zones.split(' ')).toContain(found);
  });
});

describe.each(LIMB_ZONES)('%s', (zone) => {
  const ranges = () => body.zones.filter(([id]) => id === zone);

  it('is one piece on each side', () => {
    expect(ranges().map(([, side]) => side)).toEqual(expect.arrayContaining(['left', 'right']));
    for (const [, , first, count] of ranges()) expect(pieces(body.indices, first, count)).toBe(1);
  });

  it('is large enough to point at, and alike on both figures', () => {
    // the female figure is slighter: her whole hand has 0.67 of his skin
    for (const [, , first, count] of ranges()) {
      const male = areaOf(body.positions.male, body.indices, first, count);
      const female = areaOf(body.positions.female, body.indices, first, count);
      expect(Math.min(male, female)).toBeGreaterThan(300);
      expect(female / male).toBeGreaterThan(0.5);
      expect(female / male).toBeLessThan(1.6);
    }
  });
});
