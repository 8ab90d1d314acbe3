import { expect, test as base, type Page } from '@playwright/test';

/** What the app promises about every visit: nothing on the console, nothing from elsewhere. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      const abroad: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          // The driver's own remark on slow read-back under software rendering is not the app's.
          if (!/GPU stall due to ReadPixels/.test(message.text())) noise.push(message.text());
        }
      });
      page.on('pageerror', (error) => noise.push(String(error)));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !/^(?:data|blob):/.test(url)) abroad.push(url);
      });
      await use(undefined);
      expect(noise, 'console errors and warnings').toEqual([]);
      expect(abroad, 'requests that leave the own origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Open a place of the app with the probe on, and wait until the body can be clicked. */
export async function openWithBody(page: Page, hash = '#/'): Promise<void> {
  await page.goto(`/?probe${hash}`);
  await page.waitForFunction(() => window.__myomap !== undefined, undefined, { timeout: 60_000 });
}

/** Wait until nothing moves: twenty chances to draw and none taken. A clock would be fooled by load. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frames = () => window.__myomap?.frames() ?? 0;
    for (let before = -1; before !== frames();) {
      before = frames();
      for (let i = 0; i < 20; i += 1) await new Promise(requestAnimationFrame);
    }
  });
}

/**
 * Wait until a page has all it asked for and stands: for some pictures in a row nothing more was fetched and
 * the sheet is as long as it was. The network's own idleness is not waited for: on a busy machine it may
 * never be told.
 */
export async function standing(page: Page, pictures = 20): Promise<void> {
  await page.waitForLoadState();
  await page.evaluate(async (enough) => {
    await document.fonts.ready;
    const look = () => {
      const sheet = document.querySelector('#sheet > .scroll') ?? document.documentElement;
      const asked = performance.getEntriesByType('resource').length;
      return `${asked} ${sheet.scrollHeight} ${document.images.length}`;
    };
    for (let before = '', same = 0; same < enough; before = look()) {
      for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
      same = look() === before ? same + 1 : 0;
    }
  }, pictures);
}

export const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1180, height: 820 },
  desktop: { width: 1440, height: 900 },
  /** Laid out like a desktop, with few pixels: for what is about hands and words, not about size. */
  small: { width: 960, height: 640 },
} as const;
