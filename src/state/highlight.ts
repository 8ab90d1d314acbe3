import type { BodyAddress, Side } from '../atlas/address';
import type { Atlas, Condition } from '../atlas/types';

/**
 * What a zone of the skin means in the present view. `selected` is the place itself, `related` its
 * company (the rest of the region, the regions of a condition), `primary` and `spillover` where a
 * muscle's pain is described.
 */
export type ZoneRole = 'selected' | 'related' | 'primary' | 'spillover';

export interface ZoneHighlight {
  readonly zone: string;
  /** Absent: both sides. */
  readonly side?: Side;
  readonly role: ZoneRole;
}

/** Lit for a condition only where it is told to be felt there: nobody with a sore back is shown these. */
const INTIMATE = new Set(['genitals', 'perineum']);

/** The zones of a condition: those of its regions. */
function zonesOfCondition(condition: Condition, zonesOf: (region: string) => string[]): string[] {
  const felt = condition.felt.patterns.flatMap(({ usual, also }) => [...usual, ...also]);
  return condition.regions
    .flatMap(zonesOf)
    .filter((zone) => !INTIMATE.has(zone) || felt.includes(zone));
}

/** The zones of a pattern, by its address; undefined where there is none. */
export const patternAt = ({ kind, id }: Extract<BodyAddress, { id: string }>, atlas: Atlas) =>
  kind === 'nerve'
    ? atlas.nerves.get(id)
    : kind === 'muscle'
      ? atlas.muscles.get(id)
      : atlas.triggerPoints.get(id);

/**
 * Which zones of the skin an address lights, and as what. Pure: the body and the legend read the
 * same answer. Unknown ids light nothing.
 */
export function highlightsOf(address: BodyAddress, atlas: Atlas): readonly ZoneHighlight[] {
  if (address.kind === 'nowhere') return [];
  const side = address.side && { side: address.side };
  const as = (role: ZoneRole) => (zone: string) => ({ zone, role, ...side });
  const zonesOf = (region: string) => (atlas.regions.get(region)?.zones ?? []).map((z) => z.id);

  if (address.kind === 'region') return zonesOf(address.id).map(as('selected'));
  if (address.kind === 'zone') {
    const region = atlas.zones.get(address.id)?.region;
    return zonesOf(region ?? '').map((z) => as(z === address.id ? 'selected' : 'related')(z));
  }
  if (address.kind === 'condition') {
    const condition = atlas.conditions.get(address.id);
    return condition ? zonesOfCondition(condition, zonesOf).map(as('related')) : [];
  }
  const pattern = patternAt(address, atlas);
  if (!pattern) return [];
  return [
    ...pattern.spilloverZones.map(as('spillover')),
    ...pattern.primaryZones.map(as('primary')),
  ];
}
