import type { Pain } from './pain';
import type { Pattern } from './patterns';

/** How the patterns of one muscle or condition fit the pain of one side. */
export interface Fit {
  /** The muscle or condition. */
  readonly of: string;
  /** 0..1: share of the pain that the patterns explain. */
  readonly explained: number;
  /** 0..1: share of the patterns that is marked. */
  readonly marked: number;
  /** 0..1: both in one, explained pain counting more. */
  readonly score: number;
  /** Patterns that were used, best first. */
  readonly used: readonly Pattern[];
}

/** Pain left unexplained counts more than pattern left unmarked: few people tell all of it. */
const BETA = 1.5;

/** Weighted harmonic mean of what is explained and what is marked (an F-measure). */
export function together(explained: number, marked: number, beta = BETA): number {
  const b = beta * beta;
  const sum = b * marked + explained;
  return sum > 0 ? ((1 + b) * explained * marked) / sum : 0;
}

function explainedBy(pain: Pain, patterns: readonly Pattern[]): number {
  let sum = 0;
  for (const { zones, share } of pain.stretches) {
    let most = 0;
    for (const zone of zones) {
      for (const { cover } of patterns) most = Math.max(most, cover[zone] ?? 0);
    }
    sum += share * most;
  }
  return sum;
}

function markedOf(pain: Pain, patterns: readonly Pattern[]): number {
  const counts = new Map<number, number>();
  for (const { own } of patterns) {
    for (const { zone, counts: c } of own) counts.set(zone, Math.max(counts.get(zone) ?? 0, c));
  }
  let sum = 0;
  let all = 0;
  for (const [zone, c] of counts) {
    sum += c * (pain.marked[zone] ?? 0);
    all += c;
  }
  return all > 0 ? sum / all : 0;
}

const fitOf = (of: string, pain: Pain, used: readonly Pattern[]): Fit => {
  const explained = explainedBy(pain, used);
  const marked = explained > 0 ? markedOf(pain, used) : 0;
  return { of, explained, marked, score: together(explained, marked), used };
};

const touches = (pain: Pain, { cover }: Pattern): boolean =>
  pain.stretches.some(({ zones }) => zones.some((zone) => (cover[zone] ?? 0) > 0));

/**
 * Trigger point by trigger point: the one that fits best, and others of the same one as long as
 * each makes the fit better (people often have more than one).
 */
export function fitPatterns(of: string, patterns: readonly Pattern[], pain: Pain): Fit {
  const single = patterns
    .filter((pattern) => touches(pain, pattern))
    .map((pattern) => fitOf(of, pain, [pattern]))
    .sort((a, b) => b.score - a.score);
  let best = single[0] ?? { of, explained: 0, marked: 0, score: 0, used: [] };
  for (const { used } of single.slice(1)) {
    const more = fitOf(of, pain, [...best.used, ...used]);
    if (more.score > best.score) best = more;
  }
  return best;
}
