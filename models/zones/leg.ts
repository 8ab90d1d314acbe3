/** The leg from the thigh to the ankle. The root tree cuts it from the pelvis, foot.ts goes on. */
import { all, at, dot, once, sub, unit } from './fields.ts';
import { footTree } from './foot.ts';
import { limb, proximalTo, sector } from './limb.ts';
import { landmark, type Field, type ZoneTree } from './tree.ts';
import type { FigureContext, Vec3 } from '../mesh.ts';

const epicondyles = (ctx: FigureContext): Vec3 =>
  sub(landmark(ctx, 'femur_lateral_epicondyle_L'), landmark(ctx, 'femur_medial_epicondyle_L'));
const malleoli = (ctx: FigureContext): Vec3 =>
  sub(landmark(ctx, 'lateral_malleolus_L'), landmark(ctx, 'medial_malleolus_L'));

/** Thigh: 0 centre of the hip joint, 1 centre of the knee. */
const thigh = limb({
  from: 'hip_joint_centre_L',
  to: 'knee_centre_L',
  outer: epicondyles,
  middle: {
    side: [
      [0.2, 0],
      [0.8, -5],
      [1, 1],
    ],
    front: [
      [0.2, 4],
      [0.5, 19],
      [0.8, 14],
      [1, 3],
    ],
  },
});
/** Shank: 0 centre of the knee, 1 centre of the ankle. */
const shank = limb({
  from: 'knee_centre_L',
  to: 'ankle_centre_L',
  outer: epicondyles,
  outerEnd: malleoli,
  middle: {
    side: [
      [0, 1],
      [0.1, 9],
      [0.3, 14],
      [0.5, 11],
      [0.8, 5],
      [1, -1],
    ],
    front: [
      [0, 3],
      [0.1, -9],
      [0.3, -21],
      [0.5, -21],
      [0.8, -10],
      [1, -5],
    ],
  },
});

const halves = (name: string, t: number, upper: string, lower: string): ZoneTree => ({
  name,
  field: proximalTo(thigh, t),
  positive: upper,
  negative: lower,
});

const thighTree: ZoneTree = {
  name: 'front of the thigh',
  field: sector(
    thigh,
    [
      [0.1, -38],
      [0.5, -44],
      [0.9, -66],
    ],
    [
      [0.1, 44],
      [0.6, 42],
      [0.95, 52],
    ],
  ),
  positive: {
    name: 'upper third of the thigh',
    field: proximalTo(thigh, 0.37),
    positive: 'thigh-front-upper',
    negative: halves('lower third of the thigh', 0.69, 'thigh-front-mid', 'thigh-front-lower'),
  },
  negative: {
    name: 'back of the thigh',
    field: sector(
      thigh,
      [
        [0.2, 136],
        [0.9, 128],
      ],
      [
        [0.2, 222],
        [0.5, 226],
        [0.95, 232],
      ],
    ),
    positive: halves(
      'middle of the back of the thigh',
      0.57,
      'thigh-back-upper',
      'thigh-back-lower',
    ),
    negative: {
      name: 'sides of the thigh',
      field: sector(thigh, 0, 182),
      positive: halves('middle of the outer thigh', 0.53, 'thigh-outer-upper', 'thigh-outer-lower'),
      negative: halves('middle of the inner thigh', 0.5, 'thigh-inner-upper', 'thigh-inner-lower'),
    },
  },
};

const kneeFrame = once((ctx) => {
  const o = landmark(ctx, 'knee_centre_L');
  const axis = unit(sub(landmark(ctx, 'hip_joint_centre_L'), landmark(ctx, 'ankle_centre_L')));
  const outer = unit(epicondyles(ctx));
  const size = dot(epicondyles(ctx), outer) / 80;
  return { o, axis, outer, size };
});
/** The diamond between the hamstrings above and the heads of gastrocnemius below. */
const hollow: Field = (v, ctx) => {
  const { o, axis, outer, size } = kneeFrame(ctx);
  const d = sub(at(v), o);
  const x = (dot(d, outer) - 1) / (50 * size);
  const up = dot(d, axis);
  const y = (up + 4) / ((up > -4 ? 66 : 56) * size);
  const q = Math.pow(Math.pow(x * x + 0.004, 0.65) + Math.pow(y * y + 0.004, 0.65), 1 / 1.3);
  return (1 - q) * 36;
};
const behind: Field = (v, ctx) => -shank.at(v, ctx).front - 8;

const kneeBand = all(
  8,
  (v, ctx) =>
    -proximalTo(thigh, [
      [-180, 0.94],
      [-90, 0.94],
      [10, 0.962],
      [90, 0.945],
    ])(v, ctx),
  proximalTo(shank, [
    [-180, 0.12],
    [-90, 0.125],
    [8, 0.128],
    [100, 0.13],
  ]),
  sector(shank, -122, 120),
);
const knee: ZoneTree = {
  name: 'kneecap',
  field: sector(
    thigh,
    [
      [0.93, -30],
      [1.0, -42],
      [1.1, -30],
    ],
    [
      [0.93, 48],
      [1, 58],
      [1.1, 50],
    ],
  ),
  positive: 'kneecap',
  negative: {
    name: 'knee sides',
    field: sector(thigh, 0, 180),
    positive: 'knee-outer',
    negative: 'knee-inner',
  },
};

const shankTree: ZoneTree = {
  name: 'calf',
  field: sector(
    shank,
    [
      [0.1, 124],
      [0.5, 128],
      [0.9, 132],
    ],
    [
      [0.1, 258],
      [0.4, 268],
      [0.8, 276],
    ],
  ),
  positive: {
    name: 'middle of the calf',
    field: proximalTo(shank, [
      [-180, 0.47],
      [-100, 0.45],
      [0, 0.44],
      [130, 0.44],
    ]),
    positive: 'calf-upper',
    negative: 'calf-lower',
  },
  negative: {
    name: 'outer side of the leg',
    field: sector(
      shank,
      [
        [0.1, 56],
        [0.9, 62],
      ],
      200,
    ),
    positive: 'leg-outer',
    negative: {
      name: 'shin bone',
      field: sector(
        shank,
        [
          [0.1, -10],
          [0.5, -7],
          [0.9, -14],
        ],
        160,
      ),
      positive: 'shin-front',
      negative: 'shin-inner',
    },
  },
};

const ankleTop = proximalTo(shank, [
  [-180, 0.775],
  [-152, 0.79],
  [-112, 0.88],
  [-60, 0.893],
  [0, 0.885],
  [60, 0.893],
  [112, 0.88],
  [152, 0.79],
]);
const atLeastAnkle: ZoneTree = {
  name: 'upper border of the ankle',
  field: ankleTop,
  positive: shankTree,
  negative: footTree,
};

export const legTree: ZoneTree = {
  name: 'hollow of the knee',
  field: all(4, hollow, behind),
  positive: 'knee-back',
  negative: {
    name: 'knee',
    field: kneeBand,
    positive: knee,
    negative: {
      name: 'knee crease',
      field: proximalTo(thigh, 1.0),
      positive: thighTree,
      negative: atLeastAnkle,
    },
  },
};
