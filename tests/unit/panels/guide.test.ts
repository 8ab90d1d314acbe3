import { describe, expect, test } from 'vitest';
import words from '../../../src/atlas/words/en/interface/pages/guide.json' with { type: 'json' };
import { offered } from '../../../src/atlas/words/en/interface/pages/drawing.json' with { type: 'json' };
import paper from '../../../src/atlas/words/en/interface/pages/paper.json' with { type: 'json' };
import { after, before, STEPS, stepOf } from '../../../src/panels/guide/steps';
import { formatHash, parseHash } from '../../../src/state/snapshot';
import { readingGrade } from '../../helpers/reading-level';

describe('the steps of the guided way', () => {
  test('are five, one after the other, each with an address of its own', () => {
    expect(STEPS).toHaveLength(5);
    for (const step of STEPS) {
      const { place } = parseHash(formatHash({ place: { page: 'draw', step } }));
      expect(place).toEqual({ page: 'draw', step });
    }
    expect(STEPS.map(after).slice(0, -1)).toEqual(STEPS.slice(1));
    expect(STEPS.map(before)).toEqual([undefined, ...STEPS.slice(0, -1)]);
    expect([stepOf('care'), stepOf('nowhere')]).toEqual(['care', 'where']);
  });

  test('have names, headings and a sentence, and no others', () => {
    for (const texts of [words.name, words.title, words.intro])
      expect(Object.keys(texts)).toEqual([...STEPS]);
  });

  test('are read at grade 8 or below', () => {
    const sentences = [
      ...Object.values(words.intro),
      words['none-asked'],
      words['no-care'],
      words.empty,
      words.kept,
      paper.take.draw,
      ...Object.values(paper['in-code']),
      paper.code,
      paper['code-drawing'],
      offered.over,
      offered.unread,
    ];
    for (const text of sentences) expect(readingGrade(text), text).toBeLessThanOrEqual(8);
  });
});
