import type { FlagPlaces, FlagsByWhy, RedFlagFacts, RedFlagWords } from '../schema/safety';
import { FLAG_WHYS, URGENCIES } from '../flag-codes';
import { type FlagWhy, type RedFlag } from '../types';
import { wordsOf } from './claims';

const whyByPlace = (places: FlagsByWhy = {}): Record<string, FlagWhy> =>
  Object.fromEntries(
    FLAG_WHYS.flatMap((why) => (places[why] ?? []).map((place) => [place, why] as const)),
  );

/**
 * The red flags in the order of the table of places.
 *
 * @throws if a flag has no place, or a place or a flag is unknown
 */
export function joinFlags(
  facts: Readonly<Record<string, RedFlagFacts>>,
  words: Record<string, RedFlagWords>,
  table: FlagPlaces,
): RedFlag[] {
  const homeless = Object.keys(facts).filter((id) => !(id in table));
  if (homeless.length > 0) throw new Error(`no place: red-flags/${homeless.join(', ')}`);
  return Object.entries(table).map(([id, { concern, regions, conditions, zones, general }]) => {
    const flag = facts[id];
    if (!flag) throw new Error(`unknown red flag: ${id}`);
    return {
      ...flag,
      ...wordsOf(words, 'red-flags', id),
      concern,
      zones,
      general: general ?? false,
      regions: whyByPlace(regions),
      conditions: whyByPlace(conditions),
    };
  });
}

/** The red flags of one page: the gravest first, then those felt there, then as the table has them. */
export function flagsOn(
  kind: 'regions' | 'conditions',
  place: string,
  flags: readonly RedFlag[],
): string[] {
  const rank = (flag: RedFlag) =>
    URGENCIES.indexOf(flag.urgency) * FLAG_WHYS.length +
    FLAG_WHYS.indexOf(flag[kind][place] ?? 'goes-with');
  return flags
    .filter((flag) => place in flag[kind])
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id }) => id);
}
