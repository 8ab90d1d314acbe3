/**
 * The pictures that an installer shows of the app (`screenshots` of the manifest): `node scripts/screens.mjs`
 * after it was built and looks otherwise than before.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './browser.mjs';
import { ROOT } from './prepare.mjs';
import { serve } from './serve.mjs';

const SCREENS = [
  { name: 'wide.jpg', width: 1280, height: 800, scale: 1, hash: '#/region/upper-back?side=left' },
  {
    name: 'narrow.jpg',
    width: 390,
    height: 844,
    scale: 2,
    hash: '#/muscle/infraspinatus?side=left',
  },
];

const { address, stop } = await serve(4890);
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: BROWSER_FLAGS,
});
for (const { name, width, height, scale, hash } of SCREENS) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  await page.goto(`${address}?probe${hash}`);
  await page.waitForFunction(() => window.__myomap !== undefined);
  // Until nothing is drawn any more for half a second.
  await page.evaluate(async () => {
    for (let before = -1; before !== window.__myomap.frames();) {
      before = window.__myomap.frames();
      for (let i = 0; i < 60; i += 1) await new Promise(requestAnimationFrame);
    }
  });
  await page.screenshot({
    path: join(ROOT, 'static', 'screens', name),
    type: 'jpeg',
    quality: 82,
  });
  await page.close();
}
await browser.close();
stop();
