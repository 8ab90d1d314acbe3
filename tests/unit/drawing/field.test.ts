import { describe, expect, test } from 'vitest';
import { emptyField, markedZones, touchOf } from '../../../src/state/drawing/field';
import { kindFrom, kindOf } from '../../../src/state/drawing/kind';
import { zoneGround } from '../../../src/state/drawing/ground';
import { History } from '../../../src/state/drawing/history';
import { apply, Stroke, type Change } from '../../../src/state/drawing/stroke';
import { smallGround } from './grounds';

describe('a drawing as zones', () => {
  const painted = (cells: number, level = 125) => {
    const field = emptyField(smallGround(1000));
    field.level.fill(level, 0, cells);
    field.touch.fill(touchOf(3), 0, cells);
    return markedZones(field);
  };

  test('nothing painted is nothing', () => {
    expect(painted(0)).toEqual([]);
  });

  test('a coin of paint means the place, a lap of a brush hardly', () => {
    // Cells of 1 cm²: 20 cm² are enough for any zone.
    expect(painted(20)).toMatchObject([{ id: 'temple', side: 'left', weight: 1, share: 0.02 }]);
    expect(painted(5)).toMatchObject([{ weight: 0.25 }]);
    expect(painted(1)).toMatchObject([{ weight: 0.05 }]);
  });

  test('intensity and quality are those of the stroke, its soft edge does not weaken them', () => {
    const field = emptyField(smallGround());
    const stroke = new Stroke(field);
    stroke.begin(200, 1);
    for (const [cell, amount] of [1, 1, 1, 0.8, 0.6, 0.5, 0.3, 0.1].entries())
      stroke.cover(cell, amount);
    stroke.end();
    stroke.begin(200, kindOf({ qualities: ['numb'] }));
    stroke.cover(0, 1);
    stroke.end();
    const [mark] = markedZones(field);
    expect(mark?.intensity).toBeCloseTo(8, 0);
    // Six of fifty cells are covered enough to be seen.
    expect(mark?.share).toBe(0.12);
    expect(mark?.qualities).toEqual(['aching', 'numb']);
  });

  test('a place of two feelings and a depth says all of it, and is not mixed', () => {
    const field = emptyField(smallGround());
    field.level.fill(175, 0, 50);
    field.touch.fill(touchOf(kindOf({ qualities: ['burning', 'aching'], depth: 'skin' })), 0, 50);
    const [mark] = markedZones(field);
    expect(mark).toMatchObject({ qualities: ['aching', 'burning'], depth: 'skin', intensity: 7 });
    expect(mark?.parts).toBeUndefined();
  });

  test('a mixed place tells its parts apart, and not the seam between them', () => {
    const field = emptyField(smallGround());
    const stroke = new Stroke(field);
    const lay = (level: number, kind: number, from: number, to: number) => {
      stroke.begin(level, kind);
      for (let cell = from; cell < to; cell++) stroke.cover(cell, 1);
      stroke.cover(to, 0.5);
      stroke.end();
    };
    lay(75, kindOf({ qualities: ['aching'], depth: 'muscle' }), 0, 29);
    lay(225, kindOf({ qualities: ['burning'] }), 30, 40);
    const [mark] = markedZones(field);
    expect(mark?.qualities).toEqual(['aching', 'burning']);
    expect(mark?.depth).toBe('muscle');
    expect(mark?.parts).toEqual([
      { share: 0.73, intensity: 3, qualities: ['aching'], depth: 'muscle' },
      { share: 0.27, intensity: 9, qualities: ['burning'] },
    ]);
  });

  test('every kind of pain comes back from its number', () => {
    for (let kind = 0; kind < 512; kind++) expect(kindOf(kindFrom(kind))).toBe(kind);
  });

  test('a whole zone by the list and the same zone painted all over say the same', () => {
    const list = zoneGround();
    const byList = emptyField(list);
    const place = list.zones.findIndex(({ zone, side }) => zone === 'temple' && side === 'right');
    byList.level[place] = 150;
    byList.touch[place] = touchOf(1);
    const byBrush = emptyField(smallGround());
    byBrush.level.fill(150, 50, 100);
    byBrush.touch.fill(touchOf(1), 50, 100);
    expect(markedZones(byBrush)).toEqual(markedZones(byList));
  });

  test('the list has all 119 zones on both sides, each beside its twin', () => {
    const { zones, mirror } = zoneGround();
    expect(zones).toHaveLength(238);
    expect(new Set(zones.map(({ zone }) => zone)).size).toBe(119);
    mirror().forEach((other, cell) => {
      expect(zones[other]?.zone).toBe(zones[cell]?.zone);
      expect(zones[other]?.side).not.toBe(zones[cell]?.side);
    });
  });
});

describe('a stroke', () => {
  test('going over a place twice in one stroke does not make it stronger', () => {
    const field = emptyField(smallGround());
    const stroke = new Stroke(field);
    stroke.begin(200, 2);
    stroke.cover(7, 0.5);
    for (let i = 0; i < 9; i++) stroke.cover(7, 0.5);
    expect(field.level[7]).toBe(100);
    stroke.cover(7, 1);
    expect([field.level[7], field.touch[7]]).toEqual([200, touchOf(2)]);
  });

  test('weaker pain over stronger makes it weaker, the eraser takes all of it away', () => {
    const field = emptyField(smallGround());
    const stroke = new Stroke(field);
    field.level[3] = 250;
    field.touch[3] = touchOf(4);
    stroke.begin(50, 1);
    stroke.cover(3, 1);
    stroke.end();
    expect(field.level[3]).toBe(50);
    stroke.begin(0, 0);
    stroke.cover(3, 1);
    stroke.end();
    expect([field.level[3], field.touch[3]]).toEqual([0, 0]);
  });

  test('can be taken back and done again, cell by cell', () => {
    const field = emptyField(smallGround());
    const stroke = new Stroke(field);
    const painted = (level: number, cells: readonly number[]): Change => {
      stroke.begin(level, 1);
      for (const cell of cells) stroke.cover(cell, 1);
      const change = stroke.end();
      if (!change) throw new Error('no change');
      return change;
    };
    const first = painted(100, [1, 2, 3]);
    const second = painted(250, [3, 4]);
    const all = [...field.level];
    apply(field, second, 'from');
    expect([...field.level.slice(0, 6)]).toEqual([0, 100, 100, 100, 0, 0]);
    apply(field, first, 'from');
    expect(field.level.some(Boolean)).toBe(false);
    apply(field, first, 'to');
    apply(field, second, 'to');
    expect([...field.level]).toEqual(all);
  });

  test('that changes nothing is none', () => {
    const stroke = new Stroke(emptyField(smallGround()));
    stroke.begin(0, 0);
    stroke.cover(1, 1);
    expect(stroke.end()).toBeUndefined();
  });
});

describe('history', () => {
  const change = (cells: number): Change => {
    return {
      cells: new Uint32Array(cells),
      level: { from: new Uint8Array(cells), to: new Uint8Array(cells) },
      touch: { from: new Uint16Array(cells), to: new Uint16Array(cells) },
    };
  };

  test('keeps the last hundred strokes, and forgets what was taken back at a new one', () => {
    const history = new History();
    for (let i = 0; i < 130; i++) history.add(change(1));
    let undone = 0;
    while (history.undo()) undone += 1;
    expect(undone).toBe(100);
    expect(history.canRedo).toBe(true);
    history.add(change(1));
    expect(history.canRedo).toBe(false);
  });

  test('keeps fewer where strokes are huge, but always the last', () => {
    const history = new History();
    for (let i = 0; i < 4; i++) history.add(change(1_000_000));
    expect(history.undo()).toBeDefined();
    expect(history.undo()).toBeUndefined();
  });
});
