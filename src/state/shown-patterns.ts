import type { BodyAddress, Side } from '../atlas/address';
import type { Atlas } from '../atlas/types';
import { heatOf, type Heat } from '../matching/share';
import { laidIn, laidKey, type Laid } from './laid';
import type { Snapshot } from './snapshot';

/**
 * What patterns lie on the skin in the present view. The body draws it and the legend tells it, from
 * the same answer.
 */
export type ShownPatterns =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly address: Extract<BodyAddress, { id: string }> }
  /** `lit` is the slot that is pointed at: the others step back. */
  | { readonly kind: 'laid'; readonly items: readonly Laid[]; readonly lit?: number }
  | ({ readonly kind: 'heat'; readonly side?: Side } & Heat);

const NONE: ShownPatterns = { kind: 'none' };

/** True where an address has a pattern of its own. */
export const hasPattern = (address: BodyAddress): address is Extract<BodyAddress, { id: string }> =>
  ['muscle', 'trigger-point', 'nerve'].includes(address.kind);

/** The zones that a place of a region page means: one zone, or all of the region. */
export function zonesOfPlace(
  place: { readonly id: string; readonly zone?: string },
  atlas: Atlas,
): readonly string[] {
  const zones = atlas.regions.get(place.id)?.zones.map(({ id }) => id) ?? [];
  return place.zone && zones.includes(place.zone) ? [place.zone] : zones;
}

function chosenPatterns(snapshot: Snapshot, selected: BodyAddress, atlas: Atlas): ShownPatterns {
  const { place, side, heat } = snapshot;
  const items = laidIn(snapshot.with, atlas, side);
  if (items.length) return { kind: 'laid', items };
  if (heat && place.page === 'region') {
    const found = heatOf(zonesOfPlace(place, atlas), atlas);
    return found.most ? { kind: 'heat', ...found, ...(side && { side }) } : NONE;
  }
  return hasPattern(selected) ? { kind: 'one', address: selected } : NONE;
}

/** What is pointed at shows its own pattern for as long; then what is chosen is back. */
export function shownPatterns(
  snapshot: Snapshot,
  { selected, hovered }: { readonly selected: BodyAddress; readonly hovered: BodyAddress },
  atlas: Atlas,
): ShownPatterns {
  const chosen = chosenPatterns(snapshot, selected, atlas);
  if (!hasPattern(hovered)) return chosen;
  const lit = chosen.kind === 'laid' && chosen.items.find(({ key }) => key === laidKey(hovered));
  return lit && chosen.kind === 'laid'
    ? { ...chosen, lit: lit.slot }
    : { kind: 'one', address: hovered };
}
