import type { Ground } from '../../../src/state/drawing/ground';
import { printOf } from '../../../src/state/drawing/print';

/** Numbers that look random and are the same on every run. */
export function numbers(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Two zones on both sides, so many cells of 100 mm² in each: temple left, temple right, calf … */
export function smallGround(cellsEach = 50): Ground {
  const zones = [
    { zone: 'temple', side: 'left' },
    { zone: 'temple', side: 'right' },
    { zone: 'calf-upper', side: 'left' },
    { zone: 'calf-upper', side: 'right' },
  ] as const;
  const cells = zones.length * cellsEach;
  const zoneOf = Uint16Array.from({ length: cells }, (_, cell) => Math.floor(cell / cellsEach));
  return {
    cells,
    zones,
    zoneOf,
    areas: new Float32Array(cells).fill(100),
    print: printOf(zoneOf, zones),
    mirror: () =>
      Uint32Array.from({ length: cells }, (_, cell) =>
        (zoneOf[cell] ?? 0) % 2 === 0 ? cell + cellsEach : cell - cellsEach,
      ),
  };
}
