import { parse, type Token } from '@messageformat/parser';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../scripts/messages';
import { FALLBACK, readWords } from '../../../src/atlas/word-files';
import { readingGrade } from '../../helpers/reading-level';

/** Message files of what patients read on the way from pain to paper, and on the pages around it. */
const READ = [
  ...[
    'alike',
    'asks',
    'care',
    'condition-page',
    'days',
    'drawing',
    'guide',
    'marked',
    'muscle-page',
  ],
  ...['page-parts', 'paper', 'pattern', 'region-page', 'sources', 'statements'],
];
/** Shorter pieces are names and buttons: the measure is made for sentences. */
const SENTENCE = 8;

/** All sentences that a message can become: each choice once, with a short word for what is filled in. */
function spoken(tokens: readonly Token[]): string[] {
  const texts = tokens.map((token): string[] => {
    if (token.type === 'content') return [token.value];
    if (!('cases' in token)) return [token.type === 'octothorpe' ? '2' : 'back'];
    return token.cases.flatMap((one) => spoken(one.tokens));
  });
  const most = Math.max(1, ...texts.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) =>
    texts
      .map((some) => some[at % some.length] ?? '')
      .join('')
      .replaceAll(/<[^>]*>/g, ''),
  );
}

const english = messagesOf(readWords(FALLBACK).files, 'pages');

describe('what patients read', () => {
  it.each(READ)('in %s is at grade 8 or below, sentence by sentence', (file) => {
    const own = Object.entries(english).filter(([key]) => key.startsWith(`${file}.`));
    expect(own.length).toBeGreaterThan(1);
    const hard = own.flatMap(([key, message]) =>
      spoken(parse(message)).flatMap((text) => {
        const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
        if (words.length < SENTENCE || readingGrade(text) <= 8) return [];
        return `${key}: ${text}`;
      }),
    );
    expect(hard).toEqual([]);
  });
});
