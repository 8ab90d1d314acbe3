import type { Atlas, Basis, Muscle, Region } from '../../atlas/types';
import { referringTo, shareOf, type Share } from '../../matching/share';

/** One muscle of a region's list. */
export interface Row {
  readonly muscle: Muscle;
  readonly basis: readonly Basis[];
  /** of the place that is shown: the region, or one zone of it */
  readonly share: Share;
}

/** The region's own list, in its order, with the share of the place. */
export const rankedRows = (region: Region, zones: readonly string[], atlas: Atlas): Row[] =>
  [...region.muscles]
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ muscle: id, basis }) => {
      const muscle = atlas.muscles.get(id);
      return muscle ? [{ muscle, basis, share: shareOf(muscle, zones) }] : [];
    });

/** Muscles whose drawn pattern reaches the place though its list does not name them; most first. */
export function alsoDrawn(region: Region, zones: readonly string[], atlas: Atlas): Row[] {
  const listed = new Set(region.muscles.map(({ muscle }) => muscle));
  const rows = referringTo(zones, atlas)
    .filter(({ id }) => !listed.has(id))
    .map((muscle): Row => {
      const often = muscle.primaryZones.some((zone) => zones.includes(zone));
      return {
        muscle,
        basis: [often ? 'primary-referral' : 'spillover-referral'],
        share: shareOf(muscle, zones),
      };
    });
  return byShare(rows);
}

/** Most of the place first; of two that cover as much, the one whose pattern lies here more. */
export const byShare = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => b.share.covers - a.share.covers || b.share.lies - a.share.lies);
