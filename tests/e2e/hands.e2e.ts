import type { Page } from '@playwright/test';
import { flat, openFlat, pointOnFlat } from '../helpers/flat';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

type Point = { readonly x: number; readonly y: number };
type Side = 'left' | 'right';

interface Pen {
  readonly type: 'touch' | 'pen' | 'mouse';
  readonly id: number;
  readonly button?: number;
  readonly buttons?: number;
}
const PALM: Pen = { type: 'touch', id: 1 };
const PEN: Pen = { type: 'pen', id: 2 };
const OTHER_END: Pen = { ...PEN, button: 5, buttons: 32 };

async function pointOn(page: Page, zone: string, side: Side = 'left'): Promise<Point> {
  const point = await page.evaluate(
    ([z, s]) => window.__myomap?.projectZone(z as string, s as 'left' | 'right'),
    [zone, side],
  );
  if (!point) throw new Error(`no visible skin of zone: ${zone}`);
  return point;
}

/** What a hand does, as the browser tells of it: each step goes to what lies there. */
const send = (page: Page, { type, id, button = 0, buttons = 1 }: Pen, what: string, at: Point) =>
  page.evaluate(
    ([kind, x, y, more]) => {
      const on = document.elementFromPoint(x, y) ?? document.body;
      const init = { bubbles: true, cancelable: true, clientX: x, clientY: y, pressure: 0.5 };
      on.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...init, ...more }));
    },
    [
      what,
      at.x,
      at.y,
      {
        pointerId: id,
        pointerType: type,
        isPrimary: type !== 'touch' || id === 1,
        button: what === 'move' ? -1 : button,
        buttons: what === 'up' ? 0 : buttons,
      },
    ] as const,
  );

async function drag(page: Page, pen: Pen, from: Point, way: Point, end = 'up'): Promise<void> {
  await send(page, pen, 'down', from);
  for (let i = 1; i <= 6; i++)
    await send(page, pen, 'move', { x: from.x + (way.x * i) / 6, y: from.y + (way.y * i) / 6 });
  if (end) await send(page, pen, end, { x: from.x + way.x, y: from.y + way.y });
}

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

/** What is marked, as it is kept on the device. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const { zones = [] } = JSON.parse(localStorage.getItem('myomap.drawing') ?? '{}') as {
      zones?: { id: string; side: string }[];
    };
    return zones.map(({ id, side }) => `${id} ${side}`).sort();
  });

async function open(page: Page, hash: string): Promise<void> {
  await openWithBody(page, hash);
  await settled(page);
}

test.describe('on a tablet', () => {
  test.use({ viewport: SIZES.tablet, hasTouch: true });

  test('the pen wins over the palm, its other end erases, and from then on a finger turns', async ({
    page,
  }) => {
    await open(page, '#/draw');
    await expect(undo(page)).toBeVisible();
    const thigh = await pointOn(page, 'thigh-front-mid');

    // A touch that the system takes back leaves nothing.
    await drag(page, PALM, thigh, { x: 0, y: 60 }, 'cancel');
    await expect(undo(page)).toBeDisabled();

    // The palm lands first.
    const belly = await pointOn(page, 'upper-abdomen');
    await send(page, PALM, 'down', belly);
    for (const x of [6, 12]) await send(page, PALM, 'move', { x: belly.x + x, y: belly.y });
    await drag(page, PEN, thigh, { x: 0, y: 40 });
    await send(page, PALM, 'move', { x: belly.x + 30, y: belly.y });
    await send(page, PALM, 'up', belly);
    await expect(undo(page)).toBeEnabled();
    await expect.poll(() => marked(page)).toContain('thigh-front-mid left');
    expect((await marked(page)).filter((zone) => !zone.startsWith('thigh'))).toEqual([]);

    await drag(page, OTHER_END, { x: thigh.x, y: thigh.y - 40 }, { x: 0, y: 120 });
    await expect(page.getByRole('radio', { name: 'Brush' })).toBeChecked();
    await undo(page).click();
    await undo(page).click();
    await expect(undo(page)).toBeDisabled();
    await expect.poll(() => marked(page)).toEqual([]);

    // A finger turns the body now; this is said, and can be set.
    await expect(page.getByRole('status').filter({ hasText: 'a pen' })).toBeVisible();
    const letter = page.locator('[data-place=left]');
    await expect(letter).toHaveText('R');
    await send(page, PALM, 'down', thigh);
    let x = thigh.x;
    // A slow machine takes one move a frame: it turns for as long as the finger goes on.
    await expect
      .poll(async () => {
        await send(page, PALM, 'move', { x: (x += 40), y: thigh.y });
        return letter.filter({ hasText: 'R' }).count();
      })
      .toBe(0);
    await send(page, PALM, 'up', { x, y: thigh.y });
    await expect(undo(page)).toBeDisabled();
    await page.getByRole('button', { name: 'Front', exact: true }).click();
    await settled(page);
    await page.getByRole('radio', { name: 'paints', exact: true }).check({ force: true });

    // A touch that does not move is a dot, and the page stays.
    await drag(page, PALM, await pointOn(page, 'thigh-front-mid'), { x: 0, y: 0 });
    await expect(undo(page)).toBeEnabled();
    expect(new URL(page.url()).hash).toMatch(/^#\/draw/);
  });

  test('a finger beside a hand means the hand; one that outlives its page opens nothing', async ({
    page,
  }) => {
    await open(page, '#/draw');
    await page.getByRole('link', { name: 'Explore', exact: true }).click();
    await settled(page);
    const thigh = await pointOn(page, 'thigh-front-mid');
    await send(page, PALM, 'down', thigh);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Show where it hurts');
    await send(page, PALM, 'up', thigh);
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where does it hurt?');
    expect(new URL(page.url()).hash).toBe('#/');

    const beside = await page.evaluate(() => {
      const hand = window.__myomap?.projectZone('palm', 'right') ?? { x: 0, y: 0 };
      const free = (x: number) => window.__myomap?.pickAt(x, hand.y) === null;
      for (let x = hand.x; ; x -= 1) if (free(x)) return { x: x - 6, y: hand.y };
    });
    await drag(page, PALM, beside, { x: 0, y: 0 });
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/region\/.*side=right/);
    // A drag at the top does not load the page anew.
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY),
    ).toBe('none');
  });
});

test.describe('by mouse and trackpad', () => {
  test.use({ viewport: SIZES.small });

  test('a stroke that leaves the stage draws no band', async ({ page }) => {
    await open(page, '#/draw');
    const arm = await pointOn(page, 'arm-front');
    const shin = await pointOn(page, 'shin-front', 'right');
    const sheet = await page.locator('#sheet').boundingBox();
    if (!sheet) throw new Error('no sheet');
    await page.mouse.move(arm.x, arm.y);
    await page.mouse.down();
    await page.mouse.move(arm.x + 2, arm.y);
    await page.mouse.move(sheet.x + 40, arm.y, { steps: 4 });
    await page.mouse.move(sheet.x + 40, shin.y, { steps: 4 });
    await page.mouse.move(shin.x, shin.y);
    await page.mouse.move(shin.x - 2, shin.y);
    await page.mouse.move(300, 20);
    await page.mouse.up();
    await expect(undo(page)).toBeEnabled();
    await expect.poll(() => marked(page)).not.toEqual([]);
    for (const zone of await marked(page))
      expect(zone).toMatch(
        /^(?:arm-(?:front|outer|inner) left|(?:elbow|forearm)\S* left|(?:shin|calf|ankle|leg|knee)\S* right)/,
      );
  });

  test('sides are told before the choice, and wheel and trackpad move the body only', async ({
    page,
  }) => {
    await open(page, '#/');
    const letter = (place: string) => page.locator(`[data-place=${place}]`);
    await expect(letter('left')).toHaveText('R');
    await expect(letter('right')).toHaveText('L');
    const thigh = await pointOn(page, 'thigh-front-mid');
    await page.mouse.move(thigh.x, thigh.y);
    await expect(page.getByTestId('pointer-label')).toContainText('Front of the thigh, left');

    // A pinch comes nearer about the pointer, a gesture of Safari as well; the page stays as it is.
    const wide = async () => {
      await settled(page);
      const [a, b] = [await pointOn(page, 'thigh-front-mid'), await pointOn(page, 'kneecap')];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    const before = await wide();
    const prevented = await page.evaluate(({ x, y }) => {
      const canvas = document.querySelector('canvas');
      const at = { bubbles: true, cancelable: true, clientX: x, clientY: y };
      const all: boolean[] = [];
      const tell = (event: Event, on: Element | null = canvas) =>
        all.push(!on?.dispatchEvent(event));
      for (let i = 0; i < 20; i++)
        tell(new WheelEvent('wheel', { ...at, deltaY: -5, ctrlKey: true }));
      for (const [type, scale] of Object.entries({ gesturestart: 1, gesturechange: 1.25 }))
        tell(Object.assign(new MouseEvent(type, at), { scale }));
      tell(new MouseEvent('mousedown', { ...at, button: 1 }));
      const tool = document.querySelector('[data-tool] button');
      tell(new WheelEvent('wheel', { ...at, deltaY: 1, ctrlKey: true }), tool);
      return all;
    }, thigh);
    expect(prevented).not.toContain(false);
    const times = (await wide()) / before;
    expect(times).toBeGreaterThan(1.5);
    expect(times).toBeLessThan(3.2);
    expect(await page.evaluate(() => [scrollX, scrollY, visualViewport?.scale])).toEqual([0, 0, 1]);

    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(letter('left')).toHaveText('L');
    await expect(letter('right')).toHaveText('R');
    await page.getByRole('button', { name: 'Right', exact: true }).click();
    await expect(letter('near')).toHaveText('R');
    await expect(letter('left')).toHaveCount(0);

    // Home is the same picture from everywhere.
    await page.getByRole('button', { name: 'Whole body' }).click();
    expect(await wide()).toBeCloseTo(before, 0);
    await expect(letter('right')).toHaveText('L');
  });
});

test('in the frame of another page the wheel scrolls that page until the body is pressed', async ({
  page,
  baseURL,
}) => {
  await page.setContent(
    `<body style="height:3000px;margin:0"><iframe title="Myomap" src="${baseURL}?probe#/" style="width:900px;height:600px"></iframe>`,
  );
  const frame = page.frames()[1];
  await frame?.waitForFunction(() => window.__myomap !== undefined, undefined, { timeout: 60_000 });
  // Small as it is, nothing stands on the feet.
  const foot = (side: Side) =>
    frame?.evaluate((s) => window.__myomap?.projectZone('foot-top', s), side);
  await expect.poll(() => foot('right')).not.toBeNull();
  expect(await foot('left')).not.toBeNull();
  await page.mouse.move(250, 300);
  // It is told for a moment only.
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 20);
      return frame?.getByText('To zoom, press the body').isVisible();
    })
    .toBe(true);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.click(30, 300);
  await page.mouse.wheel(0, 120);
  await page.mouse.wheel(0, 120);
  await settledFrames(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

/** A few frames of the outer page: a scroll that was to come would have come. */
const settledFrames = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
  });

test.describe('on the flat figure', () => {
  test.use({ viewport: SIZES.tablet, hasTouch: true });

  test('pen and palm are told apart as on the 3D body', async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('myomap.preferences', JSON.stringify({ flat: true })),
    );
    await openFlat(page, '#/draw');
    await expect(undo(page)).toBeVisible();
    const thigh = await pointOnFlat(page, 'thigh-front-mid');
    const belly = await pointOnFlat(page, 'upper-abdomen');
    await drag(page, PALM, thigh, { x: 0, y: 20 }, 'cancel');
    await expect(undo(page)).toBeDisabled();
    await send(page, PALM, 'down', belly);
    await drag(page, PEN, thigh, { x: 0, y: 4 });
    await send(page, PALM, 'up', belly);
    await expect.poll(() => marked(page)).toEqual(['thigh-front-mid left']);
    await drag(page, OTHER_END, thigh, { x: 0, y: 2 });
    await expect.poll(() => marked(page)).toEqual([]);
    await page.mouse.move(thigh.x, thigh.y);
    await expect(flat(page).locator('xpath=../..')).toContainText('Front of the thigh, left');
  });
});
