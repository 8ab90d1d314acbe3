import { describe, expect, test } from 'vitest';
import { refusalWord } from '../../../src/panels/draw/words';
import { emptyField, markedZones, touchOf, type Field } from '../../../src/state/drawing/field';
import { fieldOf, fileOf, readDrawing } from '../../../src/state/drawing/file';
import { zoneGround } from '../../../src/state/drawing/ground';
import { packed, unpacked } from '../../../src/state/drawing/runs';
import {
  LONGEST_LABEL,
  LONGEST_TEXT,
  NOTHING_TOLD,
  written,
  type Told,
} from '../../../src/state/drawing/told';
import { numbers, smallGround } from './grounds';
import { scribble } from './hostile';

const text = (field: Field): string => JSON.stringify(fileOf(field));
const read = (file: string) => {
  const result = readDrawing(file);
  if ('refusal' in result) throw new Error(refusalWord(result.refusal));
  return result.file;
};

describe('a saved drawing', () => {
  test('is restored cell by cell', () => {
    for (let i = 0; i < 200; i++) {
      const field = scribble(i);
      const back = fieldOf(read(text(field)), field.ground);
      expect([...back.level]).toEqual([...field.level]);
      expect([...back.touch]).toEqual([...field.touch]);
    }
  });

  test('is small where little is painted, and packs a body painted all over', () => {
    const field = emptyField(smallGround(20_000));
    expect(packed(field)).toBe('');
    field.level.fill(77, 9000, 9400);
    field.touch.fill(touchOf(1), 9000, 9400);
    expect(packed(field).length).toBeLessThan(1200);
    field.level.fill(250);
    field.touch.fill(touchOf(7));
    expect(packed(field).length).toBeLessThan(220_000);
    expect([...unpacked(packed(field), 80_000).level].every((l) => l === 250)).toBe(true);
  });

  test('comes back as whole zones on another body, and what was only touched does not', () => {
    const field = emptyField(smallGround(1000));
    field.level.fill(150, 0, 60);
    field.touch.fill(touchOf(2), 0, 60);
    field.level.fill(150, 2000, 2003);
    field.touch.fill(touchOf(2), 2000, 2003);
    const list = fieldOf(read(text(field)), zoneGround());
    expect(markedZones(list)).toMatchObject([
      { id: 'temple', side: 'left', weight: 1, intensity: 6, qualities: ['sharp'] },
    ]);
  });

  test('of the midline claims no side, and files of before, which had to, open', () => {
    const ground = zoneGround();
    const field = emptyField(ground);
    const at = ground.zones.findIndex(({ zone, side }) => zone === 'breastbone' && side === 'left');
    field.level[at] = 150;
    field.touch[at] = touchOf(1);
    expect(fileOf(field).zones).toEqual([
      { id: 'breastbone', side: 'midline', weight: 1, intensity: 6, qualities: ['aching'] },
    ]);
    const again = fieldOf(read(text(field)), ground);
    expect(markedZones(again)).toMatchObject([{ id: 'breastbone', side: 'midline', share: 1 }]);
    const zones = [
      { id: 'breastbone', side: 'left', weight: 1, intensity: 3 },
      { id: 'breastbone', side: 'right', weight: 1, intensity: 3 },
      { id: 'temple', side: 'right', weight: 1, intensity: 3 },
    ];
    const old = read(JSON.stringify({ format: 'myomap-drawing', version: 1, zones }));
    expect(markedZones(fieldOf(old, ground))).toMatchObject([
      { id: 'temple', side: 'right' },
      { id: 'breastbone', side: 'midline', intensity: 3 },
    ]);
  });

  test('may be written by another program with the zones alone', () => {
    const zones = [{ id: 'temple', side: 'both', weight: 0.7 }];
    const file = read(JSON.stringify({ format: 'myomap-drawing', version: 1, zones }));
    expect(markedZones(fieldOf(file, smallGround()))).toMatchObject([
      { id: 'temple', side: 'left', intensity: 5 },
      { id: 'temple', side: 'right', intensity: 5 },
    ]);
  });
});

describe('what was told', () => {
  const told = {
    text: 'numb between the legs',
    label: 'before the course',
    answers: { 'cauda-equina': 'no', sepsis: 'yes' },
    passed: ['leg-clot', 'sepsis'],
    without: ['quality numb'],
    sides: { 'place shoulder': 'right' },
    joined: [['temple left', 'nape midline']],
    apart: ['knee-cap left'],
  };
  const toldBy = (extra: object): Told => {
    const result = readDrawing(JSON.stringify({ ...fileOf(scribble(1)), ...extra }));
    if ('refusal' in result) throw new Error(refusalWord(result.refusal));
    return result.told;
  };

  test('comes back as it was', () => expect(toldBy(told)).toEqual(told));

  test('is not in files from before, which open', () => expect(toldBy({})).toEqual(NOTHING_TOLD));

  test('takes no room where there is none', () => expect(written(NOTHING_TOLD)).toEqual({}));

  test.each([
    { text: 7, label: {}, answers: [], without: {}, sides: null },
    { text: null, answers: 'yes', without: 'x', sides: 3 },
    { answers: { sepsis: 'maybe', [`x${'y'.repeat(200)}`]: 'yes' }, sides: { a: 'up' } },
    { without: [1, null, {}], passed: 'all' },
    { passed: [7, `x${'y'.repeat(200)}`] },
    { joined: [['a'], ['a', 'b', 'c'], 'ab', [1, 2]], apart: { a: 'b' } },
  ])('that cannot be read is left out, and the paint opens: %#', (extra) => {
    expect(toldBy(extra)).toEqual(NOTHING_TOLD);
  });

  test('is no longer than a person can write', () => {
    expect(toldBy({ text: 'x'.repeat(5000) }).text.length).toBe(LONGEST_TEXT);
    expect(toldBy({ label: 'x'.repeat(5000) }).label.length).toBe(LONGEST_LABEL);
  });

  test('of hostile keys makes no prototype', () => {
    const file = JSON.stringify({ ...fileOf(scribble(1)), answers: {} });
    const hostile = file.replace('"answers":{}', '"answers":{"__proto__":"yes"}');
    const result = readDrawing(hostile);
    expect('told' in result && Object.getPrototypeOf(result.told.answers)).toBe(Object.prototype);
  });
});

describe('a file that is none of ours', () => {
  const refusal = (file: string) => {
    const result = readDrawing(file);
    return 'refusal' in result ? refusalWord(result.refusal) : undefined;
  };
  const good = fileOf(scribble(1));

  test.each([
    ['', 'This file is damaged, or no Myomap drawing. Your drawing stays as it is.'],
    ['{', 'This file is damaged, or no Myomap drawing. Your drawing stays as it is.'],
    [' '.repeat(2_000_001), 'This file is too large for a drawing. Your drawing stays as it is.'],
    [
      JSON.stringify({ ...good, skin: { cells: 1, runs: '' } }),
      'This drawing is damaged and cannot be read. Your drawing stays as it is.',
    ],
  ])('gets its sentence: %#', (file, sentence) => {
    expect(refusal(file)).toBe(sentence);
  });

  test.each([
    null,
    [],
    'myomap-drawing',
    {},
    { ...good, format: 'other' },
    { ...good, version: 4 },
    { ...good, zones: {} },
    { ...good, zones: [{ id: '__proto__', side: 'left', weight: 1 }] },
    { ...good, zones: [{ id: 'temple', side: 'up', weight: 1 }] },
    { ...good, zones: [{ id: 'temple', side: 'left', weight: 7 }] },
    { ...good, zones: [{ id: 'temple', side: 'left', weight: 1, intensity: -1 }] },
  ])('is refused in a sentence that says the drawing stays: %#', (value) => {
    expect(refusal(JSON.stringify(value))).toMatch(/Your drawing stays as it is\.$/);
  });

  test('3000 damaged packings throw or stay in range, and never hang', () => {
    const ground = smallGround(200);
    const runs = packed(scribble(3, ground));
    const next = numbers(99);
    let refused = 0;
    for (let i = 0; i < 3000; i++) {
      const letters = [...runs];
      for (let hits = 0; hits < 3; hits++)
        letters[Math.floor(next() * letters.length)] = String.fromCharCode(
          32 + Math.floor(96 * next()),
        );
      const damaged = letters.join('').slice(0, Math.ceil(letters.length * (0.5 + next())));
      try {
        const { level, touch } = unpacked(damaged, ground.cells);
        expect(level.length).toBe(ground.cells);
        expect(Math.max(...level)).toBeLessThanOrEqual(250);
        expect(touch.length).toBe(ground.cells);
      } catch {
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });
});
