import type { Page } from '@playwright/test';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

test.use({ viewport: SIZES.tablet, contextOptions: { reducedMotion: 'reduce' } });

const depth = (page: Page) => page.getByRole('slider', { name: 'Depth' });

/** Open a place and wait until there is something to see under the skin. */
async function openInside(page: Page, hash: string): Promise<void> {
  await openWithBody(page, hash);
  await expect(depth(page)).toBeVisible();
  await settled(page);
}

/** A visible point of a thing under the skin; fails where it cannot be seen. */
async function seen(page: Page, id: string, side: 'left' | 'right') {
  const point = await page.evaluate(([what, where]) => window.__myomap?.projectThing(what, where), [
    id,
    side,
  ] as const);
  if (!point) throw new Error(`not in view: ${id} ${side}`);
  return point;
}

test('infraspinatus by search: its muscle, its trigger points, its pattern', async ({ page }) => {
  await openInside(page, '#/?layer=skin');
  expect(
    await page.evaluate(() => window.__myomap?.projectThing('infraspinatus', 'left')),
  ).toBeNull();
  await page.keyboard.press('/');
  await page.keyboard.type('infraspinatus');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Infraspinatus' })).toBeVisible();
  await settled(page);
  // A middle muscle: what lies over it is opened by itself.
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Middle');
  await seen(page, 'infraspinatus', 'left');
  const often = await page.evaluate(() => window.__myomap?.patternOn('shoulder-front', 'left'));
  expect(often?.often).toBeGreaterThan(0.3);
  const knee = await page.evaluate(() => window.__myomap?.patternOn('knee-front', 'left'));
  expect(knee).toEqual({ often: 0, spread: 0 });

  const mark = await page.evaluate(() => window.__myomap?.projectMark('infraspinatus-1', 'left'));
  if (!mark) throw new Error('trigger point 1 is on the far side');
  await page.mouse.click(mark.x, mark.y);
  await expect(page).toHaveURL(/#\/muscle\/infraspinatus\?tp=1&side=left/);
  await expect(page.getByRole('link', { name: /^Trigger point 1,/ })).toHaveAttribute(
    'aria-current',
    'true',
  );

  // What was opened closes again.
  await page.keyboard.press('Escape');
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Skin');
});

test('the depth by keyboard, and a muscle by a tap through the layers', async ({ page }) => {
  await openInside(page, '#/region/shoulder-blade?side=left');
  await depth(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/layer=superficial/);
  await page.keyboard.press('ArrowDown');
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Middle');
  await expect(page).toHaveURL(/layer=middle/);
  await settled(page);
  const point = await seen(page, 'infraspinatus', 'left');
  await page.mouse.click(point.x, point.y);
  await expect(page.getByRole('heading', { level: 1, name: 'Infraspinatus' })).toBeVisible();
  await page.goBack();
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Middle');
});

test('a risk note lights the lung, and the lung opens its page', async ({ page }) => {
  await openInside(page, '#/region/upper-back');
  expect(await page.evaluate(() => window.__myomap?.projectThing('lung', 'left'))).toBeNull();
  const note = page.getByRole('link', { name: /^lung/i }).first();
  await note.scrollIntoViewIfNeeded();
  await note.hover();
  await settled(page);
  const point = await seen(page, 'lung', 'left');
  await note.click();
  await expect(page.getByRole('heading', { level: 1, name: /lung/i })).toBeVisible();
  await expect(page).toHaveURL(/#\/structure\/lung/);
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Bones');
  await expect(page.getByRole('heading', { name: 'Where it lies close' })).toBeVisible();
  expect(point.x).toBeGreaterThan(0);
});

test('everything under the skin is few draw calls, and rests', async ({ page }) => {
  await openInside(page, '#/muscle/rhomboids?layer=bones');
  const calls = await page.evaluate(() => window.__myomap?.drawCalls());
  expect(calls).toBeGreaterThan(4);
  expect(calls).toBeLessThanOrEqual(20);
  const before = await page.evaluate(() => window.__myomap?.frames());
  // A true idle period: the claim is about the absence of frames over time.
  const idle = await page.evaluate(
    () => new Promise((resolve) => setTimeout(() => resolve(window.__myomap?.frames()), 1500)),
  );
  expect(idle).toBe(before);
});

test('without the files the skin works as before, and one sentence says so', async ({ page }) => {
  // An empty answer: a missing one would be the browser's own line on the console.
  await page.route('**/models/muscles.glb', (route) => route.fulfill({ body: '' }));
  await openWithBody(page, '#/muscle/soleus');
  await expect(page.getByText('What lies under the skin did not load.')).toBeVisible();
  await expect(depth(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: /Soleus/ })).toBeVisible();
});
