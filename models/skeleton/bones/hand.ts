/** Palm and fingers; the wrist has a file of its own. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, scale, sub } from '../../geometry/vec.ts';
import type { Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';
import { lastBone, smallBone } from './digits.ts';

const FINGERS = ['thumb', 'index_finger', 'middle_finger', 'ring_finger', 'little_finger'] as const;
const SHORT = ['thumb', 'index', 'middle', 'ring', 'little'];
/** Half width of the palm bone's middle, mm, male: that of the ring finger is the slimmest. */
const PALM = [5, 4.4, 4.4, 3.4, 3.6];
const FINGER = [4.4, 4, 4.2, 3.8, 3.3];

const knuckle = (m: Marks, f: number): Vec3 => m.of(`${FINGERS[f]!}_proximal_phalanx_base`);

/** A bone of the palm, 0 that of the thumb; mm from its surface. */
export function palm(m: Marks, f: number): Field {
  const head = m.of(`metacarpal${f + 1}_head`);
  return smallBone(
    m.of(`metacarpal${f + 1}_base`),
    f === 0 ? mix(head, knuckle(m, 0), 0.5) : head,
    PALM[f]! * m.shaft,
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
  const r = FINGER[f]! * m.shaft * (n === 0 ? 1 : 0.88);
  const into = add(to, scale(normalise(sub(from, to)), n + 2 === joints.length ? 3 * m.size : 0));
  return n + 2 === joints.length
    ? lastBone(from, into, r * 0.95)
    : smallBone(from, mix(from, to, 0.99), r, n === 0 ? [1.4, 1.15] : [1.3, 1.12]);
}

export const hand: Bone[] = [
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
