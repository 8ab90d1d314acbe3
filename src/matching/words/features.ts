import type { Stemmer } from './stems';
import type { Token } from './tokens';

/** A feature of a text as a number, and the words that made it: from one token to one after the last. */
export interface Feature {
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

/** Letters in a group: enough for the core of a word whose ending or spelling differs. */
const LETTERS = 4;

/** FNV-1a, its upper 22 bits: few enough to be stored in little, enough that few texts collide. */
function code(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  // the last steps of murmur3: without them near texts keep near codes
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 10;
}

/** Groups of letters of a word, with marks at its ends. */
function* groupsOf(word: string): Generator<string> {
  const letters = `^${word}$`;
  for (let k = 0; k + LETTERS <= letters.length; k += 1) yield letters.slice(k, k + LETTERS);
}

/** The feature of a word by itself, from its stem. */
export const wordCode = (stem: string): number => code(`u ${stem}`);

/** Is every group of letters of a word among the features that are known? */
export function allGroups(word: string, known: (code: number) => boolean): boolean {
  for (const group of groupsOf(word)) if (!known(code(`c ${group}`))) return false;
  return true;
}

/**
 * What a learned detector looks at: the stems of words, pairs of neighbours, pairs with one word
 * between, and groups of four letters. Told twice counts once; what is denied is another word.
 */
export function featuresOf(
  tokens: readonly Token[],
  stem: Stemmer,
  from = 0,
  to = tokens.length,
): Map<number, Feature> {
  const out = new Map<number, Feature>();
  const add = (text: string, at: number, end: number) => {
    const made = code(text);
    if (!out.has(made)) out.set(made, { code: made, from: at, to: end });
  };
  let one = '';
  let two = '';
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    const typed = token?.typed ?? '';
    const word = stem(typed);
    add(`u ${word}`, i, i + 1);
    if (token?.denied) add(`n ${word}`, i, i + 1);
    if (i > from) add(`b ${one} ${word}`, i - 1, i + 1);
    if (i > from + 1) add(`s ${two} ${word}`, i - 2, i + 1);
    for (const group of groupsOf(typed)) add(`c ${group}`, i, i + 1);
    two = one;
    one = word;
  }
  return out;
}
