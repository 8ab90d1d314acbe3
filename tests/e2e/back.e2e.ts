import type { Locator, Page } from '@playwright/test';
import { expect, SIZES, standing, test } from '../helpers/page';

/** What is measured at the place that one left and came back to. */
interface Seen {
  /** of the link that was pressed, below the top of the window, px */
  readonly top: number;
  readonly scrolled: number;
}

const scroller = (page: Page) => page.locator('#sheet > .scroll');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

const seen = async (page: Page, link: Locator): Promise<Seen> => ({
  top: await link.evaluate((node) => node.getBoundingClientRect().top),
  scrolled: await scroller(page).evaluate((node) => node.scrollTop),
});

/** Have a link in the middle of what the sheet shows, wherever the page is long enough. */
async function bringUp(page: Page, link: Locator): Promise<Seen> {
  await link.evaluate((node) => {
    for (let at = node.parentElement; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
  });
  await standing(page);
  await link.evaluate((node) => node.scrollIntoView({ block: 'center' }));
  // Fonts and figures may still move it: it stands once two looks agree.
  await expect
    .poll(async () => {
      const before = await seen(page, link);
      await page.waitForTimeout(80);
      return (await seen(page, link)).top - before.top;
    })
    .toBe(0);
  return seen(page, link);
}

/**
 * From now on, note after each picture that was drawn where the pressed link stands, once the title
 * of its page is back: nobody shall see it anywhere but in its place.
 */
const watch = (page: Page, heading: string, href: string | null, nth: number) =>
  page.evaluate(
    ([name, to, at]) => {
      const tops: number[] = [];
      Object.assign(window, { tops });
      const look = () => {
        if (document.querySelector('h1')?.textContent.trim() === name) {
          const links = document.querySelectorAll(`#sheet > .scroll a[href="${to}"]`);
          tops.push(links[Number(at)]?.getBoundingClientRect().top ?? NaN);
        }
        // After the picture: what is put right before it was never seen.
        requestAnimationFrame(() => setTimeout(look));
      };
      look();
    },
    [heading, href, nth] as const,
  );
const tops = (page: Page) => page.evaluate(() => (window as unknown as { tops: number[] }).tops);

/** Follow a link, come back and go forward again: both pages are as one left them. */
async function thereAndBack(page: Page, link: Locator): Promise<void> {
  const before = await bringUp(page, link);
  const heading = await title(page).innerText();
  const href = await link.getAttribute('href');
  const nth = await link.evaluate((node) =>
    [
      ...document.querySelectorAll(`#sheet > .scroll a[href="${node.getAttribute('href')}"]`),
    ].indexOf(node),
  );
  await link.click();
  await expect(title(page)).not.toHaveText(heading);
  const other = await title(page).innerText();
  await standing(page);
  await scroller(page).hover();
  // A turn of the wheel that came late would be the reader's own on the page before.
  await page.evaluate(() => {
    const turned = new Promise((done) => {
      addEventListener('wheel', () => done(true), { once: true, capture: true, passive: true });
    });
    Object.assign(window, { turned });
  });
  await page.mouse.wheel(0, 260);
  await page.evaluate(() => (window as unknown as { turned: Promise<boolean> }).turned);
  await expect
    .poll(() =>
      scroller(page).evaluate(
        (node) => node.scrollTop > 0 || node.scrollHeight <= node.clientHeight,
      ),
    )
    .toBe(true);
  await page.keyboard.press('Shift');
  const there = await scroller(page).evaluate((node) => node.scrollTop);

  await watch(page, heading, href, nth);
  await page.goBack();
  await expect(title(page)).toHaveText(heading);
  await expect.poll(async () => (await tops(page)).length).toBeGreaterThan(12);
  for (const top of await tops(page)) expect(Math.abs(top - before.top)).toBeLessThanOrEqual(4);
  expect(Math.abs((await seen(page, link)).top - before.top)).toBeLessThanOrEqual(4);
  await expect(link).toBeFocused();

  await page.goForward();
  await expect(title(page)).toHaveText(other);
  await expect
    .poll(async () => Math.abs((await scroller(page).evaluate((node) => node.scrollTop)) - there))
    .toBeLessThanOrEqual(4);
}

const links = (page: Page, href: string) =>
  page.locator(`#sheet > .scroll a[href*="${href}"]`).filter({ hasText: /\S/ });

const WAYS: readonly [name: string, hash: string, href: string, audience?: string][] = [
  ['region to muscle', '#/region/upper-back', '#/muscle/'],
  ['region to condition', '#/region/low-back', '#/condition/'],
  ['muscle to structure', '#/muscle/upper-trapezius', '#/structure/', 'therapist'],
  ['muscle to region', '#/muscle/upper-trapezius', '#/region/'],
  ['condition to region', '#/condition/sciatica', '#/region/'],
  ['structure to muscle', '#/structure/lung', '#/muscle/'],
  ['comparison to condition', '#/compare', '#/condition/'],
  ['learn to another page', '#/learn/dry-needling', '#/learn/'],
  ['all of learn to a page', '#/learn', '#/learn/'],
];

test.describe('back and forward keep the spot', () => {
  test.use({ viewport: SIZES.tablet });

  // The lists do without the picture, which a machine without a graphics card draws slowly.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    }),
  );

  for (const [name, hash, href, audience] of WAYS)
    test(`from ${name}`, async ({ page }) => {
      if (audience)
        await page.addInitScript((who) => {
          localStorage.setItem('myomap.preferences', JSON.stringify({ audience: who }));
        }, audience);
      await page.goto(`/${hash}`);
      await expect(title(page)).toBeVisible();
      await thereAndBack(page, links(page, href).last());
    });

  test('from a muscle to one of its points, which is the same page', async ({ page }) => {
    await page.goto('/#/muscle/infraspinatus');
    const link = links(page, '#/muscle/infraspinatus?tp=').last();
    const before = await bringUp(page, link);
    await link.click();
    await expect(page).toHaveURL(/tp=/);
    await scroller(page).hover();
    await page.mouse.wheel(0, 900);
    await expect
      .poll(async () => Math.abs((await seen(page, link)).top - before.top))
      .toBeGreaterThan(200);
    await page.goBack();
    await expect
      .poll(async () => Math.abs((await seen(page, link)).top - before.top))
      .toBeLessThanOrEqual(4);
  });

  test('from the answer to a drawing', async ({ page }) => {
    await page.goto('/#/draw');
    await page.getByText('Head and neck', { exact: true }).click();
    await page.getByRole('main').getByRole('button', { name: 'Temple, left', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Show the pattern of/ }).first()).toBeVisible();
    await thereAndBack(page, links(page, '#/muscle/').first());
  });

  test('from the search box, and on a phone', async ({ page }) => {
    await page.setViewportSize(SIZES.phone);
    await page.goto('/#/');
    await page.getByText('Back', { exact: true }).last().click();
    const link = links(page, '#/region/low-back').first();
    const before = await bringUp(page, link);
    await page.getByRole('combobox', { name: /^Find a place/ }).fill('soleus');
    await page
      .getByRole('option', { name: /Soleus/ })
      .first()
      .click();
    await expect(title(page)).toHaveText(/Soleus/);
    const muscle = links(page, '#/region/').last();
    const there = await bringUp(page, muscle);
    await page.goBack();
    await expect(title(page)).not.toHaveText(/Soleus/);
    await expect
      .poll(async () => Math.abs((await seen(page, link)).top - before.top))
      .toBeLessThanOrEqual(4);
    await page.goForward();
    await expect(title(page)).toHaveText(/Soleus/);
    await expect
      .poll(async () => Math.abs((await seen(page, muscle)).top - there.top))
      .toBeLessThanOrEqual(4);
  });
});
