/** Shoulder blade; the collarbone is drawn beside it. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, scale, sub } from '../../geometry/vec.ts';
import { ball, bar, egg, joined, plate, without, type Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';
import { bandsOf, bedOf, netOf } from './blade.ts';
import { rib } from './chest.ts';
import { clavicle } from './clavicle.ts';

/** mm, half the thickness of the blade inside of its rim */
const BLADE = 1.6;

function scapula(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const deep = (p: Vec3, by: number): Vec3 => add(p, scale(normalise([-0.25, 0, 1]), by * s));
  const border = [1, 2, 3, 4, 5].map((i) => at(`scapula_medial_border_${i}`));
  const [lateral1, lateral2, lateral3] = [1, 2, 3].map((i) =>
    at(`scapula_lateral_border_${i}`),
  ) as [Vec3, Vec3, Vec3];
  const superior = at('scapula_superior_angle');
  const inferior = at('scapula_inferior_angle');
  const root = at('scapula_spine_root');
  const glenoid = at('glenoid_centre');
  const top = at('supraglenoid_tubercle');
  const head = at('humeral_head_centre');
  const notch = add(mix(superior, top, 0.62), [0, -5 * s, 0]);
  const neck = add(mix(glenoid, root, 0.16), [0, 2 * s, 0]);
  const inner = (p: Vec3): Vec3 => deep(p, 0.5);
  const cage = joined(
    [2, 3, 4, 5, 6, 7, 8].map((n) => rib(m, n)),
    1,
  );
  // the blade glides on the cage: subscapularis and serratus need their room before it
  const off = (p: Vec3, room: number): number => {
    let back = 0;
    while (back < 20 && cage.at(p[0], p[1], p[2] - back) < room * s) back += 0.5;
    return back;
  };
  const bed = bedOf(m.figure, BLADE * s);
  const laid = (p: Vec3): Vec3 => {
    const at = bed(p);
    return add(at, [0, 0, -off(at, 6.4)]);
  };
  const upperFossa = laid(mix(root, neck, 0.5));
  const behindRib = laid(mix(root, neck, 0.18));
  // ribs run aslant under the medial border: it keeps clear of them between its landmarks, too
  const medial = border.slice(1).flatMap((p, i) => (i ? [mix(border[i]!, p, 0.5), p] : [p]));
  const edge = [superior, border[0]!, root, ...medial, inferior, lateral3, lateral2, lateral1];
  const underNeck = mix(mix(lateral1, neck, 0.5), at('infraglenoid_tubercle'), 0.6);
  const rim = [...edge.map(inner), bed(underNeck), neck, notch];
  const net = netOf(rim, { bed, off: (p, onRim) => off(p, onRim ? 5.2 : 6.4) });
  const spineRoot = net[2]!;
  const lateral = net.slice(edge.length - 3, edge.length + 1) as [Vec3, Vec3, Vec3, Vec3];
  const halfOf = (i: number): number =>
    i < edge.length ? 2 : rim[i] === neck ? 6 : rim[i] === notch ? 2.6 : BLADE;
  const blade = plate(
    net.map((p, i) => [p, halfOf(i) * s] as const),
    bandsOf(rim.length),
  );
  const crest2 = at('scapula_spine_2');
  const crest3 = at('scapula_spine_3');
  const crest4 = at('scapula_spine_4');
  const forward = (p: Vec3): Vec3 => add(p, [0, -1, 3 * s]);
  // its base is thicker than the blade, and must not show in front
  const behind = (p: Vec3, by: number): Vec3 => add(p, [0, 0, -by * s]);
  const spine = plate(
    [
      [spineRoot, 2.5 * s],
      [forward(crest2), 3 * s],
      [forward(crest3), 3.2 * s],
      [behind(upperFossa, 1.8), 3 * s],
      [add(neck, [-6 * s, 3 * s, -3 * s]), 3.2 * s],
      [behind(behindRib, 1.2), 2.4 * s],
    ],
    [
      [0, 1, 5],
      [5, 1, 3],
      [1, 2, 3],
      [2, 4, 3],
    ],
  );
  const tip = add(at('acromion'), [-5 * s, -4 * s, -1]);
  const joint = add(at('AC_joint'), [4 * s, -3 * s, -2 * s]);
  const corner = add(at('acromion_angle'), [-6 * s, 0, 5 * s]);
  const coracoid = at('coracoid_tip');
  const facing = normalise(sub(head, glenoid));
  const base = add(top, [-9 * s, 0, 2 * s]);
  return joined(
    [
      blade,
      spine,
      bar(
        [
          [spineRoot, 3 * s],
          [forward(crest2), 3 * s, 4 * s],
          [forward(crest3), 4 * s],
          [add(forward(crest4), [-3 * s, -2 * s, 0]), 8 * s, 4 * s],
        ],
        [0, 0.3, 1],
        4,
      ),
      bar(
        [
          [add(forward(crest4), [-6 * s, -2 * s, 2 * s]), 8 * s, 4 * s],
          [mix(corner, tip, 0.5), 11 * s, 4 * s],
          [mix(tip, joint, 0.45), 9 * s, 4 * s],
          [joint, 6 * s, 3.6 * s],
        ],
        [0.9, 0, 0.4],
        4,
      ),
      bar(
        [
          [lateral[0], 4 * s],
          [lateral[1], 3.6 * s],
          [lateral[2], 4 * s],
          [lateral[3], 5.5 * s],
          [neck, 7 * s],
        ],
        [0, 0, 1],
        3,
      ),
      bar(
        [
          [add(neck, [-4, 0, 0]), 8 * s, 12 * s],
          [add(glenoid, scale(facing, -3 * s)), 9 * s, 14 * s],
        ],
        [0.4, 0, 1],
        2,
      ),
      without(
        egg(add(glenoid, scale(facing, -2 * s)), [5 * s, 18 * s, 13 * s], facing, [0, 1, 0]),
        ball(head, 25.5 * s),
        1,
      ),
      bar(
        [
          [add(base, [0, -4 * s, -2 * s]), 8 * s, 7 * s],
          [add(mix(base, coracoid, 0.45), [-3 * s, 9 * s, 3 * s]), 6 * s, 5.5 * s],
          [add(coracoid, [-2 * s, 0, -3 * s]), 5.5 * s, 4.6 * s],
        ],
        [1, 0, 0],
        5,
      ),
    ],
    4 * s,
  );
}

export const shoulder: Bone[] = [
  { id: 'clavicle', side: 'left', step: 1.9, triangles: 340, field: clavicle },
  { id: 'scapula', side: 'left', step: 1.6, triangles: 1500, field: scapula },
];
