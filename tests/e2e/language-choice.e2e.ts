import type { Page } from '@playwright/test';
import { overlapsOf, plainTextOn } from '../helpers/foreign';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

const port = Number(process.env.MYOMAP_TEST_PORT ?? 4299) + 60;
test.use({ baseURL: `http://localhost:${port}/` });

const marked = /[áéíóúƀçđ]{2}/;
const arabic = /\p{Script=Arabic}{2}/u;
const language = (page: Page) => page.locator('select:has(option[value="ar-XB"])');
const html = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

async function openMenu(page: Page): Promise<void> {
  await page.locator('header button[popovertarget]').click();
  await expect(language(page)).toBeVisible();
}

test('a language is chosen in the menu: no reload, and drawing, words and answer stay', async ({
  page,
}) => {
  await page.setViewportSize(SIZES.tablet);
  await openWithBody(page, '#/draw');
  await page.locator('main textarea').fill('my right shoulder blade aches');
  const point = await page.evaluate(() => window.__myomap?.projectZone('shoulder-front', 'left'));
  if (!point) throw new Error('no visible skin of zone: shoulder-front');
  await page.mouse.move(point.x, point.y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i += 1) await page.mouse.move(point.x + i, point.y + 2 * i);
  await page.mouse.up();
  const fits = page.locator('main .fits li');
  await expect(fits.first()).toBeVisible();
  const before = await fits.count();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));

  await openMenu(page);
  await language(page).selectOption('ar-XB');
  await expect.poll(() => html(page)).toEqual(['ar-XB', 'rtl']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(arabic);
  expect(page.url()).toContain('lang=ar-XB');
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  await expect(page.locator('main textarea')).toHaveValue('my right shoulder blade aches');
  await expect(fits).toHaveCount(before);
  await expect(fits.first()).toHaveText(arabic);

  // Kept on the device: a plain address opens in it.
  await page.goto('about:blank');
  await openWithBody(page);
  expect(await html(page)).toEqual(['ar-XB', 'rtl']);
  // The body's left stays the body's left, and lies at the reader's right from the front.
  const side = (s: 'left' | 'right') =>
    page.evaluate((one) => window.__myomap?.projectZone('shoulder-front', one)?.x ?? NaN, s);
  expect(await side('left')).toBeGreaterThan(await side('right'));
  expect(await plainTextOn(page)).toEqual([]);
  await page.evaluate(
    () => (location.hash = '#/muscle/infraspinatus?tp=1&layer=middle&slice=transverse:0.74'),
  );
  await expect(page.locator('main h1')).toHaveText(arabic);
  await settled(page);
  expect(await plainTextOn(page)).toEqual([]);
});

test('a link names the language, another one follows it, and the link goes along', async ({
  page,
}) => {
  await page.goto('/#/region/calf?lang=en-XA');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(marked);
  expect(await html(page)).toEqual(['en-XA', 'ltr']);
  await page.evaluate(() => (location.hash = '#/region/heel?lang=ar-XB'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(arabic);
  await page.locator('header nav a').nth(3).click();
  await expect.poll(() => page.url()).toContain('lang=ar-XB');
  expect(await plainTextOn(page)).toEqual([]);
});

test.describe('a browser that prefers a language that is there', () => {
  test.use({ locale: 'ar-XB' });
  test('is spoken to in it', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(arabic);
  });
});

test('a language that cannot be loaded says so, and the page stays as it was', async ({ page }) => {
  test.info().annotations.push({ type: 'expects', description: 'one failed request' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const before = await page.getByRole('heading', { level: 1 }).textContent();
  await openMenu(page);
  // The words of the other language alone come as something else: what the page itself still
  // fetches (the 3D body, the parts after it) may come late on a busy machine.
  await page.route(/\/assets\/(?:shell|atlas)-[^/]+\.js$/, (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/javascript',
      body: 'export const nothing = 1;',
    }),
  );
  await language(page).selectOption('en-XA');
  await expect(page.locator('[popover] [role=status]')).toContainText(/could not be loaded/);
  expect(await html(page)).toEqual(['en', 'ltr']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before ?? '');
});

test('twenty changes of language leave nothing behind', async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize(SIZES.tablet);
  await openWithBody(page, '#/muscle/infraspinatus?tp=1');
  await settled(page);
  const devtools = await page.context().newCDPSession(page);
  const turn = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      const tag = ['en', 'en-XA', 'ar-XB'][i % 3] ?? 'en';
      await page.evaluate((to) => (location.hash = `#/muscle/infraspinatus?tp=1&lang=${to}`), tag);
      await expect.poll(() => html(page).then(([lang]) => lang)).toBe(tag);
    }
    await page.evaluate(() => (location.hash = '#/muscle/infraspinatus?tp=1&lang=en'));
    await expect.poll(() => html(page).then(([lang]) => lang)).toBe('en');
    await settled(page);
  };
  const held = async () => {
    for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number };
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    return { usedSize, nodes, memory: await page.evaluate(() => window.__myomap?.memory()) };
  };
  // Every language was there once: what is made at first need is made.
  await turn(6);
  const before = await held();
  await turn(20);
  const after = await held();
  console.log(
    `after 20 languages: ${after.usedSize - before.usedSize} bytes of ${before.usedSize}`,
  );
  expect(after.nodes).toBe(before.nodes);
  expect(after.memory).toEqual(before.memory);
  expect(after.usedSize - before.usedSize).toBeLessThanOrEqual(1_000_000);
});

for (const width of [390, 1180, 1440]) {
  test(`letters of twice the size leave everything in reach at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 820 });
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const inside = (selector: string) =>
      page.locator(selector).evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent }))
          .filter(
            ({ box }) =>
              box.left < -1 ||
              box.right > innerWidth + 1 ||
              box.top < -1 ||
              box.bottom > innerHeight + 1,
          )
          .map(({ text }) => text?.trim()),
      );
    expect(await inside('header :is(nav a, .brand a, button, input)')).toEqual([]);
    expect(await overlapsOf(page, 'header :is(nav a, .brand a, button, input)')).toEqual([]);
    // Nothing stands on a row by itself where one row is enough.
    if (width === 1440)
      await expect
        .poll(async () => (await page.getByRole('banner').boundingBox())?.height)
        .toBeLessThan(130);
    await openMenu(page);
    expect(await inside('header [popover]')).toEqual([]);
    const last = page.locator('header [popover] a').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await page.keyboard.press('Escape');
    for (const at of [1, 2, 3]) {
      await page.locator('header nav a').nth(at).click();
      await expect(page.locator('header nav a').nth(at)).toHaveAttribute('aria-current', 'page');
    }
  });
}
