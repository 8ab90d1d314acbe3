import type { Grammar } from '../vocabulary';
import { stemmerOf, type Stemmer } from './stems';

/** A word of a description, in the form in which it is looked up, and where it stands in the text. */
export interface Token {
  /** As written, in lower case. */
  readonly raw: string;
  /** As it was typed, before slips were mended. */
  readonly typed: string;
  /** Without its ending, so that "aches" and "aching" are one. */
  readonly stem: string;
  readonly sentence: number;
  /** Counts the stretches between commas and stops over the whole text. */
  readonly clause: number;
  /** Offsets in the text as it was given: first letter, and one after the last. */
  readonly from: number;
  readonly to: number;
  /** The text says that it is not so. */
  readonly denied?: boolean;
}

/** Longer texts are cut: nobody describes a pain in more, and time stays bounded. */
const LONGEST_TEXT = 2000;
const LONGEST_WORD = 32;

/** A word, a stop or a comma as written; a number keeps its comma ("38,5"). */
const PIECE =
  /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}'’‘`´]+|[.;!?\n]+|[,:()–—]|(?<=\s)-+(?=\s)|[/&+→]/gu;
const STOP = /^[.;!?\n]/;
const COMMA = /^[,:()–—-]/;

interface Piece {
  readonly words: readonly string[];
  readonly stop?: 'sentence' | 'clause';
  readonly from: number;
  readonly to: number;
}

const plain = (piece: string): string =>
  piece
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .slice(0, LONGEST_WORD);

/** Words and stops of a text with their places: lower case, no accents, short forms written out. */
function* pieces(text: string, { expand, possessive }: Grammar): Generator<Piece> {
  const endings = possessive.map((ending) => ending.toLowerCase());
  for (const match of text.slice(0, LONGEST_TEXT).matchAll(PIECE)) {
    const from = match.index;
    const to = from + match[0].length;
    if (STOP.test(match[0])) yield { words: [], stop: 'sentence', from, to };
    else if (COMMA.test(match[0])) yield { words: [], stop: 'clause', from, to };
    else {
      const word = plain(match[0]);
      const ending = endings.find((one) => word.endsWith(one) && word.length > one.length);
      const bare = ending ? word.slice(0, -ending.length) : word;
      const long = Object.hasOwn(expand, word) ? expand[word] : undefined;
      // a compatibility letter may open into several words or signs
      const words = (long ?? bare.replace(/[^\p{L}\p{N}\s]/gu, '')).split(/\s+/).filter(Boolean);
      if (words.length > 0) yield { words, from, to };
    }
  }
}

/** Cuts texts into tokens, for the grammar of one language. */
export class Tokenizer {
  readonly #grammar: Grammar;
  readonly stem: Stemmer;

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
    this.stem = stemmerOf(grammar.endings);
  }

  /** @param correct mends a word that no phrase knows */
  tokens(text: string, correct: (word: string) => string = (word) => word): Token[] {
    const out: Token[] = [];
    let sentence = 0;
    let clause = 0;
    for (const { words, stop, from, to } of pieces(text, this.#grammar)) {
      if (stop) clause += 1;
      if (stop === 'sentence') sentence += 1;
      for (const word of words) {
        const raw = correct(word);
        out.push({ raw, typed: word, stem: this.stem(raw), sentence, clause, from, to });
      }
    }
    return out;
  }
}
