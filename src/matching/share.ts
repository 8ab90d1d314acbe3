/**
 * How patterns and places meet: what share of a place a muscle's pattern covers, what share of its
 * pattern lies there, and how many patterns meet in each zone.
 *
 * A zone of the pattern counts whole where pain is often felt (primary) and by half where it may
 * spread (spillover); zones count by their skin (cm², `zones.json`). Both sides of the body are alike,
 * so one side is measured. These are shares of drawn patterns, no probabilities.
 */
import type { Atlas, Muscle } from '../atlas/types';
import { AREAS, zoneIndex } from './zones';

/** What a zone counts in a pattern. */
const COUNTS = { primary: 1, spillover: 0.5 } as const;

export interface Drawn {
  readonly primaryZones: readonly string[];
  readonly spilloverZones: readonly string[];
}

/** Both 0..1. */
export interface Share {
  /** of the place, by skin: how much of it the pattern covers */
  readonly covers: number;
  /** of the pattern, by skin: how much of it lies in the place */
  readonly lies: number;
}

export interface Heat {
  /** zone -> how many muscles' patterns fall there, spillover by half */
  readonly counts: ReadonlyMap<string, number>;
  /** the most of any zone; 0 where no pattern reaches the place */
  readonly most: number;
  /** the muscles whose patterns were laid over one another */
  readonly muscles: readonly Muscle[];
}

const areaOf = (zone: string): number => AREAS[zoneIndex(zone)] ?? 0;

/** Zone -> what it counts in a pattern. A zone that is both is primary. */
export function countsOf({ primaryZones, spilloverZones }: Drawn): ReadonlyMap<string, number> {
  return new Map([
    ...spilloverZones.map((zone) => [zone, COUNTS.spillover] as const),
    ...primaryZones.map((zone) => [zone, COUNTS.primary] as const),
  ]);
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Shares of a pattern and of a place (zone ids; unknown ones have no skin). */
export function shareOf(pattern: Drawn, place: readonly string[]): Share {
  const counts = countsOf(pattern);
  const here = sum(place.map((zone) => (counts.get(zone) ?? 0) * areaOf(zone)));
  const skin = sum(place.map(areaOf));
  const all = sum([...counts].map(([zone, count]) => count * areaOf(zone)));
  return { covers: skin ? here / skin : 0, lies: all ? here / all : 0 };
}

/** Muscles whose drawn pattern reaches a place, in the order of the atlas. */
export function referringTo(place: readonly string[], atlas: Atlas): readonly Muscle[] {
  const wanted = new Set(place);
  return [...atlas.muscles.values()].filter((muscle) =>
    [...muscle.primaryZones, ...muscle.spilloverZones].some((zone) => wanted.has(zone)),
  );
}

/** All patterns that reach a place, laid over one another, over the whole body. */
export function heatOf(place: readonly string[], atlas: Atlas): Heat {
  const muscles = referringTo(place, atlas);
  const counts = new Map<string, number>();
  for (const muscle of muscles)
    for (const [zone, count] of countsOf(muscle)) counts.set(zone, (counts.get(zone) ?? 0) + count);
  return { counts, most: Math.max(0, ...counts.values()), muscles };
}

/**
 * Muscles whose patterns are most like that of a muscle: by the skin that both cover, of the skin
 * that either covers.
 *
 * @param least likeness (0..1) below which a muscle is left out
 */
export function alike(
  muscle: Muscle,
  atlas: Atlas,
  most = 5,
  least = 0.12,
): readonly { readonly muscle: Muscle; readonly likeness: number }[] {
  const own = countsOf(muscle);
  return [...atlas.muscles.values()]
    .filter(({ id }) => id !== muscle.id)
    .map((other) => ({ muscle: other, likeness: likeness(own, countsOf(other)) }))
    .filter((one) => one.likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const zones = [...new Set([...a.keys(), ...b.keys()])];
  const both = sum(zones.map((z) => Math.min(a.get(z) ?? 0, b.get(z) ?? 0) * areaOf(z)));
  const either = sum(zones.map((z) => Math.max(a.get(z) ?? 0, b.get(z) ?? 0) * areaOf(z)));
  return either ? both / either : 0;
}
