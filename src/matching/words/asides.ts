import type { Grammar } from '../vocabulary';
import { Lexicon } from './lexicon';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

/** How far an aside goes: so many words, to the end of the clause or a joining word at most. */
interface Reach {
  readonly reach: number;
  /** Words of one's own ("my") end it. */
  readonly toOwn: boolean;
  /** Somebody else is spoken of. */
  readonly person?: boolean;
  /** Joining words do not end it. */
  readonly joined?: boolean;
}

/** Kinds of asides that speak of somebody else. */
const PEOPLE: ReadonlySet<string> = new Set(['other', 'owner']);

/**
 * Marks where a text speaks beside the matter: of somebody else's body, of what it feels like and is
 * not, of tests, tools and old things. A place there is no place of pain, as long as another is told.
 */
export class Asides {
  readonly #forward: Lexicon<Reach>;
  readonly #whole: Lexicon<true>;
  readonly #own: ReadonlySet<string>;
  readonly #joins: ReadonlySet<string>;

  constructor({ asides, asideClauses, ownWords, joins }: Grammar, stem: Stemmer) {
    this.#forward = new Lexicon([], stem);
    this.#whole = new Lexicon([], stem);
    for (const [kind, { reach, toOwn, cues }] of Object.entries(asides)) {
      const person = PEOPLE.has(kind);
      for (const phrase of cues) this.#forward.add(phrase, { reach, toOwn, person });
    }
    for (const phrase of Object.values(asideClauses).flat()) this.#whole.add(phrase, true);
    this.#own = new Set(ownWords);
    this.#joins = new Set(joins);
  }

  /**
   * One mark a token: true where it stands in an aside.
   *
   * @param people whether other people are beside the matter too
   */
  mark(tokens: readonly Token[], people = true): boolean[] {
    const marks = tokens.map(() => false);
    tokens.forEach((token, i) => {
      if (this.#whole.longest(tokens, i)) {
        const from = tokens.findIndex(({ clause }) => clause === token.clause);
        this.#lay(tokens, marks, from, { reach: tokens.length, toOwn: false, joined: true });
      }
      const cue = this.#forward.longest(tokens, i);
      if (cue && (people || !cue.values.every(({ person }) => person))) {
        for (let k = i; k < cue.to; k += 1) marks[k] = true;
        for (const reach of cue.values) this.#lay(tokens, marks, cue.to, reach);
      }
    });
    return marks;
  }

  #lay(tokens: readonly Token[], marks: boolean[], from: number, how: Reach): void {
    const clause = tokens[from]?.clause;
    for (let k = from; k < from + how.reach && tokens[k]?.clause === clause; k += 1) {
      const raw = tokens[k]?.raw ?? '';
      if (k > from && how.toOwn && this.#own.has(raw)) break;
      if (k > from && !how.joined && this.#joins.has(raw)) break;
      marks[k] = true;
    }
  }
}
