import type { Effect } from '../../atlas/comparison/types';
import { say } from '../../language';
import { sayList } from '../../language/formats';
import { digitsOf, signed } from '../parts/bidi';
import { certaintyWord } from './terms';

/** "−1.53 (−2.29 to −0.76)"; undefined for a row without a number. */
export function estimateOf(effect: Effect): string | undefined {
  const { value, low, high } = effect;
  if (value === undefined || low === undefined || high === undefined) return undefined;
  const digits = digitsOf([value, low, high]);
  return say('forest.estimate', {
    value: signed(value, digits),
    low: signed(low, digits),
    high: signed(high, digits),
  });
}

/** "28 trials in the whole review", "5 trials, 784 people", "trials not read". */
export function countsOf({ trials, people, wholeReview, countOf }: Effect): string {
  const parts = [
    ...(trials === undefined ? [] : [say(`forest.counts.${countOf ?? 'trials'}`, { n: trials })]),
    ...(people === undefined ? [] : [say('forest.counts.people', { n: people })]),
  ];
  if (!parts.length) return say('forest.counts.not-read');
  const counts = sayList(parts, 'unit');
  return wholeReview ? say('forest.counts.whole-review', { counts }) : counts;
}

/** The counts of a row and how certain its reviewers were. */
export const countsAndCertainty = (effect: Effect): string =>
  say('forest.counts.and-certainty', {
    counts: countsOf(effect),
    certainty: certaintyWord(effect.certainty),
  });
