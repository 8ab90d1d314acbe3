import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

/** Where people point, from which side they look, and the page that must open. */
const PLACES = [
  { what: 'neck', view: 'Back', zone: 'nape', region: 'neck-back', title: 'Back of the neck' },
  { what: 'low back', view: 'Back', zone: 'low-back-side', region: 'low-back', title: 'Low back' },
  {
    what: 'shoulder',
    view: 'Front',
    zone: 'shoulder-front',
    region: 'shoulder-cap',
    title: 'Shoulder cap',
  },
  { what: 'heel', view: 'Back', zone: 'heel-back', region: 'heel', title: 'Heel' },
  { what: 'jaw', view: 'Front', zone: 'jaw-body', region: 'jaw-ear', title: 'Jaw' },
] as const;

for (const size of ['tablet', 'phone'] as const) {
  test.describe(`pointing at the body, ${size}`, () => {
    test.use({
      viewport: SIZES[size],
      hasTouch: size === 'phone',
      contextOptions: { reducedMotion: size === 'phone' ? 'reduce' : 'no-preference' },
    });

    test('each place opens its page', async ({ page }) => {
      await openWithBody(page);
      for (const { what, view, zone, region, title } of PLACES)
        await test.step(what, async () => {
          // Once with a camera that eases, which software draws slowly; then at once.
          if (what !== PLACES[0].what) await page.emulateMedia({ reducedMotion: 'reduce' });
          await page.evaluate(() => (location.hash = '#/'));
          await expect(
            page.getByRole('heading', { level: 1, name: 'Where does it hurt?' }),
          ).toBeVisible();
          await settled(page);
          await page.getByRole('button', { name: view, exact: true }).click();
          await settled(page);
          const point = await page.evaluate((z) => window.__myomap?.projectZone(z, 'left'), zone);
          if (!point) throw new Error(`no visible skin of zone: ${zone}`);
          if (size === 'phone') await page.touchscreen.tap(point.x, point.y);
          else await page.mouse.click(point.x, point.y);
          await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
          await expect(page).toHaveURL(new RegExp(`#/region/${region}\\?.*side=left`));
        });
    });
  });
}

test('hover names the region at the pointer and marks it in the list', async ({ page }) => {
  await page.setViewportSize(SIZES.small);
  await openWithBody(page);
  const point = await page.evaluate(() => window.__myomap?.projectZone('thigh-front-mid', 'left'));
  if (!point) throw new Error('the thigh is out of view');
  await page.mouse.move(point.x, point.y);
  await expect(page.getByTestId('pointer-label')).toContainText('Front of the thigh');
});

test('a drag turns the body and opens nothing', async ({ page }) => {
  await page.setViewportSize(SIZES.small);
  await openWithBody(page);
  await settled(page);
  const start = await page.evaluate(() => window.__myomap?.projectZone('upper-abdomen', 'left'));
  if (!start) throw new Error('the abdomen is out of view');
  // A press that moves nothing goes before: the next drag is heard all the same.
  await page.mouse.click(60, 300);
  await settled(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) await page.mouse.move(start.x + step * 20, start.y);
  await page.mouse.up();
  await settled(page);
  expect(new URL(page.url()).hash.replace('#/', '')).toBe('');
  const after = await page.evaluate(() => window.__myomap?.projectZone('upper-abdomen', 'left'));
  expect(after?.x).not.toBeCloseTo(start.x, 0);
});

test('a tap puts the words into the page before the body is drawn again', async ({ page }) => {
  await page.setViewportSize(SIZES.small);
  await openWithBody(page);
  await settled(page);
  const at = await page.evaluate(() => window.__myomap?.projectZone('upper-abdomen', 'left'));
  if (!at) throw new Error('zone not visible');
  await page.mouse.move(at.x, at.y);
  await settled(page);
  await page.evaluate(() => {
    const order: string[] = [];
    Object.assign(window, { order });
    const { prototype } = WebGL2RenderingContext;
    const draw = prototype.drawElements;
    prototype.drawElements = function (...of) {
      order.push('drawn');
      return draw.apply(this, of);
    };
    new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent !== heading) order.push('read');
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    const heading = document.querySelector('h1')?.textContent;
  });
  await page.mouse.click(at.x, at.y);
  await expect(page).toHaveURL(/#\/region\//);
  await settled(page);
  const order = await page.evaluate(() => (window as unknown as { order: string[] }).order);
  expect(order[0]).toBe('read');
  expect(order).toContain('drawn');
});

test('a click beside the body and Escape both lead back', async ({ page }) => {
  await page.setViewportSize(SIZES.small);
  await openWithBody(page, '#/region/knee?side=left');
  await settled(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Knee' })).toBeVisible();
  await settled(page);
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('no canvas');
  await page.mouse.click(box.x + box.width - 8, box.y + 12);
  await expect(page).toHaveURL(/#\/$/);
});

test('who turns it by keys is told from where it is seen, how near, and what is lit', async ({
  page,
}) => {
  await page.setViewportSize(SIZES.small);
  await openWithBody(page, '#/region/heel?side=left');
  await settled(page);
  const body = page.getByRole('application', { name: '3D body' });
  const told = body.locator('[aria-live="polite"]');
  await expect(told).toHaveText('');
  await body.focus();
  await page.keyboard.press('+');
  await expect(told).toHaveText(/^Seen from .*\. Close to: .*, left\. Lit: Heel, left\.$/);
  const before = await told.textContent();
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
  await expect(told).not.toHaveText(before ?? '');
  await page.keyboard.press('0');
  const back = page.getByRole('button', { name: 'Back', exact: true });
  await back.click();
  await expect(told).toHaveText(/^Seen from behind/);
  await expect(back).toHaveAttribute('aria-pressed', 'true');
  // The buttons tell from where it is seen, whoever turned it.
  await body.focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await expect(back).toHaveAttribute('aria-pressed', 'false');
});

test('switching the figure keeps the place and the side', async ({ page }) => {
  await page.setViewportSize(SIZES.small);
  await openWithBody(page, '#/region/low-back?side=right');
  await page.getByRole('radio', { name: 'Male', exact: true }).check({ force: true });
  await expect(page).toHaveURL(/#\/region\/low-back\?.*side=right.*figure=male/);
  await expect(page.getByRole('heading', { level: 1, name: 'Low back' })).toBeVisible();
});
