import { loadPage } from './pages';

/** What tells that somebody is about to choose a place. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/**
 * Fetch the page of a region as soon as somebody points at the body or goes along a list: between that
 * and the tap lies the time that it takes. Whoever only looks fetches nothing.
 */
export function fetchAhead(): void {
  const stop = new AbortController();
  const fetch = (): void => {
    stop.abort();
    // A failure is told when the page is asked for.
    loadPage('region').catch(() => undefined);
  };
  for (const sign of SIGNS) addEventListener(sign, fetch, { passive: true, signal: stop.signal });
}
