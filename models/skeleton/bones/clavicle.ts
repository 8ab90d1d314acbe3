/** Collarbone. */
import type { Vec3 } from '../../mesh.ts';
import { add } from '../../geometry/vec.ts';
import { bar, type Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';

export function clavicle(m: Marks): Field {
  const s = m.size;
  const low = (name: string): Vec3 => add(m.of(name), [0, -3 * s, -2 * s]);
  const start = add(m.of('clavicle_sternal_end'), [2 * s, -3 * s, 0]);
  const end = add(m.of('clavicle_acromial_end'), [-4 * s, -3 * s, -2 * s]);
  return bar(
    [
      [start, 8.5 * s, 8.5 * s],
      [low('clavicle_medial_third'), 6.2 * s, 6 * s],
      [low('clavicle_mid'), 5.8 * s, 5.2 * s],
      [low('clavicle_lateral_third'), 7.5 * s, 4.6 * s],
      [end, 8.5 * s, 4.4 * s],
    ],
    [0, 0, 1],
    6,
  );
}
