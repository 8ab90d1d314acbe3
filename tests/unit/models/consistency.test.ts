import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure } from '../../../models/mesh';
import {
  measureConsistency,
  type PartConsistency,
} from '../../../models/muscles/checks/consistency';
import { cubes, fill, gridOver, Samples } from '../../../models/geometry/grid';
import { readMuscles } from '../../../models/muscles/file/read';
import { readBody } from '../../../models/read';
import { readInside } from '../../../models/structures/file/read';

/** Millilitres below which a part has too few cubes to tell shares */
const TINY = 2;

const rows = {} as Record<Figure, PartConsistency[]>;
const large = (figure: Figure): PartConsistency[] => rows[figure].filter((r) => r.volume > TINY);
beforeAll(async () => {
  const [model, inside, body] = await Promise.all([readMuscles(), readInside(), readBody()]);
  for (const figure of FIGURES) rows[figure] = measureConsistency(model, inside, body, figure);
}, 120_000);

/** The bones under these are drawn too coarsely: the measured middle of the muscle lies in them. */
const COARSE = /subclavius|interossei|flexor-pollicis|extensor-indicis/;

describe.each(FIGURES)('the muscles of the %s figure among themselves', (figure) => {
  const share = (of: 'shared' | 'inBone' | 'inFat'): number => {
    const whole = rows[figure].reduce((sum, r) => sum + r.volume, 0);
    return rows[figure].reduce((sum, r) => sum + r[of] * r.volume, 0) / whole;
  };

  it('claim hardly any place twice', () => {
    expect(share('shared')).toBeLessThan(0.015);
    expect(large(figure).filter((r) => r.shared > 0.35)).toEqual([]);
  });

  it('stay out of the bones', () => {
    expect(share('inBone')).toBeLessThan(0.025);
    const deep = large(figure).filter((r) => r.inBone > 0.25 && !COARSE.test(r.muscle + r.part));
    expect(deep).toEqual([]);
  });

  it('stay under the fat', () => {
    expect(share('inFat')).toBeLessThan(0.01);
  });

  it('do not pass through each other', () => {
    expect(rows[figure].filter((r) => r.through > 0.05)).toEqual([]);
    expect(rows[figure].filter((r) => r.deepest > 6)).toEqual([]);
  });

  it('keep the volume of each part', () => {
    expect(large(figure).filter((r) => r.ratio < 0.75 || r.ratio > 1.2)).toEqual([]);
  });
});

describe('cubes of space', () => {
  // a box from (0, 0, 0) to (4, 6, 8)
  const box = Float64Array.from(
    [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [i & 1 ? 4 : 0, i & 2 ? 6 : 0, i & 4 ? 8 : 0]),
  );
  const sides = Uint32Array.from([
    0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3,
    5, 3, 7, 5,
  ]);

  it('are filled by a closed surface', () => {
    const grid = gridOver([box], 1, 2);
    const held = new Set<number>();
    fill(grid, box, sides, (cube) => held.add(cube));
    expect(cubes(grid)).toBe(8 * 10 * 12);
    expect(held.size).toBe(4 * 6 * 8);
  });

  it('are read between their middles', () => {
    const grid = gridOver([box], 2, 0);
    const values = Float32Array.from({ length: cubes(grid) }, (_, i) => i % grid.count[0]);
    expect(new Samples(grid, values).at(2, 3, 4)).toBeCloseTo(0.5);
    expect(new Samples(grid, values).at(-50, 3, 4)).toBeCloseTo(0);
  });
});
