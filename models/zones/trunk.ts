/** Zones of the trunk above the pelvis: back, side, chest, abdomen; neck and shoulder hang in here. */
import { all, between, not } from './fields.ts';
import {
  aboveCollarbone,
  aboveNeckRoot,
  beforeTrapezius,
  neckBackTree,
  neckFrontTree,
} from './neck.ts';
import { by, fence, patch, ring } from './shapes.ts';
import { aboveBladeSpine, acromion, backOfSide, blade, bladeTree } from './shoulder.ts';
import type { ZoneNode } from './tree.ts';

const axis = between('T12_body_centre', 'L3_body_centre');

/** Lower border of the ribs, all round. */
const aboveRibMargin = ring(axis, [
  by(between('T12_spinous_tip', 'L1_spinous_tip', 0.5), 0, 0),
  by('rib12_angle_L', 0, -2),
  by('rib12_tip_L', 0, -4),
  by('rib11_tip_L', 0, -8),
  by('rib10_front_end_L', 0, -6),
  by('rib9_front_end_L', 0, -5),
  by('rib8_front_end_L', -2, -6),
  by('rib7_front_end_L', -12, -8),
  by('xiphoid_tip', 44, -26),
  by('xiphoid_tip', 15, -15),
  by('xiphoid_tip', 0, -12),
]);

/** Top of the pelvis behind and at the side; the inguinal ligament in front. */
export const abovePelvis = ring(axis, [
  by(between('L5_spinous_tip', 'sacrum_S2_spine'), 0, 0),
  by('PSIS_L', 0, 18),
  by('iliac_crest_4_L', 0, -18),
  by('iliac_crest_3_L', 0, -26),
  by('iliac_crest_top_L', 0, -25),
  by('iliac_crest_2_L', 0, -12),
  by('iliac_crest_1_L', 0, 9),
  by('ASIS_L', 0, 26),
  by('mid_inguinal_point_L', 0, 30),
  by('pubic_tubercle_L', 8, 26),
  by('pubic_crest_L', -18, 20),
]);

// ------------------------------------------------------------------ back
const aboveT7 = fence('xy', [
  by(between('T6_spinous_tip', 'T7_spinous_tip'), -40, 0),
  by(between('T6_spinous_tip', 'T7_spinous_tip'), 0, 0),
  by(between('T6_spinous_tip', 'T7_spinous_tip'), 60, -2),
  by('scapula_inferior_angle_L', 0, -12),
  by('scapula_inferior_angle_L', 90, 10),
]);
const neckBaseSpine = patch('xy', [
  by('C7_spinous_tip', -24, 30),
  by('C7_spinous_tip', 24, 30),
  by('C7_spinous_tip', 26, 0),
  by('T2_spinous_tip', 27, 0),
  by('T3_spinous_tip', 22, 0),
  by('T3_spinous_tip', 0, -11),
  by('T3_spinous_tip', -22, 0),
  by('T2_spinous_tip', -27, 0),
  by('C7_spinous_tip', -26, 0),
]);
const upperBack: ZoneNode = {
  name: 'spine at the base of the neck',
  field: neckBaseSpine,
  positive: 'neck-base-spine',
  negative: 'between-blades',
};
const midBack: ZoneNode = {
  name: 'beside the spine',
  field: fence('xy', [
    by('L2_spinous_tip', 46, 0),
    by('T12_spinous_tip', 47, 0),
    by('T9_spinous_tip', 48, 0),
    by('T6_spinous_tip', 50, 0),
  ]),
  positive: 'mid-spine',
  negative: 'lower-ribs-back',
};
const lowBack: ZoneNode = {
  name: 'belt line',
  field: ring(axis, [
    by(between('L5_spinous_tip', 'sacrum_S2_spine'), 0, -10),
    by('PSIS_L', -8, 22),
    by('PSIS_L', 8, 40),
    by('iliac_crest_4_L', 0, 25),
    by('iliac_crest_3_L', 0, 33),
    by('iliac_crest_top_L', 0, 34),
    by('iliac_crest_2_L', 0, 30),
  ]),
  negative: 'iliac-crest',
  positive: {
    name: 'beside the lumbar spine',
    field: fence('xy', [
      by('sacrum_S2_spine', 28, 0),
      by('L4_spinous_tip', 30, 0),
      by('L1_spinous_tip', 30, 0),
      by('T11_spinous_tip', 30, 0),
    ]),
    positive: 'low-back-mid',
    negative: 'low-back-side',
  },
};

// ------------------------------------------------------------------ side and front
/** In front of the anterior line of the armpit. */
const chestFront = fence('zy', [
  by('skin_armpit_front_L', 0, 70, 12),
  by('skin_armpit_front_L', 0, 16, 16),
  by('skin_armpit_front_L', 0, -10, 27),
  by('rib8_lateral_L', 0, 8, 42),
  by('rib9_front_end_L', 0, 0, 18),
  by('rib10_front_end_L', 0, -40, 14),
]);
const abdomenFront = fence('zy', [
  by('rib10_front_end_L', 0, 10, 16),
  by('rib10_front_end_L', 0, -30, 18),
  by('iliac_crest_1_L', 0, 10, 16),
  by('ASIS_L', 0, 0, -2),
  by('ASIS_L', 0, -60, -2),
]);

const chest: ZoneNode = {
  name: 'breastbone',
  field: fence('xy', [
    by('xiphoid_tip', 14, -40),
    by('xiphoid_tip', 15, 0),
    by('costal_cartilage5_sternal_L', 3, 0),
    by('costal_cartilage3_sternal_L', 5, 0),
    by('costal_cartilage1_sternal_L', 3, -8),
    by('clavicle_sternal_end_L', 24, 0),
    by('clavicle_sternal_end_L', 30, 30),
  ]),
  positive: 'breastbone',
  negative: {
    name: 'upper and lower chest',
    field: fence('xy', [
      by('costal_cartilage3_sternal_L', -20, -4),
      by('rib3_front_end_L', 0, 2),
      by('rib3_front_end_L', 50, 0),
      by('skin_armpit_front_L', -20, 56),
      by('skin_armpit_front_L', 20, 66),
    ]),
    positive: 'chest-upper',
    negative: 'breast',
  },
};

const abdomen: ZoneNode = {
  name: 'navel',
  field: fence('xy', [
    by('skin_navel', -40, 0),
    by('skin_navel', 0, 0),
    by('skin_navel', 60, 2),
    by('skin_navel', 160, 10),
  ]),
  positive: 'upper-abdomen',
  negative: 'lower-abdomen',
};

const belowShoulder: ZoneNode = {
  name: 'lower rib margin',
  field: aboveRibMargin,
  positive: {
    name: 'front line of the armpit',
    field: chestFront,
    negative: {
      name: 'back line of the armpit',
      field: backOfSide,
      positive: {
        name: 'T6 and T7',
        field: aboveT7,
        positive: upperBack,
        negative: midBack,
      },
      negative: 'ribs-side',
    },
    positive: chest,
  },
  negative: {
    name: 'front of the flank',
    field: abdomenFront,
    negative: {
      name: 'back of the flank',
      field: backOfSide,
      positive: lowBack,
      negative: 'flank',
    },
    positive: abdomen,
  },
};

/** Neck and trunk, without head, arm and pelvis. */
export const trunkTree: ZoneNode = {
  name: 'acromion',
  field: acromion,
  positive: 'acromion',
  negative: {
    name: 'collarbone and trapezius',
    field: all(6, beforeTrapezius, aboveCollarbone),
    positive: neckFrontTree,
    negative: {
      name: 'root of the neck',
      field: all(6, aboveNeckRoot, not(beforeTrapezius)),
      positive: neckBackTree,
      negative: {
        name: 'top of the shoulder',
        field: all(5, aboveBladeSpine, not(all(3, beforeTrapezius, not(aboveCollarbone)))),
        positive: 'shoulder-top',
        negative: {
          name: 'shoulder blade',
          field: all(0, blade, backOfSide),
          positive: bladeTree,
          negative: belowShoulder,
        },
      },
    },
  },
};
