/** The braincase. */
import { add, mix, normalise } from '../../../geometry/vec.ts';
import { ball, bar, brick, cutAt, egg, type Field } from '../../../geometry/solids.ts';
import type { Spots } from './spots.ts';

/** Vault, floor, joint for C1, mastoid and styloid: parts to be joined, in mm. */
export const braincase = ({
  at,
  s,
  middle,
  long,
  high,
  vault,
  inion,
  ear,
  base,
  inward,
  nape,
}: Spots): Field[] => {
  // behind and below them the muscles of the nape end: the floor rises from the mastoid to the neck lines
  const mastoid = at('mastoid_tip');
  const above = (dome: Field): Field =>
    cutAt(dome, [0, mastoid[1] + 5 * s, mastoid[2] - 38 * s], normalise([0, 1, 0.25]));
  return [
    // fuller than an egg between its poles: the scalp is hardly thicker there than on them
    above(
      brick(
        add(middle, [0, 2.5 * s, -1.6 * s]),
        [vault - 2 * s, high - 2.2 * s, long - 0.2 * s],
        [1, 0, 0],
        [0, 1, 0],
        2.25,
      ),
    ),
    // forehead and back of the head are fuller than one egg
    above(egg(add(middle, [0, 2 * s, -24 * s]), [vault * 0.97, high * 0.95, long * 0.73])),
    egg(add(middle, [0, -2 * s, 30 * s]), [vault * 0.8, high * 0.86, long * 0.62]),
    egg(add(inion, [0, -10 * s, 36 * s]), [43 * s, 24.5 * s, 31 * s]),
    // over and behind the ear it is as wide as it was measured
    egg(add(at('temporal_fossa_3'), [-25 * s, 2 * s, -2 * s]), [24 * s, 26 * s, 34 * s]),
    egg(add(at('temporal_fossa_4'), [-18 * s, 2 * s, 0]), [16 * s, 16 * s, 22 * s]),
    // below the neck lines, level with the mastoid: where the short muscles of the nape end
    bar(
      [
        [[0, nape[1] + 11 * s, nape[2] + 13 * s], 30 * s, 12 * s],
        [[0, mastoid[1] + 16.5 * s, nape[2] + 25 * s], 43 * s, 12.5 * s],
        [[0, mastoid[1] + 16.5 * s, nape[2] + 42 * s], 43 * s, 12.5 * s],
      ],
      [1, 0, 0],
      3,
    ),
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
    ball(inward(inion, 7), 6 * s),
    bar(
      [
        [add(mastoid, [-4 * s, 5 * s, 1]), 6 * s, 8 * s],
        [add(mastoid, [-3 * s, 24 * s, 6 * s]), 10 * s, 14 * s],
      ],
      [1, 0, 0],
      2,
    ),
    bar([
      [add(at('styloid_process_tip'), [0, 2 * s, 0]), 1.8 * s],
      [add(mix(at('styloid_process_tip'), ear, 0.55), [-4 * s, 6 * s, 0]), 3.6 * s],
    ]),
  ];
};
