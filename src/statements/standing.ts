import type { Standing } from '../atlas/types';
import { say } from '../language';

/** What a statement rests on, as a word, a few words, or a sentence that explains it. */
export const standingWord = (one: Standing, form: 'short' | 'long' | 'tells'): string =>
  say(`statements.standing.${one}.${form}`);
