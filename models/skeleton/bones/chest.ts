/** Ribs with their cartilages, breastbone. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, scale, sub } from '../../geometry/vec.ts';
import {
  bar,
  bothSides,
  curveThrough,
  joined,
  yielding,
  type Field,
  type Station,
} from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';
import { clavicle } from './clavicle.ts';
import { levelOf } from './spine.ts';

/** Half height and half thickness of a rib's shaft, mm, male. */
const SHAFT = [6.2, 3.2] as const;

const inset = (p: Vec3, towards: Vec3, by: number): Vec3 =>
  add(p, scale(normalise(sub(towards, p)), by));

/** The middle line of a rib from its head to where its cartilage starts. */
function ribCourse(m: Marks, n: number): Vec3[] {
  const s = m.size;
  const level = levelOf(m, `T${n}`);
  const middle = (p: Vec3): Vec3 => [0, p[1], level.centre[2] + 45 * s];
  const head = m.of(`rib${n}_head`);
  const angle = inset(
    m.of(`rib${n}_angle`),
    middle(m.of(`rib${n}_angle`)),
    (n > 2 && n < 8 ? 6 : n === 8 ? 4.2 : 2.5) * s,
  );
  const lateral = inset(m.of(`rib${n}_lateral`), middle(m.of(`rib${n}_lateral`)), 2.5 * s);
  const front = m.of(`rib${n}_front_end`);
  const tip = m.of(`T${n}_transverse_process`);
  const neck: Vec3 = n > 10 ? mix(head, angle, 0.4) : add(mix(tip, angle, 0.12), [0, 0, -1.5 * s]);
  if (n === 1) return [head, mix(neck, angle, 0.5), m.of('rib1_lateral'), front];
  if (n === 12) return [head, mix(head, angle, 0.55), angle, mix(angle, front, 0.6), front];
  return [head, neck, angle, lateral, front];
}

export function rib(m: Marks, n: number): Field {
  const s = m.size;
  const course = curveThrough(ribCourse(m, n), 6);
  const [tall, thin] = n === 1 ? [6.5, 3.2] : SHAFT;
  const spread = course.length - 1;
  const stations = course.map((p, i): Station => {
    const t = i / spread;
    const slim = n > 10 ? Math.max(0.45, 1 - 0.5 * t) : 1;
    const neck = t < 0.12 ? 0.75 : 1;
    return [
      p,
      tall * neck * slim * s,
      Math.max(thin, t > 0.9 ? 3.6 : 0) * s * (t < 0.12 ? 1.2 : 1),
    ];
  });
  // flat against the chest: the first lies like a lid, the others stand
  const wide: Vec3 = n === 1 ? [0.75, 0.2, 0.6] : [0, 1, 0.12];
  return bar(stations, wide, 1);
}

function cartilage(m: Marks, n: number): Field {
  const s = m.size;
  const front = m.of(`rib${n}_front_end`);
  const back = (p: Vec3): Vec3 => add(p, [0, 0, -3 * s]);
  const manubrium = mix(back(m.of('sternal_notch')), back(m.of('sternal_angle')), 0.6);
  const stop = (k: number): Vec3 => {
    if (k > 7) return mix(m.of(`rib${k - 1}_front_end`), bend(k - 1), 0.35);
    const end = back(m.of(`costal_cartilage${k}_sternal`));
    if (k === 1) return mix(end, manubrium, 0.45);
    return k === 6 ? add(end, [-3 * s, 0, 0]) : end;
  };
  const bend = (k: number): Vec3 => {
    const a = m.of(`rib${k}_front_end`);
    const b = k <= 7 ? back(m.of(`costal_cartilage${k}_sternal`)) : m.of(`rib${k - 1}_front_end`);
    const sink = k <= 4 ? 0.02 : k <= 7 ? 0.16 : 0.1;
    const drop = Math.abs(b[1] - a[1]) * sink + (k >= 5 ? 5 : 0);
    // under the lower tip of pectoralis major the sixth leaves room for external oblique
    const bow = k === 6 || k > 7 ? 2 : 5;
    return add(mix(a, b, 0.45), [0, -drop, bow * s]);
  };
  return bar(
    [
      [front, 6 * s, 4 * s],
      [bend(n), 5.6 * s, 4 * s],
      [stop(n), 5 * s, 3.6 * s],
    ],
    [0, 1, 0.1],
    6,
  );
}

function sternum(m: Marks): Field {
  const s = m.size;
  const back = (name: string, by = 5.5): Vec3 => add(m.of(name), [0, 0, -by * s]);
  const notch = back('sternal_notch');
  const angle = back('sternal_angle');
  const joint = back('xiphisternal_joint');
  const tip = back('xiphoid_tip', 4);
  const bone = joined(
    [
      bar(
        [
          [add(notch, [0, -5 * s, 1]), 25 * s, 6 * s],
          [mix(notch, angle, 0.45), 23 * s, 5.5 * s],
          [angle, 16 * s, 5 * s],
        ],
        [1, 0, 0],
        4,
      ),
      bar(
        [
          [angle, 16 * s, 5 * s],
          [mix(angle, joint, 0.35), 15.5 * s, 5 * s],
          [mix(angle, joint, 0.75), 19 * s, 5 * s],
          [joint, 12 * s, 4.5 * s],
          [tip, 5 * s, 2.6 * s],
        ],
        [1, 0, 0],
        4,
      ),
    ],
    5,
  );
  return bothSides(yielding(bone, [clavicle(m)], 1 * s));
}

const RIBS = Array.from({ length: 12 }, (_, i) => i + 1);

export const chest: Bone[] = [
  ...RIBS.map((n): Bone => ({
    id: `rib-${n}`,
    side: 'left',
    step: 1.9,
    triangles: n > 10 ? 220 : 340,
    field: (m) => rib(m, n),
  })),
  ...RIBS.slice(0, 10).map((n): Bone => ({
    id: `costal-cartilage-${n}`,
    side: 'left',
    step: 2,
    triangles: 110,
    field: (m) => cartilage(m, n),
  })),
  { id: 'sternum', side: 'mid', step: 2, triangles: 420, field: sternum },
];
