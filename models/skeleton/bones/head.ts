/** Skull, lower jaw and the bone at the root of the tongue. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, scale, sub, normalise } from '../../figure/vec.ts';
import { ball, bar, bothSides, egg, joined, plate, without, type Field } from '../field.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';

function skull(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const glabella = at('glabella');
  const inion = at('external_occipital_protuberance');
  const top = add(at('vertex'), [0, -7 * s, 0]);
  const wide = at('temporal_fossa_3')[0];
  const back = add(inion, [0, 22 * s, -1]);
  const middle: Vec3 = [0, (glabella[1] + inion[1]) / 2 + 14 * s, (glabella[2] + back[2]) / 2];
  const long = (glabella[2] - back[2]) / 2 - 1;
  const high = top[1] - middle[1];
  const cheek = at('zygoma_body_front');
  const arch = at('zygomatic_arch_middle');
  const ear = at('external_acoustic_meatus');
  const brow = at('frontozygomatic_suture');
  const eye = m.joint('eye');
  const orbit: Vec3 = [
    eye[0] + 1,
    mix(at('infraorbital_margin'), brow, 0.52)[1] + 2 * s,
    at('infraorbital_margin')[2] - 2 * s,
  ];
  const nose: Vec3 = [
    0,
    at('infraorbital_margin')[1] - 6 * s,
    at('infraorbital_margin')[2] + 7 * s,
  ];
  const gums: Vec3 = [0, at('mandible_coronoid_tip')[1] - 24 * s, nose[2] - 2 * s];
  const molar: Vec3 = [25 * s, gums[1] + 4 * s, at('zygoma_lower_border')[2] - 16 * s];
  const base: Vec3 = [0, at('C1_body_centre')[1] + 16 * s, at('C1_body_centre')[2] + 2 * s];
  const inward = (p: Vec3, by: number): Vec3 => add(p, scale(normalise(sub(middle, p)), by * s));
  const parts = joined(
    [
      egg(middle, [wide + 1, high, long]),
      // forehead and back of the head are fuller than one egg
      egg(add(middle, [0, 2 * s, -24 * s]), [wide * 0.96, high * 0.93, long * 0.72]),
      egg(add(middle, [0, -2 * s, 30 * s]), [wide * 0.78, high * 0.86, long * 0.62]),
      // floor of the skull with the joint for C1, and the neck lines
      bar(
        [
          [add(mix(inion, base, 0.25), [0, 4 * s, 4 * s]), 34 * s, 16 * s],
          [add(base, [0, 8 * s, 0]), 30 * s, 13 * s],
          [add(base, [0, 12 * s, 36 * s]), 24 * s, 13 * s],
        ],
        [1, 0, 0],
        3,
      ),
      egg(add(at('C1_body_centre'), [15 * s, 12 * s, -8 * s]), [7 * s, 6 * s, 11 * s]),
      ball(inward(inion, 6), 6 * s),
      bar(
        [
          [add(at('mastoid_tip'), [-4 * s, 5 * s, 1]), 6 * s, 8 * s],
          [add(at('mastoid_tip'), [-3 * s, 24 * s, 6 * s]), 10 * s, 14 * s],
        ],
        [1, 0, 0],
        2,
      ),
      bar([
        [add(at('styloid_process_tip'), [0, 2 * s, 0]), 1.8 * s],
        [add(mix(at('styloid_process_tip'), ear, 0.55), [-4 * s, 6 * s, 0]), 3.6 * s],
      ]),
      // cheek: body, arch to the ear, pillar to the brow
      bar(
        [
          [inward(cheek, 6), 8 * s, 8 * s],
          [inward(mix(cheek, at('zygoma_lower_border'), 0.4), 6), 8 * s],
          [add(mix(cheek, arch, 0.55), [-1, 0, 2 * s]), 6 * s, 4 * s],
          [add(arch, [-3 * s, 0, 0]), 5 * s, 3 * s],
          [add(ear, [-6 * s, 1, 12 * s]), 5 * s, 4 * s],
          [add(ear, [-10 * s, 4 * s, 2 * s]), 6 * s],
        ],
        [0, 1, 0],
        4,
      ),
      bar(
        [
          [inward(cheek, 8), 6 * s],
          [add(mix(cheek, brow, 0.6), [3 * s, 0, -6 * s]), 4.4 * s],
          [inward(brow, 4), 4.6 * s],
          [add(brow, [-9 * s, 14 * s, 4 * s]), 6 * s],
        ],
        [0, 0, 1],
        3,
      ),
      // brow ridge and bridge of the nose
      bar(
        [
          [add(glabella, [0, -1, -7 * s]), 7 * s],
          [add(mix(glabella, brow, 0.5), [0, 6 * s, 2 * s]), 6.5 * s],
          [add(brow, [-3 * s, 8 * s, 0]), 6 * s],
        ],
        [0, 1, 0],
        3,
      ),
      bar(
        [
          [add(glabella, [0, -8 * s, -8 * s]), 7 * s, 6 * s],
          [add(nose, [0, 12 * s, 6 * s]), 5 * s, 3.4 * s],
        ],
        [1, 0, 0],
        2,
      ),
      // upper jaw: front, side walls, row of teeth
      plate(
        [
          [add(mix(nose, glabella, 0.45), [11 * s, 0, -13 * s]), 5 * s],
          [add(at('infraorbital_margin'), [0, -6 * s, -8 * s]), 5 * s],
          [add(gums, [9 * s, 4 * s, -6 * s]), 6 * s],
          [molar, 6 * s],
          [inward(at('zygoma_lower_border'), 9), 6 * s],
        ],
        [
          [0, 1, 2],
          [1, 3, 2],
          [1, 4, 3],
        ],
      ),
      bar(
        [
          [add(gums, [0, 1, -3 * s]), 5 * s, 8 * s],
          [add(gums, [14 * s, 1, -9 * s]), 5 * s, 8 * s],
          [add(gums, [22 * s, 1, -24 * s]), 5 * s, 8 * s],
          [add(molar, [0, 1, -4 * s]), 5.5 * s, 8 * s],
        ],
        [0, 0.01, 1],
        3,
      ),
      // hard palate and wings behind it, up to the skull's floor
      bar(
        [
          [add(gums, [0, 10 * s, -12 * s]), 18 * s, 4 * s],
          [add(molar, [-molar[0], 8 * s, -4 * s]), 20 * s, 4 * s],
        ],
        [1, 0, 0],
        2,
      ),
      bar(
        [
          [add(at('lateral_pterygoid_plate'), [-3 * s, 2 * s, 0]), 3 * s, 8 * s],
          [add(at('lateral_pterygoid_plate'), [-6 * s, 26 * s, 2 * s]), 7 * s, 10 * s],
        ],
        [1, 0, 0],
        2,
      ),
      egg([0, orbit[1] - 6 * s, orbit[2] - 36 * s], [22 * s, 26 * s, 26 * s]),
    ],
    8 * s,
  );
  const socket = joined(
    [
      egg(add(orbit, [1 * s, 0, 2 * s]), [18.5 * s, 16.5 * s, 15 * s]),
      bar(
        [
          [add(orbit, [0, 0, -6 * s]), 14 * s, 13 * s],
          [add(orbit, [-11 * s, 1, -34 * s]), 5 * s],
        ],
        [1, 0, 0],
        3,
      ),
    ],
    5,
  );
  const nostril = joined(
    [
      egg(add(nose, [0, -4 * s, 2 * s]), [10.5 * s, 15 * s, 16 * s]),
      egg(add(nose, [0, -12 * s, 2 * s]), [12 * s, 7 * s, 14 * s]),
    ],
    4,
  );
  const hole = bar(
    [
      [add(at('C1_body_centre'), [0, 2 * s, -21 * s]), 14 * s, 15 * s],
      [add(at('C1_body_centre'), [0, 24 * s, -23 * s]), 13 * s, 14 * s],
    ],
    [1, 0, 0],
    1,
  );
  const temple = egg(add(mix(brow, at('temporal_fossa_1'), 0.5), [10 * s, -6 * s, -12 * s]), [
    9 * s,
    18 * s,
    17 * s,
  ]);
  return bothSides(
    without(without(without(without(parts, socket, 3), nostril, 3), hole, 3), temple, 10),
  );
}

function mandible(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const condyle = at('mandibular_condyle');
  const angle = add(at('gonion'), [-2 * s, 4 * s, 2 * s]);
  const coronoid = at('mandible_coronoid_tip');
  const ramus = add(at('mandible_ramus_middle'), [-3 * s, 0, 8 * s]);
  const body = add(at('mandible_body_middle'), [-4 * s, 10 * s, 0]);
  const chin = at('menton');
  const front = at('pogonion');
  const teeth: Vec3 = [0, front[1] + 13 * s, front[2] - 7 * s];
  const keel: Vec3 = [0, chin[1] + 9 * s, mix(chin, front, 0.4)[2] - 3 * s];
  const molar: Vec3 = [24 * s, teeth[1] + 3 * s, body[2] + 4 * s];
  return bothSides(
    joined(
      [
        egg(add(condyle, [0, 1 * s, 0]), [9 * s, 4.6 * s, 4.6 * s]),
        bar(
          [
            [condyle, 4 * s],
            [add(mix(condyle, ramus, 0.5), [0, 2 * s, -2 * s]), 7 * s, 3 * s],
            [ramus, 15 * s, 3.6 * s],
            [add(angle, [0, 2 * s, 4 * s]), 11 * s, 4.4 * s],
          ],
          [0, 0, 1],
          4,
        ),
        bar(
          [
            [add(coronoid, [-1, -2 * s, -2 * s]), 2.6 * s],
            [add(mix(coronoid, ramus, 0.5), [0, 0, 2 * s]), 8 * s, 3 * s],
            [add(ramus, [0, 0, 4 * s]), 11 * s, 3.6 * s],
          ],
          [0, 0, 1],
          3,
        ),
        bar(
          [
            [angle, 8 * s, 5 * s],
            [body, 11.5 * s, 5.4 * s],
            [add(mix(body, keel, 0.55), [5 * s, 0, 2 * s]), 12 * s, 5.4 * s],
            [keel, 10 * s, 6 * s],
          ],
          [0, 1, 0.1],
          5,
        ),
        bar(
          [
            [add(molar, [4 * s, 0, -12 * s]), 5 * s, 4.5 * s],
            [molar, 7 * s, 5 * s],
            [add(mix(molar, teeth, 0.6), [3 * s, 0, 2 * s]), 7 * s, 4.6 * s],
            [teeth, 7 * s, 4.4 * s],
          ],
          [0, 1, 0.2],
          5,
        ),
        bar(
          [
            [keel, 9 * s, 6 * s],
            [add(mix(keel, teeth, 0.5), [0, 0, 1]), 12 * s, 5 * s],
            [teeth, 8 * s, 4.4 * s],
          ],
          [1, 0, 0],
          3,
        ),
        plate(
          [
            [angle, 3.6 * s],
            [body, 4.4 * s],
            [add(mix(body, keel, 0.55), [5 * s, 0, 2 * s]), 4.4 * s],
            [keel, 5 * s],
            [teeth, 4 * s],
            [add(mix(molar, teeth, 0.6), [3 * s, 0, 2 * s]), 4 * s],
            [molar, 4 * s],
          ],
          [
            [0, 1, 6],
            [1, 2, 6],
            [2, 5, 6],
            [2, 3, 5],
            [3, 4, 5],
          ],
        ),
        ball(add(at('mental_tubercle'), [3 * s, 5 * s, -2 * s]), 6 * s),
      ],
      5 * s,
    ),
  );
}

function hyoid(m: Marks): Field {
  const s = m.size;
  const body = m.of('hyoid_body');
  return bothSides(
    bar(
      [
        [add(body, [0, 0, -4 * s]), 4.6 * s, 3.2 * s],
        [add(body, [9 * s, 0, -7 * s]), 3.4 * s, 2.6 * s],
        [add(body, [17 * s, 3 * s, -26 * s]), 2.6 * s, 2 * s],
      ],
      [0, 1, 0],
      4,
    ),
  );
}

export const head: Bone[] = [
  { id: 'skull', side: 'mid', step: 2.4, triangles: 3600, field: skull },
  { id: 'mandible', side: 'mid', step: 2, triangles: 1000, field: mandible },
  { id: 'hyoid', side: 'mid', step: 1.5, triangles: 130, field: hyoid },
];
