import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/axe';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

test.use({ viewport: SIZES.tablet, contextOptions: { reducedMotion: 'reduce' } });

/** The card of the patterns; the one of what lies at risk may stand in its place. */
const legend = (page: Page) => page.getByLabel('What the colours mean');
const often = (page: Page, zone: string) =>
  page.evaluate((z) => window.__myomap?.patternOn(z, 'right').often ?? NaN, zone);
const laid = (page: Page, zone: string) =>
  page.evaluate((z) => [...(window.__myomap?.laidOn(z, 'right') ?? [])], zone);

test('which muscles send pain here: heat by a click, and again by its address', async ({
  page,
}) => {
  await openWithBody(page, '#/region/shoulder-blade?side=right');
  const heat = page.getByRole('button', { name: 'Show all their patterns on the body' });
  await expect(legend(page)).toHaveCount(0);
  await heat.click();
  await expect(page).toHaveURL(/heat=1/);
  await expect(legend(page)).toContainText('Pain is drawn here');
  await expect(legend(page)).toContainText(/by 1 … \d+ muscles/);
  await settled(page);
  const [there = 0] = await laid(page, 'blade-inner-edge');
  const [far = 0] = await laid(page, 'heel-back');
  expect(there).toBeGreaterThan(0.6);
  expect(far).toBe(0);

  await page.reload();
  await expect(legend(page)).toContainText('Pain is drawn here');
  await page.waitForFunction(
    () => (window.__myomap?.laidOn('blade-inner-edge', 'right')[0] ?? 0) > 0.6,
  );
  await page.getByRole('button', { name: 'All patterns are on the body' }).click();
  await expect(legend(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/heat/);
});

test('each muscle of a region tells its share, and the list can follow it', async ({ page }) => {
  await openWithBody(page, '#/region/shoulder-blade');
  const rows = page.locator('ol.rows > li');
  await expect(rows.first()).toContainText(/Covers .* of this place/);
  await page.getByRole('combobox', { name: /for/i }).selectOption('therapist');
  await expect(rows.first()).toContainText(/covers \d+ % of this place · \d+ % of its pattern/);
  await page.getByRole('button', { name: 'By share of this place' }).click();
  const shares = await rows.allInnerTexts();
  const numbers = shares.map((text) => Number(/covers (\d+) %/.exec(text)?.[1] ?? 0));
  expect(numbers[0]).toBeGreaterThan(0);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test('two patterns over one another, told apart and taken away', async ({ page }) => {
  await openWithBody(page, '#/region/shoulder-cap?side=right');
  for (const name of ['Infraspinatus', 'Supraspinatus'])
    await page.getByRole('button', { name: `Overlay the pattern of ${name} on the body` }).click();
  await expect(page).toHaveURL(/with=infraspinatus,supraspinatus/);
  await expect(legend(page)).toContainText('2 patterns');
  await expect(legend(page).getByRole('listitem')).toHaveCount(2);
  const textures = await legend(page)
    .locator('[data-texture]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-texture')));
  expect(new Set(textures).size).toBe(2);
  await settled(page);
  const [first = 0, second = 0] = await laid(page, 'shoulder-side');
  expect(second).toBeGreaterThan(0.2);
  expect((await laid(page, 'shoulder-front'))[0]).toBeGreaterThan(0.2);
  expect(first + second).toBeLessThan(2);

  // By keyboard: the first goes, and the second keeps its colour.
  const away = legend(page).getByRole('button', { name: 'Take away Infraspinatus' });
  await away.focus();
  await page.keyboard.press('Enter');
  await expect(legend(page).getByRole('listitem')).toHaveCount(1);
  await expect(page).toHaveURL(/with=,supraspinatus/);
  await expect(legend(page).locator('[data-texture]')).toHaveAttribute(
    'data-texture',
    textures[1] ?? '',
  );
  await settled(page);
  expect((await laid(page, 'shoulder-front'))[0]).toBe(0);
});

test('the points of a muscle are shown apart, from the muscle and from an address', async ({
  page,
}) => {
  await openWithBody(page, '#/muscle/infraspinatus?side=right&layer=skin');
  await page.getByRole('button', { name: 'Show its points apart' }).click();
  await expect(legend(page).getByRole('listitem')).toHaveCount(3);
  await settled(page);
  const front = await laid(page, 'shoulder-front');
  const edge = await laid(page, 'blade-inner-edge');
  expect(front[0]).toBeGreaterThan(0.2);
  expect(front[2]).toBe(0);
  expect(edge[2]).toBeGreaterThan(0.2);
  await legend(page).getByRole('button', { name: 'Take all away' }).click();
  await expect(legend(page)).toContainText('Infraspinatus');
  await expect(legend(page)).toContainText('often felt');
  expect(await often(page, 'shoulder-front')).toBeGreaterThan(0.2);

  await openWithBody(page, '#/muscle/infraspinatus?with=infraspinatus.2,nobody,,soleus.99');
  await expect(legend(page).getByRole('listitem')).toHaveCount(1);
  await expect(legend(page)).toContainText('Infraspinatus, point 2');
});

test('a muscle that a list points at shows its pattern and itself, and goes again', async ({
  page,
}) => {
  await openWithBody(page, '#/region/shoulder-cap?side=right');
  await expect(page.getByRole('slider', { name: 'Depth' })).toBeVisible();
  await settled(page);
  const calls = () => page.evaluate(() => window.__myomap?.drawCalls() ?? NaN);
  const before = await calls();
  const row = page
    .locator('ol.rows')
    .getByRole('link', { name: /supraspinatus/i })
    .first();
  await row.focus();
  await settled(page);
  expect(await often(page, 'shoulder-side')).toBeGreaterThan(0.2);
  await expect(legend(page)).toContainText('Supraspinatus');
  expect(await calls()).toBe(before + 2);
  await row.blur();
  await settled(page);
  expect(await often(page, 'shoulder-side')).toBe(0);
  await expect(legend(page)).toHaveCount(0);
  expect(await calls()).toBe(before);
  const frames = await page.evaluate(() => window.__myomap?.frames());
  // A true idle period: the claim is about the absence of frames over time.
  const later = await page.evaluate(
    () => new Promise((resolve) => setTimeout(() => resolve(window.__myomap?.frames()), 1200)),
  );
  expect(later).toBe(frames);
});

test('what lies on the far side is told, and the body turns to it', async ({ page }) => {
  await openWithBody(page, '#/muscle/infraspinatus?side=right&layer=skin');
  await expect(legend(page)).toContainText('Also on the front.');
  await legend(page).getByRole('button', { name: 'Turn the body' }).click();
  await expect(page).toHaveURL(/view=front/);
  await settled(page);
  await expect(legend(page)).not.toContainText('Also on the front.');
});

test('dots are a choice that is kept', async ({ page }) => {
  await openWithBody(page, '#/muscle/infraspinatus?layer=skin');
  const dots = legend(page).getByRole('checkbox', { name: 'Dots' });
  await expect(dots).toBeChecked();
  await dots.uncheck();
  await page.reload();
  await expect(dots).not.toBeChecked();
});

const STATES = [
  '#/region/shoulder-blade?heat=1',
  '#/muscle/infraspinatus?with=infraspinatus.1,infraspinatus.2,upper-trapezius',
];
for (const theme of ['light', 'dark'] as const)
  for (const hash of STATES)
    test(`axe finds nothing serious on ${hash} (${theme})`, async ({ page }) => {
      await page.setViewportSize(theme === 'dark' ? SIZES.phone : SIZES.tablet);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openWithBody(page, hash);
      await expect(legend(page)).toBeVisible();
      await legend(page).evaluate((node: HTMLDetailsElement) => (node.open = true));
      await expectAccessible(page);
    });
