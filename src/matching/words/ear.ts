import type { Stemmer } from './stems';
import { featuresOf } from './features';
import { Linear, type LinearTable, type Row } from './linear';
import { Numbers } from './packed';
import { LearnedWords } from './slips';
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
  /** Of each token: nobody knows this word. Its letters sound like those of a sign by chance. */
  readonly strange: readonly boolean[];
  /** There are such words, and none that tells a place, a movement, a feeling or a sign. */
  readonly alone: boolean;
}

/** What is known of a text before it is heard. */
export interface Before {
  /** Words that are known from elsewhere. */
  readonly isWord: (word: string) => boolean;
  /** It has a word of a place, a movement, a feeling or a sign. */
  readonly ofPain: boolean;
}

const NOTHING_BEFORE: Before = { isWord: () => false, ofPain: true };

export const DANGER = 'danger';

/** Scores below this are noise. */
const FLOOR = -1;

/** Letters of so few are no word. */
const SHORTEST_STRANGE = 3;

/** Hears signs in clauses nobody listed, and flags in a story, with what was learned. */
export class Ear {
  readonly #signs: Linear;
  readonly #stories: Linear;
  readonly #words: LearnedWords;
  readonly #inputs: readonly string[];
  readonly #lift: Float32Array;
  readonly #stem: Stemmer;
  readonly #joins: ReadonlySet<string>;

  constructor(table: Omit<LearnedTable, 'limits'>, stem: Stemmer, joins: Iterable<string>) {
    this.#signs = new Linear(table.signs);
    this.#stories = new Linear(table.stories);
    this.#words = new LearnedWords(this.#stories, stem);
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

  /**
   * The best score of each sign over the clauses of a text.
   *
   * @param mute tokens that are told by no letters of theirs
   */
  signs(tokens: readonly Token[], mute: readonly boolean[] = []): Map<string, HeardSign> {
    const out = new Map<string, HeardSign>();
    for (const segment of segmentsOf(tokens, this.#joins)) {
      const features = featuresOf(tokens, this.#stem, segment.from, segment.to);
      for (const { code, from, to } of features.values()) {
        if (mute.slice(from, to).some(Boolean)) features.delete(code);
      }
      const scores = this.#signs.scores(this.#signs.rows(features));
      this.#signs.outputs.forEach((id, k) => {
        const score = scores[k] ?? FLOOR;
        if (score > (out.get(id)?.score ?? FLOOR)) out.set(id, { score, segment });
      });
    }
    return out;
  }

  /** What a text sounds like, its slips of the finger mended. */
  hear(told: readonly Token[], { isWord, ofPain }: Before = NOTHING_BEFORE): Hearing {
    const tokens = told.map((token) => this.#mended(token, isWord));
    const strange = tokens.map(
      ({ typed }) =>
        typed.length >= SHORTEST_STRANGE && !this.#words.knows(typed) && !isWord(typed),
    );
    const alone = !ofPain && strange.some(Boolean);
    const signs = this.signs(tokens, alone ? strange : []);
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
      strange,
      alone,
      why: (flag) => this.#why(tokens.length, rows, signs, outputs.indexOf(flag)),
    };
  }

  #mended(token: Token, isWord: Before['isWord']): Token {
    const { raw, typed } = token;
    if (this.#words.knows(typed)) return token;
    if (raw !== typed) return { ...token, typed: raw };
    const mended = isWord(typed) ? undefined : this.#words.mend(typed);
    return mended === undefined ? token : { ...token, typed: mended };
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
