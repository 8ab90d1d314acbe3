/**
 * Wrist and hand. The hand's frame: 0 centre of the wrist, 1 knuckle of the middle finger; outer is the thumb
 * side, front the palm.
 */
import { all, at, curve, dot, length, mix, once, scale, sub, unit } from './fields.ts';
import { distanceTo, limb, nearest, proximalTo, sector } from './limb.ts';
import { joint, landmark, type Field, type ZoneTree } from './tree.ts';
import type { FigureContext, Vec3 } from '../mesh.ts';

const head = (ctx: FigureContext, bone: string): Vec3 => joint(ctx, `${bone}.L____head`);
const acrossKnuckles = (ctx: FigureContext): Vec3 =>
  sub(head(ctx, 'finger2-1'), head(ctx, 'finger5-1'));
const acrossWrist = (ctx: FigureContext): Vec3 =>
  sub(landmark(ctx, 'radial_styloid_L'), landmark(ctx, 'ulnar_styloid_L'));

const hand = limb({
  from: 'wrist_centre_L',
  to: (ctx) => head(ctx, 'finger3-1'),
  outer: acrossWrist,
  outerEnd: acrossKnuckles,
});

/** Knuckle to tip of a digit, through its joints. */
const digit = (n: 1 | 2 | 3 | 4 | 5): Field =>
  distanceTo((ctx) => [
    ...([1, 2, 3] as const).map((k) => head(ctx, `finger${n}-${k}`)),
    joint(ctx, `finger${n}-3.L____tail`),
  ]);
const thumb = distanceTo((ctx) => [
  head(ctx, 'finger1-2'),
  head(ctx, 'finger1-3'),
  joint(ctx, 'finger1-3.L____tail'),
]);
const [index, middle, ring, little] = ([2, 3, 4, 5] as const).map((n) => digit(n)) as [
  Field,
  Field,
  Field,
  Field,
];

/** Positive beyond the line through the webs, where the fingers are free. */
const webs = once((ctx) => {
  const o = landmark(ctx, 'wrist_centre_L');
  const along = unit(sub(head(ctx, 'finger3-1'), o));
  const raw = acrossKnuckles(ctx);
  const across = unit(sub(raw, scale(along, dot(raw, along))));
  const reach = [0.5, 0.45, 0.55, 0.7];
  const knots = [2, 3, 4, 5].map((n, i) => {
    const p = sub(mix(head(ctx, `finger${n}-1`), head(ctx, `finger${n}-2`), reach[i] as number), o);
    return [dot(p, across), dot(p, along)] as const;
  });
  return { o, along, across, height: curve([...knots].sort((a, b) => a[0] - b[0])) };
});
const beyondWebs: Field = (v, ctx) => {
  const { o, along, across, height } = webs(ctx);
  const d = sub(at(v), o);
  return dot(d, along) - height(dot(d, across));
};

const fingers: ZoneTree = {
  name: 'index finger',
  field: nearest(index, [middle, ring, little]),
  positive: 'index-finger',
  negative: {
    name: 'middle finger',
    field: nearest(middle, [index, ring, little]),
    positive: 'middle-finger',
    negative: {
      name: 'ring and little finger',
      field: nearest(ring, [little]),
      positive: 'ring-finger',
      negative: 'little-finger',
    },
  },
};

/** Palm side of the middle of the hand's thickness; runs along its edges where the skin turns. */
const palmar: Field = (v, ctx) => hand.at(v, ctx).front - 1;

/** The thumb's own bone with the fleshy pad on it: wide in the palm, narrow on the back. */
const thenarCentre = once((ctx) => mix(head(ctx, 'finger1-1'), head(ctx, 'finger1-2'), 0.45));
const thenar: Field = (v, ctx) => {
  const palm = palmar(v, ctx);
  const share = 1 / (1 + Math.exp(-palm / 4));
  const size = length(acrossKnuckles(ctx)) / 72;
  return size * (20 + 21 * share) - length(sub(at(v), thenarCentre(ctx)));
};

const thumbTip = all(
  4,
  (v, ctx) => {
    const a = head(ctx, 'finger1-2');
    return dot(sub(at(v), a), unit(sub(head(ctx, 'finger1-3'), a))) + 2;
  },
  nearest(thumb, [index]),
);

/** The soft triangle between the bones of thumb and index finger, on the back. */
const webLine = distanceTo((ctx) => [
  mix(head(ctx, 'finger1-1'), head(ctx, 'finger2-1'), 0.25),
  mix(head(ctx, 'finger1-2'), head(ctx, 'finger2-1'), 0.5),
]);
const thumbWeb: Field = (v, ctx) => 18 - webLine(v, ctx);

const beforeFingers: ZoneTree = {
  name: 'thumb base',
  field: thenar,
  positive: 'thumb-base',
  negative: {
    name: 'edge of the palm',
    field: palmar,
    positive: 'palm',
    negative: { name: 'thumb web', field: thumbWeb, positive: 'thumb-web', negative: 'hand-back' },
  },
};

const wrist: ZoneTree = {
  name: 'wrist front',
  field: sector(hand, -82, 92),
  positive: {
    name: 'wrist front halves',
    field: sector(hand, 0, 180),
    positive: 'wrist-front-thumb-side',
    negative: 'wrist-front-little-side',
  },
  negative: {
    name: 'wrist back halves',
    field: sector(hand, 190, 300),
    positive: 'wrist-back-little-side',
    negative: 'wrist-back',
  },
};

export const handTree: ZoneTree = {
  name: 'lower border of the wrist',
  field: proximalTo(hand, [
    [-180, 0.25],
    [-90, 0.2],
    [0, 0.17],
    [90, 0.2],
  ]),
  positive: wrist,
  negative: {
    name: 'thumb',
    field: thumbTip,
    positive: 'thumb',
    negative: {
      name: 'finger webs',
      field: beyondWebs,
      positive: fingers,
      negative: beforeFingers,
    },
  },
};
