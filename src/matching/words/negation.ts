import type { Grammar } from '../vocabulary';
import { Lexicon } from './lexicon';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

const lexicon = (phrases: readonly string[], stem: Stemmer) => {
  const made = new Lexicon<true>([], stem);
  for (const phrase of phrases) made.add(phrase, true);
  return made;
};

/** "I never had cancer": a "never" denies only the next few words. */
const NEVER = 4;

/** Marks what a text says is not so: "no pain in the leg", "not the neck", "my back is fine". */
export class Negation {
  readonly #cues;
  readonly #notCues;
  readonly #fine;
  readonly #stops;
  readonly #pain;
  readonly #short: ReadonlySet<string>;
  readonly #and: ReadonlySet<string>;
  readonly #or: ReadonlySet<string>;

  constructor(grammar: Grammar, stem: Stemmer) {
    this.#cues = lexicon(grammar.negations, stem);
    this.#notCues = lexicon(grammar.notNegations, stem);
    this.#fine = lexicon(grammar.fineAfter, stem);
    this.#stops = new Set(grammar.negationStops.map(stem));
    this.#pain = new Set(grammar.painWords.map(stem));
    this.#short = new Set(grammar.shortNegations);
    this.#and = new Set(grammar.and);
    this.#or = new Set(grammar.or);
  }

  /** The tokens, those that are denied marked so. */
  applied(tokens: readonly Token[]): Token[] {
    const denied = this.mark(tokens);
    return tokens.map((token, i) => (denied[i] ? { ...token, denied: true } : token));
  }

  /** One flag a token: true where the token is denied. */
  mark(tokens: readonly Token[]): boolean[] {
    const denied = tokens.map(() => false);
    for (let i = 0; i < tokens.length; i += 1) {
      const fine = this.#fine.longest(tokens, i);
      if (fine) this.#back(tokens, denied, i);
      const spared = this.#notCues.longest(tokens, i);
      if (spared) {
        i = spared.to - 1;
        continue;
      }
      const cue = this.#cues.longest(tokens, i);
      if (!cue) continue;
      const never = this.#short.has(tokens[i]?.raw ?? '');
      const end = Math.min(this.#end(tokens, cue.to), never ? cue.to + NEVER : tokens.length);
      for (let k = cue.to; k < end; k += 1) denied[k] = true;
      i = Math.max(i, end - 1);
    }
    return denied;
  }

  /** "my back is fine": deny back to the start of the clause or the last "but". */
  #back(tokens: readonly Token[], denied: boolean[], from: number): void {
    for (let k = from - 1; k >= 0 && k > from - 7; k -= 1) {
      const token = tokens[k];
      if (!token || token.clause !== tokens[from]?.clause || this.#stops.has(token.stem)) break;
      denied[k] = true;
    }
  }

  /** Where a denial that starts at `from` ends. */
  #end(tokens: readonly Token[], from: number): number {
    for (let k = from; k < tokens.length; k += 1) {
      const token = tokens[k];
      if (!token || token.sentence !== tokens[from]?.sentence) return k;
      if (this.#stops.has(token.stem)) return k;
      const newClause = k > from && token.clause !== tokens[k - 1]?.clause;
      if (newClause && !this.#listGoesOn(tokens, k)) return k;
      if (this.#and.has(token.raw) && this.#newStatement(tokens, k + 1)) return k;
    }
    return tokens.length;
  }

  /** "no fever, chills or rash": short items after a comma, with an "or" to come. */
  #listGoesOn(tokens: readonly Token[], at: number): boolean {
    const sentence = tokens[at]?.sentence;
    let size = 0;
    for (let k = at; k < tokens.length && tokens[k]?.sentence === sentence; k += 1) {
      if (k > at && tokens[k]?.clause !== tokens[k - 1]?.clause) size = 0;
      if (this.#or.has(tokens[k]?.raw ?? '')) return true;
      size += 1;
      if (size > 4) return false;
    }
    return false;
  }

  /** After "and": does a new complaint begin, rather than one more thing that is denied? */
  #newStatement(tokens: readonly Token[], at: number): boolean {
    let words = 0;
    let pain = false;
    for (let k = at; k < tokens.length && tokens[k]?.clause === tokens[at]?.clause; k += 1) {
      words += 1;
      pain ||= this.#pain.has(tokens[k]?.stem ?? '');
    }
    return words > 2 && pain;
  }
}
