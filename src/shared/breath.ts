/**
 * Let the page answer hands and draw what it has before more is done: what follows is a task of its own.
 * Where the browser knows how, it comes before other waiting work.
 */
export function breath(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
