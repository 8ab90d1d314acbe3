import type { Grammar } from '../vocabulary';
import { Lexicon } from './lexicon';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

/**
 * Marks where a text speaks beside the matter: of somebody else's body, of what it feels like and is
 * not, of tests, tools and old things. A place there is no place of pain, as long as another is told.
 */
export class Asides {
  readonly #forward: Lexicon<number>;
  readonly #whole: Lexicon<true>;
  readonly #own: ReadonlySet<string>;
  readonly #joins: ReadonlySet<string>;

  constructor({ asides, asideClauses, ownWords, joins }: Grammar, stem: Stemmer) {
    this.#forward = new Lexicon([], stem);
    this.#whole = new Lexicon([], stem);
    for (const { reach, cues } of Object.values(asides)) {
      for (const phrase of cues) this.#forward.add(phrase, reach);
    }
    for (const phrase of Object.values(asideClauses).flat()) this.#whole.add(phrase, true);
    this.#own = new Set(ownWords);
    this.#joins = new Set(joins);
  }

  /** One mark a token: true where it stands in an aside. */
  mark(tokens: readonly Token[]): boolean[] {
    const marks = tokens.map(() => false);
    tokens.forEach((token, i) => {
      if (this.#whole.longest(tokens, i)) {
        const from = tokens.findIndex(({ clause }) => clause === token.clause);
        this.#lay(tokens, marks, from, tokens.length, false);
      }
      const cue = this.#forward.longest(tokens, i);
      if (cue) {
        for (let k = i; k < cue.to; k += 1) marks[k] = true;
        this.#lay(tokens, marks, cue.to, Math.max(...cue.values), true);
      }
    });
    return marks;
  }

  /** To the end of the clause; words of one's own ("my") end it where the cue speaks of others. */
  #lay(
    tokens: readonly Token[],
    marks: boolean[],
    from: number,
    reach: number,
    toOwn: boolean,
  ): void {
    const clause = tokens[from]?.clause;
    for (let k = from; k < from + reach && tokens[k]?.clause === clause; k += 1) {
      const raw = tokens[k]?.raw ?? '';
      if (toOwn && k > from && (this.#own.has(raw) || this.#joins.has(raw))) break;
      marks[k] = true;
    }
  }
}
