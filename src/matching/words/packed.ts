/**
 * Many small numbers as text that stays small when it is compressed: digits to the base 46, the lowest
 * first, each a letter; a digit that is not the last of its number is a letter of the upper half.
 */
const BASE = 46;

/** The letters of digits: printable, none of them escaped in JSON. */
export const LETTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((letter) => letter !== '"' && letter !== '\\' && letter !== ' ')
  .join('')
  .slice(0, 2 * BASE);

const DIGITS = new Map([...LETTERS].map((letter, digit) => [letter.charCodeAt(0), digit]));

/** Letters of a number. */
export function digitsOf(value: number): string {
  let out = '';
  let left = value;
  while (left >= BASE) {
    out += LETTERS[BASE + (left % BASE)] ?? '';
    left = Math.floor(left / BASE);
  }
  return out + (LETTERS[left] ?? '');
}

/** Small negative numbers stay small: 0, -1, 1, -2 are stored as 0, 1, 2, 3. */
export const signedDigitsOf = (value: number): string =>
  digitsOf(value >= 0 ? 2 * value : -2 * value - 1);

/** Reads numbers in the order in which they were written; 0 after the last. */
export class Numbers {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get more(): boolean {
    return this.#at < this.#text.length;
  }

  next(): number {
    let value = 0;
    for (let place = 1; this.more; place *= BASE) {
      const digit = DIGITS.get(this.#text.charCodeAt(this.#at)) ?? 0;
      this.#at += 1;
      value += (digit % BASE) * place;
      if (digit < BASE) break;
    }
    return value;
  }

  signed(): number {
    const value = this.next();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
