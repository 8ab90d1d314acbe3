/** Skull, lower jaw and the bone at the root of the tongue. */
import type { Vec3 } from '../../mesh.ts';
import { add, distance, mix, normalise, scale, sub } from '../../figure/vec.ts';
import {
  ball,
  bar,
  bothSides,
  curveThrough,
  egg,
  grown,
  joined,
  plate,
  without,
  type Field,
} from '../field.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';
import { atlas as atlasField } from './spine.ts';

/** Widths of the teeth from the middle to the back, mm, male. */
const TEETH = [8.6, 6.6, 7.6, 7, 7, 9.6, 9];

/** Where the rows of teeth meet: the left half of the arch, from the middle to the back. */
function arch(m: Marks): Vec3[] {
  const s = m.size;
  const chin = mix(m.of('pogonion'), m.of('menton'), 0.15);
  const [y, z] = [chin[1] + 19.6 * s, chin[2] - 2.8 * s];
  const back = m.of('zygoma_lower_border')[2] - 18 * s;
  return [
    [0, y, z],
    [13.5 * s, y, z - 5.5 * s],
    [21.5 * s, y, mix([0, 0, z], [0, 0, back], 0.48)[2]],
    [25 * s, y, back],
  ];
}

/** A row of crowns; `up` 1 for the upper jaw, -1 for the lower one. They show as a line of shapes. */
function crowns(m: Marks, up: 1 | -1): Field {
  const s = m.size;
  const course = curveThrough(arch(m), 12);
  const at = (far: number): readonly [Vec3, Vec3] => {
    let left = far;
    for (let i = 1; i < course.length; i++) {
      const [a, b] = [course[i - 1]!, course[i]!];
      const long = distance(a, b);
      if (left <= long || i === course.length - 1) {
        return [mix(a, b, left / long), normalise(sub(b, a))];
      }
      left -= long;
    }
    throw new Error(`no teeth at: ${far}`);
  };
  let far = 0;
  return joined(
    TEETH.map((width, i) => {
      const [p, along] = at((far + width / 2) * s);
      far += width;
      const thick = (i < 3 ? 2.8 : 4.4) * s;
      const from = add(p, [0, 0, (up > 0 ? 1 : -1) * s]);
      return bar(
        [
          [add(from, [0, up * 12 * s, 0]), width * 0.42 * s, thick],
          [add(from, [0, up * (thick * 0.8 - 0.6), 0]), width * 0.54 * s, thick * 0.8],
        ],
        along,
        1,
      );
    }),
    0.5 * s,
  );
}

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
  const bridge = at('zygomatic_arch_middle');
  const ear = at('external_acoustic_meatus');
  const brow = at('frontozygomatic_suture');
  const eye = m.joint('eye');
  const orbit: Vec3 = [
    eye[0] + 1,
    mix(at('infraorbital_margin'), brow, 0.52)[1] + 4.5 * s,
    at('infraorbital_margin')[2] - 2 * s,
  ];
  const nose: Vec3 = [
    0,
    at('infraorbital_margin')[1] - 6 * s,
    at('infraorbital_margin')[2] + 7 * s,
  ];
  const row = arch(m).map((p) => add(p, [0, 16 * s, 0])) as [Vec3, Vec3, Vec3, Vec3];
  const gums = add(row[0], [0, 0, 1]);
  const molar = row[3];
  const base: Vec3 = [0, at('C1_body_centre')[1] + 16 * s, at('C1_body_centre')[2] + 2 * s];
  const inward = (p: Vec3, by: number): Vec3 => add(p, scale(normalise(sub(middle, p)), by * s));
  const parts = joined(
    [
      egg(middle, [wide + 1, high, long]),
      // forehead and back of the head are fuller than one egg
      egg(add(middle, [0, 2 * s, -24 * s]), [wide * 0.96, high * 0.93, long * 0.72]),
      egg(add(middle, [0, -2 * s, 30 * s]), [wide * 0.78, high * 0.86, long * 0.62]),
      egg(add(inion, [0, -10 * s, 36 * s]), [46 * s, 27 * s, 37 * s]),
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
          [add(mix(cheek, bridge, 0.55), [-1, 0, 2 * s]), 6 * s, 4 * s],
          [add(bridge, [-3 * s, 0, 0]), 5 * s, 3 * s],
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
          [add(mix(glabella, brow, 0.5), [0, 8 * s, 1 * s]), 6 * s],
          [add(brow, [-3 * s, 9 * s, 0]), 6 * s],
        ],
        [0, 1, 0],
        3,
      ),
      bar(
        [
          [add(glabella, [0, -8 * s, -8 * s]), 8 * s, 6 * s],
          [add(nose, [0, 23 * s, 2 * s]), 6 * s, 4 * s],
          [add(nose, [0, 14 * s, 6 * s]), 6.5 * s, 3.2 * s],
        ],
        [1, 0, 0],
        3,
      ),
      // rim between nose and eye, down to the upper jaw
      bar(
        [
          [add(glabella, [10 * s, -12 * s, -13 * s]), 5 * s],
          [add(nose, [12.5 * s, 8 * s, -7 * s]), 4.6 * s],
          [add(nose, [15 * s, -8 * s, -5 * s]), 5 * s],
          [add(row[1], [1, -2 * s, 0]), 5 * s],
        ],
        [0, 0, 1],
        3,
      ),
      // upper jaw: front, side walls, bed of the teeth
      plate(
        [
          [add(nose, [13 * s, 6 * s, -9 * s]), 4.6 * s],
          [add(at('infraorbital_margin'), [0, -6 * s, -8 * s]), 5 * s],
          [add(row[1], [0, 1 * s, -2 * s]), 5.5 * s],
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
        row.map((p, i) => [add(p, [0, -2.5 * s, i === 0 ? 0.5 : 0]), 4.6 * s, 5.5 * s] as const),
        [0, 0.01, 1],
        4,
      ),
      // spine under the nose
      bar([
        [add(gums, [0, 4 * s, -6 * s]), 5 * s],
        [[0, nose[1] - 18 * s, gums[2] + 2 * s], 2 * s],
      ]),
      // hard palate and wings behind it, up to the skull's floor
      bar(
        [
          [add(gums, [0, 2 * s, -12 * s]), 18 * s, 4 * s],
          [add(molar, [-molar[0], 1 * s, -4 * s]), 20 * s, 4 * s],
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
      // the rim is a square with round corners
      egg(add(orbit, [4 * s, -2 * s, 2 * s]), [15 * s, 15.5 * s, 15 * s]),
      egg(add(orbit, [-3 * s, 2 * s, 2 * s]), [15 * s, 15 * s, 15 * s]),
      bar(
        [
          [add(orbit, [0, 0, -6 * s]), 14 * s, 13 * s],
          [add(orbit, [-10 * s, 1, -34 * s]), 5 * s],
        ],
        [1, 0, 0],
        3,
      ),
    ],
    7,
  );
  const nostril = joined(
    [
      bar(
        [
          [add(nose, [0, 5 * s, 1]), 4 * s, 13 * s],
          [add(nose, [0, -4 * s, 0]), 8.5 * s, 14 * s],
          [add(nose, [0, -9 * s, 0]), 9.5 * s, 13 * s],
        ],
        [1, 0, 0],
        3,
      ),
      egg(add(nose, [6 * s, -13 * s, 0]), [6 * s, 5 * s, 12 * s]),
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
  // joint of the jaw, tooth of C2 and masses of C1 keep a joint's width
  const joints = joined(
    [
      egg(add(at('mandibular_condyle'), [0, 1 * s, 0]), [11 * s, 6.4 * s, 6.4 * s]),
      bar([
        [at('mandibular_condyle'), 6 * s],
        [mix(at('mandibular_condyle'), at('mandible_ramus_middle'), 0.5), 5 * s, 9 * s],
      ]),
      bar([
        [add(at('mandible_coronoid_tip'), [-1, 0, -2 * s]), 4 * s],
        [mix(at('mandible_coronoid_tip'), at('mandible_ramus_middle'), 0.5), 5 * s, 9 * s],
      ]),
      bar([
        [add(at('C2_body_centre'), [0, 2 * s, -1]), 6.5 * s],
        [add(at('C1_body_centre'), [0, 5 * s, -3 * s]), 6 * s],
      ]),
      grown(atlasField(m), 1.2 * s),
    ],
    1,
  );
  const hollows = joined([socket, nostril, hole], 1);
  const solid = without(without(without(parts, temple, 10), hollows, 3), joints, 1.5);
  return bothSides(joined([solid, crowns(m, 1)], 1.5));
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
  const row = arch(m).map((p) => add(p, [0, -16.5 * s, -1 * s])) as [Vec3, Vec3, Vec3, Vec3];
  const teeth = row[0];
  const keel: Vec3 = [0, chin[1] + 9 * s, mix(chin, front, 0.4)[2] - 3 * s];
  const molar = row[3];
  const side = row[2];
  const bone = joined(
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
          [add(molar, [8 * s, 4 * s, -14 * s]), 6 * s, 4 * s],
          [molar, 7 * s, 5 * s],
          [side, 7 * s, 4.8 * s],
          [row[1], 7 * s, 4.4 * s],
          [teeth, 7 * s, 4.2 * s],
        ],
        [0, 1, 0.2],
        5,
      ),
      bar(
        [
          [add(keel, [0, 0, 1 * s]), 10 * s, 6 * s],
          [add(mix(keel, teeth, 0.5), [0, 0, 0]), 11 * s, 4.6 * s],
          [teeth, 9 * s, 4.2 * s],
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
          [side, 4 * s],
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
      ball(add(at('mental_tubercle'), [4 * s, 6 * s, -3 * s]), 6 * s),
    ],
    5 * s,
  );
  return bothSides(joined([bone, crowns(m, -1)], 1.5));
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
  { id: 'skull', side: 'mid', step: 2, triangles: 4600, field: skull },
  { id: 'mandible', side: 'mid', step: 1.6, triangles: 1800, field: mandible },
  { id: 'hyoid', side: 'mid', step: 1.5, triangles: 130, field: hyoid },
];
