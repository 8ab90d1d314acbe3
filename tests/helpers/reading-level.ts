import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** US school grade of a text by Flesch and Kincaid; about 8 is what most adults read with ease. */
export function readingGrade(text: string): number {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const sentences = text.split(/[.!?:]+(?:\s|$)/u).filter((part) => part.trim()).length;
  if (!words.length) throw new Error(`no words to grade: ${text}`);
  return fleschKincaid({
    sentence: sentences,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}
