import type { Vocabulary } from '../../src/matching/vocabulary';
import { DANGER, Ear, type LearnedTable } from '../../src/matching/words/ear';
import { featuresOf } from '../../src/matching/words/features';
import { Linear, type LinearTable } from '../../src/matching/words/linear';
import { Tokenizer, type Token } from '../../src/matching/words/tokens';
import type { Limits } from '../../src/matching/words/verdict';
import { base64, packed } from './pack';
import { ridge, rowsOf } from './ridge';

/** A text and what it tells: ids of signs, or of flags. */
export interface Example {
  readonly text: string;
  readonly tells: readonly string[];
  /** How much it counts. */
  readonly weight: number;
}

export interface Lessons {
  readonly signs: readonly string[];
  readonly flags: readonly string[];
  readonly clauses: readonly Example[];
  readonly stories: readonly Example[];
}

/** What was looked at while tuning; the rest is as simple as it can be. */
export interface Settings {
  /** How strongly weights are held small. */
  readonly penalty: { readonly signs: number; readonly stories: number };
  /** A feature of fewer texts is chance. */
  readonly seldom: { readonly signs: number; readonly stories: number };
  /** Weights that are kept for each output. */
  readonly most: { readonly signs: number; readonly stories: number; readonly danger: number };
  /** How far signs that were heard count beside the words. */
  readonly lift: number;
}

export const SETTINGS: Settings = {
  penalty: { signs: 0.5, stories: 0.5 },
  seldom: { signs: 2, stories: 2 },
  most: { signs: 300, stories: 600, danger: 20_000 },
  lift: 0.03,
};

/** From where on what was heard counts, see `verdict.ts`. */
export const LIMITS: Limits = { raise: 0.76, stop: 1, rule: 0.66, ruleShort: 0.05, signs: {} };

interface Known {
  readonly codes: readonly number[];
  readonly rarity: ReadonlyMap<number, number>;
}

/** Features that enough texts share, with the logarithm of how few do. */
function known(texts: readonly ReadonlySet<number>[], seldom: number): Known {
  const counts = new Map<number, number>();
  for (const codes of texts) {
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const codes = [...counts].flatMap(([code, count]) => (count >= seldom ? [code] : []));
  const rarity = new Map(
    codes.map((code) => [code, Math.log((1 + texts.length) / (1 + (counts.get(code) ?? 0))) + 1]),
  );
  return { codes: codes.toSorted((a, b) => a - b), rarity };
}

/** Rows of features, their squares adding up to 1. */
function rowsFor(texts: readonly ReadonlySet<number>[], { codes, rarity }: Known) {
  const column = new Map(codes.map((code, i) => [code, i]));
  return texts.map((text): [number, number][] => {
    const row = [...text].flatMap((code): [number, number][] => {
      const at = column.get(code);
      return at === undefined ? [] : [[at, rarity.get(code) ?? 0]];
    });
    const length = Math.sqrt(row.reduce((sum, [, x]) => sum + x * x, 0)) || 1;
    return row.map(([at, x]) => [at, x / length]);
  });
}

interface Fitted {
  readonly weights: Float64Array;
  readonly bias: readonly number[];
}

function fit(
  rows: readonly (readonly [number, number][])[],
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
  const weight = Float64Array.from(weights);
  return { weights: ridge(rowsOf(rows, columns), flat, wide, penalty, weight), bias };
}

function trainSigns(
  lessons: Lessons,
  read: (text: string) => Token[],
  tokenizer: Tokenizer,
  settings: Settings,
): LinearTable {
  const texts = lessons.clauses.map(
    ({ text }) => new Set(featuresOf(read(text), tokenizer.stem).keys()),
  );
  const some = known(texts, settings.seldom.signs);
  const targets = lessons.clauses.map(({ tells }) =>
    lessons.signs.map((sign) => (tells.includes(sign) ? 1 : -1)),
  );
  const { weights, bias } = fit(
    rowsFor(texts, some),
    some.codes.length,
    targets,
    lessons.clauses.map(({ weight }) => weight),
    settings.penalty.signs,
  );
  const features = some.codes.map((code) => ({ code, rarity: some.rarity.get(code) ?? 0 }));
  return packed({ outputs: lessons.signs, features, weights, bias }, () => settings.most.signs);
}

const NO_LIFT = { inputs: [], weights: '', scales: [] };
const NO_STORIES: LinearTable = {
  outputs: [],
  features: '',
  rarity: '',
  rarest: 1,
  weights: '',
  scales: [],
  bias: [],
};

/** Learns to hear signs in clauses, then flags in stories from their words and the signs heard. */
export function train(
  lessons: Lessons,
  { grammar }: Vocabulary,
  settings: Settings = SETTINGS,
): Omit<LearnedTable, 'limits'> {
  const tokenizer = new Tokenizer(grammar);
  const read = (text: string) => tokenizer.tokens(text);
  const signs = trainSigns(lessons, read, tokenizer, settings);
  const ear = new Ear({ signs, stories: NO_STORIES, lift: NO_LIFT }, tokenizer.stem, grammar.joins);
  const tokens = lessons.stories.map(({ text }) => read(text));
  const texts = tokens.map((some) => new Set(featuresOf(some, tokenizer.stem).keys()));
  const some = known(texts, settings.seldom.stories);
  const inputs = lessons.signs;
  const levels = tokens.map((told): number[] => {
    const heard = ear.signs(told);
    return inputs.map((id) => (heard.get(id)?.score ?? -1) + 1);
  });
  const step = inputs.map((_, k) => {
    const mine = levels.map((level) => level[k] ?? 0);
    const mean = mine.reduce((sum, x) => sum + x, 0) / mine.length;
    const spread = Math.sqrt(mine.reduce((sum, x) => sum + (x - mean) ** 2, 0) / mine.length);
    return { mean, by: settings.lift / (spread + 1e-6) };
  });
  const size = some.codes.length;
  const rows = rowsFor(texts, some).map((row, r) => [
    ...row,
    ...step.map(({ mean, by }, k): [number, number] => [
      size + k,
      ((levels[r]?.[k] ?? 0) - mean) * by,
    ]),
  ]);
  const outputs = [...lessons.flags, DANGER];
  const targets = lessons.stories.map(({ tells }) =>
    outputs.map((id) =>
      id === DANGER ? Number(tells.length > 0) : tells.includes(id) ? tells.length ** -0.5 : 0,
    ),
  );
  const { weights, bias } = fit(
    rows,
    size + inputs.length,
    targets,
    lessons.stories.map(({ weight }) => weight),
    settings.penalty.stories,
  );
  const wide = outputs.length;
  // means are taken out once for all
  const level = bias.map((b, o) =>
    step.reduce(
      (sum, { mean, by }, k) => sum - mean * by * (weights[(size + k) * wide + o] ?? 0),
      b,
    ),
  );
  const lifts = inputs.map((_, k) =>
    outputs.map((_o, o) => (step[k]?.by ?? 0) * (weights[(size + k) * wide + o] ?? 0)),
  );
  const scales = outputs.map((_, o) =>
    Number((Math.max(1e-9, ...lifts.map((lift) => Math.abs(lift[o] ?? 0))) / 127).toPrecision(6)),
  );
  return {
    signs,
    stories: packed(
      {
        outputs,
        features: some.codes.map((code) => ({ code, rarity: some.rarity.get(code) ?? 0 })),
        weights,
        bias: level,
      },
      (id) => (id === DANGER ? settings.most.danger : settings.most.stories),
    ),
    lift: {
      inputs,
      weights: base64(
        lifts.flatMap((lift) => lift.map((x, o) => Math.round(x / (scales[o] ?? 1)) & 0xff)),
      ),
      scales,
    },
  };
}
