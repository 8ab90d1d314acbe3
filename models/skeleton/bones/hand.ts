/** Wrist, palm and fingers. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, reject, scale, sub } from '../../geometry/vec.ts';
import { yielding, type Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import { radius, ulna } from './arm.ts';
import { wedged, type Block } from './blocks.ts';
import type { Bone } from './bone.ts';
import { lastBone, smallBone } from './digits.ts';

/** Half axes across, along and through the hand, mm, male. */
const CARPALS: Record<string, Vec3> = {
  scaphoid: [15, 9.5, 8.5],
  lunate: [8.5, 8.5, 9],
  triquetrum: [8.5, 8, 7.5],
  pisiform: [5.5, 6.5, 5],
  trapezium: [9.5, 11, 9],
  trapezoid: [9.5, 10.5, 8.5],
  capitate: [8, 13.5, 9],
  hamate: [8.5, 10, 9],
};
const FINGERS = ['thumb', 'index_finger', 'middle_finger', 'ring_finger', 'little_finger'] as const;
const SHORT = ['thumb', 'index', 'middle', 'ring', 'little'];
/** Half width of the palm bone's middle, mm, male. */
const PALM = [5, 4.4, 4.4, 3.7, 3.8];
const FINGER = [4.4, 4, 4.2, 3.8, 3.3];

function block(m: Marks, id: string): Block {
  const across = normalise(sub(m.of('metacarpal2_base'), m.of('metacarpal5_base')));
  const along = normalise(reject(sub(m.of('wrist_centre'), m.of('metacarpal3_head')), across));
  const radii = scale(CARPALS[id]!, m.size);
  if (id !== 'scaphoid') return { centre: m.of(id), radii, forward: across, up: along };
  // it lies aslant, from the radius to the root of the thumb
  const slant = normalise(sub(m.of('trapezium'), m.of(id)));
  return { centre: m.of(id), radii, forward: slant, up: normalise(reject(along, slant)) };
}

/** Carpals share out the wrist, and are hollowed by forearm and palm bones. */
function carpal(m: Marks, id: string): Field {
  const others = Object.keys(CARPALS).filter((other) => other !== id);
  const own = wedged(
    block(m, id),
    others.map((other) => block(m, other)),
  );
  const palms = [0, 1, 2, 3, 4].map((f) => palm(m, f));
  return yielding(own, [...palms, radius(m), ulna(m)], 0.7 * m.size);
}

const knuckle = (m: Marks, f: number): Vec3 => m.of(`${FINGERS[f]!}_proximal_phalanx_base`);

function palm(m: Marks, f: number): Field {
  const head = m.of(`metacarpal${f + 1}_head`);
  return smallBone(
    m.of(`metacarpal${f + 1}_base`),
    f === 0 ? mix(head, knuckle(m, 0), 0.5) : head,
    PALM[f]! * m.size,
    [1.5, 1.5],
  );
}

/** The bones of a finger lie between knuckle, joints of the figure and the tip. */
function phalanx(m: Marks, f: number, n: number): Field {
  const tip = m.of(`${FINGERS[f]!}_tip`);
  const start = knuckle(m, f);
  const joints: Vec3[] =
    f === 0
      ? [start, m.joint('finger1-3'), tip]
      : [start, m.joint(`finger${f + 1}-2`), m.joint(`finger${f + 1}-3`), tip];
  const from = joints[n]!;
  const to = joints[n + 1]!;
  const r = FINGER[f]! * m.size * (n === 0 ? 1 : 0.88);
  const into = add(to, scale(normalise(sub(from, to)), n + 2 === joints.length ? 3 * m.size : 0));
  return n + 2 === joints.length
    ? lastBone(from, into, r * 0.95)
    : smallBone(from, mix(from, to, 0.99), r, [1.45, 1.28]);
}

export const hand: Bone[] = [
  ...Object.keys(CARPALS).map((id): Bone => ({
    id,
    side: 'left',
    step: 1.3,
    triangles: 150,
    field: (m) => carpal(m, id),
  })),
  ...SHORT.flatMap((name, f): Bone[] => [
    {
      id: `metacarpal-${f + 1}`,
      side: 'left',
      step: 1.4,
      triangles: 150,
      field: (m) => palm(m, f),
    },
    ...Array.from({ length: f === 0 ? 2 : 3 }, (_, n): Bone => ({
      id: `${name}-phalanx-${n + 1}`,
      side: 'left',
      step: 1.2,
      triangles: 110,
      field: (m) => phalanx(m, f, n),
    })),
  ]),
];
