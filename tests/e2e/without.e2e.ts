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
  await page.goto('/?probe#/region/neck-back');
  await expect(page.getByRole('heading', { level: 1, name: 'Back of the neck' })).toBeVisible();
  await context.setOffline(false);
});
