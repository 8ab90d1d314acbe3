import type { CareFacts, CareWords } from '../schema/care';
import type { Terms } from '../schema/contents';
import type { CareStatement } from '../types';
import { wordsOf } from './claims';
import { figureWriter, fillAll } from './fill';

/**
 * What may help, in the order of the files. Each statement has its own numbers, written beside it.
 *
 * @throws if a statement has no words, or its words quote a number that it has not
 */
export const joinCare =
  (words: Record<string, CareWords>, terms: Terms) =>
  ({ id, condition, regions, statements }: CareFacts): CareStatement[] =>
    statements.map(({ key, figures = {}, ...facts }) => {
      const told = wordsOf(wordsOf(words, 'care', id).statements, `care/${id}`, key);
      const numbers = Object.entries(figures).map(
        ([name, value]) => [name, { value, of: name, source: key }] as const,
      );
      const written = figureWriter(Object.fromEntries(numbers), terms);
      return { id: key, condition, regions, ...facts, ...fillAll(told, written) };
    });
