import { loadAtlas } from '../atlas/load';
import type { Atlas } from '../atlas/types';
import { speech, type BundleName, type Files } from '../language';

/** Join facts and words once for each set of words, whoever asks. */
export function inWords<T>(names: readonly BundleName[], join: (...words: Files[]) => T): () => T {
  let made: { readonly files: readonly (Files | undefined)[]; readonly joined: T } | undefined;
  return () => {
    const files = names.map((name) => speech.bundle(name)?.files);
    if (!made || files.some((one, i) => one !== made?.files[i]))
      made = { files, joined: join(...files.map((one) => one ?? {})) };
    return made.joined;
  };
}

let atlas: (() => Atlas) | undefined;

/**
 * Fetch facts and words of the atlas. What comes back reads the atlas in the language of now, and makes
 * whoever watches it follow a change of language. Its sources and learn pages come with the
 * first page (`speech.need('reading')`).
 *
 * @throws if a chunk cannot be fetched or a file is damaged
 */
export async function bringAtlas(): Promise<() => Atlas> {
  const [join] = await Promise.all([loadAtlas(), speech.need('atlas')]);
  return (atlas ??= inWords(['atlas', 'reading'], join));
}
