import type { Atlas, RedFlag } from '../../atlas/types';
import type { Answer } from '../../matching';
import type { ZoneMark } from '../../state/drawing/field';
import { URGENCIES } from '../parts/words';

/**
 * Help comes before muscles: red flags of the regions that are drawn or said, the most urgent first;
 * none twice, and none that was raised already.
 */
export function flagsHere(
  answer: Answer | undefined,
  marks: readonly ZoneMark[],
  atlas: Atlas,
): readonly RedFlag[] {
  const raised = new Set(answer?.redFlags.map(({ id }) => id));
  // The place that is meant most stands first, and so do its flags.
  const zones = [...marks].sort((a, b) => b.weight - a.weight).map(({ id }) => id);
  const regions = [...zones, ...(answer?.zones ?? []).map(({ id }) => id)].flatMap(
    (id) => atlas.zones.get(id)?.region ?? [],
  );
  const ids = regions.flatMap((region) => atlas.regions.get(region)?.redFlags ?? []);
  return [...new Set(ids)]
    .filter((id) => !raised.has(id))
    .flatMap((id) => atlas.redFlags.get(id) ?? [])
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
