/** Shoulder blade; the collarbone is drawn beside it. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, scale, sub } from '../../figure/vec.ts';
import { ball, bar, egg, joined, plate, without, type Field } from '../field.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';
import { rib } from './chest.ts';
import { clavicle } from './clavicle.ts';

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
  const upperFossa = deep(mix(root, neck, 0.5), 4);
  const inner = (p: Vec3): Vec3 => deep(p, 0.5);
  const cage = joined(
    [2, 3, 4, 5, 6, 7, 8].map((n) => rib(m, n)),
    1,
  );
  // the blade glides on the cage: subscapularis and serratus need their room before it
  const clear = (p: Vec3, room: number): Vec3 => {
    let at = p;
    for (let n = 0; n < 40 && cage.at(...at) < room * s; n++) at = add(at, [0, 0, -0.5]);
    return at;
  };
  const rim = [superior, root, ...border.slice(1), inferior, lateral3, lateral2, lateral1].map(
    (p) => clear(inner(p), 6),
  );
  // the blade's middle lies near the plane of its rim, a little hollow towards the ribs
  const flat = [...rim.slice(1), neck].reduce((sum, p) => add(sum, p), [0, 0, 0] as Vec3);
  const middle = deep(mix(scale(flat, 1 / rim.length), at('infraspinous_fossa'), 0.4), -2.5);
  const fossa = clear(middle, 8);
  const half = rim.map((p) => clear(mix(p, fossa, 0.5), 7.5));
  // ribs run aslant under the blade: the middle of each field of its net keeps clear as well
  const mids = half.slice(0, -1).map((p, i) => {
    const sum = [p, half[i + 1]!, rim[i]!, rim[i + 1]!].reduce((a, b) => add(a, b));
    return clear(scale(sum, 0.25), 7);
  });
  const behindRib = clear(mix(rim[1]!, upperFossa, 0.35), 6);
  const corners = [
    ...rim.map((p) => [p, 2 * s] as const),
    ...half.map((p) => [p, 1.7 * s] as const),
    [neck, 6 * s] as const,
    [notch, 2.6 * s] as const,
    [fossa, 1.6 * s] as const,
    [upperFossa, 2 * s] as const,
    [behindRib, 2 * s] as const,
    ...mids.map((p) => [p, 1.8 * s] as const),
  ];
  const rims = rim.length;
  const [N, O, F, U, B] = [0, 1, 2, 3, 4].map((i) => 2 * rims + i) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const last = rims - 1;
  const blade = plate(corners, [
    [0, 1, B],
    [0, B, U],
    [0, U, O],
    [O, U, N],
    [1, rims + 1, B],
    [B, rims + 1, U],
    [U, rims + 1, F],
    [U, F, N],
    ...Array.from({ length: last - 1 }, (_, i) => i + 1).flatMap((i) => [
      [i, i + 1, B + 1 + i] as const,
      [i + 1, rims + i + 1, B + 1 + i] as const,
      [rims + i + 1, rims + i, B + 1 + i] as const,
      [rims + i, i, B + 1 + i] as const,
      [rims + i, rims + i + 1, F] as const,
    ]),
    [last, N, rims + last],
    [rims + last, N, F],
  ]);
  const crest2 = at('scapula_spine_2');
  const crest3 = at('scapula_spine_3');
  const crest4 = at('scapula_spine_4');
  const forward = (p: Vec3): Vec3 => add(p, [0, -1, 3 * s]);
  const spine = plate(
    [
      [rim[1]!, 2.5 * s],
      [forward(crest2), 3 * s],
      [forward(crest3), 3.2 * s],
      [upperFossa, 3 * s],
      [add(neck, [-6 * s, 3 * s, -3 * s]), 3.2 * s],
      [behindRib, 2.4 * s],
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
          [rim[1]!, 3 * s],
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
          [rim[last - 3]!, 4 * s],
          [rim[last - 2]!, 3.6 * s],
          [rim[last - 1]!, 4 * s],
          [rim[last]!, 5 * s],
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
  { id: 'scapula', side: 'left', step: 1.9, triangles: 1500, field: scapula },
];
