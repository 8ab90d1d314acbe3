import { test as withNoise, type Page } from '@playwright/test';
import { flat, lit, openFlat, pointOnFlat, pressZone } from '../helpers/flat';
import { expect, openWithBody, settled, SIZES, standing, test } from '../helpers/page';

/** The flat figure where there is WebGL: before the 3D body, after it was lost, and by choice. */
test.use({ viewport: SIZES.desktop });

const ready = (page: Page) =>
  page.waitForFunction(() => window.__myomap !== undefined, undefined, { timeout: 60_000 });
const solid = (page: Page) => page.getByRole('application', { name: '3D body' });
/** The file of the body waits until it is let go. */
async function hold(page: Page): Promise<() => void> {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/body.glb', async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

test('tapped before the 3D body is there, and handed over with what was chosen', async ({
  page,
}) => {
  const go = await hold(page);
  await openFlat(page, '?probe#/');
  await expect(page.getByText('This figure works already').first()).toBeAttached();
  await pressZone(page, 'breast', 'right');
  await expect(page).toHaveURL(/#\/region\/.*side=right/);
  const url = page.url();
  await expect(lit(page, 'selected').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Chest' })).toBeVisible();
  await flat(page).locator('[role="button"][tabindex="0"]').focus();
  go();
  await ready(page);
  // Focus goes along, and the figure is gone.
  await expect(solid(page)).toBeFocused();
  await expect(flat(page)).toHaveCount(0);
  expect(page.url()).toBe(url);
});

test('the 3D body comes to stand where the figure stood', async ({ page }) => {
  test.setTimeout(180_000);
  // A worker would answer for the file that is held back.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  for (const viewport of [SIZES.tablet, SIZES.phone]) {
    await page.setViewportSize(viewport);
    await openWithBody(page);
    const zones = ['breast', 'kneecap', 'shoulder-front', 'forehead'];
    const on3d = await page.evaluate(
      (ids) => ids.map((id) => window.__myomap?.projectZone(id, 'left')),
      zones,
    );
    await page.route('**/body.glb', () => new Promise(() => undefined));
    await openFlat(page, '?flat#/');
    for (const [i, zone] of zones.entries()) {
      const box = await flat(page).locator(`path[data-zone="${zone}:left"]`).first().boundingBox();
      const at = on3d[i];
      if (!box || !at) throw new Error(`nowhere ${box ? 'in 3D' : 'on the figure'}: ${zone}`);
      const near = 6;
      expect(at.x, zone).toBeGreaterThan(box.x - near);
      expect(at.x, zone).toBeLessThan(box.x + box.width + near);
      expect(at.y, zone).toBeGreaterThan(box.y - near);
      expect(at.y, zone).toBeLessThan(box.y + box.height + near);
    }
    await page.unroute('**/body.glb');
  }
});

test('a stroke under way when the 3D body comes goes on', async ({ page }) => {
  const go = await hold(page);
  await openFlat(page, '?probe#/draw');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  const { x, y } = await pointOnFlat(page, 'breast');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expect(lit(page, 'drawing').first()).toBeVisible();
  go();
  await ready(page);
  await expect(flat(page)).toBeVisible();
  const next = await pointOnFlat(page, 'shoulder-front');
  await page.mouse.move(next.x, next.y);
  await page.mouse.up();
  await expect(flat(page)).toHaveCount(0);
  await page.waitForTimeout(600);
  const kept = await page.evaluate(() => localStorage.getItem('myomap.drawing') ?? '');
  expect(kept).toContain('breast');
  expect(kept).toContain('shoulder-front');
});

async function failsAndComesBack(
  page: Page,
  answer: { readonly status: number; readonly body: string },
): Promise<void> {
  let refuse = true;
  await page.route('**/body.glb', (route) => (refuse ? route.fulfill(answer) : route.continue()));
  await openFlat(page, '?probe#/');
  await expect(page.getByRole('alert')).toContainText('The flat figure works without it.');
  await pressZone(page, 'shoulder-front');
  await expect(page.getByRole('heading', { level: 1, name: 'Shoulder' })).toBeVisible();
  refuse = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await ready(page);
  await expect(flat(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Shoulder' })).toBeVisible();
}

test('a broken model: why, the figure, and a second try', ({ page }) =>
  failsAndComesBack(page, { status: 200, body: 'not a model' }));

// The browser itself notes on the console what it could not fetch.
withNoise('a missing model: why, the figure, and a second try', ({ page }) =>
  failsAndComesBack(page, { status: 404, body: 'not here' }),
);

test('a lost context: the figure, with what was drawn; and the 3D body when it is back', async ({
  page,
}) => {
  await openWithBody(page, '#/draw');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  await settled(page);
  const on = (zone: string) =>
    page.evaluate((id) => window.__myomap?.projectZone(id, 'left'), zone);
  const at = await on('kneecap');
  if (!at) throw new Error('no kneecap');
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(at.x + i, at.y + i);
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await solid(page).focus();
  await page.evaluate(() => {
    const context = document.querySelector('canvas')?.getContext('webgl2');
    const loss = context?.getExtension('WEBGL_lose_context');
    Object.assign(window, { giveBack: () => loss?.restoreContext() });
    loss?.loseContext();
  });
  await expect(page.getByRole('alert')).toContainText('took the picture away');
  await expect(flat(page).locator('[role="button"]:focus')).toHaveCount(1);
  await expect(lit(page, 'drawing').first()).toBeVisible();
  await pressZone(page, 'breast');
  const painted = flat(page).getByRole('button', { name: /pain \d+ of 10/ });
  await expect(painted.last()).toBeVisible();
  const many = await painted.count();
  await page.keyboard.press('Control+z');
  await expect(painted).toHaveCount(many - 1);
  await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
  await expect(flat(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('by choice, kept on the device, without fetching the 3D body; and back', async ({ page }) => {
  await openWithBody(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('flat figure', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(flat(page)).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  await expect(page.locator('[data-stage]')).toContainText('You chose the flat figure.');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await expect(flat(page)).toBeVisible();
  await standing(page);
  expect(asked.filter((url) => /body\.glb|\/Body-/.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Show the 3D body' }).click();
  await ready(page);
  await expect(flat(page)).toHaveCount(0);
});
