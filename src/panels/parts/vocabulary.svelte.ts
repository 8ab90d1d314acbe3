import { SvelteMap } from 'svelte/reactivity';
import { speech } from '../../language';
import type { Bundle, Files } from '../../language/types';
import { vocabularyIn, type Vocabulary } from '../../matching/vocabulary';

/** What was learned from stories, of languages whose words are here. */
const learned = new SvelteMap<Bundle, Files>();

/**
 * Bring the words by which descriptions in the language of now are read. The small part is enough for a
 * few words; `whole` brings what was learned from stories too, a third of a megabyte.
 *
 * @throws if they cannot be fetched
 */
export async function bringVocabulary(whole = true): Promise<void> {
  await speech.need('vocabulary');
  const bundle = speech.bundle('vocabulary');
  if (!whole || !bundle?.more || learned.has(bundle)) return;
  learned.set(bundle, await bundle.more());
}

/** The vocabulary as far as it is here; what reads it follows when more comes. */
export function vocabularyNow(): Vocabulary {
  const bundle = speech.bundle('vocabulary');
  return vocabularyIn({ ...bundle?.files, ...(bundle && learned.get(bundle)) });
}
