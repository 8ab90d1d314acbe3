import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { expectAccessible } from '../helpers/axe';
import { flat, lit, openFlat, pointOnFlat, pressZone } from '../helpers/flat';
import { expect, SIZES, test } from '../helpers/page';

/** A browser that draws nothing in three dimensions: every main job is done on the flat figure. */
test.use({
  launchOptions: {
    executablePath: await findBrowser(),
    args: [...BROWSER_FLAGS.filter((flag) => !/swiftshader/.test(flag)), '--disable-3d-apis'],
  },
  viewport: SIZES.desktop,
});

const title = (name: string | RegExp) => ({ level: 1, name }) as const;

test('it says why, in one sentence, and offers another try', async ({ page }) => {
  await openFlat(page);
  await expect(page.getByRole('alert')).toHaveText(
    'This browser cannot draw the 3D body. The flat figure works without it.',
  );
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(flat(page).locator('[role="button"]')).toHaveCount(238);
});

test('a place by the figure, its zone by a second press, and back beside it', async ({ page }) => {
  await openFlat(page);
  await expect(async () => {
    const shoulder = await pointOnFlat(page, 'shoulder-front');
    // The figure may just have moved for the sheet: away, and onto it where it stands now.
    await page.mouse.move(0, 0);
    await page.mouse.move(shoulder.x, shoulder.y);
    await expect(page.locator('[data-flat]').getByText('Front of the shoulder')).toBeVisible({
      timeout: 2000,
    });
  }).toPass();
  await pressZone(page, 'shoulder-front');
  await expect(page.getByRole('heading', title('Shoulder'))).toBeVisible();
  expect(page.url()).toContain('side=left');
  await expect(lit(page, 'selected')).toHaveCount(2);
  await pressZone(page, 'shoulder-front');
  await expect(page).toHaveURL(/zone=shoulder-front/);
  await expect(lit(page, 'related').first()).toBeAttached();
  await page.mouse.click(20, 400);
  await expect(page.getByRole('heading', title('Where does it hurt?'))).toBeVisible();
});

test('from a place to a muscle and the pattern of a point', async ({ page }) => {
  await openFlat(page, '#/region/shoulder-cap?side=left');
  await page
    .getByRole('main')
    .getByRole('link', { name: /infraspinatus/i })
    .first()
    .click();
  await expect(page.getByRole('heading', title('Infraspinatus'))).toBeVisible();
  await expect(lit(page, 'primary').first()).toBeVisible();
  await expect(lit(page, 'spillover').first()).toBeVisible();
  const legend = page.locator('[data-legend]');
  await expect(legend).toContainText('often felt');
  await expect(page.locator('[data-stage]')).toContainText('It shows the skin only.');
  await page.goto('/#/muscle/infraspinatus?tp=1&side=left');
  await expect(legend).toContainText('Infraspinatus, point 1');
  await expect(lit(page, 'primary').first()).toBeVisible();
});

test('patterns over one another, and the heat of many', async ({ page }) => {
  await openFlat(page, '#/region/calf?with=soleus.1,gastrocnemius.1');
  await expect(lit(page, 'laid-0').first()).toBeVisible();
  await expect(lit(page, 'laid-1').first()).toBeVisible();
  await expect(page.locator('[data-legend]')).toContainText('2 patterns');
  await page.goto('/#/region/neck-back?heat=1');
  await expect(lit(page, 'heat').first()).toBeVisible();
  await expect(page.locator('[data-legend]')).toContainText('muscles');
});

test('places of a condition, and of a comparison', async ({ page }) => {
  await openFlat(page, '#/condition/sciatica');
  await expect(page.getByRole('heading', title('Sciatica'))).toBeVisible();
  await expect(lit(page, 'related').first()).toBeVisible();
  await page.goto('/#/compare?condition=neck-pain');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(lit(page, 'related').first()).toBeVisible();
});

test('search, and what it points at', async ({ page }) => {
  await openFlat(page);
  await page.getByRole('combobox', { name: /find a place/i }).fill('heel');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByRole('heading', title(/heel/i))).toBeVisible();
  await expect(lit(page, 'selected').first()).toBeVisible();
});

test('paint, erase, undo, and an answer', async ({ page }) => {
  await openFlat(page, '#/draw');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeVisible();
  await expect(page.locator('[data-stage]')).toContainText('painted place by place');

  // One stroke from the shoulder down the arm: all places on the way, one step back.
  const from = await pointOnFlat(page, 'shoulder-front');
  const to = await pointOnFlat(page, 'arm-front');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect(lit(page, 'drawing').first()).toBeVisible();
  const painted = flat(page).getByRole('button', { name: /pain 5 of 10/ });
  expect(await painted.count()).toBeGreaterThanOrEqual(2);
  await expect(page.getByRole('button', { name: /^Show the pattern of/ }).first()).toBeVisible();

  const before = await painted.count();
  await page.getByText('Eraser', { exact: true }).click();
  await pressZone(page, 'arm-front');
  await expect(painted).toHaveCount(before - 1);
  await undo.click();
  await expect(painted).toHaveCount(before);
  await undo.click();
  await expect(painted).toHaveCount(0);

  // By keyboard, stronger and of another kind; kept through a reload.
  await page.getByText('Brush', { exact: true }).click();
  await page.getByRole('slider', { name: /moderate|strength/i }).fill('9');
  await page.getByText('burning', { exact: true }).click();
  const kneecap = flat(page).locator('[role="button"][data-zone="kneecap:left"]');
  await kneecap.focus();
  await page.keyboard.press('Enter');
  await expect(kneecap).toHaveAccessibleName(/pain 9 of 10/);
  await page.waitForTimeout(600);
  await page.reload();
  await expect(kneecap).toHaveAccessibleName(/pain 9 of 10/);
  const kept = await page.evaluate(() => localStorage.getItem('myomap.drawing') ?? '');
  expect(kept).toContain('burning');
});

test('by keyboard: one stop, arrows to the neighbours, Enter chooses, the name is seen', async ({
  page,
}) => {
  await openFlat(page);
  const stop = flat(page).locator('[role="button"][tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await stop.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = await stop.getAttribute('aria-label');
  await expect(page.locator('[data-flat] p:not(.visually-hidden) span')).toHaveText(
    (name ?? '').replace(/, (?:left|right)$/, ''),
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/region\//);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/$/);
});

test('the other figure; front and back one at a time on a phone', async ({ page }) => {
  await page.setViewportSize(SIZES.phone);
  await openFlat(page, '#/region/calf');
  // What is chosen lies behind: the figure turns to it.
  const view = flat(page).locator('path[data-zone^="calf"][role="button"]').first();
  await expect(view).toBeVisible();
  await page.locator('[data-stage]').getByText('Male', { exact: true }).click();
  await expect(page.locator('svg[data-figure="male"]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Front', exact: true }).click();
  await expect(flat(page).locator('[data-zone="kneecap:left"][role="button"]')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing serious (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const hash of ['#/', '#/muscle/infraspinatus', '#/draw']) {
      await openFlat(page, hash);
      await expectAccessible(page);
    }
  });

test('from right to left the left of the body stays where it is', async ({ page }) => {
  await openFlat(page);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const [left, right] = [
    await pointOnFlat(page, 'breast'),
    await pointOnFlat(page, 'breast', 'right'),
  ];
  expect(left.x).toBeGreaterThan(right.x);
});

test('in the colours of the reader what is chosen and painted is told by ink', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openFlat(page, '#/region/shoulder-cap');
  const line = flat(page).locator('.line').first();
  await expect(line).toBeVisible();
  expect(await line.evaluate((node) => getComputedStyle(node).stroke)).not.toBe('none');
});
