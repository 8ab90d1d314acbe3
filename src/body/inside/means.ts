import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import { muscleOf } from '../../state/depth';
import type { Thing } from './inside-model';

/** True if an address means this thing: both sides where it names none. */
export function means(address: BodyAddress, thing: Thing, atlas: Atlas): boolean {
  if (address.kind === 'nowhere') return false;
  if (address.side && thing.side !== 'mid' && thing.side !== address.side) return false;
  if (thing.kind === 'muscle') return muscleOf(address, atlas) === thing.id;
  return address.kind === thing.kind && address.id === thing.id;
}
