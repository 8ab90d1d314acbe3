import type { DrawingDesk } from './drawing-desk.svelte';
import { emptyShelf, PERSON } from './drawing/shelf';
import type { Router } from './router.svelte';
import { FIRST_STEP, formatHash, type Snapshot } from './snapshot';

declare global {
  interface WindowEventMap {
    /** Another person begins: whatever remembers something of the last one forgets it. */
    'myomap-forget': Event;
  }
}

/** Entries of the history up to this one are the last person's. */
let before = 0;
let leave = (): void => undefined;

/** The number of an entry, as `panels/shell/whereabouts` notes it; those of a document before this one are 0. */
function numberOf(noted: unknown): number {
  if (typeof noted !== 'string') return Infinity;
  const [document, number] = noted.split(' ');
  return document === String(performance.timeOrigin) ? Number(number) : 0;
}

/**
 * Another person begins on this device: drawing, words, answers, what can be undone, patterns on the body, the
 * side and the view are gone, here and in every other tab, and nothing that is kept tells of them. What the
 * device was set to stays. Entries of the browser's own history are not ours to take; whoever goes back to one
 * finds nothing of the last person there.
 */
export function newPerson(router: Router, desk: DrawingDesk): void {
  emptyShelf();
  desk.met = null;
  if (desk.drawing) desk.drawing.forget();
  else dispatchEvent(new Event('myomap-forget'));
  const here = numberOf(history.state);
  before = Number.isFinite(here) ? here : 0;
  removeEventListener('popstate', leave);
  leave = () => {
    if (numberOf(history.state) <= before) leaveNoAddress(router);
  };
  // After the router, which reads where one is.
  addEventListener('popstate', leave);
  // What others have noted at this entry of the history goes too.
  history.replaceState(null, '');
  leaveNoAddress(router);
  for (const field of document.querySelectorAll<HTMLInputElement>('input[role="combobox"]'))
    if (field.value) {
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
}

/** The address tells of no place, side, view or pattern any more; whoever draws stays at the drawing. */
export function leaveNoAddress(router: Router): void {
  const { place, lang } = router.snapshot;
  const step = place.page === 'draw' && place.step && { step: FIRST_STEP };
  const next: Snapshot = {
    place: place.page === 'draw' ? { page: 'draw', ...step } : { page: 'home' },
    ...(lang && { lang }),
  };
  if (formatHash(next) === formatHash(router.snapshot)) return;
  const gone = { side: undefined, figure: undefined, view: undefined, layer: undefined };
  router.amend({ ...gone, slice: undefined, heat: undefined, with: undefined, ...next });
}

/**
 * Another tab began with a new person: this one, which may hold no drawing, tells of the last one no more either.
 *
 * @returns how to stop
 */
export function followNewPerson(router: Router): () => void {
  const follow = ({ key }: StorageEvent) => {
    if (key !== PERSON) return;
    dispatchEvent(new Event('myomap-forget'));
    leaveNoAddress(router);
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}
