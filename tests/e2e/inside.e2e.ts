import type { Locator, Page } from '@playwright/test';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

test.use({ viewport: SIZES.tablet, contextOptions: { reducedMotion: 'reduce' } });

const depth = (page: Page) => page.getByRole('slider', { name: 'Depth' });

/** Patients open what a needle can harm. */
const avoid = (page: Page) => page.locator('.risks > summary');

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

/** Press Tab until an element has the focus; fails after a page's worth of stops. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no stop: ${target.toString()}`);
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
  // The skin stays closed and lets the muscle through.
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Skin');
  const often = await page.evaluate(() => window.__myomap?.patternOn('shoulder-front', 'left'));
  expect(often?.often).toBeGreaterThan(0.3);
  const knee = await page.evaluate(() => window.__myomap?.patternOn('kneecap', 'left'));
  expect(knee).toEqual({ often: 0, spread: 0 });

  const mark = await page.evaluate(() => window.__myomap?.projectMark('infraspinatus-1', 'left'));
  if (!mark) throw new Error('trigger point 1 is on the far side');
  await page.mouse.click(mark.x, mark.y);
  await expect(page).toHaveURL(/#\/muscle\/infraspinatus\?tp=1&side=left/);
  await expect(page.getByRole('link', { name: /^Trigger point 1,/ })).toHaveAttribute(
    'aria-current',
    'true',
  );

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
  // Who opened the body keeps it open.
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Middle');
  await page.goBack();
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Middle');
});

test('names on what lies open: nothing is drawn for them, and each opens its page by keyboard', async ({
  page,
}) => {
  await openInside(page, '#/?layer=superficial');
  const drawn = () =>
    page.evaluate(() => [window.__myomap?.frames(), window.__myomap?.drawCalls()] as const);
  const toggle = page.getByRole('button', { name: 'Names', exact: true });
  const names = page.getByRole('toolbar', { name: 'Names on the body' });
  await toggle.click();
  await expect(names.getByRole('button', { name: 'Pectoralis major' })).toBeVisible();
  await settled(page);
  const before = await drawn();
  await toggle.press('Enter');
  await expect(names).toHaveCount(0);
  await toggle.press('Enter');
  await expect(names.getByRole('button', { name: 'Pectoralis major' })).toBeVisible();
  await expect(names.getByRole('button', { name: 'Rhomboid major and minor' })).toHaveCount(0);
  expect(await drawn()).toEqual(before);
  // One stop for Tab; arrows lead from name to name and leave the body as it is.
  await names.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const name = (await page.evaluate(() => document.activeElement?.textContent)) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(names.getByRole('button', { name })).toBeVisible();
});

test('a risk note lights the lung, the lung opens its notes, and a note leads back', async ({
  page,
}) => {
  await openInside(page, '#/region/upper-back?side=left');
  expect(await page.evaluate(() => window.__myomap?.projectThing('lung', 'left'))).toBeNull();
  await avoid(page).click();
  const note = page.getByRole('link', { name: /^lung/i }).first();
  await note.scrollIntoViewIfNeeded();
  await note.hover();
  await settled(page);
  await seen(page, 'lung', 'left');
  // Away from the note, the body closes again.
  await page.getByRole('heading', { level: 1 }).hover();
  await expect
    .poll(() => page.evaluate(() => window.__myomap?.projectThing('lung', 'left')))
    .toBeNull();

  // The other way: a tap on the lung itself.
  await depth(page).focus();
  await page.keyboard.press('End');
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Bones');
  await settled(page);
  const lung = await seen(page, 'lung', 'left');
  await page.mouse.click(lung.x, lung.y);
  await expect(page).toHaveURL(/#\/structure\/lung\?.*side=left/);
  await expect(page.getByRole('heading', { level: 1, name: /lung/i })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where it lies close' })).toBeVisible();
  await page.getByRole('link', { name: 'Upper back', exact: true }).click();
  await expect(page).toHaveURL(/#\/region\/upper-back\?.*side=left/);
  await avoid(page).click();
  await expect(page.getByRole('link', { name: /^lung/i }).first()).toBeVisible();
});

test('a deep muscle is shown in the person; layers come when the depth control asks', async ({
  page,
}) => {
  await openInside(page, '#/region/low-back?side=left');
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Skin');
  await page
    .getByRole('link', { name: /lumbar multifidus/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /multifidus/i })).toBeVisible();
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Skin');
  await settled(page);
  expect(
    await page.evaluate(() => window.__myomap?.projectMark('lumbar-multifidus-1', 'left')),
  ).not.toBeNull();
  await page.evaluate(() => (location.hash = '#/muscle/lumbar-multifidus?side=left&layer=deep'));
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Deep');
  await settled(page);
  await seen(page, 'lumbar-multifidus', 'left');
});

test('by keyboard alone: search, pattern, trigger point, risk, depth', async ({ page }) => {
  await openInside(page, '#/');
  await page.keyboard.press('/');
  await page.keyboard.type('infraspinatus');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Infraspinatus' })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: /^Trigger point 2,/ }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/muscle\/infraspinatus\?.*tp=2/);
  await settled(page);
  // The second point is described to reach the hand; the first is not.
  const hand = await page.evaluate(() => window.__myomap?.patternOn('hand-back', 'right'));
  expect(hand?.spread).toBeGreaterThan(0.1);

  // A patient is told what lies at risk once it is asked for.
  await tabTo(page, page.locator('summary', { hasText: 'What a needle must avoid' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Nerve at the top of the shoulder blade' }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: /nerve at the top of the shoulder blade/i }),
  ).toBeVisible();
  await expect(page.getByText(/course drawn from landmarks, not measured/)).toBeVisible();
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Bones');

  await tabTo(page, depth(page));
  await page.keyboard.press('Home');
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Skin');
  await page.keyboard.press('ArrowRight');
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Surface');
  await page.keyboard.press('End');
  await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Bones');
});

test('at the first look at a point its pattern is seen, and marks lie beside one another', async ({
  page,
}) => {
  await openInside(page, '#/muscle/infraspinatus?tp=1&side=left');
  for (const [id, side] of [
    ['infraspinatus-1', 'left'],
    ['gluteus-minimus-2', 'right'],
    ['sternocleidomastoid-3', 'left'],
    ['deep-forefoot-1', 'right'],
  ] as const) {
    const [, muscle = '', tp = ''] = /^(.+)-(\d)$/.exec(id) ?? [];
    await page.evaluate(
      (hash) => (location.hash = hash),
      `#/muscle/${muscle}?tp=${tp}&side=${side}`,
    );
    await settled(page);
    expect(await page.evaluate(() => window.__myomap?.patternSeen()), id).toBeGreaterThan(0.6);
    const marks = (await page.evaluate(() => window.__myomap?.marksSeen())) ?? [];
    marks.forEach((a, i) =>
      marks.slice(i + 1).forEach((b) => {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.width + b.width) / 2);
      }),
    );
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('infraspinatus through the layers, its pattern and its risk', async ({ page }) => {
    await openInside(page, '#/region/shoulder-blade?side=left');
    const box = await depth(page).boundingBox();
    if (!box) throw new Error('the depth has no place');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Middle');
    await expect(page).toHaveURL(/layer=middle/);
    await settled(page);
    const muscle = await seen(page, 'infraspinatus', 'left');
    await page.touchscreen.tap(muscle.x, muscle.y);
    await expect(page.getByRole('heading', { level: 1, name: 'Infraspinatus' })).toBeVisible();
    await expect(page).toHaveURL(/side=left/);
    await settled(page);
    const front = await page.evaluate(() => window.__myomap?.patternOn('shoulder-front', 'left'));
    expect(front?.often).toBeGreaterThan(0.3);

    const mark = await page.evaluate(() => window.__myomap?.projectMark('infraspinatus-3', 'left'));
    if (!mark) throw new Error('trigger point 3 is on the far side');
    await page.touchscreen.tap(mark.x, mark.y);
    await expect(page).toHaveURL(/#\/muscle\/infraspinatus\?.*tp=3/);

    await avoid(page).tap();
    const risk = page.getByRole('link', { name: /^lung/i }).first();
    await risk.scrollIntoViewIfNeeded();
    await risk.tap();
    await expect(page.getByRole('heading', { level: 1, name: /lung/i })).toBeVisible();
    await page.getByRole('button', { name: 'Skin', exact: true }).tap();
    await expect(depth(page)).toHaveAttribute('aria-valuetext', 'Skin');
  });
});

test('without the files the skin works as before, one sentence says so, and a second try brings them', async ({
  page,
}) => {
  // An empty answer: a missing one would be the browser's own line on the console.
  await page.route('**/models/muscles.glb', (route) => route.fulfill({ body: '' }));
  await openWithBody(page, '#/muscle/soleus');
  await expect(page.getByText('What lies under the skin did not load.')).toBeVisible();
  await expect(depth(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: /Soleus/ })).toBeVisible();
  await page.unroute('**/models/muscles.glb');
  await page.route('**/models/inside.glb', (route) => route.fulfill({ body: '' }));
  // As the network's return does by itself.
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(page.getByText('Bones, organs, vessels and nerves did not load.')).toBeVisible();
  const deepest = Number(await depth(page).getAttribute('max'));
  await page.unroute('**/models/inside.glb');
  await again.click();
  await expect(depth(page)).toHaveAttribute('max', String(deepest + 1));
  await expect(again).toHaveCount(0);
});
