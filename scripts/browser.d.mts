/** Flags for a headless browser without a GPU and without calls home. */
export const BROWSER_FLAGS: string[];
/** Path of a Chromium or Chrome, or undefined where there is none. */
export function findBrowser(): Promise<string | undefined>;
