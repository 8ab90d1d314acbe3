import { format } from 'd3-format';
import type { Effect } from '../../atlas/comparison/types';

const whole = format(',d');

/** A number as its row has it, with a true minus sign: -1.5 becomes −1.5. */
export const signed = (value: number): string => String(value).replace('-', '−');

/** Digits after the point that the numbers of a row share, so that they stand alike. */
const digitsOf = (values: readonly number[]) =>
  Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length));

const fixed = (value: number, digits: number) => value.toFixed(digits).replace('-', '−');

/** "−1.53 (−2.29 to −0.76)"; undefined for a row without a number. */
export function estimateOf(effect: Effect): string | undefined {
  const { value, low, high } = effect;
  if (value === undefined || low === undefined || high === undefined) return undefined;
  const digits = digitsOf([value, low, high]);
  return `${fixed(value, digits)} (${fixed(low, digits)} to ${fixed(high, digits)})`;
}

/** "28 trials in the whole review", "5 trials, 784 people", "trials not read". */
export function countsOf({ trials, people, wholeReview, countOf }: Effect): string {
  const parts = [
    trials !== undefined && (trials === 1 ? '1 trial' : `${whole(trials)} ${countOf ?? 'trials'}`),
    people !== undefined && `${whole(people)} people`,
  ].filter((part) => part !== false);
  if (!parts.length) return 'trials and people not read';
  return parts.join(', ') + (wholeReview ? ' in the whole review' : '');
}
