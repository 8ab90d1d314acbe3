import type { Atlas } from '../../atlas/types';
import { say, speech } from '../../language';
import type { Vocabulary } from '../../matching/vocabulary';

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

/** One word is looked up far more often for a place: only known signs are worth bringing the reader for. */
export function mayBeUrgent(query: string): boolean {
  const words = wordsOf(query);
  if (words.length !== 1) return words.length > 1;
  return wordsOf(say('found.word.sounds-urgent')).includes(words[0] ?? '');
}

type Alarms = (query: string) => readonly string[];
const made = new WeakMap<Atlas, Promise<Alarms>>();

/**
 * The reader of descriptions, for queries. It and the words of the language come when they are first
 * wanted; made once for an atlas, which there is one of for each language.
 */
export function bringAlarms(atlas: Atlas): Promise<Alarms> {
  const before = made.get(atlas);
  if (before) return before;
  const coming = Promise.all([
    import('../../matching/queries'),
    import('../../matching/vocabulary'),
    speech.need('vocabulary'),
  ]).then(([{ queryAlarms }, { vocabularyIn }]) => {
    const vocabulary: Vocabulary = vocabularyIn(speech.bundle('vocabulary')?.files ?? {});
    return queryAlarms(atlas, vocabulary);
  });
  made.set(atlas, coming);
  coming.catch(() => made.delete(atlas));
  return coming;
}
