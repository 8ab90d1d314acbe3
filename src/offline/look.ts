/** How often (ms) a page that stays open asks for a newer version ... */
const HOUR = 3_600_000;
/** ... and how often at most, however often it comes back into view. */
const MINUTE = 60_000;

/**
 * Ask for a newer version when the page comes back into view, when the network does, and each hour. By
 * itself a browser asks only when one navigates, which an installed page that stays open never does.
 *
 * @param ask looks for a newer version; may reject
 * @returns a function that stops
 */
export function lookOut(ask: () => Promise<unknown>): () => void {
  let last = -Infinity;
  const look = (): void => {
    const now = Date.now();
    // A clock that was set back has not waited less.
    if (document.visibilityState !== 'visible' || Math.abs(now - last) < MINUTE) return;
    last = now;
    // Without a network there is nothing new.
    ask().catch(() => undefined);
  };
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('online', look, { signal });
  const hourly = setInterval(look, HOUR);
  signal.addEventListener('abort', () => clearInterval(hourly));
  return () => stop.abort();
}
