import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/charts/parts/csv';
import { textWidth, wrap } from '../../../src/charts/parts/text';

describe('wrapping', () => {
  it('loses no word and keeps every line inside', () => {
    const text = 'Sham, placebo, waiting list and other dry needling, taken together';
    for (const width of [60, 90, 140, 300, 900]) {
      const lines = wrap(text, width, 13.5);
      expect(lines.join(' ').replaceAll('- ', '')).toBe(text);
      for (const line of lines) expect(textWidth(line, 13.5)).toBeLessThanOrEqual(width);
    }
  });

  it('cuts a word that is longer than a line', () => {
    const lines = wrap('Donaudampfschifffahrtsgesellschaft', 100, 15, true);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('').replaceAll('-', '')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  it('ends even where nothing fits', () => {
    expect(wrap('no room at all', 1, 15).join('').replaceAll('-', '')).toBe('noroomatall');
    expect(wrap('none', -5, 15).join('').replaceAll('-', '')).toBe('none');
  });

  it('has nothing to say about nothing', () => {
    expect(wrap('', 100, 15)).toEqual([]);
  });
});

describe('CSV', () => {
  it('quotes what would break a row, and leaves unknown cells empty', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['one, two', undefined],
          ['say "so"\nnow', -0.5],
        ],
      ),
    ).toBe('a,b\r\n"one, two",\r\n"say ""so""\nnow",-0.5\r\n');
  });
});
