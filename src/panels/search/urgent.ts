import type { Atlas } from '../../atlas/types';
import { say } from '../../language';

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

/** One word is looked up far more often for a place: only known signs are worth bringing the reader for. */
export function mayBeUrgent(query: string): boolean {
  const words = wordsOf(query);
  if (words.length !== 1) return words.length > 1;
  return wordsOf(say('found.word.sounds-urgent')).includes(words[0] ?? '');
}

/** So many words may be a sentence, and what was learned from stories is worth its bytes. */
const SENTENCE = 6;
const isSentence = (query: string): boolean => wordsOf(query).length >= SENTENCE;

type Alarms = (query: string) => readonly string[];
const made = new WeakMap<Atlas, Map<boolean, Promise<Alarms>>>();

/**
 * The reader of descriptions, for queries. It and the words of the language come when they are first
 * wanted, what was learned from stories with the first sentence; made once for an atlas, which there is
 * one of for each language.
 */
export function bringAlarms(atlas: Atlas, query: string): Promise<Alarms> {
  const whole = isSentence(query);
  const both = made.get(atlas) ?? new Map<boolean, Promise<Alarms>>();
  made.set(atlas, both);
  const before = both.get(whole);
  if (before) return before;
  const coming = Promise.all([
    import('../../matching/queries'),
    import('../parts/vocabulary.svelte').then(async ({ bringVocabulary, vocabularyNow }) => {
      await bringVocabulary(whole);
      return vocabularyNow();
    }),
  ]).then(([{ queryAlarms, sentenceAlarms }, vocabulary]) =>
    (whole ? sentenceAlarms : queryAlarms)(atlas, vocabulary),
  );
  both.set(whole, coming);
  coming.catch(() => both.delete(whole));
  return coming;
}
