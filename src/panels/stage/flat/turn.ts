import type { View } from '../../../atlas/types';
import { sharesOf } from '../../../map/fields';
import type { Field, FigureMap, MapView } from '../../../map/types';

/** So much of what is shown in the present view, and it stays. */
const ENOUGH = 0.35;

/**
 * Which of the two views a figure shows that has room for one only: the one that was asked for, else
 * the one that shows what is chosen. It turns only where it must.
 *
 * @param now the view of before
 */
export function viewFor(
  asked: View | undefined,
  field: Field,
  map: FigureMap | undefined,
  now: MapView,
): MapView {
  if (asked === 'front' || asked === 'back') return asked;
  if (!map || !field.size) return asked ? now : 'front';
  const shares = sharesOf(field, map);
  if (shares[now] >= ENOUGH) return now;
  return shares.back > shares.front ? 'back' : 'front';
}
