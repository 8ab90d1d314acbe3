import { describe, expect, it } from 'vitest';
import { compileMessages, flatten, messagesOf } from '../../../scripts/messages';
import { FALLBACK, readWords } from '../../../src/atlas/word-files';
import { pieces } from '../../../src/language/rich';
import { mangled, valueOf } from '../../helpers/mangled';

const english = Object.entries(messagesOf(readWords(FALLBACK).files, 'pages'));
/** Messages with something in them that can be broken. */
const told = english.filter(([, text]) => /[{<]/.test(text)).map(([, text]) => text);

describe('messages that are damaged', () => {
  it('are compiled, or refused by their key, ten thousand times', () => {
    let refused = 0;
    const quoted = told.map((text) => JSON.stringify([text]));
    for (const text of mangled(quoted, 10_000)) {
      const value = valueOf(text);
      try {
        expect(compileMessages('en', flatten(value, 'file'))).toContain('export const messages');
      } catch (error) {
        refused += 1;
        expect(String(error)).toMatch(/file(?:\.\d+)?/);
      }
    }
    expect(refused).toBeGreaterThan(2_000);
    expect(refused).toBeLessThan(9_500);
  }, 60_000);

  it('are cut at their tags without losing a word, however they are written', () => {
    const marks = /<\/?[a-z]+\/?>/g;
    for (const text of mangled(
      told.map((one) => JSON.stringify([one])),
      10_000,
    )) {
      const all = pieces(text);
      const words = all.map((piece) => piece.text).join('');
      expect(words.replace(marks, '')).toBe(text.replace(marks, ''));
      for (const { tag } of all) expect(tag).toMatch(/^[a-z]*$/);
    }
    const start = performance.now();
    pieces('<b>'.repeat(2_000));
    // a guard against running away, not a measure of speed
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
