import type { Token } from './tokens';

/** A stretch of tokens that may tell one sign: `from` .. `to`, end left out. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 3;
/** Dictated texts know no stops: a longer stretch is cut all the same. */
const LONGEST = 14;
const LONGEST_PAIR = 24;

/** Clauses of a text, cut also before a joining word ("and", "but") and where they grow too long. */
export function clausesOf(tokens: readonly Token[], joins: ReadonlySet<string>): Segment[] {
  const out: Segment[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const token = tokens[i];
    const size = i - from;
    const cut =
      !token ||
      token.clause !== tokens[i - 1]?.clause ||
      (size >= SHORTEST && joins.has(token.raw)) ||
      size >= LONGEST;
    if (!cut) continue;
    out.push({ from, to: i });
    from = i;
  }
  return out;
}

/** Each clause and each two neighbours of one sentence: a sign is told in one breath or in two. */
export function segmentsOf(tokens: readonly Token[], joins: ReadonlySet<string>): Segment[] {
  const single = clausesOf(tokens, joins);
  const pairs = single.flatMap(({ from }, i): Segment[] => {
    const next = single[i + 1];
    if (!next || tokens[from]?.sentence !== tokens[next.from]?.sentence) return [];
    return next.to - from <= LONGEST_PAIR ? [{ from, to: next.to }] : [];
  });
  return [...single, ...pairs].filter(({ from, to }) => to > from);
}
