/** The bone at the root of the tongue. */
import { add } from '../../../geometry/vec.ts';
import { bar, bothSides, type Field } from '../../../geometry/solids.ts';
import type { Marks } from '../../marks.ts';

/** The hyoid, mm from its surface: body and greater horns. */
export function hyoid(m: Marks): Field {
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
