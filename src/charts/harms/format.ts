import { format } from 'd3-format';

const whole = format(',d');

/** Two significant digits, no trailing noise: 0.0755 -> 0.076, 76.4 -> 76, 191.8 -> 190. */
function twoDigits(value: number): string {
  if (value >= 100) return whole(Number(value.toPrecision(3)));
  return String(Number(value.toPrecision(2)));
}

/**
 * A rate as a count in so many units.
 * @param rate events (or people) per one unit, 0 to 1
 * @param per the number of units that it is told for
 */
export const inSoMany = (rate: number, per: number): string =>
  `${twoDigits(rate * per)} in ${whole(per)}`;

/** A rate in words that people use: "about 1 in 13". */
export function oneIn(rate: number): string {
  if (rate <= 0) return 'none seen';
  const units = 1 / rate;
  if (units < 2) return `about ${Math.round(rate * 10)} in 10`;
  const rounded = units < 20 ? Math.round(units) : Number(units.toPrecision(2));
  return `about 1 in ${whole(rounded)}`;
}
