import type { Page } from '@playwright/test';
import { STEPS } from '../../src/panels/guide/steps';
import type { Place } from '../../src/state/snapshot';
import { expectAccessible } from '../helpers/axe';
import { expect, SIZES, test } from '../helpers/page';
import { smallTargets } from '../helpers/targets';

/** Every kind of page, by an address of it. A new kind does not compile before it stands here. */
const PAGES: Readonly<Record<Place['page'], readonly string[]>> = {
  home: ['#/'],
  draw: ['#/draw', ...STEPS.map((step) => `#/start?step=${step}`)],
  region: ['#/region/upper-back'],
  muscle: ['#/muscle/upper-trapezius', '#/muscle/infraspinatus?tp=1&side=left&layer=superficial'],
  structure: ['#/structure/lung'],
  condition: ['#/condition/low-back-pain'],
  learn: ['#/learn/when-to-call', '#/learn', '#/learn/what-may-help', '#/learn/find-someone'],
  compare: ['#/compare?condition=neck-pain'],
  lost: ['#/nonsense'],
};
const ADDRESSES = Object.values(PAGES).flat();

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const settings = (page: Page) => page.locator('[popover] fieldset').first();
const words = (page: Page) => page.getByRole('textbox', { name: 'Or say it in words' });

/** What can be done on a page that makes it another to read; each begins where the one before ended. */
const STATES: Readonly<Record<string, readonly ((page: Page) => Promise<unknown>)[]>> = {
  '#/': [
    async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await expect(settings(page)).toBeVisible();
    },
    async (page) => {
      await page.keyboard.press('Escape');
      await expect(settings(page)).toBeHidden();
      await page.getByRole('combobox', { name: /^Find a place/ }).fill('trap');
      await expect(page.locator('[role="option"]').first()).toBeVisible();
    },
    async (page) => {
      await page.keyboard.press('Escape');
      await expect(page.locator('[role="option"]')).toHaveCount(0);
    },
  ],
  '#/draw': [
    async (page) => {
      await words(page).fill('my shoulder aches when I reach overhead');
      await expect(page.getByRole('heading', { name: 'What was understood' })).toBeVisible();
    },
    async (page) => {
      await page.getByRole('button', { name: 'None of these', exact: true }).click();
      await expect(page.locator('main .fits > li').first()).toBeVisible();
    },
    async (page) => {
      await words(page).fill('crushing chest pain and my left arm is numb');
      await expect(page.getByText(/^Call .+ now/).first()).toBeVisible();
    },
    // A drawing that the guided way can go on with, and a day to look back to.
    async (page) => {
      await words(page).fill('my left shoulder aches when I reach overhead');
      await page.getByRole('button', { name: 'Put these places on the body' }).click();
      await page.getByRole('button', { name: 'Keep this day' }).click();
      await expect(page.getByRole('list', { name: 'Kept days' })).toBeVisible();
    },
  ],
};

/** What is folded lies open; false where nothing was. */
const unfold = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
    for (const one of folded) one.open = true;
    return folded.length > 0;
  });

for (const [theme, size, audience] of [
  ['light', 'tablet', 'patient'],
  ['dark', 'phone', 'educator'],
] as const) {
  test(`axe finds nothing serious on any page or state (${theme}, ${size}, ${audience})`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.addInitScript(
      (kept) => localStorage.setItem('myomap.preferences', kept),
      // Once beside the 3D body, once beside the flat figure; cuts and patterns try the 3D body in the dark.
      JSON.stringify({ audience, flat: theme === 'dark' }),
    );
    let before = '';
    let seen = 0;
    const look = async (what: string) => {
      await test.step(what, () => expectAccessible(page));
      seen += 1;
    };
    for (const hash of ADDRESSES) {
      await (before ? page.evaluate((to) => (location.hash = to), hash) : page.goto(`/${hash}`));
      await expect(heading(page)).toBeVisible();
      await expect(heading(page)).not.toHaveText(before);
      await expect(page.getByRole('main')).toContainText(/\w{20}|\w+ \w+ \w+/);
      before = await heading(page).innerText();
      await look(hash);
      for (const [i, act] of (STATES[hash] ?? []).entries()) {
        await act(page);
        await look(`${hash}, state ${i + 1}`);
      }
      if (await unfold(page)) await look(`${hash}, unfolded`);
    }
    console.log(`axe: ${seen} pages and states (${theme})`);
    expect(seen).toBeGreaterThanOrEqual(38);
  });
}

test('nothing scrolls sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const hash of ADDRESSES) {
    await page.goto(`/${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, hash).toBeLessThanOrEqual(0);
  }
  // Four times as large on a screen of 1280x1024: the page drawn up shows what a step is about.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/#/start');
  const taller = page.getByRole('button', { name: 'Taller page' });
  while (await taller.isEnabled()) await taller.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  // No picture is left there: the keyboard goes from the header to the page, and stops at nothing unseen.
  await page.getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Smaller page' })).toBeFocused();
});

test('where the system sets the colours, focus, choices, brushes and the red box are seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/#/draw');
  const eraser = page.getByRole('radio', { name: 'Eraser' });
  await page.getByRole('radio', { name: 'Brush' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(eraser).toBeChecked();
  const looks = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => {
        const { outlineStyle, outlineWidth, backgroundColor, borderTopWidth } =
          getComputedStyle(node);
        return { outlineStyle, outlineWidth, backgroundColor, borderTopWidth };
      });
  const chosen = await looks('.tools .choice:has(:focus)');
  const other = await looks('.tools .choice:not(:has(:checked))');
  expect(chosen).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
  expect(other.outlineStyle).toBe('none');
  expect(chosen.backgroundColor).not.toBe(other.backgroundColor);
  const disc = await looks('.choice:not(:has(:checked)) > .dot');
  expect(disc.backgroundColor).not.toBe(other.backgroundColor);
  await page.goto('/#/region/low-back');
  await expect(page.locator('.help')).toBeVisible();
  expect((await looks('.help')).borderTopWidth).toBe('2px');
});

test.describe('under a finger', () => {
  test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true });

  test('all that can be pressed is as large as a finger', async ({ page }) => {
    // Words only: nothing here is about the body.
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto('/#/');
    for (const hash of [
      '#/muscle/quadratus-lumborum',
      '#/region/low-back?side=left',
      '#/condition/tennis-elbow',
      '#/structure/lung',
      '#/learn/aftercare',
      '#/draw',
      '#/compare',
    ]) {
      const before = await heading(page).innerText();
      await page.evaluate((to) => (location.hash = to), hash);
      await expect(heading(page)).not.toHaveText(before);
      await expect(page.getByRole('main').locator('summary, p a, li a').first()).toBeVisible();
      await expect.poll(() => smallTargets(page), hash).toEqual([]);
    }
  });
});
