import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import { addressField } from '../../map/fields';
import type { Field } from '../../map/types';

/** What an address means on the small figure. The places of a condition are what it is about. */
export function fieldOf(address: BodyAddress, atlas: Atlas | undefined): Field {
  if (!atlas) return new Map();
  const field = addressField(address, atlas);
  if (address.kind !== 'condition') return field;
  return new Map([...field].map(([key, mark]) => [key, { ...mark, role: 'selected' }]));
}
