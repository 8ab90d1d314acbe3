import { FALLBACK, readWords } from '../atlas/word-files';
import { vocabularyIn, type Vocabulary } from './vocabulary';

/** The vocabulary of a language from the disk: for tests and the command line, never the app. */
export const readVocabulary = (language = FALLBACK): Vocabulary =>
  vocabularyIn(readWords(language).files);
