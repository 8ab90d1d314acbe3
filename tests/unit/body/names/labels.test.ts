import { describe, expect, it } from 'vitest';
import {
  linesOf,
  placeLabels,
  type PlacedLabel,
  type Wanted,
} from '../../../../src/body/names/labels';
import { expectOrderly } from '../../../helpers/labels';

const columns = {
  left: { x: 150, top: 20, bottom: 420 },
  right: { x: 650, top: 20, bottom: 320 },
};
const wish = (key: string, x: number, y: number, weight = 1, height = 22): Wanted => ({
  key,
  anchors: [{ x, y }],
  height,
  weight,
});

/** Repeatable numbers, 0 to 1. */
function dice(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const orderly = (placed: readonly PlacedLabel[]): void => expectOrderly(placed, columns);

describe('lines of a name', () => {
  it.each([
    ['Soleus', 14, 1],
    ['Rhomboid major and minor', 14, 2],
    ['Rhomboid major and minor', 13, 3],
    ['Fibularis longus, brevis and tertius', 40, 1],
    ['Extraordinarily', 4, 4],
    ['Rather extraordinarily so', 6, 4],
    ['上斜方肌のトリガーポイント', 5, 3],
  ])('%s with %i letters a line', (name, letters, lines) => {
    expect(linesOf(name, letters, (text) => text.length)).toBe(lines);
  });
});

describe('labels beside a picture', () => {
  it('stand at the height of what they name where there is room', () => {
    const placed = placeLabels([wish('a', 300, 100), wish('b', 500, 200)], columns, 400);
    expect(placed.map(({ key, side, y }) => [key, side, y])).toEqual([
      ['a', 'left', 89],
      ['b', 'right', 189],
    ]);
  });

  it('share the shift when they would overlap', () => {
    const placed = placeLabels([wish('a', 300, 100), wish('b', 320, 104)], columns, 400);
    expect(placed.map(({ y }) => y)).toEqual([80, 102]);
  });

  it('leave out the lightest where there is no room for all', () => {
    const many = Array.from({ length: 30 }, (_, i) => wish(String(i), 300, 10 * i, i));
    const placed = placeLabels(many, columns, 400);
    expect(placed).toHaveLength(Math.floor(400 / 22));
    expect(Math.min(...placed.map(({ key }) => Number(key)))).toBe(30 - placed.length);
    orderly(placed);
  });

  it('name a pair once, in the emptier column, and what is on the mid-line at either side', () => {
    const pair: Wanted = {
      key: 'lung',
      anchors: [
        { x: 300, y: 90 },
        { x: 500, y: 90 },
      ],
      height: 22,
      weight: 1,
    };
    const placed = placeLabels(
      [wish('a', 300, 80, 5), pair, wish('cord', 402, 150, 0)],
      columns,
      400,
      10,
    );
    expect(placed.map(({ key, side }) => `${key} ${side}`).sort()).toEqual([
      'a left',
      'cord left',
      'lung right',
    ]);
  });

  it('never overlap nor cross, whatever is asked', () => {
    const random = dice(7);
    for (let round = 0; round < 400; round++) {
      const asked = Array.from({ length: Math.floor(random() * 40) }, (_, i) =>
        wish(String(i), 150 + 500 * random(), 440 * random(), random(), random() < 0.3 ? 41 : 23),
      );
      orderly(placeLabels(asked, columns, 400, round % 2 ? 20 : 90));
    }
  });
});
