import type { Page } from '@playwright/test';
import { expect, openWithBody, settled, test } from '../helpers/page';
import { takeSmallPicture } from './picture';
import { CUT, OPENED, type View } from './views';

/**
 * The picture itself, by named views: what an eye would see change. Only the canvas is compared, on
 * a plain ground: words and controls around it have tests of their own. After a change that is
 * meant to be seen, look at the report, then `npm run visual:update` and look at what changed.
 */
const SIZE = { width: 480, height: 600 };
/** Browsers round a little differently, most of all in the numbers of marks: 144 of 72000 pixels. */
const SAME = { threshold: 0.035, maxDiffPixelRatio: 0.002 };
const ALONE = `
  html, body { background: #f3efe8 !important; }
  body * { visibility: hidden !important; background: none !important; }
  .stage { position: fixed !important; inset: 0 !important; z-index: 99; }
  .stage > :not(.body) { display: none !important; }
  .stage .body, canvas { visibility: visible !important; box-shadow: none !important; }`;
const PREFERENCES = { theme: 'light', tone: 'medium', audience: 'educator', country: null };

test.use({
  viewport: SIZE,
  deviceScaleFactor: 1,
  colorScheme: 'light',
  contextOptions: { reducedMotion: 'reduce' },
});

async function open(page: Page): Promise<void> {
  await page.addInitScript((kept) => {
    localStorage.setItem('myomap.preferences', kept);
  }, JSON.stringify(PREFERENCES));
  await openWithBody(page, '#/?layer=superficial');
  await page.waitForFunction(() => window.__myomap?.insideBenchmark(0));
  // A style tag is refused by the page's own policy; a sheet that a script makes is not markup.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, ALONE);
  // The camera has taken the new size before the first place is asked for.
  await page.waitForFunction(({ width, height }) => {
    const box = document.querySelector('canvas')?.getBoundingClientRect();
    return box?.width === width && box.height === height;
  }, SIZE);
  await settled(page);
}

/** Compare every view with its picture; one that differs does not keep the others from being seen. */
async function compare(page: Page, views: readonly View[]): Promise<void> {
  for (const { name, hash, closer = 0 } of views)
    await test.step(name, async () => {
      await page.evaluate((next) => {
        location.hash = next;
      }, hash);
      // A cut comes with code of its own: its names tell that it is there.
      if (hash.includes('slice='))
        await page.getByTestId('slice-label').first().waitFor({ state: 'attached' });
      await settled(page);
      for (let i = 0; i < closer; i += 1)
        await page.getByRole('application', { name: '3D body' }).press('+');
      if (closer) await settled(page);
      expect
        .soft(
          await takeSmallPicture(page),
          `${name} looks different: ${hash} (if that is meant: npm run visual:update)`,
        )
        .toMatchSnapshot(`${name}.png`, SAME);
    });
}

// Parts of like length, for workers to share.
const half = Math.ceil(OPENED.length / 2);
const PARTS: Readonly<Record<string, readonly View[]>> = {
  'under the skin, upper half': OPENED.slice(0, half),
  'under the skin, lower half': OPENED.slice(half),
  'cut through': CUT,
};
for (const [part, views] of Object.entries(PARTS))
  test(part, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page);
    await compare(page, views);
  });
