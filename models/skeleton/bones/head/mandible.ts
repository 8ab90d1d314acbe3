/** The lower jaw: branch, body, chin and its row of teeth. */
import type { Vec3 } from '../../../mesh.ts';
import { add, mix } from '../../../geometry/vec.ts';
import { ball, bar, bothSides, egg, joined, plate, type Field } from '../../../geometry/solids.ts';
import type { Marks } from '../../marks.ts';
import { crowns, rowOf } from './teeth.ts';

/** The lower jaw, mm from its surface. */
export function mandible(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const condyle = at('mandibular_condyle');
  const angle = add(at('gonion'), [-2 * s, 4 * s, 2 * s]);
  const coronoid = at('mandible_coronoid_tip');
  const ramus = add(at('mandible_ramus_middle'), [-3 * s, 0, 8 * s]);
  const body = add(at('mandible_body_middle'), [-4 * s, 10 * s, 0]);
  const chin = at('menton');
  const front = at('pogonion');
  const row = rowOf(m, [0, -16.5 * s, -2.5 * s]);
  const teeth = row[0];
  // hung on the foremost mark: the male lowest one lies 20 mm further back than the chin
  const keel: Vec3 = [0, chin[1] + 9 * s, mix(chin, front, 0.85)[2] - 8 * s];
  const corner = add(at('mental_tubercle'), [4 * s, 6 * s, 0]);
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
      ball([corner[0], corner[1], keel[2] - 2 * s], 6 * s),
    ],
    5 * s,
  );
  return bothSides(joined([bone, crowns(m, -1)], 1.5));
}
