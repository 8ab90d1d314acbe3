import type { Attachment } from 'svelte/attachments';
import { NOWHERE, sameAddress, type BodyAddress } from '../../atlas/address';
import type { Shown } from '../../atlas/types';
import type { Explorer } from '../../state/explorer.svelte';

/** The part of the page that one reads in: what stands in it is what the body shows. */
const READ = '-15% 0px -60% 0px';

/**
 * Lets the body follow what is read: a statement that tells of a place lights it while it stands where one
 * reads, or is pointed at, or holds the focus; and turns the body to where it is seen.
 */
export function follower(explorer: Explorer): (shows: Shown | undefined) => Attachment | undefined {
  /** those in the part that is read, the last one come in last */
  let read: Shown[] = [];
  let lit: BodyAddress = NOWHERE;

  function light(shows: Shown | undefined): void {
    const next = shows ? ({ kind: shows.kind, id: shows.id } as const) : NOWHERE;
    // What a pointer has lit elsewhere meanwhile is not ours to put out.
    if (next.kind === 'nowhere' && !sameAddress(explorer.hovered, lit)) return;
    explorer.hover(next);
    lit = next;
    if (shows?.view && explorer.wish.view !== shows.view)
      explorer.wish = { view: shows.view, at: explorer.wish.at + 1 };
  }

  return (shows) =>
    shows &&
    ((node) => {
      const come = (): void => light(shows);
      const go = (): void => light(read.at(-1));
      const watch = new IntersectionObserver(
        ([entry]) => {
          read = read.filter((one) => one !== shows);
          if (entry?.isIntersecting) read.push(shows);
          go();
        },
        { root: node.closest('.scroll'), rootMargin: READ },
      );
      watch.observe(node);
      const stop = new AbortController();
      const { signal } = stop;
      // Over, not enter: away from a link inside, which lights its own place, the statement has it again.
      for (const [type, act] of [
        ['pointerover', come],
        ['focusin', come],
        ['pointerleave', go],
        ['focusout', go],
      ] as const)
        node.addEventListener(type, act, { signal });
      return () => {
        watch.disconnect();
        stop.abort();
        read = read.filter((one) => one !== shows);
        if (!read.length) light(undefined);
      };
    });
}
