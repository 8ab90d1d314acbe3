import type { Locator } from '@playwright/test';
import { openFlat, pointOnFlat } from '../helpers/flat';
import { expect, SIZES, test } from '../helpers/page';

test.use({ viewport: SIZES.phone });

/** Taps from the first page to the printed sheet. */
const MOST_TAPS = 12;

test('a new reader comes from the first page to a printed sheet, and can go back and load anew', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('myomap.preferences', '{"flat":true}');
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await openFlat(page);
  let taps = 0;
  const tap = async (what: Locator) => {
    taps += 1;
    await what.click();
  };
  const scroller = page.locator('main > .scroll');
  /** The step is told and begins with its signs, what leads on is in view, and the page scrolls under the hand. */
  const meet = async (n: number, primary: Locator) => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${n} of 5`);
    await expect(page.locator('[aria-current="step"]')).toContainText(String(n));
    await expect(page.locator('[data-step] .help').first()).toBeVisible();
    await expect(primary).toBeInViewport({ ratio: 1 });
    const box = await scroller.boundingBox();
    if (!box) throw new Error('no page');
    const top = () => scroller.evaluate((node) => node.scrollTop);
    const long = await scroller.evaluate((node) => node.scrollHeight > node.clientHeight + 1);
    if (!long) return;
    await page.mouse.move(box.x + box.width / 2, box.y + 0.4 * box.height);
    await expect(async () => {
      await page.mouse.wheel(0, 400);
      expect(await top()).toBeGreaterThan(0);
    }).toPass();
    await expect(primary).toBeInViewport({ ratio: 1 });
  };
  const next = page.getByRole('button', { name: 'Next', exact: true });

  const start = page.getByRole('link', { name: 'Show me where it hurts' });
  await expect(start).toBeInViewport({ ratio: 1 });
  await expect(start).toHaveClass(/main/);
  await tap(start);
  await meet(1, next);
  // A way round: what waits says so where it was pressed, for as long as it waits.
  await next.click();
  const empty = page.getByText('Nothing is shown yet.');
  await expect(empty).toBeInViewport({ ratio: 1 });
  const { x, y } = await pointOnFlat(page, 'shoulder-front');
  taps += 1;
  await page.mouse.click(x, y);
  await expect(empty).toBeHidden();
  await expect(page.locator('[data-step] .help').first()).toContainText('more sign');
  await tap(next);
  await meet(2, next);
  // It lies under the page: no key and no voice leads there.
  await expect(page.locator('[data-stage]')).toBeHidden();
  await page.reload();
  await meet(2, next);
  await next.click();
  await expect(page.getByText('Some questions have no answer yet.')).toBeInViewport({ ratio: 1 });
  await tap(page.getByRole('button', { name: 'None of these' }));
  await meet(3, next);
  await expect(page.locator('[data-stage]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What clinicians consider' })).toBeAttached();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 5');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3 of 5');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tap(next);
  await meet(4, next);
  await tap(next);
  const print = page.getByRole('button', { name: 'Print or save the pages' });
  await meet(5, print);
  await tap(print);
  await expect(page.locator('body > .take-away')).toContainText(
    'Front of the shoulder joint, left',
  );
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  // Whoever has been there is not led there again.
  await page.getByRole('link', { name: 'Back to the first page' }).click();
  await expect(start).not.toHaveClass(/main/);
});
