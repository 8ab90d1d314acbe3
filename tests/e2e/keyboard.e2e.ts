import { expect, SIZES, test } from '../helpers/page';

const PLACES = [
  { words: 'neck', title: /neck/i },
  { words: 'low back', title: /low back/i },
  { words: 'shoulder', title: /shoulder/i },
  { words: 'heel', title: /heel/i },
  { words: 'jaw', title: /jaw/i },
];

test.use({ viewport: SIZES.tablet });

for (const { words, title } of PLACES) {
  test(`search by keyboard alone: ${words}`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
}

test('the list opens a region by keyboard alone', async ({ page }) => {
  await page.goto('/');
  const link = page.getByRole('link', { name: 'Low back', exact: true });
  await expect(link).toHaveCount(1);
  // The list is grouped; a closed group opens with Enter like any disclosure.
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if (await focused.evaluate((node) => node.matches('summary, [aria-expanded="false"]'))) {
      if (/back/i.test((await focused.textContent()) ?? '')) await page.keyboard.press('Enter');
    }
    if (await link.evaluate((node) => node === document.activeElement)) break;
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Low back' })).toBeVisible();
});

for (const typo of [
  { typed: 'sholder', name: /shoulder/i },
  { typed: 'tailbone', name: /tailbone/i },
  { typed: 'sciatca', name: /sciatica/i },
  { typed: 'traps', name: /shoulder|trapezius/i },
  { typed: 'shoulder blade', name: /shoulder blade/i },
]) {
  test(`search understands "${typo.typed}"`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('combobox').fill(typo.typed);
    await expect(page.getByRole('option').filter({ hasText: typo.name }).first()).toBeVisible();
  });
}
