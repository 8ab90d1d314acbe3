import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import SearchBox from '../../../src/panels/search/SearchBox.svelte';
import { show } from './show';

/** The note above the list has a choice of its own: of the country whose number it shows. */
const field = () => page.getByRole('combobox', { name: 'Find a place, a muscle or a condition' });

test.each([
  ['sholder', 'Shoulder'],
  ['sciatca', 'Sciatica'],
  ['hammy', 'Biceps femoris'],
])('%s offers %s', async (typed, name) => {
  await show(SearchBox, {});
  await field().fill(typed);
  await expect.element(page.getByRole('option', { name }).first()).toBeVisible();
});

test('Enter opens the first, arrows another; the field is empty after', async () => {
  const { explorer } = await show(SearchBox, {});
  await field().click();
  await userEvent.keyboard('left heel');
  await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  expect(location.hash).toBe('#/region/heel?side=left');
  await expect.element(field()).toHaveValue('');

  await userEvent.keyboard('knee');
  await expect.element(page.getByRole('option').first()).toBeVisible();
  await userEvent.keyboard('{ArrowDown}');
  const second = page.getByRole('option', { selected: true });
  await expect.element(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  expect(document.querySelector('input')?.getAttribute('aria-activedescendant')).toBe(
    second.element().id,
  );
  await userEvent.keyboard('{Enter}');
  expect(explorer.selected).toEqual({ kind: 'region', id: 'knee-back' });
});

test('a tap on a result opens it; Escape closes the list, then empties the field', async () => {
  await show(SearchBox, {});
  await field().fill('tailbone');
  await page.getByRole('option').first().click();
  expect(location.hash).toBe('#/region/sacrum-tailbone');
  await field().fill('jaw');
  await expect.element(page.getByRole('option').first()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
  await expect.element(field()).toHaveValue('jaw');
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('');
});

test('what sounds urgent is answered before any result', async () => {
  await show(SearchBox, {});
  await field().fill('chest pain');
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('Call your local emergency number now');
  const option = page.getByRole('option').first();
  const order = alert.element().compareDocumentPosition(option.element());
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test.each(['no chest pain', 'calf'])('%s is answered with results alone', async (query) => {
  await show(SearchBox, {});
  await field().fill('chest pain');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await field().fill(query);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(page.getByRole('option').first()).toBeVisible();
});

test('an urgent note can be read: a press or Tab in it leaves it open, a press beside it closes', async () => {
  await show(SearchBox, {});
  await field().fill('chest pain');
  const note = page.getByRole('alert');
  await note.getByRole('heading').first().click();
  await expect.element(note).toBeVisible();
  await field().click();
  await userEvent.keyboard('{Tab}');
  expect(note.element().contains(document.activeElement)).toBe(true);
  await expect.element(note).toBeVisible();
  await userEvent.click(document.documentElement, { position: { x: 5, y: 700 } });
  await expect.element(note).not.toBeInTheDocument();
});

test('nothing found says what to do', async () => {
  await show(SearchBox, {});
  await field().fill('qqqqzzzz');
  await expect.element(page.getByText(/Nothing found for “qqqqzzzz”/)).toBeVisible();
  await expect.element(page.getByText(/Try the name of a place/)).toBeVisible();
});

test('without the atlas the field says so', async () => {
  await show(SearchBox, {}, { withoutAtlas: true });
  await field().fill('heel');
  await expect.element(page.getByText(/The atlas did not arrive/)).toBeVisible();
});
