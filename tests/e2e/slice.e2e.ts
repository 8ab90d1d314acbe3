import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/axe';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

test.use({ viewport: SIZES.tablet, contextOptions: { reducedMotion: 'reduce' } });

const labels = (page: Page) => page.getByTestId('slice-label');
const panel = (page: Page) => page.getByRole('group', { name: 'Slice through the body' });

/** Open a place as someone who treats or teaches, and wait for the names beside the cut. */
async function openCut(page: Page, hash: string, audience = 'therapist'): Promise<void> {
  await page.addInitScript(
    (who) => localStorage.setItem('myomap.preferences', JSON.stringify({ audience: who })),
    audience,
  );
  await openWithBody(page, hash);
  await expect(labels(page).first()).toBeVisible();
  await settled(page);
}

test('a transverse cut of the chest by its address: named, few draw calls, at rest', async ({
  page,
}) => {
  await openCut(page, '#/?slice=transverse:0.76');
  const names = await labels(page).allTextContents();
  for (const name of ['Lung and pleura', 'Pectoralis major', 'Heart', 'Aorta', 'Scapula'])
    expect(names).toContain(name);
  // Beside the picture none lies over another.
  const boxes = await labels(page).evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
  boxes.forEach((a, i) =>
    boxes.slice(i + 1).forEach((b) => {
      const apart =
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart, `${names[i] ?? ''} is covered`).toBe(true);
    }),
  );
  expect(await page.evaluate(() => window.__myomap?.drawCalls())).toBeLessThanOrEqual(20);
  const before = await page.evaluate(() => window.__myomap?.frames());
  // A true idle period: the claim is about the absence of frames over time.
  const idle = await page.evaluate(
    () => new Promise((resolve) => setTimeout(() => resolve(window.__myomap?.frames()), 1500)),
  );
  expect(idle).toBe(before);

  await labels(page).getByText('Pectoralis major', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pectoralis major' })).toBeVisible();
  await expect(page).toHaveURL(
    /#\/muscle\/pectoralis-major\?side=(left|right)&slice=transverse:0\.76/,
  );
  await page.goBack();
  await expect(page).toHaveURL(/#\/\?slice=transverse:0\.76$/);
});

test('the cut face is picked exactly, and what is cut away is not there', async ({ page }) => {
  await openCut(page, '#/?slice=transverse:0.76&layer=deep');
  const point = await page.evaluate(() => {
    const label = [...document.querySelectorAll('[data-testid="slice-label"]')].findIndex(
      (one) => one.textContent === 'Heart',
    );
    const dot = document.querySelectorAll('.labels circle')[label]?.getBoundingClientRect();
    return dot && { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 };
  });
  if (!point) throw new Error('the heart is not named');
  const hit = await page.evaluate((at) => window.__myomap?.thingAt(at.x, at.y), point);
  expect(hit).toEqual({ kind: 'structure', id: 'heart' });
  // Legs and pelvis are gone.
  expect(await page.evaluate(() => window.__myomap?.projectZone('kneecap', 'left'))).toBeNull();
  await page.mouse.click(point.x, point.y);
  await expect(page.getByRole('heading', { level: 1, name: /heart/i })).toBeVisible();
});

test('by keyboard: opened across a trigger point, moved, and closed again', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('myomap.preferences', JSON.stringify({ audience: 'educator' })),
  );
  await openWithBody(page, '#/muscle/rhomboids?tp=1&side=left');
  const button = page.getByRole('button', { name: 'Slice', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/slice=point:0\.5/);
  await expect(labels(page).getByText('Rhomboid major and minor')).toBeVisible();
  await expect(labels(page).getByText('Lung and pleura')).toBeVisible();
  await settled(page);
  // The point that the plane goes through is marked on the face.
  expect(
    await page.evaluate(() => window.__myomap?.projectMark('rhomboids-1', 'left')),
  ).not.toBeNull();
  await panel(page).getByRole('slider', { name: 'Position along the fibres' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/slice=point:0\.505/);
  await panel(page).getByRole('button', { name: 'Close the slice' }).press('Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(labels(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/slice/);
});

test('a patient sees the whole body, why, and a way on; drawing has no cut', async ({ page }) => {
  await openWithBody(page, '#/?slice=transverse:0.76');
  await expect(page.getByText('Slices are in the therapist and educator views.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Slice', exact: true })).toHaveCount(0);
  await settled(page);
  expect(await page.evaluate(() => window.__myomap?.projectZone('kneecap', 'left'))).not.toBeNull();
  await page.getByRole('button', { name: 'Show therapist view' }).click();
  await expect(labels(page).first()).toBeVisible();
  await page.getByRole('link', { name: 'Draw' }).first().click();
  await expect(labels(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/slice/);
});

for (const [theme, size] of [
  ['light', 'tablet'],
  ['dark', 'phone'],
] as const)
  test(`axe finds nothing serious on a cut (${theme}, ${size})`, async ({ page }) => {
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await openCut(page, '#/muscle/soleus?slice=transverse');
    await panel(page).getByText('Names').click();
    await expect(panel(page).getByRole('link', { name: 'Soleus' })).toBeVisible();
    await expectAccessible(page);
  });
