import type { Atlas } from './types';

let pending: Promise<Atlas> | undefined;

async function fetchAtlas(): Promise<Atlas> {
  const [{ files }, { sortFiles }, { joinAtlas }] = await Promise.all([
    import('./bundle'),
    import('./raw'),
    import('./join'),
  ]);
  return joinAtlas(sortFiles(files));
}

/**
 * The whole atlas, fetched once. A failed fetch is forgotten, so that asking again tries again.
 *
 * @throws if the chunk cannot be fetched or a file is damaged
 */
export function loadAtlas(): Promise<Atlas> {
  pending ??= fetchAtlas().catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}
