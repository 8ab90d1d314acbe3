import type { Atlas } from './types';

/** The atlas in one language, from the files of `words/<language>/` by their path inside it. */
export type AtlasIn = (words: Readonly<Record<string, unknown>>) => Atlas;

let pending: Promise<AtlasIn> | undefined;

/** Paths inside a language's folder, as the join knows them. */
export const asWords = (words: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(words).map(([path, json]) => [`words/any/${path}`, json]));

async function fetchAtlas(): Promise<AtlasIn> {
  const [{ files }, { sortFiles }, { joinAtlas }] = await Promise.all([
    import('./bundle'),
    import('./raw'),
    import('./join'),
  ]);
  return (words) => joinAtlas(sortFiles({ ...files, ...asWords(words) }));
}

/**
 * The facts of the atlas, fetched once; with the words of a language they are the atlas. A failed fetch
 * is forgotten, so that asking again tries again.
 *
 * @throws if the chunk cannot be fetched or a file is damaged
 */
export function loadAtlas(): Promise<AtlasIn> {
  pending ??= fetchAtlas().catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}
