import type { Atlas } from '../atlas/types';
import type { Vocabulary } from './vocabulary';
import { Reader } from './words/read';

/** Stands for no sign of a description. */
const named = (flag: string) => `query ${flag}`;

/**
 * Red flags that a search sounds like. Denials and slips of the finger are heard as in a description, by
 * the rules; what was learned from stories has nothing to say about two or three words, so a name
 * alone is enough here ("stroke", "chest pain").
 */
export function queryAlarms(
  atlas: Atlas,
  vocabulary: Vocabulary,
): (query: string) => readonly string[] {
  const words = Object.entries(vocabulary.queryWords);
  const reader = new Reader(atlas, {
    ...vocabulary,
    learned: undefined,
    signWords: {
      ...vocabulary.signWords,
      ...Object.fromEntries(words.map(([flag, phrases]) => [named(flag), phrases])),
    },
    alarms: {
      ...vocabulary.alarms,
      ...Object.fromEntries(
        words.map(([flag]) => [
          flag,
          [...(vocabulary.alarms[flag] ?? []), { text: [named(flag)] }],
        ]),
      ),
    },
  });
  return (query) => reader.read(query).raised.map(({ id }) => id);
}

/** The same for a search that is a sentence: heard as a description is, with what was learned. */
export function sentenceAlarms(
  atlas: Atlas,
  vocabulary: Vocabulary,
): (query: string) => readonly string[] {
  const reader = new Reader(atlas, vocabulary);
  return (query) => reader.read(query).raised.map(({ id }) => id);
}
