import { untrack } from 'svelte';
import { getBodyStatus, getRouter } from '../../state/context';
import type { Place } from '../../state/snapshot';
import type { Curtain } from './curtain';

/** Longer than this (ms) the picture waits for no page: it may have to come over a slow network. */
const PATIENCE = 400;

/** Names the page that is mounted for a place: within it nothing new arrives. */
const pageOf = (place: Place): string =>
  JSON.stringify([
    place.page,
    place.page === 'compare' ? '' : 'id' in place ? place.id : 'path' in place ? place.path : '',
  ]);

/**
 * Words before picture: where a tap leads to another page, its heading is put into the page, and
 * painted, before the body is drawn again. A frame can take a slow machine half a second, in which
 * nothing else is shown.
 */
export function useWordFirst(curtain: Curtain): void {
  const status = getBodyStatus();
  const router = getRouter();
  let before = untrack(() => pageOf(router.snapshot.place));

  $effect.pre(() => {
    const page = pageOf(router.snapshot.place);
    if (page === before) return;
    before = page;
    status.held = true;
  });

  $effect(() => {
    if (!status.held) return undefined;
    curtain.close('words');
    const late = setTimeout(() => (status.held = false), PATIENCE);
    return () => {
      clearTimeout(late);
      // One frame for the words alone, the next one for the body.
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (!status.held) curtain.open('words');
        }),
      );
    };
  });
}
