import type { Page } from '@playwright/test';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

type Point = { readonly x: number; readonly y: number };

async function pointOn(page: Page, zone: string, side: 'left' | 'right' = 'left'): Promise<Point> {
  const point = await page.evaluate(
    ([z, s]) => window.__myomap?.projectZone(z as string, s as 'left' | 'right'),
    [zone, side],
  );
  if (!point) throw new Error(`no visible skin of zone: ${zone}`);
  return point;
}
const frames = (page: Page) => page.evaluate(() => window.__myomap?.frames() ?? NaN);
const muscles = (page: Page) => page.getByRole('button', { name: /^Show the pattern of/ });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

async function open(page: Page, hash = '#/draw'): Promise<void> {
  await openWithBody(page, hash);
  await expect(undo(page)).toBeVisible();
  await settled(page);
}

/** A stroke of the left button; returns how many moves it had. */
async function strokeByMouse(page: Page, { x, y }: Point): Promise<number> {
  const moves = 8;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= moves; i++) await page.mouse.move(x + i, y + 2 * i);
  await page.mouse.up();
  return moves;
}

/** Fingers on the screen, from their starts by the same way each; the second one takes its time. */
async function fingers(page: Page, starts: readonly Point[], ways: readonly Point[]) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', starts.slice(0, 1));
  if (starts.length > 1) {
    await page.waitForTimeout(500);
    await send('touchStart', [...starts]);
  }
  for (let i = 1; i <= 6; i++)
    await send(
      'touchMove',
      starts.map(({ x, y }, f) => ({
        x: x + (i / 6) * (ways[f]?.x ?? 0),
        y: y + (i / 6) * (ways[f]?.y ?? 0),
      })),
    );
  await send('touchEnd', []);
}

test.describe('by mouse', () => {
  test.use({ viewport: SIZES.small });

  test('paint on the shoulder brings muscles, stays through reload, and can be undone', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Draw', exact: true }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Show where it hurts' }),
    ).toBeVisible();
    await open(page);
    await strokeByMouse(page, await pointOn(page, 'shoulder-front'));
    await expect(muscles(page).first()).toBeVisible();
    await expect(page.getByText('Deltoid', { exact: false }).first()).toBeVisible();
    expect(new URL(page.url()).hash).toMatch(/^#\/draw/);

    await page.reload();
    await page.waitForFunction(() => window.__myomap !== undefined);
    await settled(page);
    await expect(muscles(page).first()).toBeVisible();
    await expect(undo(page)).toBeDisabled();
    await strokeByMouse(page, await pointOn(page, 'kneecap'));
    await page.keyboard.press('Control+z');
    await expect(undo(page)).toBeDisabled();
    await page.getByRole('button', { name: 'Clear the drawing' }).click();
    await expect(muscles(page)).toHaveCount(0);
    await undo(page).click();
    await expect(muscles(page).first()).toBeVisible();
  });

  test('draws a frame a move at most, and none after', async ({ page }) => {
    await open(page);
    const point = await pointOn(page, 'thigh-front-mid');
    await page.mouse.move(point.x, point.y);
    await settled(page);
    const before = await frames(page);
    const moves = await strokeByMouse(page, point);
    await settled(page);
    const drawn = (await frames(page)) - before;
    expect(drawn).toBeGreaterThan(0);
    // Press, moves and release.
    expect(drawn).toBeLessThanOrEqual(moves + 2);
  });

  test('a drag beside the body and the right button turn it and paint nothing', async ({
    page,
  }) => {
    await open(page);
    const before = await pointOn(page, 'upper-abdomen');
    const box = await page.locator('canvas').boundingBox();
    if (!box) throw new Error('no canvas');
    await page.mouse.move(box.x + 60, box.y + 80);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 80, { steps: 5 });
    await page.mouse.up();
    await settled(page);
    const after = await pointOn(page, 'upper-abdomen');
    expect(after.x).not.toBeCloseTo(before.x, 0);
    await page.mouse.move(after.x, after.y);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(after.x - 80, after.y, { steps: 5 });
    await page.mouse.up({ button: 'right' });
    await settled(page);
    await expect(undo(page)).toBeDisabled();
  });

  test('the other figure and a saved file keep the drawing', async ({ page }) => {
    await open(page);
    await strokeByMouse(page, await pointOn(page, 'shoulder-front'));
    const first = await muscles(page).first().getAttribute('aria-label');
    await page.getByRole('radio', { name: 'Male', exact: true }).check({ force: true });
    await expect(muscles(page).first()).toHaveAttribute('aria-label', first ?? '');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const file = await (await waiting).path();
    await page.getByRole('button', { name: 'Clear the drawing' }).click();
    await expect(muscles(page)).toHaveCount(0);
    await page.getByLabel('A drawing file to open').setInputFiles(file);
    await expect(muscles(page).first()).toHaveAttribute('aria-label', first ?? '');
    const picture = page.waitForEvent('download');
    // What is written on the picture, from its left to its right: the body's right comes first.
    const written = await page.evaluateHandle(() => {
      const all: [text: string, x: number][] = [];
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, ...rest) {
        all.push([text, x]);
        fillText.call(this, text, x, ...rest);
      };
      return all;
    });
    await page.getByRole('button', { name: 'Save as a picture' }).click();
    expect((await picture).suggestedFilename()).toMatch(/^myomap-drawing-[\d-]{16}\.png$/);
    const all = await written.jsonValue();
    const words = all.slice(0, 3).toSorted(([, a], [, b]) => a - b);
    expect(words.map(([text]) => text)).toEqual(['R', expect.stringContaining('Myomap'), 'L']);
    // Below it its key: what it is, how strong, and where it feels how.
    const key = all.slice(3).map(([text]) => text);
    expect(key[0]).toMatch(/^Pain drawing, /);
    expect(key[1]).toContain('how strong');
    expect(key[2]).toMatch(/^aching: .*left/);
  });
});

test.describe('by touch', () => {
  test.use({ viewport: SIZES.phone, hasTouch: true });

  test('one finger paints and moves nothing else; two fingers turn and paint nothing', async ({
    page,
  }) => {
    await open(page);
    const before = await pointOn(page, 'thigh-front-mid');
    const side = { x: before.x + 40, y: before.y };
    await fingers(
      page,
      [before, side],
      [
        { x: 60, y: 0 },
        { x: 60, y: 0 },
      ],
    );
    await settled(page);
    expect((await pointOn(page, 'thigh-front-mid')).x).not.toBeCloseTo(before.x, 0);
    await expect(undo(page)).toBeDisabled();

    const shoulder = await pointOn(page, 'shoulder-front');
    await fingers(page, [shoulder], [{ x: 4, y: 30 }]);
    await expect(muscles(page).first()).toBeAttached();
    await expect(undo(page)).toBeEnabled();
    const still = await page.evaluate(() => [scrollX, scrollY, visualViewport?.scale]);
    expect(still).toEqual([0, 0, 1]);
    expect((await pointOn(page, 'shoulder-front')).x).toBeCloseTo(shoulder.x, 0);
  });
});

test('without a picture the list draws the same', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/#/draw');
  await expect(page.getByText('This browser cannot draw the 3D body.')).toBeVisible();
  await page.getByText('Head and neck', { exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: 'Temple, left', exact: true }).click();
  await expect(muscles(page).first()).toBeVisible();
  await page.reload();
  await expect(muscles(page).first()).toBeVisible();
});
