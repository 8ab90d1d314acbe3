import type { Span } from '../types';
import type { Segment } from './segments';
import type { Token } from './tokens';

/** A second clause is shown if it tells at least this share of what the first tells. */
const SECOND = 0.45;
/** At the ends of a clause, words that tell less than this share of its best are left out. */
const TELLING = 0.15;
/** More clauses than this explain nothing. */
const MOST = 3;
/** Fewer words than this explain nothing either: then the clause is shown whole ... */
const FEWEST = 3;
/** ... or, of a long one, so many words to either side. */
const AROUND = 5;

/** Offsets in the text of stretches of tokens, in their order, those that touch joined. */
export function spansOf(tokens: readonly Token[], stretches: readonly Segment[]): Span[] {
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

/** The clauses that tell most, without the words at their ends that tell next to nothing. */
export function telling(
  tokens: readonly Token[],
  clauses: readonly Segment[],
  weights: Float32Array,
): Span[] {
  const summed = clauses
    .map(({ from, to }) => {
      const own = weights.subarray(from, to);
      const least = TELLING * own.reduce((a, b) => Math.max(a, b), 0);
      const first = own.findIndex((weight) => weight > least);
      const last = own.findLastIndex((weight) => weight > least);
      const sum = own.reduce((a, b) => a + Math.max(0, b), 0);
      const around = last - first + 1 < FEWEST ? AROUND : 0;
      return {
        from: Math.max(from, from + first - around),
        to: Math.min(to, from + last + 1 + around),
        sum: first < 0 ? 0 : sum,
      };
    })
    .sort((a, b) => b.sum - a.sum);
  const most = summed[0]?.sum ?? 0;
  const kept = summed.filter(({ sum }) => sum > 0 && sum >= most * SECOND).slice(0, MOST);
  return spansOf(tokens, kept);
}

/** Stretches of a text in their order, those that overlap or touch joined. */
export function joined(spans: readonly Span[]): Span[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const before = out.at(-1);
    if (before && from <= before.to + 1) before.to = Math.max(before.to, to);
    else out.push({ from, to });
  }
  return out;
}
