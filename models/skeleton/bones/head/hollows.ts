/** What is taken away from the skull. */
import { add, mix } from '../../../geometry/vec.ts';
import { bar, egg, grown, joined, type Field } from '../../../geometry/solids.ts';
import type { Marks } from '../../marks.ts';
import { atlas as atlasField } from '../spine.ts';
import type { Spots } from './spots.ts';

/** Eye sockets, nose and the great hole, as one field. */
export function hollows({ at, s, orbit, nose }: Spots): Field {
  const socket = joined(
    [
      // the rim is a square with round corners
      egg(add(orbit, [3.5 * s, -2.5 * s, 2 * s]), [16 * s, 15.5 * s, 15 * s]),
      egg(add(orbit, [-3 * s, 2.5 * s, 2 * s]), [15.5 * s, 15 * s, 15 * s]),
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
          [add(nose, [0, 3 * s, 2 * s]), 4.6 * s, 9 * s],
          [add(nose, [0, -4 * s, 0]), 8.5 * s, 14 * s],
          [add(nose, [0, -8 * s, 0]), 10 * s, 10 * s],
        ],
        [1, 0, 0],
        3,
      ),
      egg(add(nose, [6 * s, -12 * s, 0]), [6 * s, 5 * s, 12 * s]),
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
  return joined([socket, nostril, hole], 1);
}

/** The dip of the temple: behind the brow, and over the arch, where the bone is narrowest. */
export const temple = ({ at, s, brow }: Spots): Field =>
  joined(
    [
      egg(add(mix(brow, at('temporal_fossa_1'), 0.5), [10 * s, -6 * s, -12 * s]), [
        9 * s,
        18 * s,
        17 * s,
      ]),
      egg(add(at('temporal_fossa_2'), [9.5 * s, 5 * s, 4 * s]), [9.5 * s, 22 * s, 22 * s]),
    ],
    4 * s,
  );

/** Below the temple, inside arch and lower jaw: room for the temporal muscle's end and the upper pterygoid. */
export const belowTemple = ({ at, s }: Spots): Field => {
  const wing = at('lateral_pterygoid_plate');
  const muscle = at('mandible_coronoid_tip');
  const joint = at('mandibular_condyle');
  return joined(
    [
      bar([
        [add(wing, [-1 * s, 24 * s, 8 * s]), 10 * s],
        [add(wing, [5 * s, 13 * s, 1 * s]), 12 * s],
        [add(mix(wing, joint, 0.6), [0, 3 * s, 0]), 7.5 * s],
      ]),
      // between its two plates, where the lower pterygoid begins
      bar([
        [add(wing, [-4 * s, 12 * s, -1 * s]), 4.5 * s],
        [add(wing, [2 * s, -7 * s, -6 * s]), 6 * s],
      ]),
      bar([
        [add(muscle, [-1 * s, -12 * s, 2 * s]), 6 * s],
        [add(muscle, [0, 2 * s, 3 * s]), 6.5 * s],
        [add(muscle, [4 * s, 14 * s, 6 * s]), 5 * s],
      ]),
    ],
    6 * s,
  );
};

/** The lower jaw's joint, the tooth of C2 and the masses of C1 keep a joint's width. */
export const joints = (m: Marks, { at, s }: Spots): Field =>
  joined(
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
