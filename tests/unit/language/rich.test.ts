import { describe, expect, it } from 'vitest';
import { pieces } from '../../../src/language/rich';

const told = (message: string) =>
  pieces(message)
    .filter(({ tag, text }) => tag || text)
    .map(({ tag, text }) => (tag ? `${tag}(${text})` : text));

describe('a message with marks inside', () => {
  it('is cut where they stand, in the order of the language', () => {
    expect(told('Read the <link>page</link> first <mark/>.')).toEqual([
      'Read the ',
      'link(page)',
      ' first ',
      'mark()',
      '.',
    ]);
    expect(told('<b>Now</b>')).toEqual(['b(Now)']);
  });

  it('is never read as HTML', () => {
    expect(told('a < b and <img src=x onerror=alert(1)>')).toEqual([
      'a < b and <img src=x onerror=alert(1)>',
    ]);
    expect(told('<b>open')).toEqual(['<b>open']);
    expect(told('')).toEqual([]);
  });
});
