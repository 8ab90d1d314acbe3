/** The leg from the thigh to the ankle. The root tree cuts it from the pelvis, foot.ts goes on. */
import { dot, normalise, sub } from '../geometry/vec.ts';
import { all, at, once } from './fields.ts';
import { footTree } from './foot.ts';
import { limb, proximalTo, sector, type Along } from './limb.ts';
import { landmark, type Field, type ZoneTree } from './tree.ts';
import type { FigureContext, Vec3 } from '../mesh.ts';

const epicondyles = (ctx: FigureContext): Vec3 =>
  sub(landmark(ctx, 'femur_lateral_epicondyle_L'), landmark(ctx, 'femur_medial_epicondyle_L'));
const malleoli = (ctx: FigureContext): Vec3 =>
  sub(landmark(ctx, 'lateral_malleolus_L'), landmark(ctx, 'medial_malleolus_L'));

/** Thigh: 0 centre of the hip joint, 1 centre of the knee. */
export const thigh = limb({
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
export const shank = limb({
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

/*
 * Borders along the limb, in degrees. They follow the muscles: sartorius parts front from inner thigh, the edge of
 * vastus lateralis front from outer, the hamstrings lie between biceps femoris and semimembranosus.
 */
const thighFront: [Along, Along] = [
  [
    [0.1, -22],
    [0.3, -27],
    [0.5, -40],
    [0.7, -57],
    [0.9, -68],
  ],
  [
    [0.1, 78],
    [0.3, 70],
    [0.5, 66],
    [0.95, 56],
  ],
];
const thighBack: [Along, Along] = [
  [
    [0.2, 140],
    [0.4, 136],
    [0.7, 123],
    [0.95, 117],
  ],
  [
    [0.2, 240],
    [0.4, 245],
    [0.95, 246],
  ],
];

const thighTree: ZoneTree = {
  name: 'front of the thigh',
  field: sector(thigh, thighFront[0], thighFront[1]),
  positive: {
    name: 'upper third of the thigh',
    field: proximalTo(thigh, 0.37),
    positive: 'thigh-front-upper',
    negative: halves('lower third of the thigh', 0.69, 'thigh-front-mid', 'thigh-front-lower'),
  },
  negative: {
    name: 'back of the thigh',
    field: sector(thigh, thighBack[0], thighBack[1]),
    positive: halves(
      'middle of the back of the thigh',
      0.57,
      'thigh-back-upper',
      'thigh-back-lower',
    ),
    negative: {
      name: 'sides of the thigh',
      field: sector(thigh, 12, 192),
      positive: halves('middle of the outer thigh', 0.53, 'thigh-outer-upper', 'thigh-outer-lower'),
      negative: halves('middle of the inner thigh', 0.5, 'thigh-inner-upper', 'thigh-inner-lower'),
    },
  },
};

const kneeFrame = once((ctx) => {
  const o = landmark(ctx, 'knee_centre_L');
  const axis = normalise(sub(landmark(ctx, 'hip_joint_centre_L'), landmark(ctx, 'ankle_centre_L')));
  const outer = normalise(epicondyles(ctx));
  return { o, axis, outer, size: dot(epicondyles(ctx), outer) / 80 };
});
/** The diamond between the hamstrings above and the heads of gastrocnemius below. */
const hollow: Field = (v, ctx) => {
  const { o, axis, outer, size } = kneeFrame(ctx);
  const d = sub(at(v), o);
  const x = (dot(d, outer) + 1) / (56 * size);
  const up = dot(d, axis) + 4;
  const y = up / ((up > 0 ? 74 : 58) * size);
  const q = Math.pow(Math.pow(x * x + 0.004, 0.65) + Math.pow(y * y + 0.004, 0.65), 1 / 1.3);
  return (1 - q) * 36;
};
const behind: Field = (v, ctx) => -shank.at(v, ctx).front - 8;

/** Front and sides of the knee, as far back as the tendons beside the hollow. */
const kneeWall: Field = (v, ctx) =>
  thigh.at(v, ctx).t < 1 ? wallAbove(v, ctx) : wallBelow(v, ctx);
const wallAbove = sector(thigh, -116, 119);
const wallBelow = sector(
  shank,
  [
    [0, -116],
    [0.13, -114],
  ],
  [
    [0, 119],
    [0.08, 126],
    [0.14, 127],
  ],
);
const kneeTop = proximalTo(thigh, [
  [-180, 0.94],
  [-90, 0.916],
  [12, 0.974],
  [95, 0.95],
]);
const kneeBottom = proximalTo(shank, [
  [-180, 0.12],
  [-90, 0.134],
  [6, 0.165],
  [38, 0.15],
  [110, 0.142],
]);
const knee: ZoneTree = {
  name: 'kneecap',
  field: sector(
    thigh,
    [
      [0.93, -26],
      [1.02, -40],
      [1.11, -26],
    ],
    [
      [0.93, 46],
      [1.02, 58],
      [1.11, 46],
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

/*
 * The calf begins behind the fibularis muscles outside and at the inner edge of the shin bone inside.
 */
const shankTree: ZoneTree = {
  name: 'calf',
  field: sector(
    shank,
    [
      [0, 117],
      [0.08, 124],
      [0.14, 125],
      [0.28, 118],
      [0.5, 115],
      [0.75, 121],
      [0.9, 130],
    ],
    [
      [0.13, 248],
      [0.27, 282],
      [0.4, 293],
      [0.65, 295],
      [0.9, 288],
    ],
  ),
  positive: {
    name: 'middle of the calf',
    field: proximalTo(shank, [
      [-180, 0.48],
      [-100, 0.46],
      [0, 0.45],
      [130, 0.45],
    ]),
    positive: 'calf-upper',
    negative: 'calf-lower',
  },
  negative: {
    name: 'outer side of the leg',
    field: sector(
      shank,
      [
        [0.1, 72],
        [0.5, 66],
        [0.9, 66],
      ],
      200,
    ),
    positive: 'leg-outer',
    negative: {
      name: 'shin bone',
      field: sector(
        shank,
        [
          [0.1, -14],
          [0.3, -18],
          [0.6, -26],
          [0.9, -32],
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
  [-160, 0.785],
  [-138, 0.845],
  [-115, 0.887],
  [-60, 0.893],
  [0, 0.885],
  [60, 0.893],
  [115, 0.887],
  [138, 0.845],
  [160, 0.785],
]);
const belowKnee: ZoneTree = {
  name: 'upper border of the ankle',
  field: ankleTop,
  positive: shankTree,
  negative: footTree,
};

const besideHollow = (negative: ZoneTree): ZoneTree => ({
  name: 'hollow of the knee',
  field: all(4, hollow, behind),
  positive: 'knee-back',
  negative,
});

/*
 * Each border of the knee is a node of its own, because a corner of two fields would be averaged away. The hollow comes
 * after the sides of the knee, so that its tips end at them.
 */
export const legTree: ZoneTree = {
  name: 'upper border of the knee',
  field: kneeTop,
  positive: besideHollow(thighTree),
  negative: {
    name: 'lower border of the knee',
    field: kneeBottom,
    positive: {
      name: 'tendons beside the hollow of the knee',
      field: kneeWall,
      positive: knee,
      negative: besideHollow({
        name: 'knee crease',
        field: proximalTo(thigh, 1.0),
        positive: thighTree,
        negative: shankTree,
      }),
    },
    negative: besideHollow(belowKnee),
  },
};
