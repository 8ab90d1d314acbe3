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
