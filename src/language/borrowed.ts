import { speech } from './language.svelte';
import type { BundleName } from './types';

const NAMES: readonly BundleName[] = ['shell', 'pages', 'charts', 'body', 'inside'];

/** Whether some sentence of the interface is English for want of a translation. */
export const partlyEnglish = (): boolean =>
  NAMES.some((name) => speech.bundle(name)?.missing === true);

/** Whether English stands in for a file of the atlas, such as `regions/jaw-ear.json`. */
export function isBorrowed(path: string): boolean {
  const missing = speech.bundle('atlas')?.missing;
  return typeof missing === 'object' && missing.includes(path);
}
