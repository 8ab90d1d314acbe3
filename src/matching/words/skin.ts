import type { Grammar } from '../vocabulary';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

/** "It burns on my skin", "the skin over my ribs feels as if it burns": so many words lie between at most. */
const WITHIN = 7;

/** Hears that pain burns on the skin, as the nerves of the skin do, and shingles before its rash. */
export class OnSkin {
  readonly #skin: ReadonlySet<string>;
  readonly #burns: ReadonlySet<string>;

  constructor({ skinBurns }: Grammar, stem: Stemmer) {
    this.#skin = new Set((skinBurns?.skin ?? []).map(stem));
    this.#burns = new Set((skinBurns?.burns ?? []).map(stem));
  }

  /** @param out of each word, that it is denied or said beside the matter */
  tells(tokens: readonly Token[], out: readonly boolean[]): boolean {
    const of = (words: ReadonlySet<string>) =>
      tokens.flatMap(({ stem, sentence }, at) =>
        !out[at] && words.has(stem) ? [{ at, sentence }] : [],
      );
    const burns = of(this.#burns);
    return of(this.#skin).some((skin) =>
      burns.some((one) => one.sentence === skin.sentence && Math.abs(one.at - skin.at) <= WITHIN),
    );
  }
}
