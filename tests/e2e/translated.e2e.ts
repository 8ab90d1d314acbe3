import type { Page } from '@playwright/test';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';
import { translateLikeABrowser } from '../helpers/translator';

/** What the page says now, in its pieces, whoever translates it. */
const saidBy = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header, main, .stage')]
      .map((element) => element.innerText)
      .join('\n')
      .replace(/[«»]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

async function pointOn(page: Page, zone: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((z) => window.__myomap?.projectZone(z, 'left'), zone);
  if (!point) throw new Error(`no visible skin of zone: ${zone}`);
  return point;
}

/** What a person does, one thing after the other; after each the page must say what it says untranslated. */
const STEPS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'chooses a place',
    (page) => page.evaluate(() => void (location.hash = '#/region/shoulder-cap')),
  ],
  ['chooses a side', (page) => page.locator('main .choices button').nth(1).click()],
  [
    'sees the other figure',
    (page) =>
      page.evaluate(() => void (location.hash = '#/region/shoulder-cap?figure=male&side=left')),
  ],
  [
    'opens the body',
    (page) => page.evaluate(() => void (location.hash = '#/muscle/infraspinatus?tp=1&layer=1.5')),
  ],
  [
    'looks at another muscle',
    (page) => page.evaluate(() => void (location.hash = '#/muscle/soleus')),
  ],
  ['goes to draw', (page) => page.evaluate(() => void (location.hash = '#/draw'))],
  [
    'says it in words that are a warning',
    (page) => page.locator('main textarea').fill('crushing chest pain into my left arm, sweating'),
  ],
  [
    'changes the words',
    (page) => page.locator('main textarea').fill('my right shoulder blade aches'),
  ],
  [
    'paints',
    async (page) => {
      const { x, y } = await pointOn(page, 'shoulder-front');
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let i = 1; i <= 6; i += 1) await page.mouse.move(x + i, y + 2 * i);
      await page.mouse.up();
    },
  ],
  ['goes home', (page) => page.evaluate(() => void (location.hash = '#/'))],
];

test('a page that the browser translates says what is so now, in either way of translating', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  // Each on a device of its own: two tabs of one device follow each other's drawing.
  const apart = async (): Promise<Page> => {
    const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
    return context.newPage();
  };
  const translated = { replace: page, wrap: await apart() };
  const plain = await apart();
  const all = [plain, ...Object.values(translated)];
  for (const one of all) {
    await one.setViewportSize(SIZES.small);
    await openWithBody(one);
  }
  for (const how of ['replace', 'wrap'] as const) {
    await translated[how].evaluate(translateLikeABrowser, how);
    await expect(translated[how].locator('header font').first()).toBeAttached();
  }
  for (const [name, step] of STEPS) {
    for (const one of all) {
      await one.bringToFront();
      await step(one);
      await settled(one);
    }
    for (const [how, one] of Object.entries(translated))
      await expect
        .poll(() => saidBy(one), { message: `${name} (${how})` })
        .toBe(await saidBy(plain));
  }
  for (const one of all) if (one !== page) await one.context().close();
});
