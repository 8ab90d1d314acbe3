/**
 * The eight bones of the wrist. What is convex keeps its shape, what leans on it is hollowed by it:
 * the head of capitate stands in the cup of scaphoid and lunate, hamate is a wedge between its
 * neighbours, trapezium is a saddle for the thumb (Gray's Anatomy, 42nd ed., wrist and hand).
 */
import type { Vec3 } from '../../mesh.ts';
import { add, cross, mix, normalise, reject, scale, sub } from '../../geometry/vec.ts';
import { ball, bar, brick, egg, joined, yielding, type Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import { radius, ulna } from './arm.ts';
import type { Bone } from './bone.ts';
import { palm } from './hand.ts';

/** mm of cartilage between two of them */
const JOINT = 0.8;
/** mm over which the rim of a joint is rounded */
const RIM = 3;

/** Towards the forearm along capitate, towards the thumb, and towards the palm. */
function axesOf(m: Marks) {
  const cup = mix(m.of('scaphoid'), m.of('lunate'), 0.5);
  const up = normalise(sub(cup, m.of('metacarpal3_base')));
  const knuckles = sub(m.of('metacarpal2_base'), m.of('metacarpal5_base'));
  const thumbward = normalise(reject(knuckles, up));
  const palmward = cross(thumbward, up);
  /** A point moved by mm (male) along the three. */
  const move = (p: Vec3, by: Vec3): Vec3 =>
    [thumbward, up, palmward].reduce((q, axis, k) => add(q, scale(axis, by[k]! * m.size)), p);
  return { up, thumbward, palmward, move };
}

type Shape = (m: Marks) => Field;

/** Long, with a round head that the two bones of the first row hold. */
const capitate: Shape = (m) => {
  const s = m.size;
  const { thumbward, move } = axesOf(m);
  const at = m.of('capitate');
  return joined(
    [
      bar(
        [
          [move(m.of('metacarpal3_base'), [0, 6.5, 0.5]), 8 * s, 8.6 * s],
          [move(at, [0, 0, 0]), 6.6 * s, 7.4 * s],
          [move(at, [0, 6, 0.5]), 6.4 * s, 7 * s],
        ],
        thumbward,
        4,
      ),
      ball(move(at, [0, 7.5, 0.5]), 6.8 * s),
    ],
    3 * s,
  );
};

/** A wedge between capitate and the edge of the hand, with a hook towards the palm. */
const hamate: Shape = (m) => {
  const s = m.size;
  const { thumbward, move } = axesOf(m);
  const at = m.of('hamate');
  const foot = mix(m.of('metacarpal4_base'), m.of('metacarpal5_base'), 0.55);
  return joined(
    [
      bar(
        [
          [move(foot, [0, 6.5, 0]), 9.4 * s, 7.6 * s],
          [move(at, [-0.5, 1, 0]), 6.8 * s, 7 * s],
          [move(mix(at, m.of('lunate'), 0.5), [-1.5, 0, 0]), 3.6 * s, 5 * s],
        ],
        thumbward,
        4,
      ),
      bar([
        [move(foot, [0.5, 6, 5]), 4 * s],
        [move(foot, [1.5, 5.5, 10]), 3 * s],
        [move(foot, [3.2, 5, 12.5]), 2.8 * s],
      ]),
    ],
    3 * s,
  );
};

/** A half moon: round to the forearm, hollow to capitate. */
const lunate: Shape = (m) => {
  const { up, thumbward, move } = axesOf(m);
  return egg(move(m.of('lunate'), [0.5, 0, 0]), scale([9, 9.6, 10], m.size), up, thumbward);
};

/** A boat from the forearm to the root of the thumb, with its tubercle at the bow. */
const scaphoid: Shape = (m) => {
  const s = m.size;
  const { palmward, move } = axesOf(m);
  const at = m.of('scaphoid');
  const bow = mix(at, m.of('trapezium'), 0.58);
  return joined(
    [
      bar(
        [
          [move(at, [-0.5, -2, -1]), 8 * s, 8.6 * s],
          [move(mix(at, bow, 0.55), [-1, -1.5, -0.5]), 7.4 * s, 6.4 * s],
          [move(bow, [-0.5, -0.5, -1]), 7.8 * s, 6.4 * s],
        ],
        cross(palmward, normalise(sub(bow, at))),
        4,
      ),
      ball(move(bow, [1, 0.5, 4]), 4.6 * s),
    ],
    3 * s,
  );
};

const triquetrum: Shape = (m) => {
  const { up, thumbward, move } = axesOf(m);
  const at = move(m.of('triquetrum'), [-1.5, 0, 0]);
  return brick(at, scale([9, 7.6, 7.8], m.size), add(up, scale(thumbward, 0.4)), thumbward, 2.4);
};

/** A pea on triquetrum, towards the palm. */
const pisiform: Shape = (m) => {
  const { up, thumbward } = axesOf(m);
  return egg(m.of('pisiform'), scale([6.6, 5.4, 5.6], m.size), up, thumbward);
};

const trapezoid: Shape = (m) => {
  const { up, thumbward, move } = axesOf(m);
  const at = move(m.of('trapezoid'), [-0.5, 1, -2]);
  return brick(at, scale([10, 8.8, 8.4], m.size), up, thumbward, 2.5);
};

/** Its far end is the thumb's saddle; a ridge stands on its palm side. */
const trapezium: Shape = (m) => {
  const s = m.size;
  const { palmward, move } = axesOf(m);
  const at = m.of('trapezium');
  const thumb = normalise(sub(m.of('metacarpal1_base'), at));
  return joined(
    [
      brick(move(at, [0, 0, -0.5]), scale([9, 9.4, 8.2], s), thumb, palmward, 2.5),
      bar([
        [move(at, [-4.5, 3, 4.5]), 3 * s],
        [move(at, [-4.5, -3, 5.5]), 2.8 * s],
      ]),
    ],
    3 * s,
  );
};

/** From the one that keeps its shape to the one that all others hollow. */
const SHAPES: Record<string, Shape> = {
  capitate,
  lunate,
  hamate,
  scaphoid,
  trapezoid,
  triquetrum,
  trapezium,
  pisiform,
};
const ORDER = Object.keys(SHAPES);

/** A bone of the wrist, hollowed by those before it in order, by forearm and by palm. */
function carpal(m: Marks, id: string): Field {
  const before = ORDER.slice(0, ORDER.indexOf(id)).map((other) => SHAPES[other]!(m));
  const palms = [0, 1, 2, 3, 4].map((f) => palm(m, f));
  const own = yielding(SHAPES[id]!(m), before, JOINT * m.size, RIM * m.size);
  return yielding(own, [...palms, radius(m), ulna(m)], 0.7 * m.size, RIM * m.size);
}

export const wrist: Bone[] = [
  'scaphoid',
  'lunate',
  'triquetrum',
  'pisiform',
  'trapezium',
  'trapezoid',
  'capitate',
  'hamate',
].map((id) => ({ id, side: 'left', step: 1.1, triangles: 190, field: (m) => carpal(m, id) }));
