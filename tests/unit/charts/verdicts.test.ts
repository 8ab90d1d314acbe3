import { describe, expect, it } from 'vitest';
import { joinComparison } from '../../../src/atlas/comparison/join';
import { readFiles } from '../../../src/atlas/node';
import { TOUCH } from '../../../src/charts/parts/finger';
import { textWidth } from '../../../src/charts/parts/text';
import { layoutCertainty, levelOf } from '../../../src/charts/verdicts/certainty';
import { layoutField, UNITS } from '../../../src/charts/verdicts/fields';
import { layoutShare } from '../../../src/charts/verdicts/share';

const { aspects, effects, fields, studies } = joinComparison(readFiles());
const WIDTHS = Array.from({ length: 29 }, (_, i) => 240 + 20 * i);
const DIRECTIONS = ['ltr', 'rtl'] as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

describe('what both share and where they differ', () => {
  it.each(WIDTHS)('has a row for each aspect at %d px, none over another', (width) => {
    for (const [dir, least] of DIRECTIONS.flatMap((d) => [[d, 24] as const, [d, TOUCH] as const])) {
      const { rows, height } = layoutShare(aspects, width, dir, least === 24 ? undefined : least);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(aspects.map(({ id }) => id).toSorted());
      for (const [i, row] of rows.entries()) {
        expect(row.x).toBeGreaterThanOrEqual(-0.01);
        expect(row.x + row.width).toBeLessThanOrEqual(width + 0.01);
        expect(row.y + row.height).toBeLessThanOrEqual(height + 0.01);
        expect(row.height).toBeGreaterThanOrEqual(least);
        for (const other of rows.slice(i + 1)) expect(overlaps(row, other)).toBe(false);
        for (const { x, text } of row.lines) {
          const long = textWidth(text, 15);
          expect(dir === 'ltr' ? x + long : x - long).toBeGreaterThanOrEqual(row.x - 0.01);
          expect(dir === 'ltr' ? x + long : x - long).toBeLessThanOrEqual(row.x + row.width + 0.01);
        }
      }
    }
  });
});

describe('what trials say, with how sure', () => {
  const drawn = effects.filter(({ plot }) => plot);

  it.each(WIDTHS)('has one mark for each drawn result at %d px, none over another', (width) => {
    for (const [dir, least] of DIRECTIONS.flatMap((d) => [[d, 24] as const, [d, TOUCH] as const])) {
      const { rows, cell } = layoutCertainty(effects, 'neck-pain', width, dir, least);
      expect(cell).toBe(least);
      const marks = rows.flatMap((row) => row.marks);
      expect(marks.map(({ effect }) => effect.id).toSorted()).toEqual(
        drawn.map(({ id }) => id).toSorted(),
      );
      const boxes = marks.map(({ x, y }) => ({ x, y, width: cell, height: cell }));
      expect(cell).toBeGreaterThanOrEqual(24);
      for (const [i, box] of boxes.entries())
        for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
      for (const row of rows)
        for (const { x } of row.marks) {
          expect(x - cell / 2).toBeGreaterThanOrEqual(-0.01);
          expect(x + cell / 2).toBeLessThanOrEqual(width + 0.01);
        }
    }
  });

  it('rings what is chosen, and leaves hollow what favours the comparison', () => {
    const marks = layoutCertainty(effects, 'neck-pain', 480).rows.flatMap((row) => row.marks);
    for (const { effect, ringed, against } of marks) {
      expect(ringed, effect.id).toBe(effect.conditions.includes('neck-pain'));
      expect(against, effect.id).toBe((effect.value ?? 0) > 0);
    }
  });

  it('puts no result higher than its reviewers did', () => {
    const told = (id: string) => {
      const effect = effects.find((one) => one.id === id);
      return effect && levelOf(effect);
    };
    expect(['c11', 'c13', 'c14', 'c38', 'c01'].map(told)).toEqual([
      'moderate',
      'low',
      'low-moderate',
      'ungraded',
      'ungraded',
    ]);
    const { rows } = layoutCertainty(effects, 'all', 480);
    expect(rows.find(({ level }) => level === 'high')).toMatchObject({ marks: [] });
    expect(rows.find(({ level }) => level === 'high')?.none?.text).toBe('none');
  });
});

describe('what can go wrong', () => {
  const iconsIn = (path = '') => path.split('M').length - 1;

  it('shows one study for each practice, its small and its serious harms in one unit', () => {
    expect(fields.map(({ study }) => study.therapy)).toEqual(['dry-needling', 'acupuncture']);
    for (const { study, small, serious } of fields) {
      expect(small.study).toBe(study);
      expect(serious.study).toBe(study);
      expect(small.harm.severity).toBe('minor');
      expect(serious.harm.severity).toBe('serious');
      expect(studies).toContain(study);
    }
  });

  it('has a thousand units in each field, and as many icons as were reported', () => {
    for (const field of fields) {
      const layout = layoutField(field, 240);
      const [small] = layout.rows;
      const count = Math.round((field.small.harm.rate ?? 0) * UNITS);
      expect(iconsIn(small?.icons)).toBe(count);
      // Events are no sessions: they stand beside the thousand; people are marked among them.
      const units = field.study.counts === 'events' ? UNITS : UNITS - count;
      expect(iconsIn(layout.units)).toBe(units);
    }
  });

  it('says what its unit is, and unknown where nobody counted', () => {
    const [dry, acu] = fields.map((field) => layoutField(field, 240));
    const titleOf = (layout: typeof dry) => layout?.title.map(({ text }) => text).join(' ');
    expect(titleOf(dry)).toBe('1,000 sessions, reported by therapists');
    expect(titleOf(acu)).toMatch(/^1,000 people/);
    expect(dry?.rows[2]).toMatchObject({ says: 'collapsed lung: not known' });
    expect(dry?.rows[2]?.ring?.holds).toBe('unknown');
    expect(dry?.rows[2]?.icons).toBeUndefined();
    expect(acu?.rows[1]).toMatchObject({ says: 'serious: about 1 in 9,900' });
    expect(acu?.rows[1]?.ring?.holds).toBe('fewer');
  });

  it.each(WIDTHS)('keeps its rows apart and its words inside at %d px', (width) => {
    for (const field of fields) {
      for (const least of [24, TOUCH]) {
        const { rows, height } = layoutField(field, width, 'ltr', least);
        for (const [i, row] of rows.entries()) {
          expect(row.height).toBeGreaterThanOrEqual(least);
          const next = rows[i + 1];
          expect(row.y + row.height).toBeLessThanOrEqual((next?.y ?? height) + 0.01);
          for (const { x, y, text } of row.lines) {
            expect(x + textWidth(text, 14)).toBeLessThanOrEqual(width + 0.01);
            expect(y).toBeGreaterThan(row.y);
            expect(y).toBeLessThan(row.y + row.height);
          }
        }
      }
    }
  });
});
