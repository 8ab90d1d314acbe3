import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/axe';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const muscles = (page: Page) => page.getByRole('button', { name: /^Show the pattern of/ });
const rows = (page: Page) => page.getByRole('radiogroup', { name: /\?$/ });
const words = (page: Page) => page.getByRole('textbox', { name: 'Or say it in words' });

/** Paint on a zone with one finger. */
async function paint(page: Page, zone: string): Promise<void> {
  const at = await page.evaluate((z) => window.__myomap?.projectZone(z, 'left'), zone);
  if (!at) throw new Error(`no visible skin of zone: ${zone}`);
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as never });
  await send('touchStart', [at]);
  for (let i = 1; i <= 6; i++) await send('touchMove', [{ x: at.x, y: at.y + 4 * i }]);
  await send('touchEnd', []);
}

/** Draw, and say more in words. */
async function tell(page: Page, text: string): Promise<void> {
  await openWithBody(page, '#/draw');
  await expect(button(page, 'Undo')).toBeVisible();
  await settled(page);
  await paint(page, 'shoulder-front');
  await words(page).fill(text);
  await expect(page.getByRole('heading', { name: 'A few questions first' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'What was understood' })).toBeVisible();
}

for (const size of ['phone', 'tablet'] as const) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport: SIZES[size], hasTouch: true });

    test('draw and words bring questions; a yes stops; a no brings the muscles back', async ({
      page,
    }) => {
      await tell(page, 'burning when I reach overhead');
      const count = await rows(page).count();
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(8);
      await expectAccessible(page);
      const sepsis = page.getByRole('radiogroup', { name: /mixed up, very short of breath/ });
      await sepsis.getByText('Yes', { exact: true }).tap();
      await expect(page.getByText(/We show none while the answer is yes/)).toBeVisible();
      await expect(page.getByText(/^Call .+ now/).first()).toBeVisible();
      await expect(muscles(page)).toHaveCount(0);
      await expectAccessible(page);
      await sepsis.getByText('No', { exact: true }).tap();
      await expect(muscles(page).first()).toBeVisible();
    });

    test('none of these leaves a line, and all of it is there when one comes back', async ({
      page,
    }) => {
      await tell(page, 'burning when I reach overhead');
      await button(page, 'None of these').tap();
      await expect(page.getByText(/You said no to all \d questions/)).toBeVisible();
      await expect(muscles(page).first()).toBeVisible();
      await expectAccessible(page);
      await muscles(page).first().locator('xpath=..').locator('summary').tap();
      await page.getByRole('link', { name: 'Read about this muscle' }).first().tap();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Show where it hurts');
      await page.goBack();
      await expect(words(page)).toHaveValue('burning when I reach overhead');
      await page.reload();
      await expect(words(page)).toHaveValue('burning when I reach overhead');
      await expect(page.getByText(/You said no to all \d questions/)).toBeVisible();
      await button(page, 'Clear the drawing').tap();
      await expect(words(page)).toHaveValue('');
      await expect(page.getByText(/You said no/)).toHaveCount(0);
    });

    test('words that sound like an emergency stop at once, and can be taken back', async ({
      page,
    }) => {
      await openWithBody(page, '#/draw');
      await words(page).fill('chest pain and I cannot breathe, cold sweat');
      await expect(page.getByRole('heading', { name: 'Get help first' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'The muscles wait' })).toBeVisible();
      await expect(page.locator('mark').first()).toBeVisible();
      await expect(page.getByText('You wrote:').first()).toBeVisible();
      await expect(muscles(page)).toHaveCount(0);
      await expectAccessible(page);
      const taken = button(page, 'That is not what I meant');
      for (let left = await taken.count(); left > 0; left--) {
        await taken.first().tap();
        await expect(taken).toHaveCount(left - 1);
      }
      await expect(muscles(page).first()).toBeVisible();
    });
  });
}

test('questions set aside stay so through reload, and no muscle lies on the body before', async ({
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
    localStorage.setItem('myomap.preferences', JSON.stringify({ audience: 'therapist' }));
  });
  await page.goto('/#/draw?muscle=infraspinatus');
  await words(page).fill('burning in my left shoulder');
  await expect(page.getByText('The muscles stay closed', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/#\/draw$/);
  await button(page, 'Set the questions aside').click();
  await expect(muscles(page).first()).toBeVisible();
  await page.waitForFunction(() => localStorage.getItem('myomap.drawing')?.includes('"passed"'));
  await page.reload();
  await expect(words(page)).toHaveValue('burning in my left shoulder');
  await expect(page.getByText(/set aside without an answer/)).toBeVisible();
  await expect(muscles(page).first()).toBeVisible();
  await button(page, 'Clear the drawing').click();
  await words(page).fill('burning in my left shoulder');
  await expect(page.getByText('The muscles stay closed', { exact: true })).toBeVisible();
});

test('a file carries words and answers, and an old one opens', async ({ page }) => {
  await page.goto('/#/draw');
  await words(page).fill('burning in my left shoulder');
  await button(page, 'None of these').click();
  await expect(page.getByText(/You said no to all/)).toBeVisible();
  const waiting = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const file = await (await waiting).path();
  await button(page, 'Clear the drawing').click();
  await expect(words(page)).toHaveValue('');
  const field = page.getByLabel('A drawing file to open');
  await field.setInputFiles(file);
  await expect(words(page)).toHaveValue('burning in my left shoulder');
  await expect(page.getByText(/You said no to all/)).toBeVisible();
  const zones = [{ id: 'temple', side: 'left', weight: 1 }];
  const old = JSON.stringify({ format: 'myomap-drawing', version: 1, zones });
  await field.setInputFiles({
    name: 'old.json',
    mimeType: 'application/json',
    buffer: Buffer.from(old),
  });
  await expect(words(page)).toHaveValue('');
  await expect(muscles(page).first()).toBeVisible();
  await expect(button(page, 'None of these')).toBeVisible();
});
