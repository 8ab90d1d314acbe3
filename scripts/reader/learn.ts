import { featuresOf } from '../../src/matching/words/features';
import type { Grammar } from '../../src/matching/vocabulary';
import { Negation } from '../../src/matching/words/negation';
import type { Stemmer } from '../../src/matching/words/stems';
import { Tokenizer, type Token } from '../../src/matching/words/tokens';
import { ridge, rowsOf } from './ridge';

/** A text and what it tells: ids of signs, or of flags. */
export interface Example {
  readonly text: string;
  readonly tells: readonly string[];
  /** How much it counts. */
  readonly weight: number;
}

/** Features that enough texts share: their codes in ascending order, and how telling each is. */
export interface Known {
  readonly codes: readonly number[];
  readonly rarity: ReadonlyMap<number, number>;
}

/** Column and value, a feature each. */
export type Row = readonly (readonly [number, number])[];

/** Reads texts as the ear hears them: in tokens, with what is denied marked so. */
export interface Listener {
  readonly stem: Stemmer;
  readonly tokens: (text: string) => Token[];
  readonly codes: (tokens: readonly Token[]) => ReadonlySet<number>;
}

export function listenerFor(grammar: Grammar): Listener {
  const tokenizer = new Tokenizer(grammar);
  const { stem } = tokenizer;
  const negation = new Negation(grammar, stem);
  return {
    stem,
    tokens: (text) => negation.applied(tokenizer.tokens(text)),
    codes: (tokens) => new Set(featuresOf(tokens, stem).keys()),
  };
}

/** A feature of fewer texts than `seldom` is chance; the logarithm of how few share it is its rarity. */
export function knownIn(texts: readonly ReadonlySet<number>[], seldom: number): Known {
  const counts = new Map<number, number>();
  for (const codes of texts) {
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const some = [...counts].filter(([, count]) => count >= seldom);
  return {
    codes: some.map(([code]) => code).sort((a, b) => a - b),
    rarity: new Map(
      some.map(([code, count]) => [code, Math.log((1 + texts.length) / (1 + count)) + 1]),
    ),
  };
}

/** Rows of features, the squares of each adding up to 1. */
export function rowsFor(texts: readonly ReadonlySet<number>[], { codes, rarity }: Known): Row[] {
  const column = new Map(codes.map((code, i) => [code, i]));
  return texts.map((text) => {
    const row = [...text].flatMap((code): [number, number][] => {
      const at = column.get(code);
      return at === undefined ? [] : [[at, rarity.get(code) ?? 0]];
    });
    const length = Math.sqrt(row.reduce((sum, [, x]) => sum + x * x, 0)) || 1;
    return row.map(([at, x]) => [at, x / length]);
  });
}

export interface Fitted {
  /** Column after column, one weight a target. */
  readonly weights: Float64Array;
  readonly bias: readonly number[];
}

/** Ridge regression around the mean of each target. */
export function fit(
  rows: readonly Row[],
  columns: number,
  targets: readonly (readonly number[])[],
  weights: readonly number[],
  penalty: number,
): Fitted {
  const wide = targets[0]?.length ?? 0;
  const all = weights.reduce((sum, x) => sum + x, 0);
  const bias = Array.from({ length: wide }, (_, o) =>
    targets.reduce((sum, t, r) => sum + ((t[o] ?? 0) * (weights[r] ?? 0)) / all, 0),
  );
  const flat = Float64Array.from(targets.flatMap((t) => t.map((x, o) => x - (bias[o] ?? 0))));
  const found = ridge(rowsOf(rows, columns), flat, wide, penalty, Float64Array.from(weights));
  return { weights: found, bias };
}
