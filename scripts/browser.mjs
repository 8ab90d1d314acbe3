/**
 * Finds the browser that the tests drive. Order: CHROMIUM_PATH, Chromium's headless shell, a Chromium or
 * Chrome of the system, Playwright's own. Nothing but Node's own modules at the top, so it can run before an install.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The shell is the same engine without windows, tabs and menus that nobody sees: a page costs a quarter less.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a headless browser without a GPU, without a sandbox (containers) and without calls home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a GPU, text and boxes are drawn quicker by the processor itself than through an imitation of
  // a GPU: half the work of a page that shows the body.
  '--disable-gpu-rasterization',
];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    const file = chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Path of a browser, or undefined where there is none. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  return onPath() ?? PLACES.find((file) => existsSync(file)) ?? (await playwrightsOwn());
}
