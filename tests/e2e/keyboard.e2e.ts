import type { Page } from '@playwright/test';
import { expect, SIZES, test } from '../helpers/page';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const PLACES = [
  { words: 'neck', title: /neck/i },
  { words: 'low back', title: /low back/i },
  { words: 'shoulder', title: /shoulder/i },
  { words: 'heel', title: /heel/i },
  { words: 'jaw', title: /jaw/i },
];

test.use({ viewport: SIZES.tablet });

test('search by keyboard alone, from one place to the next', async ({ page }) => {
  await page.goto('/');
  for (const { words, title } of PLACES)
    await test.step(words, async () => {
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    });
});

/** Press Tab until the focused element says the words; fails after a page's worth of stops. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (words.test(text)) return;
  }
  throw new Error(`no stop says: ${words}`);
}

test('the list opens a region by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, /^Back\s*\d/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Low back/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Low back' })).toBeVisible();
});

test('search understands typos and lay words', async ({ page }) => {
  await page.goto('/');
  for (const { typed, name } of [
    { typed: 'sholder', name: /shoulder/i },
    { typed: 'tailbone', name: /tailbone/i },
    { typed: 'sciatca', name: /sciatica/i },
    { typed: 'traps', name: /shoulder|trapezius/i },
    { typed: 'shoulder blade', name: /shoulder blade/i },
  ]) {
    await page.getByRole('combobox', { name: /find a place/i }).fill(typed);
    await expect(
      page.getByRole('listbox').getByRole('option').filter({ hasText: name }).first(),
    ).toBeVisible();
  }
});
