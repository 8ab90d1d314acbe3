import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../../src/charts/parts/pieces';

describe('a tall drawing on paper', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [50 * i + 4, 50 * i + 46] as const);

  it('is parted between its rows, in pieces that are not too low, and never through one', () => {
    const cuts = cutsOf(2000, rows, 200);
    expect(cuts.length).toBeGreaterThan(5);
    const ends = [0, ...cuts, 2000];
    ends.slice(1).forEach((end, i) => expect(end - (ends[i] ?? 0)).toBeGreaterThanOrEqual(200));
    for (const cut of cuts)
      for (const [top, bottom] of rows) expect(cut <= top || cut >= bottom).toBe(true);
    // In whatever order they are told.
    expect(cutsOf(2000, rows.toReversed(), 200)).toEqual(cuts);
  });

  it('stays whole where something runs from top to bottom', () => {
    expect(cutsOf(2000, [...rows, [0, 2000]], 200)).toEqual([]);
  });
});
