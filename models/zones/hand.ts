/**
 * Wrist and hand. The hand's frame: 0 centre of the wrist, 1 knuckle of the middle finger; outer is the thumb
 * side, front the palm.
 */
import { dot, length, mix, normalise, scale, sub } from '../geometry/vec.ts';
import { all, at, curve, once } from './fields.ts';
import { distanceTo, limb, nearest, proximalTo, sector } from './limb.ts';
import { joint, landmark, type Field, type ZoneTree } from './tree.ts';
import type { FigureContext, Vec3 } from '../mesh.ts';

const head = (ctx: FigureContext, bone: string): Vec3 => joint(ctx, `${bone}.L____head`);
const acrossKnuckles = (ctx: FigureContext): Vec3 =>
  sub(head(ctx, 'finger2-1'), head(ctx, 'finger5-1'));
const acrossWrist = (ctx: FigureContext): Vec3 =>
  sub(landmark(ctx, 'radial_styloid_L'), landmark(ctx, 'ulnar_styloid_L'));

export const hand = limb({
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
  const along = normalise(sub(head(ctx, 'finger3-1'), o));
  const raw = acrossKnuckles(ctx);
  const across = normalise(sub(raw, scale(along, dot(raw, along))));
  const reach = [0.12, 0.08, 0.12, 0.08];
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

/** Middle of the hand's thickness along it, and how the edges curve to the palm; mm of a hand 72 mm wide. */
const midline = curve([
  [0, 2.5],
  [0.2, 6],
  [0.5, 5],
  [0.8, 7.5],
  [1, 11],
  [1.2, 16],
]);
const thumbSide = curve([
  [0.6, 12],
  [0.9, 7],
]);
const littleSide = curve([
  [0.8, 8],
  [1, 17],
  [1.15, 19],
]);
const sizeOf = once((ctx) => length(acrossKnuckles(ctx)) / 72);

/** Positive on the palm side of the middle of the hand's thickness: the border runs along its edges. */
const palmar: Field = (v, ctx) => {
  const p = hand.at(v, ctx);
  const size = sizeOf(ctx);
  const side = p.side / size;
  const rise =
    side < 0
      ? littleSide(p.t) * (side / 42) ** 2
      : thumbSide(p.t) * Math.pow(Math.min(side, 70) / 36, 1.7);
  return p.front - size * (midline(p.t) + rise);
};

/** The thumb's own bone with the fleshy pad on it: a wide round pad in the palm, narrow along the bone on the back. */
const thenarCentre = once((ctx) => mix(head(ctx, 'finger1-1'), head(ctx, 'finger1-2'), 0.45));
const thumbPad: Field = (v, ctx) => 39 * sizeOf(ctx) - length(sub(at(v), thenarCentre(ctx)));
/** On the back the base ends along the long tendon of the thumb, a plane beside the bone. */
const thumbTendon = once((ctx) => {
  const o = landmark(ctx, 'trapezium_L');
  const a = normalise(sub(head(ctx, 'finger1-2'), o));
  const raw = sub(head(ctx, 'finger2-1'), o);
  return { o, toIndex: normalise(sub(raw, scale(a, dot(raw, a)))) };
});
const thumbBack: Field = (v, ctx) => {
  const { o, toIndex } = thumbTendon(ctx);
  return 10 * sizeOf(ctx) - dot(sub(at(v), o), toIndex);
};

/** Beyond the crease at the thumb's middle joint. */
const thumbTip = all(
  6,
  (v, ctx) => {
    const a = head(ctx, 'finger1-2');
    return dot(sub(at(v), a), normalise(sub(head(ctx, 'finger1-3'), a))) + 1;
  },
  (v, ctx) => 19 * sizeOf(ctx) - thumb(v, ctx),
);

/** The soft triangle between the bones of thumb and index finger, on the back: beyond the index bone's outer edge. */
const indexEdge = once((ctx) => {
  const o = landmark(ctx, 'metacarpal2_base_L');
  const a = normalise(sub(head(ctx, 'finger2-1'), o));
  const raw = acrossKnuckles(ctx);
  return {
    o,
    a,
    side: normalise(sub(raw, scale(a, dot(raw, a)))),
    len: length(sub(head(ctx, 'finger2-1'), o)),
  };
});
const thumbWeb: Field = (v, ctx) => {
  const { o, a, side, len } = indexEdge(ctx);
  const d = sub(at(v), o);
  const t = dot(d, a) / len;
  return dot(d, side) - sizeOf(ctx) * (2 + 11 * t * Math.abs(t));
};

const beforeFingers: ZoneTree = {
  name: 'edge of the palm',
  field: palmar,
  positive: { name: 'thumb pad', field: thumbPad, positive: 'thumb-base', negative: 'palm' },
  negative: {
    name: 'back of the thumb base',
    field: thumbBack,
    positive: 'thumb-base',
    negative: { name: 'thumb web', field: thumbWeb, positive: 'thumb-web', negative: 'hand-back' },
  },
};

const wrist: ZoneTree = {
  name: 'wrist front',
  field: sector(hand, -82, 112),
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
    [-125, 0.235],
    [-80, 0.2],
    [0, 0.17],
    [65, 0.19],
    [110, 0.26],
    [148, 0.31],
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
