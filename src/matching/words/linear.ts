import { Numbers } from './packed';
import type { Feature } from './features';

/** A linear model over features of words as it is stored: all numbers small, all lists packed. */
export interface LinearTable {
  readonly outputs: readonly string[];
  /** Codes of the features, ascending: steps from one to the next. */
  readonly features: string;
  /** How telling each feature is by its rarity, in steps of `rarest / RARITY_STEPS`. */
  readonly rarity: string;
  readonly rarest: number;
  /** Of each feature: how many outputs it counts for, then step to the output and weight. */
  readonly weights: string;
  /** One step of a weight, by output. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
}

export const RARITY_STEPS = 45;

export interface Row {
  readonly feature: Feature;
  /** Its part of the text, after the length of the text is taken out. */
  readonly value: number;
  readonly at: number;
}

/** Scores texts by what their words weigh. */
export class Linear {
  readonly outputs: readonly string[];
  readonly #index = new Map<number, number>();
  readonly #rarity: Float32Array;
  readonly #start: Uint32Array;
  readonly #output: Uint16Array;
  readonly #weight: Float32Array;
  readonly #bias: Float32Array;

  constructor(table: LinearTable) {
    this.outputs = table.outputs;
    this.#bias = Float32Array.from(table.bias);
    const rarity: number[] = [];
    for (const packed = new Numbers(table.rarity); packed.more;) {
      rarity.push((packed.next() / RARITY_STEPS) * table.rarest);
    }
    const size = rarity.length;
    this.#rarity = Float32Array.from(rarity);
    const codes = new Numbers(table.features);
    for (let i = 0, code = 0; i < size; i += 1) this.#index.set((code += codes.next()), i);
    const packed = new Numbers(table.weights);
    this.#start = new Uint32Array(size + 1);
    const outputs: number[] = [];
    const weights: number[] = [];
    for (let i = 0; i < size; i += 1) {
      let output = -1;
      for (let left = packed.next(); left > 0; left -= 1) {
        output += packed.next() + 1;
        outputs.push(output);
        weights.push(packed.signed() * (table.scales[output] ?? 0));
      }
      this.#start[i + 1] = outputs.length;
    }
    this.#output = Uint16Array.from(outputs);
    this.#weight = Float32Array.from(weights);
  }

  /** How telling a feature is by its rarity; undefined for one that is not known. */
  rarity(code: number): number | undefined {
    const at = this.#index.get(code);
    return at === undefined ? undefined : this.#rarity[at];
  }

  /** The features of a text that are known, their squares adding up to 1. */
  rows(features: ReadonlyMap<number, Feature>): Row[] {
    const rows: Row[] = [];
    let squares = 0;
    for (const feature of features.values()) {
      const at = this.#index.get(feature.code);
      if (at === undefined) continue;
      const value = this.#rarity[at] ?? 0;
      squares += value * value;
      rows.push({ feature, value, at });
    }
    const length = Math.sqrt(squares) || 1;
    return rows.map(({ feature, value, at }) => ({ feature, value: value / length, at }));
  }

  scores(rows: readonly Row[]): Float32Array {
    const sums = Float32Array.from(this.#bias);
    for (const { value, at } of rows) {
      for (let k = this.#start[at] ?? 0; k < (this.#start[at + 1] ?? 0); k += 1) {
        const output = this.#output[k] ?? 0;
        sums[output] = (sums[output] ?? 0) + value * (this.#weight[k] ?? 0);
      }
    }
    return sums;
  }

  /** What one known feature adds to one output. */
  part({ value, at }: Row, output: number): number {
    for (let k = this.#start[at] ?? 0; k < (this.#start[at + 1] ?? 0); k += 1) {
      if (this.#output[k] === output) return value * (this.#weight[k] ?? 0);
    }
    return 0;
  }
}
