import { describe, expect, test } from 'vitest';
import atlasFigures from '../../../src/atlas/content/figures.json';
import { refusalWord } from '../../../src/panels/draw/words';
import { between, often, REDRAWN, sizesOf } from '../../../src/state/days/between';
import { daysFile, isMinute, readDay, readDays, type Day } from '../../../src/state/days/day';
import { isMedian } from '../../../src/atlas/median';
import {
  emptyField,
  markedZones,
  QUALITIES,
  touchOf,
  type Field,
} from '../../../src/state/drawing/field';
import { fieldOf, fileOf, type DrawingFile } from '../../../src/state/drawing/file';
import { kindOf } from '../../../src/state/drawing/kind';
import { zoneGround } from '../../../src/state/drawing/ground';
import { numbers, smallGround } from '../drawing/grounds';
import { hostileTexts, scribble } from '../drawing/hostile';

const ACHING = kindOf({ qualities: ['aching'] });

/** So many cells of one strength from one cell on. */
function painted(from: number, cells: number, level = 150, ground = smallGround(50)): Field {
  const field = emptyField(ground);
  field.level.fill(level, from, from + cells);
  field.touch.fill(touchOf(ACHING), from, from + cells);
  return field;
}
const file = (...args: Parameters<typeof painted>): DrawingFile => fileOf(painted(...args));

const dayOf = (drawing: DrawingFile, at: string): Day => {
  const day = readDay(JSON.stringify({ ...drawing, made: at }));
  if (!day) throw new Error(`no day: ${at}`);
  return day;
};
const minute = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1e8).toISOString().slice(0, 16);

describe('a file of days', () => {
  test('any drawings survive: written, read, and written again they are the same', () => {
    for (let seed = 0; seed < 60; seed++) {
      const next = numbers(seed);
      const days = Array.from({ length: 1 + Math.floor(8 * next()) }, (_, n) =>
        dayOf(fileOf(scribble(100 * seed + n)), minute(Math.floor(2000 * next()))),
      );
      const text = daysFile(days);
      const read = readDays(text);
      if ('refusal' in read) throw new Error(read.refusal.code);
      expect(read.unread).toBe(0);
      expect(read.days).toEqual(days);
      expect(daysFile(read.days)).toBe(text);
    }
  });

  test('drawings of version 1 and 2 are days as well, and a single drawing is one day', () => {
    const old = (version: number, made: string) => ({
      format: 'myomap-drawing',
      version,
      zones: [{ id: 'temple', side: 'left', weight: 1, intensity: 6, qualities: ['aching'] }],
      made,
    });
    const all = [old(1, '2025-03-04T10:00'), old(2, '2025-03-05T10:00')];
    const read = readDays(JSON.stringify({ format: 'myomap-days', version: 1, days: all }));
    expect('days' in read && read.days.map(({ at }) => at)).toEqual(all.map(({ made }) => made));
    const one = readDays(JSON.stringify(all[0]));
    expect('days' in one && one.days).toHaveLength(1);
  });

  test('any drawing of version 1 or 2, whatever the order of its marks, is the same day and compares as one', () => {
    const ground = zoneGround();
    for (const version of [1, 2])
      for (let seed = 0; seed < 60; seed++) {
        const next = numbers(1000 * version + seed);
        const marks = ground.zones
          .filter(({ side }) => side === 'left')
          .filter(() => next() < 0.15)
          .map(({ zone: id }) => ({
            id,
            side: isMedian(id) ? 'both' : 'left',
            weight: 1,
            intensity: 1 + Math.floor(10 * next()),
            qualities: QUALITIES.filter((_, at) => at === Math.floor(8 * next())).slice(0, 1),
          }));
        const drawing = (zones: readonly object[]) =>
          ({ format: 'myomap-drawing', version, zones }) as unknown as DrawingFile;
        const [one, other] = [marks, marks.toReversed()].map((zones, at) =>
          dayOf(drawing(zones), minute(at)),
        );
        if (!one || !other) throw new Error('no days');
        const read = readDays(daysFile([one, other]));
        if ('refusal' in read) throw new Error(read.refusal.code);
        const [again, turned] = read.days.map(({ file }) => file);
        if (!again || !turned) throw new Error('no files');
        const told = (file: DrawingFile) => markedZones(fieldOf(file, ground));
        expect(told(again)).toHaveLength(marks.length);
        expect(told(turned)).toEqual(told(again));
        const found = between(again, turned, ground);
        expect(found).toMatchObject({ area: 'alike', strength: 'alike', moved: false });
        expect(found.shared).toBe(marks.length > 0 ? 1 : undefined);
        expect(often([again, turned]).every(({ days }) => days === 2)).toBe(true);
        // Written anew it is of version 3, and still the same.
        const anew = between(again, fileOf(fieldOf(again, ground)), ground);
        expect(anew.places.every(({ before, after }) => before === after)).toBe(true);
      }
  });

  test('what is damaged in it is left out and counted', () => {
    const good = JSON.parse(dayOf(file(0, 20), '2026-11-26T10:00').text) as object;
    const days = [good, { ...good, made: '2026-02-30T10:00' }, null, { ...good, version: 9 }];
    const read = readDays(JSON.stringify({ format: 'myomap-days', version: 1, days }));
    expect(read).toMatchObject({ unread: 3 });
    expect('days' in read && read.days).toHaveLength(1);
  });

  test('10,000 hostile files: no exception, a sentence or days that can be read', () => {
    let taken = 0;
    for (const [n, text] of [...hostileTexts(10_000)].entries()) {
      const wrapped =
        n % 2 ? text : `{"format":"myomap-days","version":${n % 5 ? 1 : n},"days":[${text}]}`;
      const read = readDays(wrapped);
      expect(() => readDay(text)).not.toThrow();
      if ('refusal' in read) {
        expect(refusalWord(read.refusal)).toMatch(/stays as it is\.$/);
        continue;
      }
      taken += 1;
      for (const day of read.days) expect(readDay(day.text)).toEqual(day);
    }
    expect(taken).toBeGreaterThan(500);
    expect(taken).toBeLessThan(9_500);
  }, 60_000);

  test('a minute is one that there is', () => {
    for (const at of ['2026-11-26T14:05', '2024-02-29T00:00']) expect(isMinute(at)).toBe(true);
    for (const at of ['2025-02-29T00:00', '2026-11-26', '2026-11-26T24:00', '', 5, null])
      expect(isMinute(at)).toBe(false);
  });
});

describe('two days', () => {
  const skin = smallGround(50);

  test('of the same pain drawn over half of itself share a third, and nothing is called grown', () => {
    const found = between(file(0, 20), file(10, 20), skin);
    expect(found.exact).toBe(true);
    expect(found.shared).toBeCloseTo(1 / 3, 5);
    expect(found).toMatchObject({ area: 'alike', strength: 'alike', moved: false });
  });

  test('what grows, fades and moves is told', () => {
    expect(between(file(0, 10), file(0, 30), skin)).toMatchObject({ area: 'grown' });
    expect(between(file(0, 30), file(0, 10), skin)).toMatchObject({ area: 'shrunk' });
    expect(between(file(0, 20, 200), file(0, 20, 100), skin)).toMatchObject({
      strength: 'shrunk',
      before: { strength: 8 },
      after: { strength: 4 },
    });
    const moved = between(file(0, 20), file(100, 20), skin);
    expect(moved).toMatchObject({ shared: 0, moved: true });
    expect(moved.places).toEqual([
      { id: 'temple', side: 'left', before: 6, after: undefined },
      { id: 'calf-upper', side: 'left', before: undefined, after: 6 },
    ]);
  });

  test('a day without pain is a day', () => {
    const found = between(file(0, 20), file(0, 0), skin);
    expect(found).toMatchObject({ shared: undefined, moved: false, after: { area: 0 } });
    expect(found.area).toBe('shrunk');
  });

  test('of two bodies whole places are compared, and it is said', () => {
    const found = between(file(0, 40), file(0, 40, 150, smallGround(60)), skin);
    expect(found.exact).toBe(false);
    expect(found.shared).toBe(1);
    expect(between(file(0, 40), file(0, 40), zoneGround()).exact).toBe(false);
  });

  test('a drawing and itself: all is shared, whatever it is', () => {
    for (let seed = 0; seed < 50; seed++) {
      const one = fileOf(scribble(seed, smallGround(200)));
      const found = between(one, one, smallGround(200));
      if (one.zones.length > 0 && found.before.area > 0) expect(found.shared).toBe(1);
      expect(found).toMatchObject({ area: 'alike', strength: 'alike', moved: false });
      for (const { before, after } of found.places) expect(after).toBe(before);
    }
  });

  test('the measure of a redrawn pain is that of the atlas', () => {
    expect(REDRAWN.mean).toBeCloseTo(atlasFigures['redrawn-overlap'].value / 100, 2);
  });
});

test('many days over one another: how often each place was drawn', () => {
  const files = [file(0, 40), file(0, 40), file(100, 40)];
  expect(often(files)).toEqual([
    { id: 'temple', side: 'left', days: 2 },
    { id: 'calf-upper', side: 'left', days: 1 },
  ]);
  expect(sizesOf(files, smallGround(50)).map(({ area }) => area)).toEqual([4000, 4000, 4000]);
});
