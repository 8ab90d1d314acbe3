import type { Grammar } from '../vocabulary';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Says of a text that it tells where it hurts, how, when and by which movement, and nothing else. */
export class Bare {
  readonly #plain: ReadonlySet<string>;

  constructor(grammar: Grammar, stem: Stemmer) {
    const { painWords, hurts, sides, qualifiers, times, pathFrom, pathTo, pathAlong } = grammar;
    // Numb, weak, swollen and tight are words of pain and signs as well; these are pain alone.
    const pains = painWords.filter((word) => hurts.includes(word) || word === 'tender');
    const phrases = [
      ...grammar.fillers,
      ...grammar.smallFillers,
      ...grammar.idle,
      ...grammar.pathFillers,
      ...grammar.beforeSide,
      ...grammar.and,
      ...grammar.ownWords,
      ...pains,
      ...hurts,
      ...[...pathFrom, ...pathTo, ...pathAlong],
      ...Object.values(sides).flat(),
      ...Object.values(qualifiers).flat(),
      ...Object.values(times).flat(),
    ];
    this.#plain = new Set(phrases.flatMap((phrase) => phrase.split(' ')).map(stem));
  }

  /** @param known stretches that are places, movements, times or qualities of pain */
  tells(tokens: readonly Token[], known: readonly Stretch[]): boolean {
    return tokens.every(
      ({ stem }, i) => this.#plain.has(stem) || known.some(({ from, to }) => from <= i && i < to),
    );
  }
}
