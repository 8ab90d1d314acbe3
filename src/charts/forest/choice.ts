import type { Effect } from '../../atlas/comparison/types';
import type { Atlas } from '../../atlas/types';
import { FIRST_CONDITION, type Place } from '../../state/snapshot';
import { conditionsWithRows } from './select';

/**
 * The condition that the comparison shows: the one asked for, else the first of the region with rows,
 * else the one to begin with.
 *
 * @param effects ids of conditions are read from them
 * @returns an id, which may be unknown, or `all`
 */
export function conditionShown(
  place: Extract<Place, { page: 'compare' }>,
  effects: readonly Effect[],
  atlas: Atlas | undefined,
): string {
  if (place.condition) return place.condition;
  const near = atlas?.regions.get(place.region ?? '')?.conditions ?? [];
  const found = conditionsWithRows(effects);
  return near.find((id) => found.has(id)) ?? near[0] ?? FIRST_CONDITION;
}
