import { describe, expect, it } from 'vitest';
import { fanOut, pushApart } from '../../../src/body/inside/apart';

/** The same at every run. */
function* numbers(): Generator<number, never> {
  for (let seed = 7; ; seed = (seed * 16807) % 2147483647) yield seed / 2147483647;
}

describe('marks on the screen', () => {
  it('lie beside one another in each of 40 views', () => {
    const random = numbers();
    const next = () => random.next().value;
    for (let view = 0; view < 40; view++) {
      const count = 2 + Math.floor(11 * next());
      const spread = 10 + 120 * next();
      const spots = Array.from({ length: count }, () => ({
        x: spread * next(),
        y: spread * next(),
      }));
      const sizes = spots.map(() => 20 + 10 * next());
      const placed = pushApart(spots, (i) => sizes[i] ?? 0);
      placed.forEach((a, i) =>
        placed.slice(i + 1).forEach((b, k) => {
          const wanted = ((sizes[i] ?? 0) + (sizes[i + 1 + k] ?? 0)) / 2;
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(wanted);
        }),
      );
    }
  });

  it('stay where they are when there is room', () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
    ];
    expect(pushApart(spots, () => 24)).toEqual(spots);
  });

  it('leave a small muscle that they crowd on, and let a row along a long one be', () => {
    const crowd = [
      [0, 0],
      [10, 4],
      [2, 14],
      [12, 18],
    ].map(([x = 0, y = 0]) => ({ x, y }));
    const middle = { x: 6, y: 9 };
    for (const { x, y } of pushApart(
      fanOut(crowd, () => 22),
      () => 22,
    ))
      expect(Math.hypot(x - middle.x, y - middle.y)).toBeGreaterThan(11 + 16);
    const row = Array.from({ length: 6 }, (_, i) => ({ x: 3 * i, y: 24 * i }));
    expect(fanOut(row, () => 22)).toEqual(row);
    const roomy = crowd.map(({ x, y }) => ({ x: 4 * x, y: 4 * y }));
    expect(fanOut(roomy, () => 22)).toEqual(roomy);
  });

  it('part even from the very same place', () => {
    const [a, b, c] = pushApart(
      Array.from({ length: 3 }, () => ({ x: 5, y: 5 })),
      () => 20,
    );
    if (!a || !b || !c) throw new Error('a spot was lost');
    for (const [p, q] of [
      [a, b],
      [b, c],
      [a, c],
    ] as const)
      expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThanOrEqual(20);
  });
});
