import type { Locator, Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { expect, test } from '../helpers/page';
import { readPdf, squeezed, type GreyPicture } from '../helpers/pdf';
import { encodePng } from '../helpers/png';

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

/** Points, both ways. */
const SIZES = { A4: [596, 843], Letter: [612, 792] } as const;

/**
 * The first and the last words of what belongs together, as it lies on the paper, and those of every title
 * with what it leads to.
 */
const together = (page: Page): Promise<(readonly [string, string])[]> =>
  paper(page).evaluate((sheet) => {
    const texts: Text[] = [];
    const all = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    while (all.nextNode()) {
      const { parentElement } = all.currentNode;
      // Of a source its address is printed, not its name; pictures stand for themselves.
      const aside = parentElement?.closest('.mark, svg, .page') ?? null;
      if (!aside && parentElement?.checkVisibility()) texts.push(all.currentNode as Text);
    }
    const words = (of: readonly Text[]) =>
      of
        .map(({ data }) => data)
        .join('')
        .replaceAll(/[\s\u2060\u00ad]+/g, '');
    const inside = (node: Element) => texts.filter((text) => node.contains(text));
    const whole = [...sheet.querySelectorAll('.keep:not(.top), li')].map((node) => {
      const said = words(inside(node));
      return [said.slice(0, 14), said.slice(-14)] as const;
    });
    const titles = [...sheet.querySelectorAll('h2, h3, h2 + .more')].map((node) => {
      const own = inside(node);
      const last = own.at(-1);
      const next = last ? texts.slice(texts.indexOf(last) + 1) : [];
      return [words(own).slice(0, 14), words(next.slice(0, 40)).slice(0, 14)] as const;
    });
    return [...whole, ...titles];
  });

/** Printers leave so much of each edge white, mm. */
const EDGE = 5;
/** Darker than this reads without colours too; the paper is 255. */
const INK = 140;

/** How many pixels of a part of the page are darker; its borders as shares of the page. */
function inked(
  { width, height, grey }: GreyPicture,
  darker: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
): number {
  let count = 0;
  for (let y = Math.round(top * height); y < Math.round(bottom * height); y += 1)
    for (let x = Math.round(left * width); x < Math.round(right * width); x += 1)
      count += Number((grey[y * width + x] ?? 255) < darker);
  return count;
}

/** Nothing is cut at an edge, no page is empty, and every picture is kept, to be looked at. */
async function seen(picture: GreyPicture, points: number, file: string): Promise<void> {
  const { width, height, grey } = picture;
  await writeFile(file, encodePng(width, height, grey, 1));
  const edge = (EDGE / 25.4) * (72 / points);
  for (const [name, part] of Object.entries({
    left: [0, 0, edge, 1],
    right: [1 - edge, 0, 1, 1],
    top: [0, 0, 1, (edge * width) / height],
    bottom: [0, 1 - (edge * width) / height, 1, 1],
  } as const))
    expect(inked(picture, 250, part), `${file}: ${name}`).toBe(0);
  expect(inked(picture, INK, [0, 0, 1, 1]), file).toBeGreaterThan(0.003 * width * height);
}

/**
 * One or two pages of either size, read as they were printed; every print takes the paper away again.
 *
 * @param name of the pictures that are kept
 * @param words what must stand there
 * @returns the words of all pages, without spaces
 */
async function printed(page: Page, name: string, words: readonly string[]): Promise<string> {
  const kept = await together(page);
  let all = '';
  for (const format of ['A4', 'Letter'] as const) {
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, format }));
    expect(pages.length, format).toBeGreaterThan(0);
    expect(pages.length, format).toBeLessThanOrEqual(2);
    for (const [at, { width, height, picture }] of pages.entries()) {
      expect([Math.round(width), Math.round(height)], format).toEqual(SIZES[format]);
      const file = test.info().outputPath(`${name}-${format}-${at + 1}.png`);
      await seen(picture, width, file);
    }
    const lines = pages.flatMap((one) => one.lines);
    // From the front and from the back.
    expect(lines).toContain('R L L R');
    const texts = pages.map((one) => squeezed(one.lines.join('')));
    all = texts.join('');
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'Europe/Vienna' });
    for (const word of [`Made on ${day.format()}`, '112 (Austria)', ...words])
      expect(all, format).toContain(squeezed(word));
    // What belongs together stands on one page.
    for (const [first, last] of kept)
      expect(
        texts.some((text) => text.includes(first) && text.includes(last)),
        `${format}: ${first} … ${last}`,
      ).toBe(true);
  }
  await expect(paper(page)).toHaveCount(0);
  return all;
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

const REST = 'It began after lifting boxes and gets worse when I sit or climb stairs. ';

test('a drawing goes along, short or long, on two pages: places, words, answers, patterns, help, questions', async ({
  page,
}) => {
  const short = 'aching pain in the left buttock and the back of the left thigh.';
  for (const words of [short, `${short} ${REST.repeat(14)}`.trim()]) {
    await draw(page, words);
    const none = page.getByRole('button', { name: /^None of/ });
    if (words === short) await none.click();
    await layOut(page);
    await whole(page, 'drawing', '#/draw?figure=female');
    const sheet = paper(page);
    await expect(sheet.locator('.places li').first()).toHaveText(/left: 5 of 10, aching/);
    await expect(sheet.locator('.answers li').first()).toContainText(/^No /);
    await printed(page, words === short ? 'short' : 'long', [
      ...['Upper buttock, left: 5 of 10, aching', words],
      ...['Numb between the legs, bladder or bowel change', 'See a doctor the same day'],
      ...['Muscles that are considered here', 'Explains:'],
      ...['Not for:', 'What to ask', 'Before anyone needles you'],
      ...['Sources1.', 'National Institute for Health and Care Excellence, 2016'],
    ]);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('several pains that have nothing to do with one another go along on two pages, each for itself', async ({
  page,
}) => {
  for (const [words, places] of [
    [
      'burning in my left temple. My right heel is numb in the morning.',
      ['Temple, left', 'Underside of the heel, right'],
    ],
    [
      `aching pain in the left buttock and thigh, burning on the skin of my right forearm and numb left hand, stiff neck. ${REST.repeat(12)}`,
      ['Middle of the buttock, left', 'Back of the hand, left', 'Middle of the back of the neck'],
    ],
  ] as const) {
    const pains = words.includes('temple') ? 2 : 4;
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
    const names = Array.from({ length: pains }, (_, at) => `Pain ${at + 1}: `);
    await printed(page, `${pains}-pains`, [...names, ...places, 'About each pain', 'Sources1.']);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Clear the drawing' }).click();
  }
});

test('a drawing without anything in it goes along on one page that says so', async ({ page }) => {
  await page.goto('/#/draw');
  await layOut(page);
  expect(await printed(page, 'nothing', ['No place is marked.'])).not.toContain('Sources');
});

test('an emergency that was told goes along first, and no muscle with it', async ({ page }) => {
  await draw(page, 'crushing chest pain going into my left arm, sweating, short of breath');
  await layOut(page);
  await whole(page, 'drawing', '#/draw?figure=female');
  await expect(paper(page).locator('.warn').first()).toContainText('Call 112 (Austria) now');
  const all = await printed(page, 'emergency', [
    'Muscles and patterns are left out',
    'crushing chest pain going into my left arm',
    'Sources1.',
  ]);
  for (const part of ['What may help', 'Muscles that are considered', 'What to ask'])
    expect(all).not.toContain(squeezed(part));
  // Before the picture and the places.
  expect(all.indexOf(squeezed('Get help first'))).toBeLessThan(all.indexOf('Whereithurts'));
});

test('the pages of a region in the dark theme, of a muscle and of a condition go along', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [hash, role, address, words] of [
    [
      '#/region/low-back?side=left',
      'selected',
      '#/region/low-back?side=left&figure=female',
      ['Low back', 'Numb between the legs', 'Not for:', 'What to ask', 'Sources1.'],
    ],
    [
      '#/muscle/infraspinatus',
      'primary',
      '#/muscle/infraspinatus?figure=female',
      // Where needling is the topic, what to mind after it goes along.
      ['Infraspinatus', 'After a session', 'What to ask', 'Sources1.'],
    ],
    [
      '#/condition/tennis-elbow',
      'selected',
      '#/condition/tennis-elbow?figure=female',
      ['Tennis elbow', 'What may help', 'Not for:', 'What to ask', 'Sources1.'],
    ],
  ] as const) {
    await page.goto(`/${hash}`);
    await expect(page.locator('#sheet h1')).toBeVisible();
    await layOut(page);
    await whole(page, role, address);
    await printed(page, hash.replace(/\W+/g, '-').slice(1), words);
    await page.emulateMedia({ media: 'screen' });
  }
});
