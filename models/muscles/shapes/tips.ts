/** Ends of straps and spindles that run out thin instead of being cut off. */
import type { Tips } from '../lines/row.ts';
import { smoothstep } from '../../geometry/vec.ts';

/** Shares of width and thickness at `t` of the length. */
export function tipAt({ start, end }: Tips, t: number): [width: number, thickness: number] {
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
export function tipped(tips: Tips, rows: number[][]): number[][] {
  const last = rows.length - 1;
  const beyond = (row: number[], next: number[], on: number): number[] =>
    row.map((x, k) => (k < 3 ? x + on * (x - next[k]!) : x));
  const { start, end } = tips;
  return rows.map((row, i) => {
    const [width, thickness] = tipAt(tips, i / last);
    const at =
      i === 0
        ? beyond(row, rows[1]!, start?.on ?? 0)
        : i === last
          ? beyond(row, rows[last - 1]!, end?.on ?? 0)
          : row;
    return at.map((x, k) => (k === 3 ? x * width : k === 4 ? x * thickness : x));
  });
}
