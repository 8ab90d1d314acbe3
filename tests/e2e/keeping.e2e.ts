import type { Page } from '@playwright/test';
import { expect, SIZES, test } from '../helpers/page';

test.use({ viewport: SIZES.tablet });

const words = (page: Page) => page.getByRole('textbox', { name: 'Or say it in words' });
const pressed = (page: Page) => page.locator('main button.choice[aria-pressed="true"][aria-label]');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
/** A tab on a therapist's tablet that draws on the flat figure. */
async function open(page: Page): Promise<Page> {
  await page.addInitScript(() => {
    const chosen = { audience: 'therapist', flat: true };
    localStorage.setItem('myomap.preferences', JSON.stringify(chosen));
  });
  await page.goto('/#/draw');
  await expect(words(page)).toBeVisible();
  return page;
}

test('two tabs follow each other, and a new person finds both of them empty', async ({
  page,
  context,
}) => {
  const one = await open(page);
  const other = await open(await context.newPage());
  await words(one).fill('sore left temple');
  await expect(words(other)).toHaveValue('sore left temple');
  await other.getByRole('button', { name: 'Put these places on the body' }).click();
  await expect(pressed(one)).toHaveCount(1);
  await expect(one.getByText('was changed in another tab')).toBeVisible();

  // What was said and marked is there after a way back and after a reload.
  await one.getByRole('link', { name: 'Learn', exact: true }).click();
  await expect(words(one)).toHaveCount(0);
  await one.goBack();
  await expect(words(one)).toHaveValue('sore left temple');
  await one.reload();
  await expect(words(one)).toHaveValue('sore left temple');
  await expect(pressed(one)).toHaveCount(1);

  await one.getByRole('button', { name: 'New person' }).click();
  await one.getByRole('button', { name: 'Take it all away' }).click();
  for (const tab of [one, other]) {
    await expect(tab.getByText('All of it is gone.')).toBeVisible();
    await expect(words(tab)).toHaveValue('');
    await expect(pressed(tab)).toHaveCount(0);
    await expect(undo(tab)).toBeDisabled();
  }
  const kept = await one.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]),
  );
  expect(kept).not.toMatch(/temple|left|quality|zones/);
});
