import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../../models/mesh';
import { sheet } from '../../../models/structures/shapes/tube';
import { meltOf } from '../../../models/structures/settle/melt';

/** 11 rows 6 mm apart of 9 places 5 mm apart. */
const rows = Array.from({ length: 11 }, (_, r) =>
  Array.from({ length: 9 }, (__, c): Vec3 => [5 * c, 6 * r, 0]),
);
const { positions } = sheet(rows, 0.5);
const melted = (...given: [Parameters<typeof meltOf>[2], Parameters<typeof meltOf>[3]]) => {
  const shares = meltOf(positions, rows, ...given);
  return (x: number, y: number): number[] =>
    [...shares].filter((_, v) => positions[3 * v] === x && positions[3 * v + 1] === y);
};

describe('an edge that melts', () => {
  it('is not drawn at its rim, and wholly from its millimetres on, on both faces', () => {
    const at = melted(['first'], 'fascia');
    expect(at(20, 0)).toEqual([0, 0]);
    expect(at(20, 6)[0]).toBeCloseTo(6 / 9);
    expect(at(20, 12)).toEqual([1, 1]);
    expect(at(20, 60)).toEqual([1, 1]);
    expect(at(0, 30)).toEqual([1, 1]);
  });

  it('takes no more than its share of a narrow band, and the corner the lesser of two edges', () => {
    const at = melted(['left', 'last'], 'fascia');
    // 18 % of 40 mm; a ligament keeps to 3 mm
    expect(at(5, 30)[0]).toBeCloseTo(5 / 7.2);
    expect(at(0, 60)).toEqual([0, 0]);
    expect(at(5, 54)[0]).toBeCloseTo(6 / 9);
    expect(melted(['left'], 'ligament')(5, 30)).toEqual([1, 1]);
  });

  it('is of flesh only where its fibres end', () => {
    const at = melted(['first', 'right'], 'muscle');
    expect(at(20, 0)).toEqual([0, 0]);
    expect(at(40, 30)).toEqual([1, 1]);
    expect(at(20, 6)).toEqual([1, 1]);
  });

  it('there is none of cartilages, nor where none is told', () => {
    expect(new Set(meltOf(positions, rows, ['first', 'right'], 'cartilage'))).toEqual(new Set([1]));
    expect(new Set(meltOf(positions, rows, [], 'fascia'))).toEqual(new Set([1]));
  });
});
