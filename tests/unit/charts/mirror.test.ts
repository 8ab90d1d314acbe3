import { describe, expect, it } from 'vitest';
import { joinComparison } from '../../../src/atlas/comparison/join';
import { readFiles } from '../../../src/atlas/node';
import { layoutReadings } from '../../../src/charts/compare/readings';
import { boxesOf } from '../../../src/charts/forest/grade';
import { layoutForest, type ForestLayout } from '../../../src/charts/forest/layout';
import { rulersOf } from '../../../src/charts/forest/ruler';
import { effectsFor } from '../../../src/charts/forest/select';
import { layoutIcons } from '../../../src/charts/harms/icons';
import { layoutHarms } from '../../../src/charts/harms/layout';
import { mirrorOf, type Direction } from '../../../src/charts/parts/mirror';

const comparison = joinComparison(readFiles());
const WIDTHS = [304, 540, 900];

describe('mirror', () => {
  it('leaves everything where it is from left to right', () => {
    const { x, box, span, anchor } = mirrorOf(300, 'ltr');
    expect([x(20), box(20, 50), span(20, 90)]).toEqual([20, 20, [20, 90]]);
    expect([anchor('right'), anchor('left')]).toEqual(['start', 'end']);
  });

  it('turns places from right to left, and a text still grows towards the same side', () => {
    const { x, box, span, anchor } = mirrorOf(300, 'rtl');
    expect([x(20), box(20, 50), span(20, 90)]).toEqual([280, 230, [210, 280]]);
    expect([anchor('right'), anchor('left')]).toEqual(['end', 'start']);
  });

  it('comes back to where it was if it is turned twice', () => {
    const { x, box } = mirrorOf(300, 'rtl');
    for (const place of [0, 17, 300]) expect(x(x(place))).toBe(place);
    expect(box(box(20, 50), 50)).toBe(20);
  });

  it('is told the direction by the language, and English goes from left to right', () => {
    expect(mirrorOf(10).dir).toBe('ltr');
  });
});

function forest(width: number, dir: Direction): ForestLayout {
  const effects = effectsFor(comparison.effects, { condition: 'neck-pain' });
  const rulers = rulersOf(effects);
  const gaps = [{ therapy: 'acupuncture', reason: 'None was found.' }] as const;
  return layoutForest({ title: 'Neck', effects, gaps, rulers, width }, dir);
}

const rowsOf = ({ panels, words }: ForestLayout) => [
  ...panels.flatMap((panel) => panel.groups.flatMap((group) => group.rows)),
  ...(words?.rows ?? []),
];

describe('a forest plot from right to left', () => {
  it.each(WIDTHS)('at %d px: words and boxes stand at the mirrored places', (width) => {
    const [ltr, rtl] = [forest(width, 'ltr'), forest(width, 'rtl')];
    expect(rtl.height).toBe(ltr.height);
    for (const [i, row] of rowsOf(rtl).entries()) {
      const twin = rowsOf(ltr)[i];
      expect(row.lines.map(({ x, y, text }) => [width - x, y, text])).toEqual(
        twin?.lines.map(({ x, y, text }) => [x, y, text]),
      );
      expect(row.grade.x).toBeCloseTo(width - (twin?.grade.x ?? 0) - 40.5, 9);
      if (row.badge) expect(row.badge.x).toBe(width - (twin?.badge?.x ?? 0));
    }
    expect([rtl.x, rtl.warning.x, rtl.empty[0]?.mark.x]).toEqual(
      [ltr.x, ltr.warning.x, ltr.empty[0]?.mark.x ?? 0].map((x) => width - x),
    );
  });

  it('has words at the right of the plot and numbers at its left', () => {
    const { panels } = forest(900, 'rtl');
    expect(panels.length).toBeGreaterThan(0);
    for (const { axis, groups } of panels)
      for (const row of groups.flatMap((group) => group.rows).filter(({ span }) => span)) {
        const xOf = (voice: string) => row.lines.find((line) => line.voice === voice)?.x ?? NaN;
        expect(xOf('name')).toBeGreaterThan(axis.right);
        expect(xOf('number')).toBeLessThan(axis.left);
      }
  });

  it.each(WIDTHS)('at %d px: the axis is not turned, and its ends say what they said', (width) => {
    const [ltr, rtl] = [forest(width, 'ltr'), forest(width, 'rtl')];
    for (const [i, { axis, groups, ends }] of rtl.panels.entries()) {
      const twin = ltr.panels[i];
      expect(axis.right - axis.left).toBeCloseTo((twin?.axis.right ?? 0) - (twin?.axis.left ?? 0));
      expect(axis.x(-1)).toBeLessThan(axis.zero);
      for (const { span } of groups.flatMap((group) => group.rows))
        if (span) expect(span.from).toBeLessThanOrEqual(span.to);
      const [needling, comparison] = ends.sides;
      expect(needling).toMatchObject({ x: axis.left, anchor: 'end' });
      expect(needling?.text).toMatch(/^←.*needling$/);
      expect(comparison).toMatchObject({ x: axis.right, anchor: 'start' });
      expect(comparison?.text).toMatch(/comparison →$/);
    }
  });
});

it('the boxes of a grade fill from the side where reading begins', () => {
  const [ltr, rtl] = [boxesOf({ from: 1, to: 2 }, 'ltr'), boxesOf({ from: 1, to: 2 }, 'rtl')];
  expect(ltr.map(({ level }) => level)).toEqual(['full', 'half', 'none', 'none']);
  expect(ltr.map(({ x }) => x)).toEqual([0, 10.5, 21, 31.5]);
  expect(rtl.map(({ x }) => x)).toEqual([31.5, 21, 10.5, 0]);
  expect(rtl.map(({ level }) => level)).toEqual(ltr.map(({ level }) => level));
  expect(ltr[1]?.half).toEqual({ x: 10.5, path: 'v-9l9 9z' });
  expect(rtl[1]?.half).toEqual({ x: 30, path: 'v-9l-9 9z' });
});

describe('harms from right to left', () => {
  it.each(comparison.studies.map((study) => [study.id, study] as const))(
    '%s: labels at the right, values at the left, the ruler as it was',
    (_, study) => {
      const [ltr, rtl] = [
        layoutHarms(study, 320, 'words', 'ltr'),
        layoutHarms(study, 320, 'words', 'rtl'),
      ];
      for (const [i, row] of rtl.rows.entries()) {
        const twin = ltr.rows[i];
        expect([row.x, row.from, row.to]).toEqual([twin?.x, twin?.from, twin?.to]);
        expect(row.lines.map(({ x, anchor }) => [320 - x, anchor])).toEqual(
          twin?.lines.map(({ x, anchor }) => [x, anchor]),
        );
        expect(row.lines[0]).toMatchObject({ x: rtl.right, anchor: 'start' });
      }
      expect(rtl.ticks.map(({ x, label }) => [x, label])).toEqual(
        ltr.ticks.map(({ x, label }) => [x, label]),
      );
      // The labels at the ends stay inside: their outer edge is the end of the ruler.
      for (const { x, anchor } of rtl.ticks)
        if (x >= rtl.right - 1) expect(anchor).toBe('start');
        else expect(anchor).toBe(x <= rtl.left + 1 ? 'end' : 'middle');
    },
  );

  it('fills a picture of a thousand from the right', () => {
    const study = comparison.studies.find(({ harms }) => harms.some(({ id }) => id === 'a02'));
    const harm = study?.harms.find(({ id }) => id === 'a02');
    if (!study || !harm) throw new Error('the harm is gone');
    const [ltr, rtl] = [layoutIcons(study, harm, 300, 'ltr'), layoutIcons(study, harm, 300, 'rtl')];
    const first = (path = '') => Number(/^M([\d.]+)/.exec(path)?.[1]);
    expect(first(rtl?.marked)).toBeCloseTo((rtl?.width ?? 0) - first(ltr?.marked), 1);
    expect([ltr?.x, rtl?.x]).toEqual([0, rtl?.width]);
    expect(rtl?.height).toBe(ltr?.height);
  });
});

it('readings keep their ruler and turn their words', () => {
  const readings = comparison.aspects.flatMap((aspect) => aspect.readings);
  const [ltr, rtl] = [layoutReadings(readings, 230, 'ltr'), layoutReadings(readings, 230, 'rtl')];
  expect(readings.length).toBeGreaterThan(1);
  expect({ ...rtl, x: 230 - rtl.x }).toEqual(ltr);
});
