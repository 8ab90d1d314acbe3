import type { Grammar } from '../../src/matching/vocabulary';
import { featuresOf } from '../../src/matching/words/features';
import { Ear, NOTHING_BUT } from '../../src/matching/words/ear';
import { Linear, type LinearTable } from '../../src/matching/words/linear';
import type { Clause } from './data';
import { listenerFor } from './learn';

/** Of four clauses in which a sign is shown as heard, three tell it. */
const PRECISION = 0.75;
/** A sign that none tells so well is shown from here on. */
const FALLBACK = 0;

export interface SignLimits {
  readonly limits: Record<string, number>;
  /** Share of the clauses that tell a sign in which it is heard, and of what is heard that is right. */
  readonly recall: number;
  readonly precision: number;
}

/** A sign may be heard in so many of the harmless texts. */
const HARMLESS = 1;

/**
 * From where on each sign is heard, set on clauses of writers who were not learned from, and on
 * harmless texts.
 */
export function signLimits(
  table: LinearTable,
  clauses: readonly Clause[],
  harmless: readonly string[],
  grammar: Grammar,
): SignLimits {
  const listener = listenerFor(grammar);
  const linear = new Linear(table);
  const ear = new Ear({ ...NOTHING_BUT, signs: table }, listener.stem, grammar.joins);
  const plain = harmless.map((text) => ear.signs(listener.tokens(text)));
  const scored = clauses.map(({ sign, yes, text }) => ({
    sign: yes ? sign : '',
    scores: linear.scores(linear.rows(featuresOf(listener.tokens(text), listener.stem))),
  }));
  const told = new Set(clauses.map(({ sign }) => sign));
  const limits: Record<string, number> = {};
  let [right, all, heard] = [0, 0, 0];
  table.outputs.forEach((sign, o) => {
    if (!told.has(sign)) return;
    const sorted = scored
      .map((one) => ({ right: one.sign === sign, score: one.scores[o] ?? -1 }))
      .sort((a, b) => b.score - a.score);
    const heardHarmless = plain.map((signs) => signs.get(sign)?.score ?? -1).sort((a, b) => b - a);
    const least = heardHarmless[HARMLESS] ?? -1;
    let [hits, best, most] = [0, Math.max(FALLBACK, least), 0];
    sorted.forEach((one, i) => {
      if (one.right) hits += 1;
      if (one.right && one.score > least && hits >= PRECISION * (i + 1) && hits > most)
        [best, most] = [one.score, hits];
    });
    limits[sign] = Number(best.toFixed(3));
    right += sorted.filter((one) => one.right && one.score >= best).length;
    heard += sorted.filter((one) => one.score >= best).length;
    all += hits;
  });
  return { limits, recall: right / all, precision: right / heard };
}
