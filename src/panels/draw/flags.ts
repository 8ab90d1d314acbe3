import type { Atlas, RedFlag } from '../../atlas/types';
import type { Answer } from '../../matching';
import type { ZoneMark } from '../../state/drawing/field';
import { URGENCIES } from '../parts/words';

export interface Flags {
  /** Red flags that the words sound like. */
  readonly raised: readonly RedFlag[];
  /** Red flags of the regions that are drawn or said, the most urgent first; none twice. */
  readonly here: readonly RedFlag[];
}

/** Help comes before muscles: the red flags of what was said, and of the places that were marked. */
export function flagsFor(
  answer: Answer | undefined,
  marks: readonly ZoneMark[],
  atlas: Atlas,
): Flags {
  const flag = (id: string): readonly RedFlag[] => {
    const found = atlas.redFlags.get(id);
    return found ? [found] : [];
  };
  const raised = answer?.redFlags.flatMap(({ id }) => flag(id)) ?? [];
  // The place that is meant most stands first, and so do its flags.
  const zones = [...marks].sort((a, b) => b.weight - a.weight).map(({ id }) => id);
  const regions = [...zones, ...(answer?.zones ?? []).map(({ id }) => id)].flatMap(
    (id) => atlas.zones.get(id)?.region ?? [],
  );
  const ids = [...regions].flatMap((region) => atlas.regions.get(region)?.redFlags ?? []);
  const here = [...new Set(ids)]
    .flatMap(flag)
    .filter(({ id }) => !raised.some((one) => one.id === id))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
  return { raised, here };
}
