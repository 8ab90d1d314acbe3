import type { BodyAddress } from '../atlas/address';
import type { Atlas, RiskNote } from '../atlas/types';

/**
 * What a needle must never meet under a place: its risk notes of the highest level. The body shows
 * it through closed skin and the legend names it, from the same answer. Empty for what is no place.
 */
export function graveRisks(address: BodyAddress, atlas: Atlas): readonly RiskNote[] {
  const region =
    address.kind === 'region'
      ? address.id
      : address.kind === 'zone'
        ? atlas.zones.get(address.id)?.region
        : undefined;
  const risks = atlas.regions.get(region ?? '')?.risks ?? [];
  return risks.filter(({ level }) => level === 'high');
}
