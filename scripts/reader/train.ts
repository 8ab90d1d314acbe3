import { DANGER, Ear, NOTHING_BUT, type LearnedTable } from '../../src/matching/words/ear';
import type { LinearTable } from '../../src/matching/words/linear';
import type { Limits } from '../../src/matching/words/verdict';
import type { Grammar } from '../../src/matching/vocabulary';
import { fit, knownIn, listenerFor, rowsFor, type Example } from './learn';
import { signedDigitsOf } from '../../src/matching/words/packed';
import { packed, STEPS } from './pack';

/** What was looked at while tuning, apart for signs in clauses and for flags in stories. */
export interface Settings {
  /** How strongly weights are held small. */
  readonly penalty: number;
  /** A feature of fewer texts is chance. */
  readonly seldom: number;
  /** Weights that are kept for each output. */
  readonly most: number;
}

export const SIGNS: Settings = { penalty: 0.5, seldom: 2, most: 300 };
export const FLAGS: Settings = { penalty: 0.5, seldom: 2, most: 600 };
/** Danger is one output and decides most: it keeps nearly all of its weights. */
const MOST_OF_DANGER = 20_000;
/** What flags are heard by: the words of a story, and how far signs that were heard count beside them. */
export interface By {
  readonly words: boolean;
  readonly lift: number;
}

export const BOTH: By = { words: true, lift: 0.03 };

/** From where on what was heard counts, see `verdict.ts`. */
export const LIMITS: Limits = {
  raise: 0.89,
  raiseShort: 1.06,
  stop: 1.25,
  stopShort: 0.4,
  rule: 0.95,
  ruleShort: 0.05,
  heard: 0.92,
  signs: {},
};

/** Learns to hear signs in clauses. */
export function learnSigns(
  clauses: readonly Example[],
  signs: readonly string[],
  grammar: Grammar,
): LinearTable {
  const listener = listenerFor(grammar);
  const texts = clauses.map(({ text }) => listener.codes(listener.tokens(text)));
  const known = knownIn(texts, SIGNS.seldom);
  const { weights, bias } = fit(
    rowsFor(texts, known),
    known.codes.length,
    clauses.map(({ tells }) => signs.map((sign) => (tells.includes(sign) ? 1 : -1))),
    clauses.map(({ weight }) => weight),
    SIGNS.penalty,
  );
  return packed({ outputs: signs, known, weights, bias }, () => SIGNS.most);
}

/** Mean of each sign over the stories, and by how much a step away from it counts. */
function stepsOf(levels: readonly (readonly number[])[], inputs: readonly string[], lift: number) {
  return inputs.map((_, k) => {
    const mine = levels.map((level) => level[k] ?? 0);
    const mean = mine.reduce((sum, x) => sum + x, 0) / mine.length;
    const spread = Math.sqrt(mine.reduce((sum, x) => sum + (x - mean) ** 2, 0) / mine.length);
    return { mean, by: lift / (spread + 1e-6) };
  });
}

/** Learns to hear flags in stories, from their words and from the signs that are heard in them. */
export function learnFlags(
  stories: readonly Example[],
  flags: readonly string[],
  signs: LinearTable,
  grammar: Grammar,
  by = BOTH,
): Omit<LearnedTable, 'limits'> {
  const listener = listenerFor(grammar);
  const ear = new Ear({ ...NOTHING_BUT, signs }, listener.stem, grammar.joins);
  const tokens = stories.map(({ text }) => listener.tokens(text));
  const texts = tokens.map((told) => listener.codes(told));
  const known = knownIn(texts, FLAGS.seldom);
  const inputs = signs.outputs;
  const levels = tokens.map((told) => {
    const scores = ear.signs(told);
    return inputs.map((id) => (scores.get(id)?.score ?? -1) + 1);
  });
  const steps = stepsOf(levels, inputs, by.lift);
  const size = known.codes.length;
  const rows = rowsFor(texts, known).map((row, r) => [
    ...(by.words ? row : []),
    ...steps.map((step, k) => [size + k, ((levels[r]?.[k] ?? 0) - step.mean) * step.by] as const),
  ]);
  const outputs = [...flags, DANGER];
  const told = (tells: readonly string[]) => (id: string) =>
    id === DANGER ? Number(tells.length > 0) : tells.includes(id) ? tells.length ** -0.5 : 0;
  const { weights, bias } = fit(
    rows,
    size + inputs.length,
    stories.map(({ tells }) => outputs.map(told(tells))),
    stories.map(({ weight }) => weight),
    FLAGS.penalty,
  );
  const weightOf = (k: number, o: number) => weights[(size + k) * outputs.length + o] ?? 0;
  // the means are taken out here once for all
  const level = bias.map((b, o) =>
    steps.reduce((sum, { mean, by }, k) => sum - mean * by * weightOf(k, o), b),
  );
  const lifts = inputs.map((_, k) => outputs.map((_o, o) => (steps[k]?.by ?? 0) * weightOf(k, o)));
  const scales = outputs.map((_, o) => {
    const top = Math.max(1e-9, ...lifts.map((lift) => Math.abs(lift[o] ?? 0)));
    return Number((top / STEPS).toPrecision(6));
  });
  const small = lifts.flatMap((lift) => lift.map((x, o) => Math.round(x / (scales[o] ?? 1))));
  const most = (id: string) => (id === DANGER ? MOST_OF_DANGER : FLAGS.most);
  return {
    signs,
    stories: packed({ outputs, known, weights, bias: level }, most),
    lift: { inputs, weights: small.map(signedDigitsOf).join(''), scales },
  };
}
