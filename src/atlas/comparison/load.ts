import type { Comparison } from './types';

let pending: Promise<Comparison> | undefined;

async function fetchComparison(): Promise<Comparison> {
  const [{ files }, { joinComparison }] = await Promise.all([import('./bundle'), import('./join')]);
  return joinComparison(files);
}

/**
 * Everything that compares the two practices, fetched once. A failed fetch is forgotten, so that
 * asking again tries again.
 *
 * @throws if the chunk cannot be fetched or a file is damaged
 */
export function loadComparison(): Promise<Comparison> {
  pending ??= fetchComparison().catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}
