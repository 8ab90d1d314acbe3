/** Left-right symmetry of the base mesh. */
import { distance, point } from '../geometry/vec.ts';

/** Decimetres: how far a mirror partner may lie from the exact mirror image in the morphed base. */
const REACH = 0.03;
const CELLS = 50;

/** Index of each vertex's mirror partner. Throws where a vertex has none. */
export function mirrorOf(P: Float64Array): Int32Array {
  const cell = (x: number): number => Math.round(x * CELLS);
  const key = (x: number, y: number, z: number): string => `${x},${y},${z}`;
  const grid = new Map<string, number[]>();
  const count = P.length / 3;
  for (let i = 0; i < count; i++) {
    const [x, y, z] = point(P, i);
    const k = key(cell(x), cell(y), cell(z));
    grid.set(k, [...(grid.get(k) ?? []), i]);
  }
  const out = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    const [x, y, z] = point(P, i);
    let best = REACH;
    for (let n = 0; n < 27; n++) {
      const [a, b, c] = [(n % 3) - 1, (Math.floor(n / 3) % 3) - 1, Math.floor(n / 9) - 1];
      for (const j of grid.get(key(cell(-x) + a, cell(y) + b, cell(z) + c)) ?? []) {
        const d = distance(point(P, j), [-x, y, z]);
        if (d < best) {
          best = d;
          out[i] = j;
        }
      }
    }
    if (out[i]! < 0) throw new Error(`vertex without mirror partner: ${i}`);
  }
  for (let i = 0; i < count; i++) {
    if (out[out[i]!] !== i) throw new Error(`mirror partners disagree: ${i}`);
  }
  return out;
}

/** Mean of each vertex and its partner's mirror image: exactly symmetric, mid-line at x = 0. */
export function symmetrise(P: Float64Array, mirror: Int32Array): Float64Array {
  const out = Float64Array.from(P);
  mirror.forEach((j, i) => {
    out[3 * i] = (P[3 * i]! - P[3 * j]!) / 2;
    out[3 * i + 1] = (P[3 * i + 1]! + P[3 * j + 1]!) / 2;
    out[3 * i + 2] = (P[3 * i + 2]! + P[3 * j + 2]!) / 2;
  });
  return out;
}
