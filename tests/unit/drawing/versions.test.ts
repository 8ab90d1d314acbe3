import { describe, expect, test } from 'vitest';
import { isMedian } from '../../../src/atlas/median';
import { ZONES } from '../../../src/matching';
import { emptyField, markedZones, STEPS, type Field } from '../../../src/state/drawing/field';
import { fieldOf, fileOf, readDrawing, type DrawingFile } from '../../../src/state/drawing/file';
import { zoneGround } from '../../../src/state/drawing/ground';
import {
  DEPTHS,
  kindFrom,
  kindOf,
  QUALITIES,
  touchOf,
  type Kind,
} from '../../../src/state/drawing/kind';
import { marking, remade } from '../../../src/state/drawing/remade';
import { apply } from '../../../src/state/drawing/stroke';
import { numbers, smallGround } from './grounds';
import { scribble } from './hostile';

const opened = (file: unknown): DrawingFile => {
  const read = readDrawing(JSON.stringify(file));
  if ('refusal' in read) throw new Error(read.refusal.code);
  return read.file;
};

/** What a version 2 packed: one feeling a cell, from 1, below five bits of cover; no kind a run. */
function packedBefore(level: readonly number[], touch: readonly number[]): string {
  const bytes: number[] = [];
  const number = (value: number): void => {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push(128 | (value % 128));
    bytes.push(value);
  };
  for (let cell = 0, last = 0; cell < level.length; cell++) {
    if (!touch[cell]) continue;
    let end = cell;
    while (touch[end]) end++;
    number(cell - last);
    number(end - cell);
    for (; cell < end; cell++) bytes.push(level[cell] ?? 0, touch[cell] ?? 0);
    last = end;
  }
  return btoa(String.fromCharCode(...bytes));
}

const shuffled = <T>(list: readonly T[], next: () => number): T[] =>
  list
    .map((one) => [next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

interface Mark extends Kind {
  readonly zone: string;
  readonly side: 'left' | 'right';
  readonly intensity: number;
}

/** Some places, each with its own strength, feelings and depth. */
function someMarks(next: () => number): Mark[] {
  const upTo = (most: number) => Math.floor(next() * most);
  const wanted = shuffled(ZONES, next).slice(0, 1 + upTo(20));
  return wanted.map((zone) => ({
    zone,
    side: next() < 0.5 ? 'left' : 'right',
    intensity: 1 + upTo(10),
    ...kindFrom(upTo(512)),
  }));
}

const SIDES = ['left', 'right'] as const;

function drawn(marks: readonly Mark[]): Field {
  const field = emptyField(zoneGround());
  for (const { zone, side, intensity, ...kind } of marks) {
    const ink: [number, number] = [STEPS * intensity, touchOf(kindOf(kind))];
    // What lies on the midline is marked by both of its halves, as in the list.
    const halves = isMedian(zone) ? SIDES : [side];
    const wanted = halves.map((half) => ({ zone, side: half }));
    const change = remade(field, marking(field, wanted, ink));
    if (change) apply(field, change, 'to');
  }
  return field;
}

describe('any drawing survives save and load', { timeout: 60_000 }, () => {
  test('of version 3: every place keeps its strength, feelings and depth, in any order of marks', () => {
    for (let seed = 0; seed < 120; seed++) {
      const next = numbers(seed);
      const marks = someMarks(next);
      const field = drawn(marks);
      const again = drawn(shuffled(marks, next));
      expect(markedZones(again)).toEqual(markedZones(field));
      const file = fileOf(field);
      const mixed = { ...file, zones: shuffled(file.zones, next) };
      expect(markedZones(fieldOf(opened(mixed), field.ground))).toEqual(markedZones(field));
    }
  });

  test('of version 3 on the skin: cell by cell, mixed places too', () => {
    for (let seed = 0; seed < 120; seed++) {
      const field = scribble(seed, smallGround(60));
      const file = opened(fileOf(field));
      const back = fieldOf(file, field.ground);
      expect([...back.level]).toEqual([...field.level]);
      expect([...back.touch]).toEqual([...field.touch]);
      expect(file.zones).toEqual(fileOf(back).zones);
    }
  });

  test('of version 2: each cell with its one feeling, and no depth', () => {
    const ground = smallGround(40);
    for (let seed = 0; seed < 120; seed++) {
      const next = numbers(seed);
      const upTo = (most: number) => Math.floor(next() * most);
      const cells = Array.from({ length: ground.cells }, () => next() < 0.4);
      const level = cells.map((on) => (on ? 1 + upTo(250) : 0));
      const touch = cells.map((on) => (on ? ((1 + upTo(31)) << 3) | upTo(8) : 0));
      const runs = packedBefore(level, touch);
      const file = opened({
        format: 'myomap-drawing',
        version: 2,
        zones: [],
        skin: { cells: ground.print, runs },
      });
      const field = fieldOf(file, ground);
      expect([...field.level]).toEqual(level);
      const feeling = (here: number) => QUALITIES.filter((_, at) => here && (here & 7) === at + 1);
      touch.forEach((here, cell) => {
        const now = field.touch[cell] ?? 0;
        expect(now >> 9).toBe(here >> 3);
        expect(kindFrom(now % 512)).toEqual({ qualities: feeling(here) });
      });
      const saved = opened(fileOf(field));
      expect([saved.version, [...fieldOf(saved, ground).touch]]).toEqual([3, [...field.touch]]);
    }
  });

  test('of version 1 and 2 by zones alone: strength and feeling stay', () => {
    for (const version of [1, 2])
      for (let seed = 0; seed < 100; seed++) {
        const marks = someMarks(numbers(seed));
        const zones = marks.map(({ zone: id, side, intensity, qualities }) => ({
          id,
          side: isMedian(id) ? 'both' : side,
          weight: 1,
          intensity,
          qualities: qualities.slice(0, 1),
        }));
        const file = opened({ format: 'myomap-drawing', version, zones });
        const bare = marks.map(({ depth: _, ...mark }) => ({
          ...mark,
          qualities: mark.qualities.slice(0, 1),
        }));
        expect(markedZones(fieldOf(file, zoneGround()))).toEqual(markedZones(drawn(bare)));
      }
  });

  test('a mixed place of another body becomes one place with all of its feelings', () => {
    const field = emptyField(smallGround());
    field.level.fill(75, 0, 30);
    field.touch.fill(touchOf(kindOf({ qualities: ['aching'] })), 0, 30);
    field.level.fill(200, 30, 50);
    field.touch.fill(touchOf(kindOf({ qualities: ['burning'], depth: DEPTHS[0] })), 30, 50);
    const file = opened(fileOf(field));
    expect(file.zones[0]?.parts).toHaveLength(2);
    expect(markedZones(fieldOf(file, zoneGround()))).toMatchObject([
      { id: 'temple', qualities: ['aching', 'burning'], depth: 'skin', intensity: 5 },
    ]);
  });
});
