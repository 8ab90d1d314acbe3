import { asWords } from '../load';
import type { Comparison } from './types';

/** The comparison in one language, from its words by their path inside the language's folder. */
export type ComparisonIn = (words: Readonly<Record<string, unknown>>) => Comparison;

let pending: Promise<ComparisonIn> | undefined;

async function fetchComparison(): Promise<ComparisonIn> {
  const [{ files }, { joinComparison }] = await Promise.all([import('./bundle'), import('./join')]);
  return (words) => joinComparison({ ...files, ...asWords(words) });
}

/**
 * Everything that compares the two practices, fetched once; with the words of a language it is the
 * comparison. A failed fetch is forgotten, so that asking again tries again.
 *
 * @throws if the chunk cannot be fetched or a file is damaged
 */
export function loadComparison(): Promise<ComparisonIn> {
  pending ??= fetchComparison().catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}
