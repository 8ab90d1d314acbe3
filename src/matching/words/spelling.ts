import MiniSearch from 'minisearch';
import type { Stemmer } from './stems';

const SHORTEST = 4;

/** Most letters that may be wrong. */
const slips = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

const sameStart = (a: string, b: string): boolean =>
  a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** Two neighbouring letters changed places, or one letter is doubled or single: a slip of the finger. */
function slipped(a: string, b: string): boolean {
  const single = (s: string) => s.replace(/(.)\1+/g, '$1');
  return single(a) === single(b) || [...a].toSorted().join('') === [...b].toSorted().join('');
}

/** Mends words that are not in the vocabulary and look like one that is. */
export class Spelling {
  readonly #known: ReadonlySet<string>;
  readonly #stems: ReadonlySet<string>;
  readonly #index: MiniSearch<{ id: string }>;
  readonly #mended = new Map<string, string>();
  readonly #stem: Stemmer;

  /** @param good words that phrases use; @param common ordinary words that must stay as they are */
  constructor(good: Iterable<string>, common: Iterable<string>, stem: Stemmer) {
    this.#stem = stem;
    const words = [...new Set(good)].filter((word) => word.length >= SHORTEST);
    this.#known = new Set([...words, ...common]);
    this.#stems = new Set([...this.#known].map(stem));
    this.#index = new MiniSearch({ fields: ['id'], processTerm: (term) => term });
    this.#index.addAll(words.map((id) => ({ id })));
  }

  /** Is it a word of the vocabulary, or one that must stay as it is? */
  knows(word: string): boolean {
    return this.#known.has(word) || this.#stems.has(this.#stem(word));
  }

  mend(word: string): string {
    if (!/^[a-z]{4,20}$/.test(word) || this.knows(word)) return word;
    const before = this.#mended.get(word);
    if (before !== undefined) return before;
    const mended = this.#lookUp(word);
    if (this.#mended.size > 5000) this.#mended.clear();
    this.#mended.set(word, mended);
    return mended;
  }

  #lookUp(word: string): string {
    const most = Math.max(1, slips(word));
    const near = this.#index
      .search(word, { fuzzy: 2, prefix: false })
      .slice(0, 8)
      .map(({ id }) => String(id))
      .filter((found) => sameStart(found, word));
    const finger = near.find((found) => slipped(found, word));
    if (finger) return finger;
    const close = near.find((found) => Math.abs(found.length - word.length) <= most);
    return word.length >= 5 && close && within(close, word, slips(word)) ? close : word;
  }
}

/** True if `a` turns into `b` by at most `most` letters put in, left out or changed. */
function within(a: string, b: string, most: number): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 99) <= most;
}
