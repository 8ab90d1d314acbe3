import { expect, test, type Page } from '@playwright/test';
import { SIZES, standing } from '../helpers/page';

const PARTS = ['help', 'harm', 'glance', 'pages'] as const;

async function open(page: Page, hash = '#/compare'): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.locator('[data-verdict]').first()).toBeVisible();
}

/** What of the page lies in the window: its words, and the pictures that lie in it whole. */
const inView = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    let scroller: Element | null = main.querySelector('article');
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement;
    const frame = (scroller ?? document.documentElement).getBoundingClientRect();
    const sees = (box: DOMRect) =>
      box.height > 0 && box.top < frame.bottom && box.bottom > frame.top;
    const words: string[] = [];
    const walker = document.createTreeWalker(
      main.querySelector('article') ?? main,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (sees(box) && node.parentElement?.checkVisibility({ visibilityProperty: true }))
        words.push(...(node.textContent ?? '').split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)));
    }
    const charts = [...main.querySelectorAll('section:has([data-verdict])')].filter((chart) =>
      [...chart.querySelectorAll('svg:has([data-verdict])')].every((svg) => {
        const box = svg.getBoundingClientRect();
        return box.top >= frame.top && box.bottom <= frame.bottom;
      }),
    );
    return { words, charts: charts.length, height: scroller?.scrollHeight ?? 0 };
  });

test('the first screen answers with three pictures and few words', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const { words, charts } = await inView(page);
  expect(charts).toBe(3);
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(120);
});

test('on a phone the first screen holds the first picture whole, and few words', async ({
  page,
}) => {
  await page.setViewportSize(SIZES.phone);
  await open(page);
  const { words, charts } = await inView(page);
  expect(charts).toBeGreaterThanOrEqual(1);
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(120);
});

test('no part makes the page long while its folds are closed', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const part of PARTS) {
    await open(page, `#/compare?part=${part}`);
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
    await standing(page);
    const { height } = await inView(page);
    console.log(`compare, ${part}: ${height} px`);
    expect(height, part).toBeLessThanOrEqual(6000);
  }
});

test('a mark opens its row by touch, and its condition leads on', async ({ browser }) => {
  const context = await browser.newContext({ viewport: SIZES.phone, hasTouch: true });
  const page = await context.newPage();
  await open(page);
  await page.locator('[data-verdict="c51"]').tap();
  const row = page.getByRole('dialog').filter({ visible: true });
  await expect(row).toContainText('Neck pain');
  await expect(row.getByRole('link', { name: 'Neck pain' })).toBeVisible();
  await row.getByRole('button', { name: 'Close' }).tap();
  await expect(row).toHaveCount(0);
  await context.close();
});

test('tables fit the paper', async ({ page }) => {
  await page.setViewportSize({ width: 1180, height: 820 });
  for (const part of PARTS) {
    await open(page, `#/compare?part=${part}`);
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
    // A4 between the margins of the style sheet, at 96 dots to the inch.
    await page.setViewportSize({ width: 627, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('article :is(table, td, th, svg, dl)')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(beyond, part).toEqual([]);
    // Nor does the end of a sheet cut a row of a chart in two: tall ones stand in pieces, each whole.
    const tall = await page
      .locator('article figure svg')
      .filter({ visible: true })
      .evaluateAll((all) => all.filter((svg) => svg.getBoundingClientRect().height > 700).length);
    expect(tall, part).toBe(0);
    if (part === 'help') {
      const pieces = page.locator('article svg[data-piece]').filter({ visible: true });
      expect(await pieces.count()).toBeGreaterThan(2);
      await expect(pieces.first()).toHaveCSS('break-inside', 'avoid');
    }
    // Nor is a word taken apart to make a table fit: the names of both practices stand in one piece.
    const names = page.locator('article td:nth-child(2)', {
      hasText: /^(Dry needling|Acupuncture)$/,
    });
    for (const name of await names.filter({ visible: true }).all())
      expect((await name.boundingBox())?.width, part).toBeGreaterThan(60);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1180, height: 820 });
  }
});
