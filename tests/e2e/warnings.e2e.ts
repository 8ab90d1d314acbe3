import type { Page } from '@playwright/test';
import { readAtlas } from '../../src/atlas/node';
import { expect, SIZES, test } from '../helpers/page';

const atlas = readAtlas();
const block = (page: Page) => page.locator('.help');

/** Where the warnings and the first muscle of a page stand, in heights of what is seen of the sheet. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const help = document.querySelector('.help') as HTMLElement;
    let sheet = help.parentElement as HTMLElement;
    while (!/auto|scroll/.test(getComputedStyle(sheet).overflowY))
      sheet = sheet.parentElement ?? sheet;
    const frame = sheet.getBoundingClientRect();
    const { top, bottom, height } = help.getBoundingClientRect();
    const [, line] = help.querySelectorAll('summary > *');
    const name = document.querySelector('ol.rows .name')?.getBoundingClientRect();
    return {
      open: help.querySelector('details')?.open,
      scrolled: sheet.scrollTop,
      top: (top - frame.top) / frame.height,
      bottom: (bottom - frame.top) / frame.height,
      tall: height / frame.height,
      sheet: frame.height,
      said: line?.textContent,
      name: name && (name.bottom - frame.top) / frame.height,
    };
  });

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
  const id = hash.replace(/^#\/\w+\//, '').replace(/\?.*/, '');
  const name = (atlas.regions.get(id) ?? atlas.muscles.get(id))?.name ?? '?';
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  await expect(block(page)).toBeVisible();
}

for (const size of ['phone', 'tablet'] as const) {
  test.describe(`on a ${size}`, () => {
    test.use({
      viewport: SIZES[size],
      hasTouch: true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    test.beforeEach(async ({ page }) => {
      // Words only: the body would be drawn anew for each of many pages.
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto('/#/');
    });

    test('a region shows its warnings once, and then says them in one red line', async ({
      page,
    }) => {
      const tall = size === 'phone' ? { open: 0.9, line: 0.27 } : { open: 0.4, line: 0.12 };
      for (const { id } of atlas.regions.values()) {
        await go(page, `#/region/${id}`);
        const first = await measure(page);
        expect(first.open, id).toBe(true);
        expect(first.top, id).toBeLessThan(0.75);
        expect(first.tall, id).toBeLessThanOrEqual(tall.open);
        // From a tap on the body to a muscle's name: no further than a second look at the sheet.
        if (size === 'phone') expect(first.name, id).toBeLessThanOrEqual(2);
      }
      for (const { id, redFlags } of atlas.regions.values()) {
        await go(page, `#/region/${id}`);
        const again = await measure(page);
        const gravest = atlas.redFlags.get(redFlags[0] ?? '')?.name;
        expect(again.said, id).toBe(`${gravest} and ${redFlags.length - 1} more signs`);
        expect([again.open, again.scrolled], id).toEqual([false, 0]);
        expect(again.tall, id).toBeLessThanOrEqual(tall.line);
        expect(again.bottom, id).toBeLessThanOrEqual(1);
      }
    });

    test('a muscle and its points have the line in the first screen, and it opens in place', async ({
      page,
    }) => {
      for (const { id } of atlas.muscles.values()) {
        await go(page, `#/muscle/${id}`);
        const { open, bottom } = await measure(page);
        expect(open, id).toBe(false);
        expect(bottom, id).toBeLessThanOrEqual(1);
      }
      await go(page, '#/muscle/pectoralis-major?tp=1');
      await block(page).locator('summary').first().tap();
      await expect(
        block(page).getByRole('link', { name: /999 \(United Kingdom\)/ }),
      ).toHaveAttribute('href', 'tel:999');
      await block(page).locator('summary').nth(1).tap();
      await expect(block(page).locator('li a[href="tel:999"]').first()).toBeVisible();
      await block(page).locator('summary').first().tap();
      await expect(block(page).getByText(/and \d+ more signs/)).toBeVisible();
    });
  });
}
