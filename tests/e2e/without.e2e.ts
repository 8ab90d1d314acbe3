import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { expect, openWithBody, test } from '../helpers/page';

test('without WebGL the lists do the whole job', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_FLAGS.filter((flag) => !/swiftshader/.test(flag)), '--disable-3d-apis'],
  });
  const page = await browser.newPage({ baseURL });
  await page.goto('/');
  await expect(page.getByText(/cannot draw|could not be drawn|3D/i).first()).toBeVisible();
  await page.getByRole('combobox', { name: /find a place/i }).fill('heel');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /heel/i })).toBeVisible();
  await browser.close();
});

test('a missing model gets a sentence and a second try', async ({ page }) => {
  test.info().annotations.push({ type: 'expects', description: 'one failed request' });
  let refuse = true;
  await page.route('**/*.glb', (route) =>
    refuse ? route.fulfill({ status: 200, body: 'not a model' }) : route.continue(),
  );
  await page.goto('/?probe#/');
  const retry = page.getByRole('button', { name: /try again/i });
  await expect(retry).toBeVisible();
  refuse = false;
  await retry.click();
  await page.waitForFunction(() => window.__myomap !== undefined);
});

test('after the first visit it opens without a network', async ({ page, context }) => {
  await openWithBody(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === 'activated';
  });
  await context.setOffline(true);
  await page.reload();
  await page.waitForFunction(() => window.__myomap !== undefined);
  // As a mail bends it: no server is there to lead it back.
  await page.goto('/%23/region/neck-back');
  await expect(page.getByRole('heading', { level: 1, name: 'Back of the neck' })).toBeVisible();
  await context.setOffline(false);
});

test('files that a deploy has taken away lead to the newer version, with the place kept', async ({
  page,
}) => {
  await page.goto('/#/region/heel');
  await expect(page.getByRole('heading', { level: 1, name: 'Heel' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // The first visit is not served by the worker: what follows is a host with another build.
  await page.route(/assets\/(?:LearnIndexPage|ConditionPage)-/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("gone")' }),
  );
  await page.route(
    (url) => url.pathname === '/' || url.pathname === '/index.html',
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(
        /assets\/index-[\w-]+\.js/,
        'assets/index-newer.js',
      );
      await route.fulfill({ response: answer, body });
    },
  );
  await page.evaluate(() => (location.hash = '#/learn'));
  await expect(page.getByRole('alert').getByRole('heading')).toBeVisible();
  const notice = page.getByRole('status').filter({ hasText: /newer version/i });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: /later/i }).click();
  await expect(notice).toBeHidden();
  // Put off is not lost: the settings have it, and lead to the same page.
  await page.getByRole('button', { name: /settings/i }).click();
  await page.unrouteAll();
  await page.getByRole('button', { name: /use it now/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/learn/i);
  await expect(page).toHaveURL(/#\/learn$/);
});
