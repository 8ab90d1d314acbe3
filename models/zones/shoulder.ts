/** The girdle: roof of the shoulder, border to the arm, shoulder blade and back fold of the armpit. */
import { cross, normalise, sub } from '../geometry/vec.ts';
import { above, all, not, place, plane } from './fields.ts';
import { by, fence, patch } from './shapes.ts';
import type { Field, ZoneNode } from './tree.ts';

/** The roof of the shoulder, seen from above: collarbone end, acromion, spine of the scapula. */
const roof = all(
  4,
  patch('xz', [
    by('clavicle_lateral_third_L', -30, 0, 18),
    by('clavicle_lateral_third_L', 12, 0, 17),
    by('acromion_L', -14, 0, 18),
    by('acromion_L', 8, 0, 9),
    by('acromion_L', 9, 0, -8),
    by('acromion_angle_L', 4, 0, -12),
    by('scapula_spine_4_L', -2, 0, -20),
    by('scapula_spine_3_L', -6, 0, -15),
    by('scapula_spine_3_L', -40, 0, -10),
  ]),
  above('acromion_L', -16),
);
/** Its outer part: the bony point with the joint to the collarbone. */
export const acromion = all(
  6,
  roof,
  fence('xz', [
    by('clavicle_lateral_third_L', 6, 0, 60),
    by('clavicle_lateral_third_L', 10, 0, 24),
    by('clavicle_lateral_third_L', 20, 0, -10),
    by('scapula_spine_4_L', -12, 0, -14),
    by('scapula_spine_4_L', -8, 0, -50),
  ]),
);

/** Beyond a plane through deltopectoral groove, armpit and back border of the deltoid lies the arm. */
const groove = by('coracoid_tip_L', -9, -6, 22);
const armpit = by('skin_armpit_L', 0, -2, 0);
const backBorder = by('scapula_spine_3_L', 13, -10, -10);
const deltoidPlane = plane(groove, (ctx) => {
  const p = place(groove, ctx);
  return normalise(cross(sub(place(armpit, ctx), p), sub(place(backBorder, ctx), p)));
});
export const inArm: Field = all(16, deltoidPlane, not(roof));

/** Behind the posterior line of the armpit, from its fold down to the crest. */
export const backOfSide = fence('zy', [
  by('iliac_crest_top_L', 0, -60, 8),
  by('iliac_crest_top_L', 0, 0, 6),
  by('rib12_tip_L', 0, 0, 4),
  by('rib9_lateral_L', 0, 0, -34),
  by('skin_armpit_back_L', 0, -40, 1),
  by('skin_armpit_back_L', 0, 0, 8),
  by('skin_armpit_back_L', 0, 60, 26),
  by('skin_armpit_back_L', 0, 140, 30),
]);

/** Above the spine of the scapula; its inner end turns up around the superior angle. */
export const aboveBladeSpine = fence('xy', [
  by('scapula_superior_angle_L', -22, 50),
  by('scapula_superior_angle_L', -21, 18),
  by('scapula_superior_angle_L', -14, -3),
  by('scapula_spine_root_L', 13, 19),
  by('scapula_spine_root_L', 30, 8),
  by('scapula_spine_2_L', 6, 2),
  by('scapula_spine_3_L', 0, -4),
  by('acromion_angle_L', -4, -6),
  by('acromion_angle_L', 30, -6),
]);

export const blade = patch('xy', [
  by('scapula_superior_angle_L', -24, 0),
  by('scapula_spine_root_L', -16, 10),
  by('scapula_medial_border_2_L', -15, 0),
  by('scapula_medial_border_3_L', -15, 0),
  by('scapula_medial_border_5_L', -16, 0),
  by('scapula_inferior_angle_L', -18, -18),
  by('scapula_inferior_angle_L', 4, -29),
  by('scapula_inferior_angle_L', 30, -21),
  by('skin_armpit_back_L', 4, -20),
  by('skin_armpit_back_L', 40, -42),
  by('skin_armpit_back_L', 90, -20),
  by('acromion_angle_L', 40, 20),
  by('acromion_angle_L', -40, 60),
  by('scapula_superior_angle_L', -2, 30),
]);

const bladeTip = patch('xy', [
  by('scapula_inferior_angle_L', -26, 4),
  by('scapula_inferior_angle_L', -5, 23),
  by('scapula_inferior_angle_L', 20, 19),
  by('scapula_inferior_angle_L', 30, -6),
  by('scapula_inferior_angle_L', 14, -36),
  by('scapula_inferior_angle_L', -16, -36),
]);
const innerEdge = fence('xy', [
  by('scapula_inferior_angle_L', 4, -40),
  by('scapula_medial_border_5_L', 11, 0),
  by('scapula_medial_border_4_L', 11, 0),
  by('scapula_medial_border_3_L', 11, 0),
  by('scapula_medial_border_2_L', 12, 0),
  by('scapula_spine_root_L', 13, 0),
  by('scapula_superior_angle_L', 1, -4),
  by('scapula_superior_angle_L', 1, 40),
]);
/**
 * The ache that no finger reaches is shown on the upper inner part of the blade, over the slips of
 * serratus posterior superior (ribs 2 to 5).
 */
const underBlade = patch('xy', [
  by('scapula_spine_root_L', 10, -6),
  by('scapula_spine_root_L', 34, -4),
  by('scapula_spine_root_L', 45, -22),
  by('scapula_spine_root_L', 36, -46),
  by('scapula_spine_root_L', 10, -52),
]);
/** Lateral to the outer border of the scapula. */
const armpitBack = fence('xy', [
  by('scapula_inferior_angle_L', 2, -60),
  by('scapula_inferior_angle_L', 14, -16),
  by('scapula_lateral_border_3_L', 8, 0),
  by('scapula_lateral_border_2_L', 10, 8),
  by('scapula_lateral_border_1_L', 6, 14),
  by('scapula_lateral_border_1_L', 16, 60),
]);

export const bladeTree: ZoneNode = {
  name: 'lower tip of the blade',
  field: bladeTip,
  positive: 'blade-bottom',
  negative: {
    name: 'inner edge of the blade',
    field: innerEdge,
    positive: 'blade-inner-edge',
    negative: {
      name: 'outer edge of the blade',
      field: armpitBack,
      positive: {
        name: 'under the blade',
        field: underBlade,
        positive: 'blade-under',
        negative: 'blade-surface',
      },
      negative: 'armpit-back',
    },
  },
};
