import type { BodyAddress } from '../../atlas/address';
import { regionOf } from '../../atlas/index';

/** Region that an address means: its own id, or the region around a zone; else undefined. */
export function regionPointedAt(address: BodyAddress): string | undefined {
  if (address.kind === 'region') return address.id;
  return address.kind === 'zone' ? regionOf(address.id) : undefined;
}
