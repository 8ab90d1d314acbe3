import { chooseLanguage, speech } from '../language';
import { Preferences } from './preferences.svelte';
import type { Router } from './router.svelte';
import { parseHash } from './snapshot';

const offered = () => speech.all.map(({ tag }) => tag);

/**
 * The language to begin with: of the link (`#/…?lang=`, or `?lang=` before the hash), else what was
 * chosen on this device, else what the browser prefers.
 */
export const firstLanguage = (): string | undefined =>
  chooseLanguage(
    [
      parseHash(location.hash).lang,
      parseHash(`#/${location.search}`).lang,
      new Preferences().language,
      ...navigator.languages,
    ],
    offered(),
  );

/**
 * Speak the language that the address asks for, now and later, and tell the page which one is spoken. Call
 * once, while a component is made.
 */
export function followLanguage(router: Router): void {
  $effect(() => {
    const wish = chooseLanguage([router.snapshot.lang], offered());
    // Where it cannot be fetched the page goes on in the language that it has.
    if (wish) speech.use(wish).catch(() => undefined);
  });
  $effect(() => {
    document.documentElement.lang = speech.tag;
    document.documentElement.dir = speech.dir;
  });
}
