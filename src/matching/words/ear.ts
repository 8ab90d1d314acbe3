import type { Stemmer } from './stems';
import { featuresOf } from './features';
import { Linear, type LinearTable, type Row } from './linear';
import { Numbers } from './packed';
import type { Limits } from './verdict';
import { clausesOf, segmentsOf, type Segment } from './segments';
import type { Token } from './tokens';

/** What was learned from stories and clauses in one language; see `scripts/reader`. */
export interface LearnedTable {
  /** Signs in a clause. */
  readonly signs: LinearTable;
  /** Red flags in a whole story, and `danger`: that there is any. */
  readonly stories: LinearTable;
  /** What signs that were heard add to each flag. */
  readonly lift: {
    readonly inputs: readonly string[];
    /** Input after input, one step of `scales` an output. */
    readonly weights: string;
    readonly scales: readonly number[];
  };
  readonly limits: Limits;
}

/** Nothing learned but signs, if those are added. */
export const NOTHING_BUT: Pick<LearnedTable, 'stories' | 'lift'> = {
  stories: {
    outputs: [],
    features: '',
    rarity: '',
    rarest: 1,
    weights: '',
    scales: [],
    bias: [],
  },
  lift: { inputs: [], weights: '', scales: [] },
};

export interface HeardSign {
  /** Above 0: more like the sign than not. */
  readonly score: number;
  readonly segment: Segment;
}

export interface Hearing {
  readonly signs: ReadonlyMap<string, HeardSign>;
  /** flag -> how much the story sounds like it */
  readonly flags: ReadonlyMap<string, number>;
  /** How much the story sounds like one with any red flag: about 0 to 1. */
  readonly danger: number;
  /** Of each token: how much it speaks for a flag. */
  readonly why: (flag: string) => Float32Array;
  readonly clauses: readonly Segment[];
}

export const DANGER = 'danger';

/** Scores below this are noise. */
const FLOOR = -1;

/** Hears signs in clauses nobody listed, and flags in a story, with what was learned. */
export class Ear {
  readonly #signs: Linear;
  readonly #stories: Linear;
  readonly #inputs: readonly string[];
  readonly #lift: Float32Array;
  readonly #stem: Stemmer;
  readonly #joins: ReadonlySet<string>;

  constructor(table: Omit<LearnedTable, 'limits'>, stem: Stemmer, joins: Iterable<string>) {
    this.#signs = new Linear(table.signs);
    this.#stories = new Linear(table.stories);
    this.#inputs = table.lift.inputs;
    const packed = new Numbers(table.lift.weights);
    const { scales } = table.lift;
    this.#lift = Float32Array.from(
      { length: this.#inputs.length * scales.length },
      (_, i) => packed.signed() * (scales[i % scales.length] ?? 0),
    );
    this.#stem = stem;
    this.#joins = new Set(joins);
  }

  /** The best score of each sign over the clauses of a text. */
  signs(tokens: readonly Token[]): Map<string, HeardSign> {
    const out = new Map<string, HeardSign>();
    for (const segment of segmentsOf(tokens, this.#joins)) {
      const features = featuresOf(tokens, this.#stem, segment.from, segment.to);
      const scores = this.#signs.scores(this.#signs.rows(features));
      this.#signs.outputs.forEach((id, k) => {
        const score = scores[k] ?? FLOOR;
        if (score > (out.get(id)?.score ?? FLOOR)) out.set(id, { score, segment });
      });
    }
    return out;
  }

  hear(tokens: readonly Token[]): Hearing {
    const signs = this.signs(tokens);
    const rows = this.#stories.rows(featuresOf(tokens, this.#stem));
    const scores = this.#stories.scores(rows);
    const { outputs } = this.#stories;
    this.#inputs.forEach((id, k) => {
      const level = (signs.get(id)?.score ?? FLOOR) - FLOOR;
      if (level <= 0) return;
      for (let o = 0; o < outputs.length; o += 1) {
        const weight = this.#lift[k * outputs.length + o] ?? 0;
        scores[o] = (scores[o] ?? 0) + level * weight;
      }
    });
    return {
      signs,
      flags: new Map(outputs.map((id, o) => [id, scores[o] ?? 0] as const)),
      danger: scores[outputs.indexOf(DANGER)] ?? 0,
      clauses: clausesOf(tokens, this.#joins),
      why: (flag) => this.#why(tokens.length, rows, signs, outputs.indexOf(flag)),
    };
  }

  #why(
    size: number,
    rows: readonly Row[],
    signs: ReadonlyMap<string, HeardSign>,
    output: number,
  ): Float32Array {
    const out = new Float32Array(size);
    const lay = (from: number, to: number, much: number) => {
      for (let i = from; i < to; i += 1) out[i] = (out[i] ?? 0) + much / (to - from);
    };
    for (const row of rows) {
      lay(row.feature.from, row.feature.to, this.#stories.part(row, output));
    }
    this.#inputs.forEach((id, k) => {
      const heard = signs.get(id);
      const weight = this.#lift[k * this.#stories.outputs.length + output] ?? 0;
      const much = heard ? (heard.score - FLOOR) * weight : 0;
      if (heard && much > 0) lay(heard.segment.from, heard.segment.to, much);
    });
    return out;
  }
}
