import { describe, expect, it } from 'vitest';
import { joinComparison } from '../../../src/atlas/comparison/join';
import { readFiles } from '../../../src/atlas/node';
import { estimateOf } from '../../../src/charts/forest/figures';
import { layoutForest, type ForestLayout } from '../../../src/charts/forest/layout';
import { axisOf, rulersOf } from '../../../src/charts/forest/ruler';
import { cellsFor, effectsFor } from '../../../src/charts/forest/select';
import { GRADE as BOXES, warning } from '../../../src/charts/forest/terms';
import { textWidth } from '../../../src/charts/parts/text';
import printed from '../../fixtures/comparison/effects.json' with { type: 'json' };

const files = readFiles();
const comparison = joinComparison(files);
const { effects } = comparison;
const CONDITIONS = [...new Set(effects.flatMap((effect) => effect.conditions))].toSorted();
const WIDTHS = [288, 360, 450, 560, 640, 806, 1100];
const byId = new Map(effects.map((effect) => [effect.id, effect]));
const PANEL: Record<string, string> = {
  SMD: 'smd',
  'MD 0-10': 'md-0-10',
  'MD 0-100': 'md-0-100',
  'headache days': 'headache-days',
};

function layoutOf(condition: string | undefined, width: number): ForestLayout {
  const here = effectsFor(effects, { condition });
  return layoutForest({
    title: condition ?? 'All conditions',
    about: undefined,
    effects: here,
    gaps: [],
    rulers: rulersOf(here),
    width,
  });
}

const rowsIn = (layout: ForestLayout) =>
  layout.panels.flatMap((panel) =>
    panel.groups.flatMap((group) => group.rows.map((row) => ({ panel, group, row }))),
  );
const VIEWS = [undefined, ...CONDITIONS].map((id) => [id ?? 'all', id] as const);

describe('every number is that of its row', () => {
  it('carries the confirmed rows over, each as it was printed, and no others', () => {
    const confirmed = printed.filter((row) => row.confirmed);
    expect(effects.map((e) => e.row)).toEqual(confirmed.map((row) => row.row));
    for (const row of confirmed) {
      const effect = effects.find((e) => e.row === row.row);
      expect(effect?.plot, row.row).toBe(row.plot);
      expect(effect?.trials, row.row).toBe(row.trials);
      // The people of these rows are told of another total than the row's own.
      expect(effect?.people, row.row).toBe(row.people);
      if (!row.plot) continue;
      const { value, low, high, panel } = effect ?? {};
      expect({ value, low, high, panel }, row.row).toEqual({
        value: row.value,
        low: row.low,
        high: row.high,
        panel: PANEL[row.panel ?? ''],
      });
    }
  });

  it.each(VIEWS)('%s: marks and intervals stand where the numbers say', (_, condition) => {
    for (const width of WIDTHS) {
      for (const { panel, row } of rowsIn(layoutOf(condition, width))) {
        const effect = byId.get(row.id);
        if (!row.span || !effect?.plot) continue;
        const source = printed.find((p) => p.row === effect.row);
        const numbers = [source?.low, source?.value, source?.high].map(Number);
        const places = [row.span.from, row.span.x, row.span.to].map((x) => panel.axis.x.invert(x));
        for (const [i, place] of places.entries())
          expect(place, `${effect.row} at ${width}`).toBeCloseTo(numbers[i] ?? NaN, 6);
        const text = row.lines.find((line) => line.voice === 'number')?.text ?? '';
        const shown = [...text.matchAll(/−?\d+(?:\.\d+)?/g)].map(([n]) =>
          Number(n.replace('−', '-')),
        );
        expect(shown, effect.row).toEqual([numbers[1], numbers[0], numbers[2]]);
      }
    }
  });
});

/** How the notes word a grade, and the grade that is shown for it. */
const GRADE: Record<string, string> = {
  'very low': 'very-low',
  'very low - moderate': 'very-low-moderate',
  'very low-moderate': 'very-low-moderate',
  low: 'low',
  'low upward (text cut off)': 'low',
  'low-moderate': 'low-moderate',
  moderate: 'moderate',
  'moderate (authors)': 'moderate-authors',
  '"moderate" (authors)': 'moderate-authors',
  'single blinded RCT': 'single-trial',
  'single RCT, PEDro 9/10': 'single-trial',
  'not graded': 'not-graded',
  'not GRADEd': 'not-graded',
  'not GRADEd in abstract': 'not-graded',
  'not GRADEd; allocation concealment required': 'not-graded',
  '-': 'not-graded',
  'not stated': 'not-stated',
  'risk of bias high/unclear in most domains': 'not-stated',
  'not read': 'not-read',
};

describe('certainty', () => {
  it('is the one of the source, and none where nobody graded', () => {
    for (const effect of effects) {
      const source = printed.find((row) => row.row === effect.row);
      expect(effect.certainty, effect.row).toBe(GRADE[source?.certainty ?? '']);
      expect(BOXES[effect.certainty].to > 0, effect.row).toBe(
        /low|moderate/.test(effect.certainty),
      );
    }
  });

  it('calls sham what the source calls sham, and nothing else', () => {
    for (const effect of effects) {
      const { comparator = '' } = printed.find((row) => row.row === effect.row) ?? {};
      const pure =
        /sham/i.test(comparator) && !/other|none|no acu|usual|control|wait/i.test(comparator);
      expect(effect.comparator === 'sham', `${effect.row}: ${comparator}`).toBe(
        pure && effect.comparator !== 'head-to-head',
      );
    }
  });
});

describe('units', () => {
  it.each(VIEWS)('%s: no two metrics share a panel, and so an axis', (_, condition) => {
    const layout = layoutOf(condition, 720);
    expect(new Set(layout.panels.map((p) => p.panel)).size).toBe(layout.panels.length);
    for (const { panel, row } of rowsIn(layout))
      if (row.span) expect(byId.get(row.id)?.panel, row.id).toBe(panel.panel);
  });

  it.each(VIEWS)(
    '%s: rows of a group were compared with the same kind of thing',
    (_, condition) => {
      for (const panel of layoutOf(condition, 720).panels)
        for (const group of panel.groups)
          expect(new Set(group.rows.map((r) => byId.get(r.id)?.comparator)).size).toBe(1);
    },
  );
});

describe('drawing', () => {
  it.each(VIEWS)(
    '%s: only rows that are to be plotted are drawn, each of them once',
    (_, condition) => {
      const layout = layoutOf(condition, 720);
      const drawn = rowsIn(layout).flatMap(({ row }) => (row.span ? [row.id] : []));
      const plotted = effectsFor(effects, { condition }).filter((effect) => effect.plot);
      expect(drawn.toSorted()).toEqual(plotted.map((effect) => effect.id).toSorted());
      for (const row of layout.words?.rows ?? []) expect(row.span, row.id).toBeUndefined();
    },
  );

  it.each(VIEWS)('%s: every axis holds no difference, and it is drawn', (_, condition) => {
    for (const { axis, strips } of layoutOf(condition, 340).panels) {
      expect(axis.low).toBeLessThan(0);
      expect(axis.high).toBeGreaterThan(0);
      expect(axis.x.invert(axis.zero)).toBeCloseTo(0, 9);
      expect(axis.ticks.some(({ label }) => label === '0')).toBe(true);
      expect(strips.length).toBeGreaterThan(1);
    }
    expect(() => axisOf([0.5, 2], 0, 100)).toThrow('ruler without zero');
  });

  it.each(VIEWS)('%s: no interval is cut, at any width', (_, condition) => {
    for (const { row } of rowsIn(layoutOf(condition, 340)))
      expect(row.span?.cutLow || row.span?.cutHigh, row.id).toBeFalsy();
  });

  it('marks an interval that is cut with an arrow on that side, and on no other', () => {
    const [effect] = effectsFor(effects, { condition: 'neck-pain' }).filter((e) => e.plot);
    if (!effect?.panel) throw new Error('no drawn row');
    for (const [low, high, cutLow, cutHigh] of [
      [-9, 0.1, true, false],
      [-0.1, 9, false, true],
      [-9, 9, true, true],
      [-0.5, 0.5, false, false],
    ] as const) {
      const layout = layoutForest({
        title: 'cut',
        effects: [{ ...effect, value: 0, low, high }],
        gaps: [],
        rulers: { [effect.panel]: [-1, 1] },
        width: 700,
      });
      const [first] = rowsIn(layout);
      expect(first?.row.span).toMatchObject({ cutLow, cutHigh });
      expect(first?.row.span?.from).toBeGreaterThanOrEqual(first?.panel.axis.left ?? NaN);
      expect(first?.row.span?.to).toBeLessThanOrEqual(first?.panel.axis.right ?? NaN);
    }
  });

  it.each(VIEWS)('%s: a filter never stretches a ruler', (_, condition) => {
    const rulers = rulersOf(effectsFor(effects, { condition }));
    for (const [panel, ruler] of Object.entries(rulers)) {
      const drawn = effectsFor(effects, { condition }).filter((e) => e.panel === panel);
      expect(ruler[0]).toBeLessThanOrEqual(Math.min(...drawn.map((e) => e.low ?? 0)));
      expect(ruler[1]).toBeGreaterThanOrEqual(Math.max(...drawn.map((e) => e.high ?? 0)));
    }
  });

  it('draws the smallest change that matters only where a source gives its number', () => {
    const marked = rowsIn(layoutOf(undefined, 900)).filter(
      ({ row }) => row.threshold !== undefined,
    );
    expect(marked.map(({ row }) => row.id)).toEqual(['c54']);
    expect(byId.get('c54')?.relevance?.basis).toBe('derived');
  });

  it('keeps the trial without a difference beside the rows that it speaks against', () => {
    const panel = layoutOf('neck-pain', 720).panels.find((p) => p.panel === 'md-0-10');
    const ids = panel?.groups.flatMap((group) => group.rows.map((row) => row.id));
    expect(ids).toEqual(['c05', 'c01', 'c02', 'c03']);
  });
});

describe('signs', () => {
  it('puts needling to the left of no difference and the comparison to the right', () => {
    for (const { panel, row } of rowsIn(layoutOf(undefined, 900))) {
      const value = byId.get(row.id)?.value ?? 0;
      if (!row.span) continue;
      expect(Math.sign(row.span.x - panel.axis.zero), row.id).toBe(Math.sign(value));
    }
    const worse = effects.filter((e) => e.plot && (e.value ?? 0) > 0).map((e) => e.row);
    expect(worse).toEqual(['C08', 'C09']);
  });

  it('says of every turned row that it was turned', () => {
    const turned = effects.filter((effect) => effect.signFlipped).map((effect) => effect.row);
    expect(turned).toEqual(['C38', 'C39', 'C40', 'C41', 'C42', 'C43', 'C45', 'C46', 'C47']);
  });

  it('writes a true minus', () => {
    const texts = effects.flatMap((effect) => estimateOf(effect) ?? []);
    expect(texts.length).toBe(47);
    for (const text of texts) expect(text).not.toMatch(/-/);
  });
});

describe('words', () => {
  it.each(VIEWS)('%s: no text leaves the picture or meets another', (_, condition) => {
    for (const width of WIDTHS) {
      const layout = layoutOf(condition, width);
      const rows = [...rowsIn(layout).map(({ row }) => row), ...(layout.words?.rows ?? [])];
      for (const row of rows) {
        const boxes = row.lines.map(({ x, y, text, voice }) => {
          const size = voice === 'name' || voice === 'number' ? 15 : 13.5;
          return { x, y, to: x + textWidth(text, size, voice === 'name'), size, text };
        });
        for (const box of boxes) {
          expect(box.to, `${row.id} at ${width}: ${box.text}`).toBeLessThanOrEqual(width);
          const others = boxes.filter((o) => o !== box && Math.abs(o.y - box.y) < box.size * 0.8);
          for (const other of others)
            expect(box.x >= other.to || other.x >= box.to, `${box.text} | ${other.text}`).toBe(
              true,
            );
        }
        expect(row.height).toBeGreaterThanOrEqual(44);
      }
      const tops = rows.map((row) => row.top);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    }
  });

  it.each(VIEWS)('%s: the warning about comparators stands in the picture', (_, condition) => {
    for (const width of WIDTHS)
      expect(layoutOf(condition, width).warning.lines.join(' ')).toBe(warning());
  });

  it('gives every empty cell a reason', () => {
    const ids = Object.keys(files).flatMap(
      (path) => /^content\/conditions\/(.+)\.json$/.exec(path)?.[1] ?? [],
    );
    expect(ids.length).toBe(46);
    for (const id of ids)
      for (const cell of cellsFor(comparison, id))
        expect(Boolean(cell.drawn) !== Boolean(cell.reason), `${id} ${cell.therapy}`).toBe(true);
    const [, acupuncture] = cellsFor(comparison, 'heel-pain');
    expect(acupuncture?.reason).toMatch(/No confirmed estimate found/);
  });
});
