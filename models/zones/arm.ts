/**
 * The arm from the shoulder cap to the wrist. The root tree cuts it from the trunk, hand.ts goes on.
 *
 * Palms face the front, so "outer" is the thumb side of the forearm.
 */
import { sub } from '../geometry/vec.ts';
import { handTree } from './hand.ts';
import { limb, proximalTo, sector } from './limb.ts';
import { landmark, type ZoneTree } from './tree.ts';
import type { FigureContext, Vec3 } from '../mesh.ts';

const line =
  (from: string, to: string) =>
  (ctx: FigureContext): Vec3 =>
    sub(landmark(ctx, to), landmark(ctx, from));
const epicondyles = line('humerus_medial_epicondyle_L', 'humerus_lateral_epicondyle_L');
const styloids = line('ulnar_styloid_L', 'radial_styloid_L');

/** Upper arm: 0 centre of the humeral head, 1 centre of the elbow. */
const upperArm = limb({
  from: 'humeral_head_centre_L',
  to: 'elbow_centre_L',
  outer: epicondyles,
  middle: {
    side: 1,
    front: [
      [0.3, -6],
      [0.6, -3],
    ],
  },
});
/** Forearm: 0 centre of the elbow, 1 centre of the wrist. */
export const forearm = limb({
  from: 'elbow_centre_L',
  to: 'wrist_centre_L',
  outer: epicondyles,
  outerEnd: styloids,
  middle: {
    side: [
      [0, 4],
      [1, 0],
    ],
    front: [
      [0, -2],
      [1, 2],
    ],
  },
  flat: [
    [0.5, 1],
    [1, 0.8],
  ],
});

const cap: ZoneTree = {
  name: 'shoulder cap front',
  field: sector(upperArm, -130, 48),
  positive: 'shoulder-front',
  negative: {
    name: 'shoulder cap back',
    field: sector(upperArm, 128, 260),
    positive: 'shoulder-back',
    negative: 'shoulder-side',
  },
};

const upper: ZoneTree = {
  name: 'upper arm front',
  field: sector(upperArm, -52, 46),
  positive: 'arm-front',
  negative: {
    name: 'upper arm back',
    field: sector(upperArm, 122, 232),
    positive: 'arm-back',
    negative: {
      name: 'upper arm outer',
      field: sector(upperArm, 0, 170),
      positive: 'arm-outer',
      negative: 'arm-inner',
    },
  },
};

const elbow: ZoneTree = {
  name: 'elbow crease',
  field: sector(forearm, -48, 46),
  positive: 'elbow-crease',
  negative: {
    name: 'elbow tip',
    field: sector(forearm, 142, 222),
    positive: 'elbow-tip',
    negative: {
      name: 'elbow knobs',
      field: sector(forearm, 0, 180),
      positive: 'elbow-outer',
      negative: 'elbow-inner',
    },
  },
};

const lower: ZoneTree = {
  name: 'forearm front',
  field: sector(forearm, -52, 42),
  positive: 'forearm-front',
  negative: {
    name: 'forearm back',
    field: sector(forearm, 110, 220),
    positive: 'forearm-back',
    negative: {
      name: 'forearm sides',
      field: sector(forearm, 0, 160),
      positive: 'forearm-thumb-side',
      negative: 'forearm-little-side',
    },
  },
};

/** Lower border of the deltoid: its tip at the tuberosity, its edges rising to the armpit folds. */
const deltoidEdge = proximalTo(upperArm, [
  [-150, 0.12],
  [-90, 0.02],
  [-45, 0.12],
  [0, 0.27],
  [50, 0.4],
  [85, 0.475],
  [125, 0.41],
  [170, 0.27],
]);

export const armTree: ZoneTree = {
  name: 'deltoid edge',
  field: deltoidEdge,
  positive: cap,
  negative: {
    name: 'upper border of the elbow',
    field: proximalTo(upperArm, 0.85),
    positive: upper,
    negative: {
      name: 'lower border of the elbow',
      field: proximalTo(forearm, 0.155),
      positive: elbow,
      negative: {
        name: 'upper border of the wrist',
        field: proximalTo(forearm, 0.875),
        positive: lower,
        negative: handTree,
      },
    },
  },
};
