import type { Stemmer } from './stems';
import type { Token } from './tokens';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

export interface Found<T> {
  readonly values: readonly T[];
  /** Index of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** How many words of the phrase were met, without those skipped. */
  readonly words: number;
}

const node = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** Most fillers that may stand between two words of a phrase. */
const MOST_SKIPPED = 3;

/** Phrases and what they mean, looked up along a text; small words in between are skipped. */
export class Lexicon<T> {
  readonly #root: Node<T> = node();
  readonly #fillers: ReadonlySet<string>;
  /** Fillers that a phrase means if it says them: "both legs" are not "the legs". */
  readonly #kept: ReadonlySet<string>;
  readonly #stem: Stemmer;
  /** Every word form that some phrase uses. */
  readonly known = new Set<string>();

  constructor(fillers: Iterable<string>, stem: Stemmer, kept: Iterable<string> = []) {
    this.#stem = stem;
    this.#kept = new Set([...kept].map(stem));
    this.#fillers = new Set([...fillers].map(stem));
  }

  add(phrase: string, value: T): void {
    const words = phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    const stems = words.filter(Boolean).map(this.#stem);
    for (const word of words) this.known.add(word);
    const telling = stems.filter((word) => !this.#fillers.has(word) || this.#kept.has(word));
    let at = this.#root;
    for (const word of telling.length < 2 && stems.length > telling.length ? stems : telling) {
      let next = at.next.get(word);
      if (!next) at.next.set(word, (next = node()));
      at = next;
    }
    if (at !== this.#root && !at.values.includes(value)) at.values.push(value);
  }

  /** The longest phrase that starts at a token and stays in its clause. */
  longest(tokens: readonly Token[], from: number): Found<T> | undefined {
    return this.every(tokens, from).at(-1);
  }

  /**
   * Every phrase that starts at a token and stays in its clause, short ones first. A filler may be
   * part of one phrase and lie between the words of another, so both ways are followed.
   */
  every(tokens: readonly Token[], from: number): Found<T>[] {
    const found: Found<T>[] = [];
    const clause = tokens[from]?.clause;
    let ways = [{ at: this.#root, skipped: 0, words: 0 }];
    for (let i = from; i < tokens.length && ways.length > 0; i += 1) {
      const token = tokens[i];
      if (!token || token.clause !== clause) break;
      const filler = i > from && this.#fillers.has(token.stem);
      const on: typeof ways = [];
      for (const { at, skipped, words } of ways) {
        const next = at.next.get(token.stem);
        if (next) {
          on.push({ at: next, skipped: 0, words: words + 1 });
          const { values } = next;
          if (values.length > 0) found.push({ values, from, to: i + 1, words: words + 1 });
        }
        if (filler && skipped < MOST_SKIPPED) on.push({ at, skipped: skipped + 1, words });
      }
      ways = on;
    }
    return found;
  }

  /** Every longest phrase in the text, also where they overlap. */
  all(tokens: readonly Token[]): Found<T>[] {
    return tokens.flatMap((_, i) => this.longest(tokens, i) ?? []);
  }
}

/** A lexicon of `{ id: phrases }`; the value of a phrase is its id. */
export function lexiconOf(
  words: Readonly<Record<string, readonly string[]>>,
  fillers: Iterable<string>,
  stem: Stemmer,
  kept: Iterable<string> = [],
): Lexicon<string> {
  const lexicon = new Lexicon<string>(fillers, stem, kept);
  for (const [id, phrases] of Object.entries(words)) {
    for (const phrase of phrases) lexicon.add(phrase, id);
  }
  return lexicon;
}
