import { say } from '../../language';
import { sayNumber } from '../../language/formats';

/** What a rate stands for: what was seen, what it stays below, or what is possible though none was seen. */
export type Bound = 'seen' | 'below' | 'zero';

/**
 * A rate as a count, two significant digits without trailing noise: 0.0755 -> 0.076, 76.4 -> 76.
 * @param rate events (or people) per one unit, 0 to 1
 * @param per the number of units that it is told for
 */
export function countIn(rate: number, per: number): string {
  const count = rate * per;
  return sayNumber(Number(count.toPrecision(count >= 100 ? 3 : 2)), {
    maximumFractionDigits: count >= 100 ? 0 : 20,
  });
}

/** A rate as a count in so many units: "76 in 1,000". */
export const inSoMany = (rate: number, per: number, bound: Bound = 'seen'): string =>
  say(`harms.rate.${bound}.in-so-many`, { count: countIn(rate, per), units: per });

/** A rate in words that people use: "about 1 in 13". */
export function oneIn(rate: number, bound: Bound = 'seen'): string {
  if (rate <= 0) return say('harms.none-seen');
  const units = 1 / rate;
  if (units < 2) return say(`harms.rate.${bound}.in-ten`, { n: Math.round(rate * 10) });
  const n = units < 20 ? Math.round(units) : Number(units.toPrecision(2));
  return say(`harms.rate.${bound}.one-in`, { n });
}
