import { speech } from '../../language';
import { sayNumber } from '../../language/formats';

/** Marks of Unicode that keep a stretch of text out of the order of the words around it. */
const LEFT_TO_RIGHT = '\u2066';
const BY_ITSELF = '\u2068';
const END = '\u2069';

const isTurned = () => speech.dir === 'rtl';

/** Digits after the point that numbers share, so that they stand alike. */
export const digitsOf = (values: readonly number[]): number =>
  Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length));

/**
 * A number with a true minus sign, as its row has it: -1.5 becomes −1.5. Where words go from right to
 * left the sign would move to the other end of the number; it is kept where it belongs.
 */
export function signed(value: number, digits = digitsOf([value])): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // Zero has no sign.
  const text = sayNumber(value + 0, options).replace('-', '−');
  return value < 0 && isTurned() ? LEFT_TO_RIGHT + text + END : text;
}

/** Words of another language, such as a title: what is around them does not turn what is inside. */
export const byItself = (words: string): string => (isTurned() ? BY_ITSELF + words + END : words);

/** Words with an arrow beside them that points to a side of the screen, whichever way the words go. */
export function pointing(words: string, side: 'left' | 'right'): string {
  const whole = side === 'left' ? `← ${byItself(words)}` : `${byItself(words)} →`;
  return isTurned() ? LEFT_TO_RIGHT + whole + END : whole;
}
