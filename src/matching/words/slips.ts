import { allGroups, wordCode } from './features';
import type { Linear } from './linear';
import type { Stemmer } from './stems';

const SHORTEST = 4;
/** In a shorter word another letter makes another word: "cellar" is no collar. */
const SHORTEST_CHANGED = 7;
/** No learned word is longer; what one slip away from it may be would be thousands of words of thousands of letters. */
const LONGEST = 24;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const MOST_REMEMBERED = 5000;

/** A letter left out, put in or changed, or two neighbours that changed places; the start stays. */
function* slipsOf(word: string): Generator<string> {
  for (let i = 0; i <= word.length; i += 1) {
    const [before, after] = [word.slice(0, i), word.slice(i)];
    const [one = '', two = ''] = after;
    if (i > 0 && one) yield before + after.slice(1);
    if (two && one !== two) yield before + two + one + after.slice(2);
    if (i === 0) continue;
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (one && word.length >= SHORTEST_CHANGED) yield before + letter + after.slice(1);
    }
  }
}

/** The words that were learned, as far as their table knows them again: it keeps no letters of them. */
export class LearnedWords {
  readonly #table: Linear;
  readonly #stem: Stemmer;
  readonly #mended = new Map<string, string | undefined>();

  constructor(table: Linear, stem: Stemmer) {
    this.#table = table;
    this.#stem = stem;
  }

  knows(word: string): boolean {
    return this.#rarity(word) !== undefined;
  }

  /** The commonest learned word that is one slip away; undefined where none is. */
  mend(word: string): string | undefined {
    if (this.#mended.has(word)) return this.#mended.get(word);
    if (this.#mended.size > MOST_REMEMBERED) this.#mended.clear();
    const mended = this.#lookUp(word);
    this.#mended.set(word, mended);
    return mended;
  }

  /** Codes collide: a word is known where all groups of its letters are known as well. */
  #rarity(word: string): number | undefined {
    const known = (code: number) => this.#table.rarity(code) !== undefined;
    return allGroups(word, known) ? this.#table.rarity(wordCode(this.#stem(word))) : undefined;
  }

  #lookUp(word: string): string | undefined {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return undefined;
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const slip of slipsOf(word)) {
      const rarity = this.#rarity(slip) ?? least;
      if (rarity < least) [best, least] = [slip, rarity];
    }
    return best;
  }
}
