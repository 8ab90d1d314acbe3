import { RARITY_STEPS, type LinearTable } from '../../src/matching/words/linear';
import { digitsOf, signedDigitsOf } from '../../src/matching/words/packed';
import type { Known } from './learn';

/** Weights have this many steps either way: more bytes tell nothing more. */
export const STEPS = 22;

export interface Weighed {
  readonly outputs: readonly string[];
  readonly known: Known;
  /** Feature after feature, one weight an output. */
  readonly weights: Float64Array;
  readonly bias: readonly number[];
}

/** Keeps the `mostOf` weights of each output that count most, in few bytes. */
export function packed(
  { outputs, known, weights, bias }: Weighed,
  mostOf: (output: string) => number,
): LinearTable {
  const wide = outputs.length;
  const features = known.codes.map((code) => ({ code, rarity: known.rarity.get(code) ?? 0 }));
  const rarest = Math.max(...features.map(({ rarity }) => rarity));
  const weightOf = (f: number, o: number) => weights[f * wide + o] ?? 0;
  const counts = (f: number, o: number) => Math.abs(weightOf(f, o)) * (features[f]?.rarity ?? 0);
  const least = outputs.map((id, o) => {
    const all = Float64Array.from(features, (_f, f) => counts(f, o)).sort();
    return Math.max(1e-9, all[Math.max(0, all.length - mostOf(id))] ?? 0);
  });
  const kept = (f: number, o: number) => counts(f, o) >= (least[o] ?? 0);
  const scales = outputs.map((_, o) => {
    const top = features.reduce(
      (most, _f, f) => (kept(f, o) ? Math.max(most, Math.abs(weightOf(f, o))) : most),
      0,
    );
    return Number((top / STEPS).toPrecision(6)) || 1;
  });
  let codes = '';
  let numbers = '';
  let before = 0;
  features.forEach(({ code }, f) => {
    codes += digitsOf(code - before);
    before = code;
    const mine = outputs.flatMap((_, o) => {
      const value = kept(f, o) ? Math.round(weightOf(f, o) / (scales[o] ?? 1)) : 0;
      return value === 0 ? [] : [{ o, value }];
    });
    numbers += digitsOf(mine.length);
    let output = -1;
    for (const { o, value } of mine) {
      numbers += digitsOf(o - output - 1) + signedDigitsOf(value);
      output = o;
    }
  });
  return {
    outputs,
    features: codes,
    rarity: features
      .map(({ rarity }) => digitsOf(Math.round((rarity / rarest) * RARITY_STEPS)))
      .join(''),
    rarest: Number(rarest.toPrecision(6)),
    weights: numbers,
    scales,
    bias: bias.map((x) => Number(x.toPrecision(6))),
  };
}
