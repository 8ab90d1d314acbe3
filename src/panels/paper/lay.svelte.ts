import { flushSync, mount, unmount } from 'svelte';
import { TIGHTEST, type About } from './about';
import Paper from './Paper.svelte';
import { measured } from './two-pages';

/** So many sources are listed where there is little room, and as many as there is room for. */
const FEWEST = 4;
const SOURCES = [12, 9, 6];

/**
 * Lay the paper into the document, where it waits to be printed. What two pages have room for is known once
 * it lies there: it tells a little less until all of it fits.
 *
 * @returns how to take it away
 */
export function layPaper(about: About, context: Map<unknown, unknown>): () => void {
  let told = $state.raw(about);
  const props = {
    get about() {
      return told;
    },
  };
  const laid = mount(Paper, { target: document.body, props, context });
  flushSync();
  const article = document.querySelector<HTMLElement>('body > .take-away');
  if (article) measured(article, (fit) => tellLess(about, fit, (less) => (told = less)));
  return () => void unmount(laid);
}

/**
 * Find how much two pages hold.
 *
 * @param fits whether what was told last does
 */
function tellLess(about: About, fits: () => boolean, tell: (about: About) => void): void {
  const fit = (tight: number, sources: number) => {
    tell({ ...about, tight, sources });
    flushSync();
    return fits();
  };
  if (fits()) return;
  let tight = 0;
  while (!fit(tight, FEWEST) && tight < TIGHTEST) tight++;
  // What is free then is for sources.
  if (!SOURCES.some((sources) => fit(tight, sources))) fit(tight, FEWEST);
}
