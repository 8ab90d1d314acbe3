import { loadAtlas } from '../atlas/load';
import type { Atlas } from '../atlas/types';
import { speech, type BundleName, type Files } from '../language';

/** Join facts and words once for each set of words, whoever asks. */
export function inWords<T>(name: BundleName, join: (words: Files) => T): () => T {
  let made: { readonly files: Files | undefined; readonly joined: T } | undefined;
  return () => {
    const files = speech.files(name);
    if (made?.files !== files || !made) made = { files, joined: join(files ?? {}) };
    return made.joined;
  };
}

let atlas: (() => Atlas) | undefined;

/**
 * Fetch facts and words of the atlas. What comes back reads the atlas in the language of now, and makes
 * whoever watches it follow a change of language.
 *
 * @throws if a chunk cannot be fetched or a file is damaged
 */
export async function bringAtlas(): Promise<() => Atlas> {
  const [join] = await Promise.all([loadAtlas(), speech.need('atlas')]);
  return (atlas ??= inWords('atlas', join));
}
