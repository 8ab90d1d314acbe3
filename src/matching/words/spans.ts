import type { Span } from '../types';
import type { Token } from './tokens';

/** Words this far apart are shown as one stretch. */
const GAP = 2;
/** A word that tells less than this share of the most telling one is not shown. */
const TELLING = 0.3;
/** More stretches than this explain nothing. */
const MOST = 3;

/** Offsets in the text of stretches of tokens, in their order, those that touch joined. */
export function spansOf(
  tokens: readonly Token[],
  stretches: readonly { readonly from: number; readonly to: number }[],
): Span[] {
  const sorted = stretches.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const before = joined.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else joined.push({ from, to });
  }
  return joined.map(({ from, to }) => ({
    from: tokens[from]?.from ?? 0,
    to: tokens[to - 1]?.to ?? 0,
  }));
}

/** The stretches whose words tell most: neighbours in one sentence, joined over small gaps. */
export function telling(tokens: readonly Token[], weights: Float32Array): Span[] {
  const most = weights.reduce((a, b) => Math.max(a, b), 0);
  if (most <= 0) return [];
  const runs: { from: number; to: number; sum: number }[] = [];
  weights.forEach((weight, i) => {
    if (weight < most * TELLING) return;
    const before = runs.at(-1);
    const near = before && i - before.to < GAP;
    if (near && tokens[i]?.sentence === tokens[before.from]?.sentence) {
      before.to = i + 1;
      before.sum += weight;
    } else runs.push({ from: i, to: i + 1, sum: weight });
  });
  return spansOf(tokens, runs.toSorted((a, b) => b.sum - a.sum).slice(0, MOST));
}
