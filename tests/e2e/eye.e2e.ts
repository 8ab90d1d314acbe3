import type { Page } from '@playwright/test';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

const PORTRAIT = { width: 820, height: 1180 };

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A point of a zone that is seen and lies under nothing else; null where there is none. */
const seen = (page: Page, zone: string, side: 'left' | 'right' = 'left') =>
  page.evaluate(
    ([id, of]) => window.__myomap?.projectZone(id as string, of as 'left' | 'right') ?? null,
    [zone, side],
  );

async function pointOn(page: Page, zone: string): Promise<Point> {
  const point = await seen(page, zone);
  if (!point) throw new Error(`no visible skin of zone: ${zone}`);
  return point;
}

/** What header, sheet and tabs leave of the window. */
const free = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('[data-stage]')?.getBoundingClientRect();
    const sheet = document.querySelector('#sheet')?.getBoundingClientRect();
    if (!stage || !sheet) throw new Error('no stage');
    const below = sheet.top > stage.top + 1;
    return {
      top: stage.top,
      left: stage.left,
      right: below ? stage.right : Math.min(stage.right, sheet.left),
      bottom: below ? Math.min(stage.bottom, sheet.top) : stage.bottom,
    };
  });

const within = ({ x, y }: Point, box: Box): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

async function expectInView(page: Page, zone: string): Promise<void> {
  await settled(page);
  const at = await seen(page, zone);
  expect(at, `${zone} is seen`).not.toBeNull();
  const box = await free(page);
  expect(at && within(at, box), `${zone} at ${JSON.stringify(at)} of ${JSON.stringify(box)}`).toBe(
    true,
  );
}

const PLACES: readonly [hash: string, zone: string][] = [
  ['#/region/forehead-temple?side=left', 'temple'],
  ['#/region/low-back', 'low-back-side'],
  ['#/region/heel?side=left', 'heel-bottom'],
];

test.describe('a chosen place lies in what the sheet leaves free', () => {
  for (const [name, size] of [
    ['phone', SIZES.phone],
    ['portrait', PORTRAIT],
  ] as const)
    test(`on ${name}, at each height of the sheet and turned`, async ({ page }) => {
      await page.setViewportSize(size);
      await openWithBody(page, PLACES[0]?.[0]);
      for (const [hash, zone] of PLACES)
        await test.step(hash, async () => {
          await page.evaluate((next) => (location.hash = next), hash);
          const sheet = page.getByRole('slider', { name: 'Height of the page' });
          for (const [key, height] of [
            ['Home', '0'],
            ['ArrowUp', '1'],
            ['End', '2'],
          ] as const) {
            await sheet.press(key);
            await expect(sheet).toHaveAttribute('aria-valuenow', height);
            await expectInView(page, zone);
          }
          await page.setViewportSize({ width: size.height, height: size.width });
          await expectInView(page, zone);
          await page.setViewportSize(size);
          await expectInView(page, zone);
        });
    });
});

test.describe('the answer is in view while one paints', () => {
  for (const [name, size] of [
    ['phone', SIZES.phone],
    ['portrait', PORTRAIT],
  ] as const)
    test(`on ${name}`, async ({ page }) => {
      await page.setViewportSize(size);
      await openWithBody(page, '#/draw');
      const bar = page.getByRole('group', { name: 'The answer so far' });
      await expect(bar).toContainText('One finger paints');
      await settled(page);
      const sheet = page.locator('#sheet');
      const tall = () => sheet.evaluate((node) => node.getBoundingClientRect().height);
      const low = await tall();

      /** With the brush still down. */
      const paint = async (zone: string) => {
        const { x, y } = await pointOn(page, zone);
        await page.mouse.move(x, y);
        await page.mouse.down();
        for (let i = 1; i <= 6; i++) await page.mouse.move(x + i, y + 3 * i);
      };
      await paint('shoulder-front');
      const line = bar.getByRole('button', { name: /warning.* · \d+ muscles? fits?$/ });
      await expect(line).toBeInViewport({ ratio: 1 });
      const box = await line.boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(size.height);
      await page.mouse.up();

      // It leads to the answer; the next stroke has the room again, and nothing under it moves.
      await line.click();
      await expect(
        page.getByRole('heading', { name: 'What clinicians consider' }),
      ).toBeInViewport();
      await expect.poll(tall).toBeGreaterThan(low + 100);
      await settled(page);
      const before = await pointOn(page, 'upper-abdomen');
      await paint('upper-abdomen');
      await expect.poll(tall).toBeCloseTo(low, 0);
      await expect(line).toBeInViewport({ ratio: 1 });
      const after = await pointOn(page, 'upper-abdomen');
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
      await page.mouse.up();
      await expect.poll(tall).toBeGreaterThan(low + 100);
    });
});

test('where help is due, the line above the sheet leads to what to do', async ({ page }) => {
  await page.setViewportSize(SIZES.phone);
  await openWithBody(page, '#/draw');
  await page
    .getByRole('textbox', { name: 'Or say it in words' })
    .fill('pressure in my chest into my left arm and jaw, a cold sweat and I feel sick');
  const bar = page.getByRole('group', { name: 'The answer so far' });
  await bar.getByRole('button', { name: 'Get help first: read what to do' }).click();
  const first = page.getByRole('heading', { name: 'Get help first', exact: true });
  await expect(first).toBeInViewport({ ratio: 1 });
  // The number to call is seen without another step.
  const call = page
    .locator('#drawing-help')
    .getByRole('link', { name: /^Call \d+/ })
    .first();
  await expect(call).toBeInViewport({ ratio: 1 });
});

test('a place that is marked by list is turned to, one in sight leaves the view alone', async ({
  page,
}) => {
  await page.setViewportSize(SIZES.tablet);
  await openWithBody(page, '#/draw');
  await settled(page);
  const mark = async (part: string, place: string) => {
    await page.locator('summary').getByText(part, { exact: true }).click();
    await page.getByRole('button', { name: `${place}, left`, exact: true }).click();
    await settled(page);
  };
  const before = await pointOn(page, 'shoulder-front');
  await mark('Head and neck', 'Temple');
  const after = await pointOn(page, 'shoulder-front');
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
  expect(await seen(page, 'low-back-side')).toBeNull();
  await mark('Back', 'Low back to the side of the spine');
  expect(await seen(page, 'low-back-side')).not.toBeNull();
});

test('a pattern is shown from where the drawing is looked at, and goes when help is due', async ({
  page,
}) => {
  await page.setViewportSize(SIZES.tablet);
  await openWithBody(page, '#/draw');
  await settled(page);
  const { x, y } = await pointOn(page, 'shoulder-front');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(x + i, y + 3 * i);
  await page.mouse.up();
  const before = await pointOn(page, 'upper-abdomen');
  await page
    .getByRole('button', { name: /^Show the pattern of/ })
    .first()
    .click();
  await expect(page).toHaveURL(/muscle=/);
  await settled(page);
  const after = await pointOn(page, 'upper-abdomen');
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);

  await page
    .getByRole('textbox', { name: 'Or say it in words' })
    .fill('I cannot pee and my saddle is numb');
  await expect(page.getByRole('button', { name: /^Show the pattern of/ })).toHaveCount(0);
  await expect(page).not.toHaveURL(/muscle=/);
});
