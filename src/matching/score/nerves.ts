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

/** Regions where roots leave the spine. */
const SPINE: ReadonlySet<string> = new Set(['neck-back', 'low-back', 'sacrum-tailbone']);
const isRoot = ({ kind }: { readonly kind: string }): boolean => kind === 'root';

/** Burning that feels skin-deep is of the skin's nerves, where shingles begins too. */
const burnsOnSkin = ({ qualities = [], depth }: Felt): boolean =>
  depth === 'skin' && qualities.includes('burning');

type Felt = Pick<DrawnZone, 'qualities' | 'depth'>;
/** A place, or the parts of a mixed one. */
const feltIn = (zone: DrawnZone): readonly Felt[] => zone.parts ?? [zone];

/** Whether what was marked here speaks of a nerve more than of a muscle. */
export const speaksOfNerve = (zone: DrawnZone): boolean =>
  feltIn(zone).some((felt) => feelsLikeNerve(felt.qualities ?? []) || burnsOnSkin(felt));

/** Red flags to ask about because of how pain feels on the skin, as it was marked or `told`. */
export const skinFlags = (zones: readonly DrawnZone[], told: boolean): readonly string[] =>
  told || zones.some((zone) => feltIn(zone).some(burnsOnSkin)) ? ['shingles'] : [];

/**
 * Ranks roots and nerves by how the skin where they are felt fits the pain, in both directions as for
 * conditions, and on either side. Made once for an atlas; without nerves it finds none.
 */
export class NerveRanker {
  readonly #patterns: readonly Pattern[];
  readonly #roots: ReadonlySet<string>;
  readonly #spine: ReadonlySet<string>;

  constructor(atlas: Atlas) {
    this.#patterns = nervePatternsOf(atlas);
    this.#roots = new Set([...atlas.nerves.values()].filter(isRoot).map(({ id }) => id));
    this.#spine = new Set(
      [...atlas.zones.values()].filter(({ region }) => SPINE.has(region)).map(({ id }) => id),
    );
  }

  /**
   * Where pain is told as a line, its end at the spine is where a root comes from, and none of the skin
   * that it is felt in: a root answers for the rest of the line.
   */
  #ofRoot(places: readonly Mention[]): readonly Mention[] {
    if (!places.some(({ how }) => how === 'path')) return places;
    const out = places.filter(({ zones }) => !zones.every((zone) => this.#spine.has(zone)));
    return out.some(({ how }) => how === 'place') ? out : places;
  }

  /** Those that reach the pain, best first. */
  rank(mentions: readonly Mention[]): Fit[] {
    const places = mentions.filter(({ how }) => how !== 'act');
    if (places.length === 0) return [];
    const painOf = (some: readonly Mention[]) =>
      painOn(
        'left',
        some.map((mention) => ({ ...mention, side: 'both' })),
        true,
      );
    const pain = painOf(places);
    const line = painOf(this.#ofRoot(places));
    return this.#patterns
      .map((pattern) =>
        fitPatterns(pattern.of, [pattern], this.#roots.has(pattern.of) ? line : pain),
      )
      .filter(({ explained, score }) => explained >= LEAST_EXPLAINED && score >= LEAST_FIT)
      .sort((a, b) => b.score - a.score || (a.of < b.of ? -1 : 1));
  }
}
