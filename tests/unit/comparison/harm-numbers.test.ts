import { describe, expect, it } from 'vitest';
import { joinComparison } from '../../../src/atlas/comparison/join';
import { readFiles } from '../../../src/atlas/node';
import printed from '../../fixtures/comparison/harms.json' with { type: 'json' };

const { studies, reports } = joinComparison(readFiles());
const harms = studies.flatMap((study) => study.harms);
const sourceOf = (row: string) => {
  const found = printed.find((p) => p.row === row);
  if (!found) throw new Error(`no such row in the notes: ${row}`);
  return found;
};
const SCALES = [1, 100, 1000, 10_000, 1_000_000];
const near = (a: number, b: number) => Math.abs(a - b) <= 0.006 * Math.abs(b);

/** Whether a rate is what a printed figure says: "7.55%", "1 per 1,024", "684 per 10,000". */
function isPrinted(rate: number, figure: string): boolean {
  const numbers = [...figure.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);
  return numbers.some((n) => near(1 / n, rate) || SCALES.some((scale) => near(rate * scale, n)));
}

describe('every harm', () => {
  it.each(harms.map((harm) => [harm.id, harm] as const))('%s is what its row says', (_, harm) => {
    const source = sourceOf(harm.row);
    if (harm.rate === null) expect(source.figure).toMatch(/no reliable population rate/);
    else if (harm.mark === 'zero') expect(harm.rate).toBe(0);
    else {
      const counted =
        source.numerator !== null &&
        source.denominator !== null &&
        near(harm.rate, source.numerator / source.denominator);
      expect(counted || isPrinted(harm.rate, source.figure), source.figure).toBe(true);
    }
  });

  it('has the interval of its row, in its own unit', () => {
    const own = harms.flatMap((harm) => {
      const { interval } = harm;
      const source = sourceOf(harm.row).interval;
      if (!interval || !source) return interval ? [harm.id] : [];
      const fits = SCALES.some((scale) =>
        interval.every((end, i) => near(end * scale, source[i] ?? NaN) || end === source[i]),
      );
      expect(fits, harm.id).toBe(true);
      return [];
    });
    // Worked out from a printed zero, or printed as "under 1 %".
    expect(own.toSorted()).toEqual(['a19-sham', 'b19-serious', 'b24-serious']);
  });

  it('of zero in n has the exact upper limit', () => {
    for (const { id, mark, interval, denominator, intervalBasis } of harms) {
      if (mark !== 'zero' || intervalBasis !== 'derived') continue;
      const exact = 1 - 0.025 ** (1 / (denominator ?? NaN));
      expect(interval?.[1], id).toBeCloseTo(exact, 4);
    }
  });
});

it('shows every row that may be shown, and none that may not', () => {
  const shown = new Set([...harms, ...reports].map(({ row }) => row));
  const may = printed.filter(({ use }) => use === 'ship' || use === 'ship-with-caveat');
  expect([...shown].toSorted()).toEqual(may.map(({ row }) => row).toSorted());
});

it('says of every report with a caveat how not to read it', () => {
  for (const report of reports)
    if (sourceOf(report.row).use === 'ship-with-caveat')
      expect(report.caution, report.id).toBeTruthy();
});
