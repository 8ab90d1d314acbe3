/** The zones of head, neck, trunk and pelvis on the committed model: which zone lies over this bone? */
import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Vec3 } from '../../../models/mesh.ts';
import { readBody } from '../../../models/read.ts';
import { landmarkPoints } from '../../../models/spec/landmarks.ts';
import { zoneTree } from '../../../models/zones/index.ts';
import { zonesOf } from '../../../models/zones/tree.ts';
import { skinFinder } from '../../helpers/skin-finder.ts';

/**
 * Landmark, the zones that a clinician would accept there, and a shift in mm where the nearest skin of the
 * bone is not the skin that is meant (deep bones).
 */
type Case = [landmark: string, zones: string, shift?: Vec3];

const HEAD: Case[] = [
  ['vertex', 'vertex'],
  ['external_occipital_protuberance', 'occiput skull-base'],
  ['superior_nuchal_line_2_L', 'skull-base'],
  ['superior_nuchal_line_3_L', 'skull-base'],
  ['inferior_nuchal_line_2_L', 'skull-base'],
  ['mastoid_tip_L', 'behind-ear'],
  ['external_acoustic_meatus_L', 'ear-deep'],
  ['glabella', 'forehead'],
  ['glabella', 'forehead', [15, 35, 0]],
  ['temporal_fossa_1_L', 'temple'],
  ['temporal_fossa_2_L', 'temple'],
  ['frontozygomatic_suture_L', 'temple eye-deep eyebrow'],
  ['zygoma_body_front_L', 'cheek'],
  ['zygoma_lower_border_L', 'cheek'],
  ['infraorbital_margin_L', 'cheek eye-deep'],
  ['mandibular_condyle_L', 'tmj'],
  ['mandible_ramus_middle_L', 'jaw-angle'],
  ['gonion_L', 'jaw-angle'],
  ['mandible_body_middle_L', 'jaw-body'],
  ['menton', 'chin-lower-front-teeth'],
  ['pogonion', 'chin-lower-front-teeth'],
];

const NECK: Case[] = [
  ['laryngeal_prominence', 'throat'],
  ['cricoid_anterior', 'throat'],
  ['hyoid_body', 'throat', [0, -25, -10]],
  ['clavicle_medial_third_L', 'collarbone'],
  ['clavicle_mid_L', 'collarbone', [0, 12, 0]],
  ['C4_transverse_process_L', 'neck-side-front'],
  ['C2_spinous_tip', 'nape'],
  ['C4_spinous_tip', 'nape'],
  ['C6_spinous_tip', 'nape'],
  ['C4_articular_pillar_L', 'neck-side-back', [15, 0, -15]],
  ['C7_spinous_tip', 'neck-shoulder-angle', [48, 6, 0]],
  ['C7_spinous_tip', 'neck-base-spine nape'],
];

const SHOULDER: Case[] = [
  ['acromion_L', 'acromion'],
  ['AC_joint_L', 'acromion'],
  ['supraspinous_fossa_L', 'shoulder-top'],
  ['scapula_spine_3_L', 'shoulder-top'],
  ['infraspinous_fossa_L', 'blade-surface'],
  ['subscapular_fossa_L', 'blade-surface', [8, 0, -30]],
  ['scapula_medial_border_2_L', 'blade-inner-edge'],
  ['scapula_medial_border_4_L', 'blade-inner-edge'],
  ['scapula_inferior_angle_L', 'blade-bottom'],
  ['scapula_lateral_border_2_L', 'armpit-back'],
  ['rib5_angle_L', 'blade-under'],
];

const TRUNK: Case[] = [
  ['T1_spinous_tip', 'neck-base-spine'],
  ['T3_spinous_tip', 'neck-base-spine'],
  ['T5_spinous_tip', 'between-blades'],
  ['T5_transverse_process_L', 'between-blades'],
  ['T8_spinous_tip', 'mid-spine'],
  ['T12_spinous_tip', 'mid-spine'],
  ['rib9_angle_L', 'lower-ribs-back'],
  ['rib10_angle_L', 'lower-ribs-back'],
  ['L1_spinous_tip', 'low-back-mid'],
  ['L3_spinous_tip', 'low-back-mid'],
  ['L5_spinous_tip', 'low-back-mid'],
  ['L3_transverse_process_L', 'low-back-side', [15, 0, -60]],
  ['iliac_crest_top_L', 'iliac-crest'],
  ['iliac_crest_4_L', 'iliac-crest'],
  ['rib6_lateral_L', 'ribs-side'],
  ['rib8_lateral_L', 'ribs-side'],
  ['iliac_crest_2_L', 'flank hip-side', [10, 25, 0]],
  ['manubrium_front_L', 'breastbone'],
  ['sternal_angle', 'breastbone'],
  ['xiphoid_tip', 'breastbone'],
  ['rib2_front_end_L', 'chest-upper'],
  ['rib5_front_end_L', 'breast'],
  ['rib10_front_end_L', 'upper-abdomen flank', [-20, -35, 40]],
  ['L2_body_centre', 'upper-abdomen', [25, 0, 120]],
  ['sacral_promontory', 'lower-abdomen', [25, 0, 120]],
];

const PELVIS: Case[] = [
  ['sacrum_S2_spine', 'sacrum'],
  ['PSIS_L', 'si-joint'],
  ['coccyx_or_sacrum_tip', 'tailbone'],
  ['gluteal_surface_L', 'buttock-upper', [0, -20, -80]],
  ['ischial_spine_L', 'buttock-mid', [40, 10, -90]],
  ['ischial_tuberosity_back_L', 'buttock-lower'],
  ['greater_trochanter_lateral_L', 'hip-side'],
  ['hip_joint_centre_L', 'hip-deep', [75, 18, 20]],
  // the bony point itself is the corner of four zones
  ['ASIS_L', 'hip-front', [-12, -62, 5]],
  ['hip_joint_centre_L', 'hip-front', [12, 10, 70]],
  ['pecten_pubis_L', 'groin', [8, 0, 50]],
  ['pubic_symphysis_top', 'pelvis-deep'],
  ['pubic_symphysis_bottom', 'genitals', [0, -12, 30]],
  ['inferior_pubic_ramus_L', 'perineum', [-12, -38, -53]],
];

const zoneAt = {} as Record<Figure, (p: Vec3) => string>;
beforeAll(async () => {
  const body = await readBody();
  for (const figure of FIGURES) zoneAt[figure] = skinFinder(body, figure);
});

describe.each([
  ['head', HEAD],
  ['neck', NECK],
  ['shoulder', SHOULDER],
  ['trunk', TRUNK],
  ['pelvis', PELVIS],
] as const)('zones of the %s', (_, cases) => {
  describe.each(FIGURES)('on the %s figure', (figure) => {
    it.each(cases.map(([name, zones, shift]) => [name, zones, shift ?? [0, 0, 0]] as const))(
      '%s lies under %s (shift %j)',
      (name, zones, shift) => {
        const p = landmarkPoints(figure)[name] as Vec3;
        expect(zones.split(' ')).toContain(
          zoneAt[figure](p.map((c, k) => c + (shift[k] as number)) as Vec3),
        );
      },
    );
  });
});

describe('the zone tree', () => {
  it('holds 119 zones', () => {
    expect(new Set(zonesOf(zoneTree)).size).toBe(119);
  });
});
