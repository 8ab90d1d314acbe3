/**
 * Wake the graphics process beside the page. The first context that a browser makes can take it half a
 * second in which the page stands still; the next ones take a twentieth of that.
 */
export function wake(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./wake-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = worker.onerror = () => {
        worker.terminate();
        resolve();
      };
    } catch {
      resolve();
    }
  });
}
