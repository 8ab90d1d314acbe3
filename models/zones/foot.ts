/**
 * Ankle, heel, sole, top of the foot and toes.
 *
 * The foot's frame is level: `fore` runs from the heel to the second toe, `side` to the outer border, fore counts from
 * the ankle, side from the line heel to second toe; `up` is the height over the floor.
 */
import { dot, mix, normalise, sub } from '../geometry/vec.ts';
import { all, at, curve, grow, once } from './fields.ts';
import { distanceTo, nearest } from './limb.ts';
import { joint, landmark, type Field, type SkinPoint, type ZoneTree } from './tree.ts';
import type { FigureContext, Vec3 } from '../mesh.ts';

/**
 * Millimetres of a foot whose heel lies 57 behind and whose second knuckle lies 140 before the ankle: both figures'
 * feet are stretched to that, so that one set of numbers fits both.
 */
interface FootPoint {
  fore: number;
  side: number;
  up: number;
}
const HEEL = 57;
const KNUCKLE = 140;

const frame = once((ctx) => {
  const ankle = landmark(ctx, 'ankle_centre_L');
  const heel = landmark(ctx, 'calcaneus_posterior_L');
  const knuckle = landmark(ctx, 'metatarsal2_head_L');
  const d = sub(knuckle, heel);
  const fore = normalise([d[0], 0, d[2]]);
  const behind = dot(sub(ankle, heel), fore);
  const before = dot(sub(knuckle, ankle), fore);
  return { ankle, heel, fore, side: [fore[2], 0, -fore[0]] as Vec3, behind, before };
});
const footOf = (p: Vec3, ctx: FigureContext): FootPoint => {
  const { ankle, heel, fore, side, behind, before } = frame(ctx);
  const f = dot(sub(p, ankle), fore);
  const size = (behind + before) / (HEEL + KNUCKLE);
  return {
    fore: f < 0 ? (f * HEEL) / behind : (f * KNUCKLE) / before,
    side: dot(sub(p, heel), side) / size,
    up: p[1] / size,
  };
};
/** A field written in the foot's frame. */
const foot =
  (f: (p: FootPoint) => number): Field =>
  (v: SkinPoint, ctx: FigureContext) =>
    f(footOf(at(v), ctx));

/** Share of the outer border at a point: 0 inner edge, 1 outer edge, smooth between. */
const outerShare = (p: FootPoint): number => 1 / (1 + Math.exp(-(p.side - 5.7 - 0.1 * p.fore) / 9));

/** Below the malleoli, and over the insertion of the Achilles tendon at the back. */
const ankleFloor = curve([
  [-50, 53],
  [-22, 46],
]);
const ankleFoot = all(
  30,
  foot((p) => p.up - ankleFloor(p.fore)),
  foot((p) => 40 - p.fore + 0.35 * (p.up - 80)),
);
const ring = (lo: number, hi: number): Field =>
  foot((p) => {
    const deg = (Math.atan2(p.side - 1.7, p.fore + 6) * 180) / Math.PI;
    const half = (hi - lo) / 2;
    const off = ((((deg - lo - half + 180) % 360) + 360) % 360) - 180;
    return ((half - Math.abs(off)) * Math.hypot(p.side - 1.7, p.fore + 6) * Math.PI) / 180;
  });

const ankle: ZoneTree = {
  name: 'achilles tendon',
  field: ring(150, 216),
  positive: 'achilles',
  negative: {
    name: 'front of the ankle',
    field: ring(-42, 36),
    positive: 'ankle-front',
    negative: {
      name: 'sides of the ankle',
      field: ring(0, 184),
      positive: 'ankle-outer',
      negative: 'ankle-inner',
    },
  },
};

/** Heel pad and its sides: behind a line that runs in front of the heel bone's weight-bearing part. */
const heelPart = foot((p) => 9 + 0.12 * p.up - 0.007 * (p.side - 0.7) * (p.side - 0.7) - p.fore);
const heel: ZoneTree = {
  name: 'underside of the heel',
  field: foot((p) => 13.5 - p.up),
  positive: 'heel-bottom',
  negative: {
    name: 'back of the heel',
    field: foot((p) => {
      const deg = (Math.atan2(p.side - 2.7, -(p.fore + 14)) * 180) / Math.PI;
      return ((46 - Math.abs(deg)) * Math.hypot(p.side - 2.7, p.fore + 14) * Math.PI) / 180;
    }),
    positive: 'heel-back',
    negative: {
      name: 'sides of the heel',
      field: foot((p) => p.side - 2.7),
      positive: 'heel-outer',
      negative: 'heel-inner',
    },
  },
};

const bone = (ctx: FigureContext, n: number, k: number): Vec3 =>
  joint(ctx, `toe${n}-${k}.L____head`);
const toe = (n: number): Field =>
  distanceTo((ctx) =>
    n === 1
      ? [bone(ctx, 1, 1), bone(ctx, 1, 2), joint(ctx, 'toe1-2.L____tail')]
      : [bone(ctx, n, 1), bone(ctx, n, 2), bone(ctx, n, 3), joint(ctx, `toe${n}-3.L____tail`)],
  );
/** Line through the webs of the toes, in the foot's frame. */
const webs = once((ctx) => {
  const knots = [1, 2, 3, 4, 5].map((n) => {
    const p = footOf(mix(bone(ctx, n, 1), bone(ctx, n, 2), 0.12), ctx);
    return [p.side, p.fore] as const;
  });
  return curve(knots);
});
const toes: Field = (v, ctx) => {
  const p = footOf(at(v), ctx);
  return p.fore - webs(ctx)(p.side) - 0.25 * (25 - p.up);
};

/** Height at which the skin turns from the sole to the sides. */
const innerTurn = curve([
  [-10, 31],
  [45, 35],
  [90, 28],
  [140, 20],
]);
const outerTurn = curve([
  [0, 16],
  [30, 15],
  [120, 14],
]);
const soleField = foot((p) => {
  const s = outerShare(p);
  return s * outerTurn(p.fore) + (1 - s) * innerTurn(p.fore) - p.up;
});

type Knot = readonly [number, number];
const ballLine = once((ctx) => {
  const a = footOf(landmark(ctx, 'metatarsal1_head_L'), ctx);
  const b = footOf(landmark(ctx, 'metatarsal3_head_L'), ctx);
  const c = footOf(landmark(ctx, 'metatarsal5_head_L'), ctx);
  const d = [a, b, c].map((p) => [p.side, p.fore - 28] as const) as [Knot, Knot, Knot];
  return curve([
    [2 * d[0][0] - d[1][0], 2 * d[0][1] - d[1][1] - 4],
    ...d,
    [2 * d[2][0] - d[1][0], 2 * d[2][1] - d[1][1] - 6],
  ]);
});
const ball: Field = (v, ctx) => {
  const p = footOf(at(v), ctx);
  return p.fore - ballLine(ctx)(p.side);
};
const outerStrip = once((ctx) => {
  const a = footOf(landmark(ctx, 'calcaneus_lateral_process_L'), ctx);
  const b = footOf(landmark(ctx, 'metatarsal4_head_L'), ctx);
  return curve([
    [a.fore, a.side - 1],
    [b.fore, b.side - 2],
  ]);
});
const sole: ZoneTree = {
  name: 'ball of the foot',
  field: ball,
  positive: 'ball-of-foot',
  negative: {
    name: 'outer strip of the sole',
    field: (v, ctx) => {
      const p = footOf(at(v), ctx);
      return p.side - outerStrip(ctx)(p.fore);
    },
    positive: 'sole-outer',
    negative: 'arch',
  },
};

const outerBorder = once((ctx) => {
  const a = footOf(landmark(ctx, 'metatarsal5_base_L'), ctx);
  const b = footOf(landmark(ctx, 'metatarsal5_head_L'), ctx);
  const c = footOf(landmark(ctx, 'cuboid_L'), ctx);
  return curve([
    [-20, c.side - 4],
    [a.fore, a.side - 8],
    [b.fore, b.side - 4],
  ]);
});
const footOuter: Field = (v, ctx) => {
  const p = footOf(at(v), ctx);
  return 0.8 * (p.side - outerBorder(ctx)(p.fore)) + 0.6 * (34 - 0.1 * p.fore - p.up);
};

const front: ZoneTree = {
  name: 'toes',
  field: toes,
  positive: {
    name: 'big toe',
    /* half the difference of the toes' radii, so that the line lies between their skins */
    field: grow(nearest(toe(1), [toe(2), toe(3)]), 2.5),
    positive: 'big-toe',
    negative: 'small-toes',
  },
  negative: {
    name: 'edge of the sole',
    field: soleField,
    positive: sole,
    negative: {
      name: 'outer border of the foot',
      field: footOuter,
      positive: 'foot-outer',
      negative: 'foot-top',
    },
  },
};

export const footTree: ZoneTree = {
  name: 'lower border of the ankle',
  field: ankleFoot,
  positive: ankle,
  negative: {
    name: 'line between heel and sole',
    field: heelPart,
    positive: heel,
    negative: front,
  },
};
