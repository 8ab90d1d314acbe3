import { expect, type Locator, type Page } from '@playwright/test';

export type Point = { readonly x: number; readonly y: number };

/** The flat figure that stands in for the 3D body. */
export const flat = (page: Page): Locator => page.locator('[data-flat] svg[data-figure]');

/** Open a place of the app and wait until the flat figure can be pressed. */
export async function openFlat(page: Page, hash = '#/'): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(flat(page).locator('[role="button"]').first()).toBeVisible();
}

/** A point of the window where a press meets a zone of the flat figure. */
export async function pointOnFlat(
  page: Page,
  zone: string,
  side: 'left' | 'right' = 'left',
): Promise<Point> {
  const find = () =>
    page.evaluate((key) => {
      for (const path of document.querySelectorAll<SVGPathElement>(
        `[data-flat] path[data-zone="${key}"]`,
      )) {
        const { x, y, width, height } = path.getBoundingClientRect();
        for (let i = 0; i < 400; i++) {
          // From the middle outwards, in a spiral.
          const [far, turn] = [Math.sqrt(i / 400) / 2, 2.4 * i];
          const px = x + width * (0.5 + far * Math.cos(turn));
          const py = y + height * (0.5 + far * Math.sin(turn));
          if (document.elementFromPoint(px, py) === path) return { x: px, y: py };
        }
      }
      return undefined;
    }, `${zone}:${side}`);
  let point: Point | undefined;
  await expect.poll(async () => (point = await find())).toBeDefined();
  if (!point) throw new Error(`not on the figure: ${zone}`);
  return point;
}

export async function pressZone(page: Page, zone: string, side?: 'left' | 'right'): Promise<void> {
  const { x, y } = await pointOnFlat(page, zone, side);
  await page.mouse.click(x, y);
}

/** What lies on the figure, by its role there. */
export const lit = (page: Page, role: string): Locator =>
  flat(page).locator(`.lit.${role}:visible`);
