/** Ends of straps and spindles that run out thin instead of being cut off. */
import { smoothstep } from '../figure/vec.ts';

/** How an end runs out. */
export interface Tip {
  /** share of the length over which it does */
  over: number;
  /** shares of the width and of the thickness that are left at the very end */
  width: number;
  thickness: number;
  /** how far it runs on beyond the measured end, so that what it loses is not missed there: rings */
  on: number;
}

const tip = (over: number, width: number, thickness: number, on = 0): Tip => ({
  over,
  width,
  thickness,
  on,
});

/** By muscle and part. */
export const TIPS: Record<string, { start?: Tip; end?: Tip }> = {
  'rectus-femoris/rectus-femoris': { end: tip(0.05, 0.6, 0.35, 0.3) },
  'vastus-lateralis/vastus-lateralis': { end: tip(0.12, 0.4, 0.4) },
  'gastrocnemius/medial-head': { end: tip(0.16, 0.25, 0.2, 0.6) },
  'gastrocnemius/lateral-head': { end: tip(0.16, 0.25, 0.2, 0.6) },
  'gastrocnemius/calcaneal-tendon': { start: tip(0.2, 0.06, 0.5) },
  'soleus/soleus': { start: tip(0.05, 0.6, 0.5), end: tip(0.2, 0.35, 0.3) },
  'tibialis-anterior/tibialis-anterior': { start: tip(0.03, 0.5, 0.6, 0.7) },
  'tibialis-posterior/tibialis-posterior': { start: tip(0.035, 0.5, 0.6, 0.9) },
  'long-toe-flexors/digitorum': { start: tip(0.035, 0.6, 0.6, 0.9) },
  'long-toe-flexors/hallucis': { start: tip(0.03, 0.5, 0.6, 0.9) },
  'fibularis/longus': { start: tip(0.035, 0.5, 0.6, 0.7) },
  'short-toe-extensors/extensor-digitorum-brevis': { end: tip(0.12, 0.35, 0.5) },
  'superficial-sole/flexor-digitorum-brevis': { end: tip(0.3, 0.4, 0.6) },
};

/** Shares of width and thickness at `t` of the length. */
export function tipAt(name: string, t: number): [width: number, thickness: number] {
  const { start, end } = TIPS[name] ?? {};
  const even = (x: number, left: number): number => left + (1 - left) * smoothstep(0, 1, x);
  // round, as the border of a belly is
  const bow = (x: number, left: number): number =>
    left + (1 - left) * Math.sqrt(1 - (1 - Math.min(1, x)) ** 2);
  const [a, b] = [start ? t / start.over : 1, end ? (1 - t) / end.over : 1];
  return [
    bow(a, start?.width ?? 1) * bow(b, end?.width ?? 1),
    even(a, start?.thickness ?? 1) * even(b, end?.thickness ?? 1),
  ];
}

/** Rows of rings, from one end to the other, with their ends run out. */
export function tipped(name: string, rows: number[][]): number[][] {
  const last = rows.length - 1;
  const beyond = (row: number[], next: number[], on: number): number[] =>
    row.map((x, k) => (k < 3 ? x + on * (x - next[k]!) : x));
  const { start, end } = TIPS[name] ?? {};
  return rows.map((row, i) => {
    const [width, thickness] = tipAt(name, i / last);
    const at =
      i === 0
        ? beyond(row, rows[1]!, start?.on ?? 0)
        : i === last
          ? beyond(row, rows[last - 1]!, end?.on ?? 0)
          : row;
    return at.map((x, k) => (k === 3 ? x * width : k === 4 ? x * thickness : x));
  });
}
