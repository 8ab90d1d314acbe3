import { expect, test } from '../helpers/page';

// Addresses lead to words: the picture beside them is tried elsewhere, and would be made anew for each.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  }),
);

const PAGES = [
  { hash: '#/region/upper-back?side=left&figure=male&view=back', title: 'Upper back' },
  { hash: '#/muscle/infraspinatus', title: 'Infraspinatus' },
  { hash: '#/condition/sciatica', title: 'Sciatica' },
  { hash: '#/learn/dry-needling', title: 'dry needling' },
  { hash: '#/compare', title: 'acupuncture' },
];

for (const { hash, title } of PAGES) {
  test(`${hash} opens, and opens again after a reload`, async ({ page }) => {
    await page.goto(`/${hash}`);
    const heading = page.getByRole('heading', { level: 1, name: title });
    await expect(heading).toBeVisible();
    await page.reload();
    await expect(heading).toBeVisible();
    expect(new URL(page.url()).hash).toBe(hash);
  });
}

test('back and forward walk through the places', async ({ page }) => {
  await page.goto('/#/region/heel');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Heel');
  await page.goto('/#/muscle/soleus');
  await expect(heading).toContainText('Soleus');
  await page.goBack();
  await expect(heading).toContainText('Heel');
  await page.goForward();
  await expect(heading).toContainText('Soleus');
});

for (const hash of ['#/region/elbows', '#/muscle/x', '#/nonsense/a/b', '#/learn/%E0%A4%A']) {
  test(`${hash} gets a sentence and a way back`, async ({ page }) => {
    await page.goto(`/${hash}`);
    await expect(page.getByRole('main')).toContainText(/not|no /i);
    await page
      .getByRole('link', { name: /whole body|start|all regions/i })
      .first()
      .click();
    await expect(page).toHaveURL(/#\/$/);
  });
}

for (const link of [
  '/%23/region/neck-back?side=left',
  '/region/neck-back?side=left',
  '/#%2Fregion%2Fneck-back%3Fside%3Dleft',
  '/#/region/neck-back%3Fside%3Dleft',
  '/#/REGION/NECK-BACK?SIDE=LEFT).',
  '/#/region/neck-back?side=left.',
]) {
  test(`${link} reaches the back of the neck, left`, async ({ page }) => {
    const answer = await page.goto(link);
    expect(answer?.status() ?? 200).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Back of the neck');
    await expect(page).toHaveURL(/#\/region\/neck-back\?side=left\.?$/);
    const side = page.getByRole('main').getByRole('button', { name: 'Left', exact: true });
    await expect(side).toHaveAttribute('aria-pressed', 'true');
  });
}

test('an address of nothing gets a sentence and a way to the body', async ({ page }) => {
  await page.goto('/nonsense');
  await expect(page.locator('body')).toContainText('no page of Myomap');
  await page.getByRole('link', { name: 'Go to the body' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/(?:#\/)?$/);
});
