import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';

/** Region that an address means: its own id, or the region around a zone; else undefined. */
export function regionPointedAt(
  address: BodyAddress,
  atlas: Atlas | undefined,
): string | undefined {
  if (address.kind === 'region') return address.id;
  return address.kind === 'zone' ? atlas?.zones.get(address.id)?.region : undefined;
}
