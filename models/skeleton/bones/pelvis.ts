/** The hip bone: wing, socket, seat and front, around its hole. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, scale, sub } from '../../geometry/vec.ts';
import { ball, bar, cutAt, joined, plate, without, type Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';

/** The rough part of the wing that the sacrum leans against. */
export function ear(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const socket = at('hip_joint_centre');
  const low = add(mix(socket, at('PSIS'), 0.5), [-4 * s, -2 * s, 4 * s]);
  const middle = add(at('sacrum_lateral_S2'), [1 * s, -2 * s, -2 * s]);
  const rim = add(at('iliac_crest_4'), [0, -5 * s, 0]);
  const belly = add(mix(at('gluteal_surface'), at('iliac_fossa'), 0.35), [1.2 * s, 4 * s, 4 * s]);
  const brim = add(mix(at('pecten_pubis'), middle, 0.52), [4 * s, 2 * s, -2 * s]);
  const corners = [
    [middle, 7 * s],
    [rim, 6 * s],
    [at('PSIS'), 6 * s],
    [low, 6.5 * s],
    [brim, 5.5 * s],
    [belly, 3.4 * s],
  ] as const;
  return plate(corners, [
    [0, 1, 2],
    [0, 2, 3],
    [0, 3, 4],
    [0, 4, 5],
    [0, 5, 1],
  ]);
}

function hip(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const socket = at('hip_joint_centre');
  const rimOf = [
    'ASIS',
    'iliac_crest_1',
    'iliac_crest_2',
    'iliac_crest_top',
    'iliac_crest_3',
    'iliac_crest_4',
    'PSIS',
  ].map(at);
  const inner = mix(rimOf[1]!, rimOf[5]!, 0.5);
  const crest = rimOf.map((p) => add(p, scale(normalise(sub(inner, p)), 5 * s)));
  const spineLow = add(at('AIIS'), [-4 * s, -2 * s, -5 * s]);
  // the cup opens outward, down and a little forward
  const opening = normalise([1, -0.55, 0.35]);
  const roof = add(socket, [-2 * s, 27 * s, 0]);
  const notch = add(mix(socket, at('PSIS'), 0.5), [-4 * s, -2 * s, 4 * s]);
  const joint = add(at('sacrum_lateral_S2'), [1 * s, -2 * s, -2 * s]);
  const lowBack = add(mix(at('PSIS'), notch, 0.45), [2 * s, -6 * s, 2 * s]);
  const belly = add(mix(at('gluteal_surface'), at('iliac_fossa'), 0.35), [1.2 * s, 4 * s, 4 * s]);
  const brim = add(mix(at('pecten_pubis'), joint, 0.52), [4 * s, 2 * s, -2 * s]);
  const corners = [
    ...crest.map((p) => [p, 3.6 * s] as const), // 0-6
    [lowBack, 6 * s] as const, // 7
    [notch, 6 * s] as const, // 8
    [roof, 8.5 * s] as const, // 9
    [spineLow, 4.5 * s] as const, // 10
    [belly, 2.6 * s] as const, // 11
    [joint, 6 * s] as const, // 12
    [brim, 5 * s] as const, // 13
  ];
  const wing = plate(corners, [
    [0, 1, 11],
    [1, 2, 11],
    [2, 3, 11],
    [3, 4, 11],
    [4, 5, 11],
    [5, 12, 11],
    [5, 6, 12],
    [6, 7, 12],
    [12, 7, 8],
    [12, 8, 13],
    [12, 13, 11],
    [13, 8, 9],
    [13, 9, 11],
    [9, 10, 11],
    [10, 0, 11],
  ]);
  const crestBar = bar(
    crest.map((p, i) => [p, (i === 2 ? 7 : 5.2) * s, 4.8 * s] as const),
    [0, 1, 0],
    4,
  );
  const sit = at('ischial_tuberosity');
  const sitBack = at('ischial_tuberosity_back');
  const seatTop = add(socket, [-12 * s, -16 * s, -20 * s]);
  const spike = at('ischial_spine');
  const tubercle = at('pubic_tubercle');
  const face = (y: number): Vec3 =>
    [4.5 * s, 0, 0].map(
      (x, k) => x + mix(at('pubic_symphysis_top'), at('pubic_symphysis_bottom'), y)[k]!,
    ) as Vec3;
  const ramus = at('inferior_pubic_ramus');
  const seat = add(mix(sit, sitBack, 0.3), [3 * s, 8 * s, 3 * s]);
  const pecten = at('pecten_pubis');
  // the wall between socket and inner pelvis, from the brim down to the seat
  const wall = plate(
    [
      [notch, 6 * s],
      [brim, 5 * s],
      [add(mix(brim, pecten, 0.55), [3 * s, -1, 0]), 5 * s],
      [seatTop, 9 * s],
      [add(socket, [-16 * s, 2 * s, 12 * s]), 9 * s],
    ],
    [
      [0, 1, 3],
      [1, 4, 3],
      [1, 2, 4],
    ],
  );
  const bone = joined(
    [
      wing,
      wall,
      crestBar,
      cutAt(
        ball(add(socket, scale(opening, -4 * s)), 32 * s),
        add(socket, scale(opening, 3 * s)),
        scale(opening, -1),
      ),
      bar([
        [roof, 13 * s, 10 * s],
        [mix(roof, brim, 0.6), 9 * s, 8 * s],
      ]),
      bar([
        [spineLow, 7 * s],
        [mix(spineLow, roof, 0.6), 11 * s],
      ]),
      bar(
        [
          [crest[0]!, 6 * s],
          [mix(crest[0]!, spineLow, 0.5), 4 * s],
          [spineLow, 6 * s],
        ],
        [0, 1, 0],
        2,
      ),
      // seat
      bar(
        [
          [seatTop, 17 * s, 13 * s],
          [add(sitBack, [-2 * s, 4 * s, 10 * s]), 13 * s, 12 * s],
          [seat, 13.5 * s, 12 * s],
          [add(sit, [1, 6 * s, 6 * s]), 10 * s, 8.5 * s],
        ],
        [0, 0.3, 1],
        4,
      ),
      bar([
        [mix(seatTop, spike, 0.3), 9 * s],
        [add(spike, [3 * s, 0, 2 * s]), 3.6 * s],
      ]),
      bar([
        [notch, 7 * s],
        [mix(notch, seatTop, 0.5), 8 * s],
        [seatTop, 12 * s],
      ]),
      // front, above and below the hole
      bar(
        [
          [add(socket, [-12 * s, 2 * s, 20 * s]), 13 * s, 10 * s],
          [add(pecten, [3 * s, -6 * s, 0]), 8 * s, 6.5 * s],
          [add(tubercle, [-2 * s, -6 * s, -5 * s]), 7 * s, 6 * s],
          [add(face(0.25), [2, 0, 3 * s]), 7 * s, 6 * s],
        ],
        [0, 1, 0],
        4,
      ),
      bar(
        [
          [face(0.15), 8 * s, 5 * s],
          [face(0.85), 8 * s, 4.6 * s],
        ],
        [0, 0, 1],
        2,
      ),
      bar(
        [
          [add(face(0.8), [2 * s, 0, 0]), 8 * s, 5 * s],
          [add(ramus, [5 * s, 0, -6 * s]), 7.5 * s, 4.4 * s],
          [add(mix(ramus, sit, 0.6), [4 * s, 2 * s, 0]), 7 * s, 4.4 * s],
          [add(sit, [2 * s, 6 * s, 8 * s]), 8 * s, 6 * s],
        ],
        [0, 0.8, 0.6],
        4,
      ),
      bar(
        [
          [brim, 6 * s],
          [add(mix(brim, pecten, 0.55), [3 * s, -1, 0]), 6.5 * s],
          [add(pecten, [2 * s, -4 * s, 0]), 6 * s],
        ],
        [0, 1, 0],
        3,
      ),
    ],
    7 * s,
  );
  return without(bone, ball(socket, 26.5 * s), 2);
}

export const pelvis: Bone[] = [
  { id: 'hip-bone', side: 'left', step: 2.2, triangles: 1900, field: hip },
];
