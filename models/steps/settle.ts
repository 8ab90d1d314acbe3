/** The least bent shape of a patch of mesh between fixed surroundings, on a mesh of even cells. */
import type { Neighbours } from '../figure/smooth.ts';

const ROUNDS = 3000;
/** Squared gradient below which the shape has settled. */
const TINY = 1e-14;

/**
 * Moves the free vertices so that the summed squares of all Laplacians that they touch are least;
 * all others stay. Conjugate gradients on the normal equations (CGLS).
 */
export function settle(P: Float64Array, near: Neighbours, free: readonly number[]): void {
  const rows = [...new Set([...free, ...free.flatMap((v) => near[v]!)])];
  const column = new Map(free.map((v, k) => [v, k]));
  for (let c = 0; c < 3; c++) {
    // residual of L P = 0 with the vertices where they are
    const residual = rows.map((v) => {
      const list = near[v]!;
      return P[3 * v + c]! - list.reduce((s, j) => s + P[3 * j + c]!, 0) / list.length;
    });
    const moves = leastSquares(rows, near, column, residual);
    free.forEach((v, k) => (P[3 * v + c]! += moves[k]!));
  }
}

/** The x with least |L x - b|, where L takes each row's vertex from the mean of its neighbours. */
function leastSquares(
  rows: readonly number[],
  near: Neighbours,
  column: ReadonlyMap<number, number>,
  b: readonly number[],
): Float64Array {
  const terms = rows.map((v) => {
    const list = near[v]!;
    const own: [number | undefined, number][] = [[column.get(v), -1]];
    const others = list.map((j): [number | undefined, number] => [column.get(j), 1 / list.length]);
    return [...own, ...others].filter((t): t is [number, number] => t[0] !== undefined);
  });
  const dotSelf = (a: Float64Array): number => a.reduce((s, x) => s + x * x, 0);
  const down = (r: Float64Array): Float64Array => {
    const out = new Float64Array(column.size);
    terms.forEach((list, i) => list.forEach(([k, w]) => (out[k]! += w * r[i]!)));
    return out;
  };
  const x = new Float64Array(column.size);
  const r = Float64Array.from(b);
  let s = down(r);
  const p = Float64Array.from(s);
  let size = dotSelf(s);
  for (let round = 0; round < ROUNDS && size > TINY; round++) {
    const q = Float64Array.from(terms, (list) => list.reduce((t, [k, w]) => t + w * p[k]!, 0));
    const step = size / dotSelf(q);
    for (let k = 0; k < x.length; k++) x[k]! += step * p[k]!;
    for (let i = 0; i < r.length; i++) r[i]! -= step * q[i]!;
    s = down(r);
    const next = dotSelf(s);
    for (let k = 0; k < p.length; k++) p[k] = s[k]! + (next / size) * p[k]!;
    size = next;
  }
  return x;
}
