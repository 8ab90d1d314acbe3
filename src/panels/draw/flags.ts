import type { Atlas, RedFlag } from '../../atlas/types';
import type { Answer } from '../../matching';
import type { ZoneMark } from '../../state/drawing/field';
import { URGENCIES } from '../parts/words';

const urgencyOf = ({ urgency }: RedFlag): number => URGENCIES.indexOf(urgency);

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
    .sort((a, b) => urgencyOf(a) - urgencyOf(b));
}

/**
 * The same signs where there are several pains: of one urgency the first of each pain, then the second of
 * each, so that those of none stand behind all of another.
 *
 * @param each the signs of each pain, the most urgent first
 */
export function takingTurns(
  flags: readonly RedFlag[],
  each: readonly (readonly RedFlag[])[],
): readonly RedFlag[] {
  const places = each.map((own) => {
    const seen = new Map<string, number>();
    return new Map(
      own.map(({ id, urgency }) => {
        const at = seen.get(urgency) ?? 0;
        seen.set(urgency, at + 1);
        return [id, at] as const;
      }),
    );
  });
  const turnOf = ({ id }: RedFlag): number =>
    Math.min(flags.length, ...places.map((own) => own.get(id) ?? flags.length));
  return flags.toSorted((a, b) => urgencyOf(a) - urgencyOf(b) || turnOf(a) - turnOf(b));
}
