import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { cutOn, overlapsOf, plainTextOn } from '../helpers/foreign';
import { expect, standing, test } from '../helpers/page';

/** The build with the two test languages stands beside the shipped one. */
const port = Number(process.env.MYOMAP_TEST_PORT ?? 4299) + 60;
test.use({ baseURL: `http://localhost:${port}/` });

const idsIn = (kind: string) =>
  readdirSync(new URL(`../../src/atlas/content/${kind}`, import.meta.url))
    .map((name) => name.replace('.json', ''))
    .toSorted();

/** Every kind of page, and every page that is written by hand. */
const PAGES = [
  '#/',
  '#/region/upper-back?side=left',
  '#/region/sacrum-tailbone?zone=tailbone&heat=1',
  '#/region/calf?with=soleus.1,gastrocnemius.1',
  '#/muscle/infraspinatus?tp=1',
  '#/muscle/sternalis',
  '#/condition/low-back-pain',
  '#/condition/sciatica',
  '#/structure/lung',
  '#/structure/sciatic-nerve',
  '#/learn',
  ...idsIn('learn').map((id) => `#/learn/${id}`),
  '#/draw',
  ...['', '?step=first', '?step=patterns', '?step=care', '?step=take'].map((at) => `#/start${at}`),
  '#/compare',
  '#/compare?condition=neck-pain',
  '#/compare?part=harm',
  '#/compare?part=glance',
  '#/compare?part=pages',
  '#/region/nowhere-at-all',
  '#/nonsense/path',
];

const TAGS = ['en-XA', 'ar-XB'] as const;
const WIDTHS = { phone: { width: 360, height: 780 }, tablet: { width: 1180, height: 820 } };

async function arrived(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/\S{3}/);
  // What comes late (charts, lists of sources) has come when nothing is asked for any more.
  await standing(page, 4);
}

const withLanguage = (hash: string, tag: string) =>
  `${hash}${hash.includes('?') ? '&' : '?'}lang=${tag}`;

for (const tag of TAGS) {
  for (const [size, viewport] of Object.entries(WIDTHS)) {
    test(`every page is in ${tag}, and nothing is cut on a ${size}`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize(viewport);
      // The picture is tried apart: without it each page is there at once.
      await page.route('**/*.glb', (route) => route.fulfill({ status: 200, body: 'no model' }));
      const reader = size === 'phone' ? 'patient' : 'educator';
      await page.addInitScript((audience) => {
        localStorage.setItem('myomap.preferences', JSON.stringify({ audience }));
      }, reader);
      const plain: Record<string, string[]> = {};
      const cut: Record<string, string[]> = {};
      for (const hash of PAGES) {
        await page.goto(`/${withLanguage(hash, tag)}`);
        await arrived(page);
        if (hash.startsWith('#/compare'))
          await expect(page.locator('main svg').nth(3)).toBeVisible();
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details'))
            fold.open = true;
        });
        const english = await plainTextOn(page);
        if (english.length) plain[hash] = english;
        const hidden = await cutOn(page);
        if (hidden.length) cut[hash] = hidden;
      }
      expect.soft(plain, 'English text').toEqual({});
      expect.soft(cut, 'cut text').toEqual({});
      expect(await overlapsOf(page, 'header :is(nav a, .brand a, button, select, input)')).toEqual(
        [],
      );
    });
  }
}
