import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/page';

test.use({ locale: 'de-AT', timezoneId: 'Europe/Vienna' });

const paper = (page: Page): Locator => page.locator('body > .take-away');

/** The browser's own print, once the paper's code is there; leaves the paper as print shows it. */
async function layOut(page: Page): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(paper(page)).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await expect(paper(page)).toBeVisible();
  await expect(page.locator('#app')).toBeHidden();
}

/** One or two pages of either size; every print takes the paper away again. */
async function fewPages(page: Page): Promise<void> {
  for (const format of ['A4', 'Letter']) {
    const file = (await page.pdf({ preferCSSPageSize: true, format })).toString('latin1');
    const pages = file.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages, format).toBeGreaterThan(0);
    expect(pages, format).toBeLessThanOrEqual(2);
  }
  await expect(paper(page)).toHaveCount(0);
}

/** What stands on every paper: both views with their sides, the date, the number, sources, the code. */
async function whole(page: Page, role: string, address: string): Promise<void> {
  const sheet = paper(page);
  await expect(sheet.locator(`svg.map .${role}`).first()).toBeAttached();
  expect(await sheet.locator('text.side').allTextContents()).toEqual(['L', 'R', 'R', 'L']);
  await expect(sheet).toContainText(String(new Date().getFullYear()));
  await expect(sheet).toContainText('112 (Austria)');
  await expect(sheet.locator('.warn li, .warn .keep').first()).toBeVisible();
  await expect(sheet.locator('.sources li').first()).toBeVisible();
  const code = await sheet.locator('[data-address]').getAttribute('data-address');
  expect(code?.slice(code.indexOf('#'))).toBe(address);
  // White in every theme: the paper gives the ground.
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
}

async function draw(page: Page, words: string): Promise<void> {
  await page.goto('/#/draw');
  await page.locator('#sheet textarea').fill(words);
  await page.getByRole('button', { name: 'Put these places on the body' }).click();
  await expect(page.locator('.drawn .map-thumb .drawing').first()).toBeAttached();
}

test('a drawing goes along on two pages: places, words, answers, patterns, help, questions', async ({
  page,
}) => {
  const rest = 'It began after lifting boxes and gets worse when I sit or climb stairs. '.repeat(
    14,
  );
  const words = `aching pain in the left buttock and the back of the left thigh. ${rest}`.trim();
  await draw(page, words);
  await page.getByRole('button', { name: /^None of/ }).click();
  await layOut(page);
  await whole(page, 'drawing', '#/draw?figure=female');
  const sheet = paper(page);
  await expect(sheet.locator('.places li').first()).toHaveText(/left: 5 of 10, aching/);
  await expect(sheet).toContainText(words);
  await expect(sheet.locator('.answers li').first()).toContainText(/^No /);
  for (const part of ['Muscles that are considered here', 'Explains:', 'Not for:', 'What to ask'])
    await expect(sheet).toContainText(part);
  await fewPages(page);
});

test('several pains that have nothing to do with one another go along on two pages, each for itself', async ({
  page,
}) => {
  const rest = 'It began after lifting boxes and gets worse when I sit or climb stairs. '.repeat(
    12,
  );
  for (const [words, pains] of [
    ['burning in my left temple. My right heel is numb in the morning.', 2],
    [
      `aching pain in the left buttock and thigh, burning on the skin of my right forearm and numb left hand, stiff neck. ${rest}`,
      4,
    ],
  ] as const) {
    await draw(page, words);
    await page.getByRole('button', { name: /^None of/ }).click();
    await layOut(page);
    const sheet = paper(page);
    await expect(sheet.locator('h2.pain')).toHaveCount(pains);
    // Every feeling that was told has its mark in the picture and in the key.
    for (const feeling of ['burning', 'numb']) {
      await expect(sheet.locator(`svg.map .felt-${feeling}`).first()).toBeAttached();
      await expect(sheet.locator('.key').getByText(feeling, { exact: true })).toBeVisible();
    }
    await expect(sheet.getByRole('heading', { name: 'About each pain' }).first()).toBeVisible();
    await fewPages(page);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Clear the drawing' }).click();
  }
});

test('a drawing without anything in it goes along on one page that says so', async ({ page }) => {
  await page.goto('/#/draw');
  await layOut(page);
  await expect(paper(page)).toContainText('No place is marked.');
  await expect(paper(page)).toContainText('112 (Austria)');
  expect(await paper(page).locator('text.side').allTextContents()).toEqual(['L', 'R', 'R', 'L']);
  await fewPages(page);
});

test('an emergency that was told goes along first, and no muscle with it', async ({ page }) => {
  await draw(page, 'crushing chest pain going into my left arm, sweating, short of breath');
  await layOut(page);
  await whole(page, 'drawing', '#/draw?figure=female');
  const sheet = paper(page);
  await expect(sheet.locator('.warn').first()).toContainText('Call 112 (Austria) now');
  await expect(sheet).toContainText('Muscles and patterns are left out');
  await expect(sheet).not.toContainText('What may help');
  await fewPages(page);
});

test('the page of a region in the dark theme, and that of a muscle, go along', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [hash, role, address] of [
    ['#/region/low-back?side=left', 'selected', '#/region/low-back?side=left&figure=female'],
    ['#/muscle/infraspinatus', 'primary', '#/muscle/infraspinatus?figure=female'],
  ] as const) {
    await page.goto(`/${hash}`);
    await expect(page.locator('#sheet h1')).toBeVisible();
    await layOut(page);
    await whole(page, role, address);
    // Where needling is the topic, what to mind after it goes along.
    if (role === 'primary') await expect(paper(page)).toContainText('After a session');
    await fewPages(page);
    await page.emulateMedia({ media: 'screen' });
  }
});
