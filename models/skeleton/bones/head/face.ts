/** The face above the lower jaw. */
import { add, mix } from '../../../geometry/vec.ts';
import { bar, egg, plate, type Field } from '../../../geometry/solids.ts';
import type { Spots } from './spots.ts';

/** Body of the cheekbone, its arch to the ear, its pillar to the brow: parts to be joined, in mm. */
export const cheekbone = ({ at, s, cheek, bridge, ear, brow, inward }: Spots): Field[] => [
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
];

/** Brow ridge, bridge of the nose and the rim between nose and eye. */
export const noseAndBrow = ({ s, glabella, brow, nose, row }: Spots): Field[] => [
  bar(
    [
      [add(glabella, [0, -1, -8 * s]), 7 * s],
      [add(mix(glabella, brow, 0.5), [0, 8 * s, 1 * s]), 6 * s],
      [add(brow, [-3 * s, 9 * s, 0]), 6 * s],
    ],
    [0, 1, 0],
    3,
  ),
  bar(
    [
      [add(glabella, [0, -8 * s, -8 * s]), 8 * s, 6 * s],
      [add(nose, [0, 23 * s, 4 * s]), 5 * s, 3.6 * s],
      [add(nose, [0, 14 * s, 11 * s]), 4.6 * s, 2.2 * s],
    ],
    [1, 0, 0],
    3,
  ),
  // sides of the bridge, from its ridge back to that rim
  plate(
    [
      [add(glabella, [3 * s, -9 * s, -8 * s]), 4 * s],
      [add(nose, [2.5 * s, 14 * s, 9.5 * s]), 2.6 * s],
      [add(nose, [12.5 * s, 8 * s, -7 * s]), 3.6 * s],
      [add(glabella, [10 * s, -12 * s, -13 * s]), 4.4 * s],
    ],
    [
      [0, 1, 2],
      [0, 2, 3],
    ],
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
];

/** The little spine under the nose, which stands out of its opening. */
export const noseSpine = ({ s, nose, gums }: Spots): Field =>
  bar([
    [add(gums, [0, 2 * s, -3 * s]), 4.6 * s],
    [[0, nose[1] - 17 * s, gums[2] + 0.5 * s], 2.2 * s],
  ]);

/** Front, side walls, bed of the teeth, palate and the wings behind it. */
export const upperJaw = ({ at, s, orbit, nose, row, gums, molar, inward }: Spots): Field[] => [
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
];
