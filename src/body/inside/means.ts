import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import { isUnpaired } from '../../atlas/unpaired';
import { muscleOf } from '../../state/depth';
import type { Thing } from './inside-model';

/** True if an address means this thing: both sides where it names none, and what there is where it has no side. */
export function means(address: BodyAddress, thing: Thing, atlas: Atlas): boolean {
  if (address.kind === 'nowhere') return false;
  const own = thing.kind === 'muscle' ? muscleOf(address, atlas) : address.id;
  if (own !== thing.id || (thing.kind !== 'muscle' && address.kind !== thing.kind)) return false;
  const { side } = address;
  return !side || thing.side === 'mid' || thing.side === side || isUnpaired(address.id);
}
