/** Zones of the pelvis: sacrum and pelvic floor, buttock, outer hip, groin. */
import { cross, sub } from '../geometry/vec.ts';
import { all, any, between, inFrontOf, not, place, plane, tube } from './fields.ts';
import { by, fence, mirrored, patch, ring } from './shapes.ts';
import type { Field, ZoneNode } from './tree.ts';

const hip = 'hip_joint_centre_L';

/** Skin of the pelvic floor and the genitals: along the mid-line between the legs. */
const perineum = tube(
  [by('skin_anus', 0, 5, -6), 'skin_anus', 'skin_perineum', 'skin_crotch'],
  15,
  15,
);
const genitals = all(
  3,
  patch('xy', [
    by('pubic_symphysis_bottom', 0, 0),
    by('pubic_symphysis_bottom', 22, 0),
    by('pubic_symphysis_bottom', 33, -3),
    by('pubic_symphysis_bottom', 29, -18),
    by('skin_crotch', 18, 12),
    by('skin_crotch', 14, -8),
    by('skin_crotch', 0, -16),
    mirrored(by('skin_crotch', 14, -8)),
    mirrored(by('skin_crotch', 18, 12)),
    mirrored(by('pubic_symphysis_bottom', 29, -18)),
    mirrored(by('pubic_symphysis_bottom', 33, -3)),
    mirrored(by('pubic_symphysis_bottom', 22, 0)),
  ]),
  inFrontOf('skin_crotch', -10),
);
const floorHalf = plane(between('skin_perineum', 'skin_genitals_low', 0.35), [0, 0, 1]);

const sacralHalf = [
  by('sacrum_S2_spine', 0, 30),
  by('PSIS_L', -6, 24),
  by('PSIS_L', 16, 12),
  by('PSIS_L', 17, -16),
  by('PSIS_L', 2, -48),
  by('sacrum_inferolateral_angle_L', 13, 0),
  by('coccyx_or_sacrum_tip', 20, 12),
  by('coccyx_or_sacrum_tip', 17, -8),
  by('coccyx_or_sacrum_tip', 9, -22),
  by('coccyx_or_sacrum_tip', 0, -26),
];
const sacral = patch('xy', [...sacralHalf, ...sacralHalf.slice(1, -1).reverse().map(mirrored)]);
const behindHip = plane(hip, [0, 0, -1]);

/** Below it the leg: under the groin, across the outer thigh, along the gluteal fold. */
const inLeg: Field = (v, ctx) => -legRing(v, ctx);
const legRing = ring(hip, [
  by('pubic_tubercle_L', 14, -60),
  by('pubic_tubercle_L', 42, -44, 6),
  by(hip, 6, -23, 60),
  by(hip, 34, -29, 45),
  by('greater_trochanter_lateral_L', 0, -46, 20),
  by('greater_trochanter_lateral_L', 4, -58, 0),
  by('greater_trochanter_lateral_L', 0, -58, -20),
  by('ischial_tuberosity_L', 84, -22, -60),
  by('ischial_tuberosity_L', 50, -19, -80),
  by('ischial_tuberosity_L', 14, -20, -60),
  by('ischial_tuberosity_L', -20, -22, -30),
  by('ischial_tuberosity_L', -30, -24, 10),
  by('ischial_tuberosity_L', -30, -16, 45),
]);

const frontOfHip = plane(hip, (ctx) => {
  const d = sub(place(by('ASIS_L', 12, 0, -14), ctx), place(hip, ctx));
  return cross([0, 1, 0], d);
});

const sacrum: ZoneNode = {
  name: 'tailbone',
  field: fence('xy', [
    by('sacrum_inferolateral_angle_L', -60, 2),
    by('sacrum_inferolateral_angle_L', -20, 2),
    by('sacrum_inferolateral_angle_L', 20, 6),
  ]),
  negative: 'tailbone',
  positive: {
    name: 'sacroiliac joint',
    field: fence('xy', [
      by('sacrum_inferolateral_angle_L', 6, -10),
      by('PSIS_L', -26, -40),
      by('PSIS_L', -20, 0),
      by('PSIS_L', -18, 40),
    ]),
    positive: 'sacrum',
    negative: 'si-joint',
  },
};

const groin: ZoneNode = {
  name: 'low over the pubic bone',
  field: patch('xy', [
    by('pubic_crest_L', -18, 60),
    by('pubic_crest_L', 6, 40),
    by('pubic_tubercle_L', 20, 22),
    by('pubic_tubercle_L', 20, 2),
    by('pubic_tubercle_L', 6, -24),
    by('pubic_crest_L', -18, -50),
    by('pubic_crest_L', -60, 0),
  ]),
  positive: 'pelvis-deep',
  negative: {
    name: 'groin and front of the hip',
    field: fence('xy', [
      by('mid_inguinal_point_L', -8, -120),
      by('mid_inguinal_point_L', 0, -50),
      by('mid_inguinal_point_L', 4, 0),
      by('mid_inguinal_point_L', 4, 60),
    ]),
    positive: 'groin',
    negative: 'hip-front',
  },
};

const buttock: ZoneNode = {
  name: 'upper buttock',
  field: fence('xy', [
    by('PSIS_L', -60, -36),
    by('PSIS_L', 0, -36),
    by('PSIS_L', 50, -44),
    by('PSIS_L', 110, -56),
  ]),
  positive: 'buttock-upper',
  negative: {
    name: 'lower buttock',
    field: fence('xy', [
      by('ischial_tuberosity_back_L', -80, 20),
      by('ischial_tuberosity_back_L', 0, 19),
      by('ischial_tuberosity_back_L', 50, 12),
      by('ischial_tuberosity_back_L', 100, 0),
    ]),
    positive: 'buttock-mid',
    negative: 'buttock-lower',
  },
};

const hipOuter: ZoneNode = {
  name: 'deep in the hip joint',
  field: patch('zy', [
    by(hip, 0, 56, 20),
    by(hip, 0, 46, 36),
    by(hip, 0, 12, 43),
    by(hip, 0, -16, 34),
    by(hip, 0, -20, 16),
    by(hip, 0, 6, 1),
    by(hip, 0, 38, 3),
  ]),
  positive: 'hip-deep',
  negative: 'hip-side',
};

const hipBehind: ZoneNode = {
  name: 'side of the hip',
  field: fence('zy', [
    by('greater_trochanter_lateral_L', 0, -80, -42),
    by('greater_trochanter_lateral_L', 0, 0, -38),
    by('greater_trochanter_top_L', 0, 30, -24),
    by('iliac_crest_top_L', 0, -60, 6),
    by('iliac_crest_top_L', 0, 0, 16),
    by('iliac_crest_top_L', 0, 40, 18),
  ]),
  positive: buttock,
  negative: hipOuter,
};

/** The pelvis below the crest and the inguinal line, and above the leg; `leg` takes what is below. */
export const pelvisTree = (leg: ZoneNode['positive']): ZoneNode => ({
  name: 'between the legs',
  field: any(4, perineum, genitals),
  positive: {
    name: 'genitals and pelvic floor',
    field: floorHalf,
    positive: 'genitals',
    negative: 'perineum',
  },
  negative: {
    name: 'sacrum',
    field: all(0, sacral, behindHip),
    positive: sacrum,
    negative: {
      name: 'top of the leg',
      field: inLeg,
      positive: leg,
      negative: {
        name: 'front and side of the hip',
        field: any(0, frontOfHip, not(inFrontOf(hip, -8))),
        positive: hipBehind,
        negative: groin,
      },
    },
  },
});
