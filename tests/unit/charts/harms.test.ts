import { describe, expect, it } from 'vitest';
import { joinComparison } from '../../../src/atlas/comparison/join';
import { readFiles } from '../../../src/atlas/node';
import { inSoMany, oneIn } from '../../../src/charts/harms/format';
import { layoutHarms } from '../../../src/charts/harms/layout';
import { textWidth } from '../../../src/charts/parts/text';

const { studies } = joinComparison(readFiles());
const WIDTHS = [300, 560, 1200];

describe('harm charts', () => {
  it.each(studies.map((study) => [study.id, study] as const))(
    '%s: every mark, interval and tick lies inside the chart, in the right order',
    (_, study) => {
      for (const width of WIDTHS) {
        const layout = layoutHarms(study, width, 'numbers');
        expect(layout.rows.length).toBe(study.harms.length);
        for (const [i, row] of layout.rows.entries()) {
          const harm = study.harms[i];
          for (const x of [row.x, row.from, row.to].filter((v) => v !== undefined)) {
            expect(x, row.id).toBeGreaterThanOrEqual(layout.left - 0.01);
            expect(x, row.id).toBeLessThanOrEqual(layout.right + 0.01);
          }
          if (row.from !== undefined && row.x !== undefined && row.to !== undefined) {
            expect(row.from, row.id).toBeLessThanOrEqual(row.x + 0.01);
            expect(row.x, row.id).toBeLessThanOrEqual(row.to + 0.01);
          }
          // No interval is cut without an arrow.
          expect(row.arrow, row.id).toBe(harm?.interval?.[0] === 0);
        }
        const xs = layout.ticks.map((tick) => tick.x);
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        expect(xs.length).toBeGreaterThanOrEqual(2);
      }
    },
  );

  it('overprints no word of an axis at any width, and says that its steps are no equal amounts', () => {
    for (const study of studies)
      for (let width = 280; width <= 1400; width += 20)
        for (const dir of ['ltr', 'rtl'] as const) {
          const { ticks, read, left, right } = layoutHarms(study, width, 'words', dir);
          const spans = ticks.map(({ x, label, anchor }) => {
            const long = textWidth(label, 13);
            if (anchor === 'middle') return [x - long / 2, x + long / 2] as const;
            const rightwards = (anchor === 'start') === (dir === 'ltr');
            return rightwards ? ([x, x + long] as const) : ([x - long, x] as const);
          });
          const where = `${study.id} at ${width} px, ${dir}`;
          expect(spans.length, where).toBeGreaterThanOrEqual(2);
          for (const [i, [from, to]] of spans.entries()) {
            expect(from, where).toBeGreaterThanOrEqual(left - 0.01);
            expect(to, where).toBeLessThanOrEqual(right + 0.01);
            const after = spans[i + 1];
            if (after) expect(after[0] - to, where).toBeGreaterThanOrEqual(6);
          }
          expect(read.map(({ text }) => text).join(' ')).toMatch(/ten times rarer \(logarithmic/);
          for (const { text } of read)
            expect(textWidth(text, 13), where).toBeLessThanOrEqual(right - left + 0.01);
        }
  });

  it('orders marks as their rates', () => {
    for (const study of studies) {
      const rows = layoutHarms(study, 600, 'numbers').rows;
      const seen = study.harms
        .map((harm, i) => ({ rate: harm.rate, x: rows[i]?.x, mark: harm.mark }))
        .filter((row) => row.mark === 'seen');
      const byRate = seen.toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0)).map((row) => row.x);
      expect(byRate, study.id).toEqual(byRate.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    }
  });

  it('draws what is not known as not known', () => {
    const study = studies.find((s) => s.id === 'dn-pneumothorax');
    if (!study) throw new Error('the study is gone');
    const [row] = layoutHarms(study, 600, 'words').rows;
    expect(row).toMatchObject({ mark: 'unknown', value: 'not known' });
    expect(row?.x).toBeUndefined();
  });

  it('tells zero with its upper limit', () => {
    const rows = studies.flatMap((study) => layoutHarms(study, 600, 'numbers').rows);
    for (const row of rows.filter((r) => r.mark === 'zero'))
      expect(row.value).toMatch(/^0 seen; could be up to [\d.]+ in [\d,]+$/);
  });
});

describe('rates in words', () => {
  it.each([
    [0.0755, 'about 1 in 13'],
    [0.367, 'about 1 in 3'],
    [0.6, 'about 6 in 10'],
    [0.000976, 'about 1 in 1,000'],
    [0.87e-6, 'about 1 in 1,100,000'],
    [0, 'none seen'],
  ])('%d is %s', (rate, words) => expect(oneIn(rate)).toBe(words));

  it.each([
    [0.0755, 1000, '76 in 1,000'],
    [0.1918, 1000, '192 in 1,000'],
    [0.00014, 1000, '0.14 in 1,000'],
    [1.75e-6, 1_000_000, '1.8 in 1,000,000'],
  ])('%d per %d is %s', (rate, per, words) => expect(inSoMany(rate, per)).toBe(words));
});
