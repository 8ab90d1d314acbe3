import type { Atlas } from './types';

type Files = Readonly<Record<string, unknown>>;

/**
 * The atlas in one language.
 *
 * @param words files of `words/<language>/` by their path inside it
 * @param sources facts and notes of the sources, by their paths in this room; without them it knows none
 */
export type AtlasIn = (words: Files, sources?: Files) => Atlas;

let pending: Promise<AtlasIn> | undefined;

/** Paths inside a language's folder, as the join knows them. */
export const asWords = (words: Files): Record<string, unknown> =>
  Object.fromEntries(Object.entries(words).map(([path, json]) => [`words/any/${path}`, json]));

async function fetchAtlas(): Promise<AtlasIn> {
  const [{ files }, { sortFiles }, { joinAtlas }] = await Promise.all([
    import('./bundle'),
    import('./raw'),
    import('./join'),
  ]);
  return (words, sources) => joinAtlas(sortFiles({ ...files, ...sources, ...asWords(words) }));
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
