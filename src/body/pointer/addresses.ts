import { NOWHERE, type BodyAddress } from '../../atlas/address';
import type { ZoneRange } from '../skin/skin-source';

/**
 * Make an address once for what it names, and hand out the same object ever after: a pointer that wanders
 * allocates nothing, and whoever is told of it sees at once that nothing is new.
 */
export function once<Named extends object>(
  make: (named: Named) => BodyAddress,
): (named: Named) => BodyAddress {
  const made = new WeakMap<Named, BodyAddress>();
  return (named) => {
    const known = made.get(named);
    if (known) return known;
    const address = make(named);
    made.set(named, address);
    return address;
  };
}

/**
 * The address of a zone by its index: the region that it belongs to, on its side. Nowhere beside the body, and
 * while the names of regions have not arrived.
 *
 * @param regionOf region id of a zone id, undefined while it is not known
 */
export function zoneAddresses(
  zones: readonly ZoneRange[],
  regionOf: (zone: string) => string | undefined,
): (index: number) => BodyAddress {
  const of = once(({ zone, side }: ZoneRange) => ({
    kind: 'region',
    id: regionOf(zone) ?? '',
    side,
  }));
  return (index) => {
    const zone = zones[index];
    return zone && regionOf(zone.zone) ? of(zone) : NOWHERE;
  };
}
