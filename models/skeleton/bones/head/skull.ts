/** The skull with the teeth of its upper jaw. */
import { bothSides, joined, without, type Field } from '../../../geometry/solids.ts';
import type { Marks } from '../../marks.ts';
import { braincase } from './braincase.ts';
import { cheekbone, noseAndBrow, noseSpine, upperJaw } from './face.ts';
import { belowTemple, hollows, joints, temple } from './hollows.ts';
import { spotsOf } from './spots.ts';
import { crowns } from './teeth.ts';

/** The skull, mm from its surface. */
export function skull(m: Marks): Field {
  const spots = spotsOf(m);
  const { s } = spots;
  // Soft joints take the parts one after the other: another order is another skull.
  const parts = [braincase, cheekbone, noseAndBrow, upperJaw].flatMap((part) => part(spots));
  const domed = without(joined(parts, 8 * s), temple(spots), 14);
  const whole = without(domed, belowTemple(spots), 4);
  const solid = without(without(whole, hollows(spots), 3), joints(m, spots), 1.5);
  const spined = joined([solid, noseSpine(spots)], 3 * s);
  return bothSides(joined([spined, crowns(m, 1)], 1.5));
}
