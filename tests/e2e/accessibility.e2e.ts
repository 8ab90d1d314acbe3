import { expectAccessible } from '../helpers/axe';
import { expect, SIZES, test } from '../helpers/page';

const PAGES = [
  '#/',
  '#/region/upper-back',
  '#/muscle/upper-trapezius',
  '#/condition/low-back-pain',
  '#/learn/when-to-call',
  '#/compare',
];

for (const theme of ['light', 'dark'] as const) {
  for (const hash of PAGES) {
    test(`axe finds nothing serious on ${hash} (${theme})`, async ({ page }) => {
      await page.setViewportSize(theme === 'dark' ? SIZES.phone : SIZES.tablet);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`/${hash}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(/\w{20}|\w+ \w+ \w+/);
      await expectAccessible(page);
    });
  }
}

test('nothing scrolls sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const hash of PAGES) {
    await page.goto(`/${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, hash).toBeLessThanOrEqual(0);
  }
});

test('where the system sets the colours, focus, choices, brushes and the red box are seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/#/draw');
  const eraser = page.getByRole('radio', { name: 'Eraser' });
  await page.getByRole('radio', { name: 'Brush' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(eraser).toBeChecked();
  const looks = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => {
        const { outlineStyle, outlineWidth, backgroundColor, borderTopWidth } =
          getComputedStyle(node);
        return { outlineStyle, outlineWidth, backgroundColor, borderTopWidth };
      });
  const chosen = await looks('.tools .choice:has(:focus)');
  const other = await looks('.tools .choice:not(:has(:checked))');
  expect(chosen).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
  expect(other.outlineStyle).toBe('none');
  expect(chosen.backgroundColor).not.toBe(other.backgroundColor);
  const disc = await looks('.choice:not(:has(:checked)) > .dot');
  expect(disc.backgroundColor).not.toBe(other.backgroundColor);
  await page.goto('/#/region/low-back');
  await expect(page.locator('.help')).toBeVisible();
  expect((await looks('.help')).borderTopWidth).toBe('2px');
});

test.describe('under a finger', () => {
  test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true });

  test('links that stand in a list are rows', async ({ page }) => {
    // Words only: nothing here is about the body.
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    for (const [hash, links] of [
      ['#/muscle/quadratus-lumborum', 'dd a, .close a'],
      ['#/region/low-back', '.risks h3 a'],
    ] as const) {
      await page.goto(`/${hash}`);
      await page.locator('.risks > summary').click();
      const tall = await page
        .locator(`#sheet :is(${links})`)
        .evaluateAll((found) => found.map((node) => node.getBoundingClientRect().height));
      expect(tall.length, hash).toBeGreaterThan(2);
      expect(Math.min(...tall), hash).toBeGreaterThanOrEqual(40);
    }
  });
});
