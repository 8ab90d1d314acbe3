/** A driver that takes longer than this (ms) shall not hold the body back for ever. */
const PATIENCE = 8000;

/** Ending a worker that made a context can stop the page until the card has drawn all: long after (ms). */
const LATER = 30_000;

/**
 * Wake the graphics process beside the page. The first context that a browser makes can take it half a
 * second in which the page stands still; the next ones take a twentieth of that.
 */
export function wake(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./wake-worker.ts', import.meta.url), { type: 'module' });
      const end = (): void => {
        clearTimeout(late);
        setTimeout(() => worker.terminate(), LATER);
        resolve();
      };
      const late = setTimeout(end, PATIENCE);
      worker.onmessage = worker.onerror = end;
    } catch {
      resolve();
    }
  });
}
