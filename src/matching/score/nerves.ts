import type { Atlas } from '../../atlas/types';
import type { DrawnZone } from '../drawing';
import type { Mention } from '../types';
import { fitPatterns, type Fit } from './fit';
import { painOn } from './pain';
import { nervePatternsOf, type Pattern } from './patterns';

/** Explaining less of the pain than this, or fitting less, a nerve has no claim to it. */
const LEAST_EXPLAINED = 0.5;
const LEAST_FIT = 0.25;

/** Feelings that speak of a nerve more than of a muscle. */
const OF_NERVES: ReadonlySet<string> = new Set(['numb', 'tingling']);

/** Whether one of some feelings, told or marked, speaks of a nerve. */
export const feelsLikeNerve = (qualities: Iterable<string>): boolean =>
  [...qualities].some((one) => OF_NERVES.has(one));

/** Burning that feels skin-deep is of the skin's nerves, where shingles begins too. */
const burnsOnSkin = ({ qualities = [], depth }: Felt): boolean =>
  depth === 'skin' && qualities.includes('burning');

type Felt = Pick<DrawnZone, 'qualities' | 'depth'>;
/** A place, or the parts of a mixed one. */
const feltIn = (zone: DrawnZone): readonly Felt[] => zone.parts ?? [zone];

/** Whether what was marked here speaks of a nerve more than of a muscle. */
export const speaksOfNerve = (zone: DrawnZone): boolean =>
  feltIn(zone).some((felt) => feelsLikeNerve(felt.qualities ?? []) || burnsOnSkin(felt));

/** Red flags to ask about because of how marked pain feels on the skin. */
export const skinFlags = (zones: readonly DrawnZone[]): readonly string[] =>
  zones.some((zone) => feltIn(zone).some(burnsOnSkin)) ? ['shingles'] : [];

/**
 * Ranks roots and nerves by how the skin where they are felt fits the pain, in both directions as for
 * conditions, and on either side. Made once for an atlas; without nerves it finds none.
 */
export class NerveRanker {
  readonly #patterns: readonly Pattern[];

  constructor(atlas: Atlas) {
    this.#patterns = nervePatternsOf(atlas);
  }

  /** Those that reach the pain, best first. */
  rank(mentions: readonly Mention[]): Fit[] {
    const places = mentions.filter(({ how }) => how !== 'act');
    if (places.length === 0) return [];
    const pain = painOn(
      'left',
      places.map((mention) => ({ ...mention, side: 'both' })),
      true,
    );
    return this.#patterns
      .map((pattern) => fitPatterns(pattern.of, [pattern], pain))
      .filter(({ explained, score }) => explained >= LEAST_EXPLAINED && score >= LEAST_FIT)
      .sort((a, b) => b.score - a.score || (a.of < b.of ? -1 : 1));
  }
}
