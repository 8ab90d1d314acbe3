/** Zones of the neck, front and back, down to the collarbones and the trapezius. */
import { all, between, inFrontOf } from './fields.ts';
import { by, fence } from './shapes.ts';
import type { ZoneNode } from './tree.ts';

/** In front of the free border of the trapezius, from behind the mastoid to the outer collarbone. */
export const beforeTrapezius = fence('zy', [
  by('mastoid_tip_L', 0, 20, -23),
  by('mastoid_tip_L', 0, -8, -22),
  by('C3_transverse_process_L', 0, 4, -15),
  by('C5_transverse_process_L', 0, 0, -13),
  by('C7_transverse_process_L', 0, 8, 5),
  by('C7_transverse_process_L', 0, -14, 6),
  by('clavicle_lateral_third_L', 0, 14, 4),
  by('clavicle_lateral_third_L', 0, 0, 1),
  by('clavicle_lateral_third_L', 0, -60, 1),
]);

/** Above the collarbones; the bone itself still belongs to the neck's hollow. */
export const aboveCollarbone = fence('xy', [
  by('sternal_notch', -30, 0),
  by('sternal_notch', 0, -1),
  by('clavicle_sternal_end_L', 8, -2),
  by('clavicle_medial_third_L', 0, -3),
  by('clavicle_mid_L', 0, -3),
  by('clavicle_lateral_third_L', -4, -11),
  by('AC_joint_L', 0, -14),
]);

/** Above the root of the neck: from over C7 to the curve where neck meets shoulder. */
export const aboveNeckRoot = fence('xy', [
  by('C7_spinous_tip', -30, 11),
  by('C7_spinous_tip', 0, 11),
  by('C7_spinous_tip', 28, 3),
  by('C7_spinous_tip', 54, -12),
  by('C7_spinous_tip', 74, -10),
  by('C7_spinous_tip', 87, 8),
  by('C7_spinous_tip', 96, 40),
]);

/** Medial to the inner borders of both straps. */
const throat = fence('xy', [
  by('sternal_notch', 7, -20),
  by('sternal_notch', 9, 0),
  by('cricoid_anterior', 21, -36),
  by('cricoid_anterior', 31, 0),
  by('hyoid_body', 40, -6),
  by('mandible_body_middle_L', 18, 12),
]);

/** Below the line that closes the hollow above the collarbone. */
const hollow = fence('xy', [
  by('clavicle_lateral_third_L', 40, 46),
  by('clavicle_mid_L', 8, 54),
  by('clavicle_mid_L', -14, 44),
  by('clavicle_medial_third_L', 8, 22),
  by('clavicle_medial_third_L', -14, 9),
  by('clavicle_sternal_end_L', 2, 5),
  by('clavicle_sternal_end_L', -30, 0),
]);

export const neckFrontTree: ZoneNode = {
  name: 'hollow above the collarbone',
  field: hollow,
  positive: 'collarbone',
  negative: {
    name: 'inner border of the neck strap',
    field: all(0, throat, inFrontOf('mandible_body_middle_L', -45)),
    positive: 'throat',
    negative: 'neck-side-front',
  },
};

const nape = fence('xy', [
  by('C7_spinous_tip', 24, -30),
  by('C7_spinous_tip', 23, 10),
  by(between('C3_spinous_tip', 'C4_spinous_tip'), 20, 0),
  by('C1_spinous_tip', 20, 20),
]);
const neckShoulderAngle = fence('xy', [
  by('C7_spinous_tip', 110, 34),
  by('C7_spinous_tip', 70, 30),
  by('C7_spinous_tip', 44, 22),
  by('C7_spinous_tip', 26, 9),
  by('C7_spinous_tip', 0, -12),
]);

export const neckBackTree: ZoneNode = {
  name: 'nape',
  field: nape,
  positive: 'nape',
  negative: {
    name: 'curve of neck and shoulder',
    field: neckShoulderAngle,
    positive: 'neck-shoulder-angle',
    negative: 'neck-side-back',
  },
};
