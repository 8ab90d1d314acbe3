import type { Page } from '@playwright/test';
import { expect, openWithBody, SIZES, test } from '../helpers/page';

/** What is lit on a picture, by role, in each view. */
const lit = (page: Page, picture: string, role: string) =>
  page.locator(`${picture} .${role} path:not([d=""])`);

const figures = (page: Page) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/(?:fe)?male-[^/]+\.js$/.test(request.url())) asked.push(request.url());
  });
  return asked;
};

test('a muscle has its whole pattern beside it; a point switches it, a press turns the body', async ({
  page,
}) => {
  await page.setViewportSize(SIZES.phone);
  const asked = figures(page);
  await openWithBody(page, '#/muscle/infraspinatus?side=left');
  const card = page.locator('.body-card');
  // In the first view, without scrolling, though the sheet is half open.
  await expect(card.locator('svg.map')).toBeInViewport({ ratio: 0.93 });
  await expect(lit(page, '.body-card', 'spillover').first()).toBeAttached();
  const whole = await card.locator('svg.map').innerHTML();
  await page.getByRole('link', { name: /^Trigger point 1,/ }).click();
  await expect(page).toHaveURL(/tp=1/);
  await expect(card.locator('svg.map')).toBeInViewport({ ratio: 0.93 });
  await expect.poll(() => card.locator('svg.map').innerHTML()).not.toBe(whole);
  await page.getByRole('button', { name: 'Look at the front of the body' }).click();
  await expect(page).toHaveURL(/view=front/);
  // One drawing for the card and all the rows.
  expect(asked).toHaveLength(1);
});

test('each muscle of a region has a small picture that is silent', async ({ page }) => {
  await openWithBody(page, '#/region/shoulder-cap?side=left');
  const rows = page.locator('ol.rows > li');
  await expect(rows.first().locator('.map-thumb .primary').first()).toBeAttached();
  const drawn = await page.locator('ol.rows .map-thumb').count();
  expect(drawn).toBe(await rows.count());
  for (const thumb of await page.locator('ol.rows .thumb').all())
    await expect(thumb).toHaveAttribute('aria-hidden', 'true');
});

test('what is found has its place beside it', async ({ page }) => {
  await openWithBody(page);
  await page.locator('.search input').fill('sciatica');
  const first = page.getByRole('option').first();
  await expect(first.locator('.map-thumb .selected').first()).toBeAttached();
});

test('on paper a page begins with front and back, left and right', async ({ page }) => {
  for (const [hash, role] of [
    ['#/region/low-back?side=left', 'selected'],
    ['#/muscle/infraspinatus?tp=1&side=left', 'primary'],
    ['#/condition/sciatica?side=left', 'selected'],
  ] as const) {
    await page.goto(`/${hash}`);
    await page.emulateMedia({ media: 'print' });
    const card = page.locator('.body-card');
    await expect(card.locator('svg.map')).toBeVisible();
    await expect(lit(page, '.body-card', role).first()).toBeAttached();
    expect(await card.locator('text.side').allTextContents()).toEqual(['L', 'R', 'R', 'L']);
    const warning = await page.locator('.help').boundingBox();
    const picture = await card.boundingBox();
    if (!warning || !picture) throw new Error('no picture or no warning');
    expect(picture.y + picture.height).toBeLessThanOrEqual(warning.y + 1);
    await page.emulateMedia({ media: 'screen' });
  }
});
