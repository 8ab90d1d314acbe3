import type { LinearTable } from '../../src/matching/words/linear';

/** The opposite of `Numbers` in `src/matching/words/packed.ts`. */
export class Packer {
  readonly #bytes: number[] = [];

  add(value: number): void {
    let left = value;
    while (left >= 0x80) {
      this.#bytes.push((left % 0x80) + 0x80);
      left = Math.floor(left / 0x80);
    }
    this.#bytes.push(left);
  }

  addSigned(value: number): void {
    this.add(value >= 0 ? 2 * value : -2 * value - 1);
  }

  text(): string {
    return base64(this.#bytes);
  }
}

export const base64 = (bytes: Iterable<number>): string =>
  Buffer.from(Uint8Array.from(bytes)).toString('base64');

/** Weights have this many steps either way: more bytes tell nothing more. */
const STEPS = 31;

export interface Weighed {
  readonly outputs: readonly string[];
  /** Codes in ascending order, each with its rarity. */
  readonly features: readonly { readonly code: number; readonly rarity: number }[];
  /** Feature after feature, one weight an output. */
  readonly weights: Float64Array;
  readonly bias: readonly number[];
}

/** Keeps the `most` weights of each output that count most, in few bytes. */
export function packed(
  { outputs, features, weights, bias }: Weighed,
  mostOf: (output: string) => number,
): LinearTable {
  const wide = outputs.length;
  const rarest = Math.max(...features.map(({ rarity }) => rarity));
  const size = (f: number, o: number) =>
    Math.abs(weights[f * wide + o] ?? 0) * (features[f]?.rarity ?? 0);
  const least = outputs.map((id, o) => {
    const all = Float64Array.from(features, (_f, f) => size(f, o)).sort();
    return Math.max(1e-9, all[Math.max(0, all.length - mostOf(id))] ?? 0);
  });
  const kept = (f: number, o: number) => size(f, o) >= (least[o] ?? 0);
  const scales = outputs.map((_, o) => {
    let top = 0;
    features.forEach((_f, f) => {
      if (kept(f, o)) top = Math.max(top, Math.abs(weights[f * wide + o] ?? 0));
    });
    return Number((top / STEPS).toPrecision(6)) || 1;
  });
  const codes = new Packer();
  const numbers = new Packer();
  const rarity: number[] = [];
  let before = 0;
  features.forEach((feature, f) => {
    codes.add(feature.code - before);
    before = feature.code;
    rarity.push(Math.round((feature.rarity / rarest) * 255));
    const mine = outputs.flatMap((_, o) => {
      const value = kept(f, o) ? Math.round((weights[f * wide + o] ?? 0) / (scales[o] ?? 1)) : 0;
      return value === 0 ? [] : [{ o, value }];
    });
    numbers.add(mine.length);
    let output = -1;
    for (const { o, value } of mine) {
      numbers.add(o - output - 1);
      numbers.addSigned(value);
      output = o;
    }
  });
  return {
    outputs,
    features: codes.text(),
    rarity: base64(rarity),
    rarest,
    weights: numbers.text(),
    scales,
    bias: bias.map((x) => Number(x.toPrecision(6))),
  };
}
