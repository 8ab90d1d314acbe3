import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import SearchBox from '../../../src/panels/search/SearchBox.svelte';
import { browserIn } from '../../helpers/whereabouts';
import { show } from './show';

const field = () => page.getByRole('combobox', { name: /^Find a place/ });

afterEach(() => vi.restoreAllMocks());

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
  browserIn(['en'], 'UTC');
  await show(SearchBox, {});
  await field().fill('chest pain');
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('Call your local emergency number now');
  const option = page.getByRole('option').first();
  const order = alert.element().compareDocumentPosition(option.element());
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('a sentence of a person is answered with help first as well: my chest hurts', async () => {
  await show(SearchBox, {});
  await field().fill('my chest hurts');
  await expect.element(page.getByRole('alert')).toBeVisible();
});

test('one list of all kinds, each row saying what it is', async () => {
  await show(SearchBox, {});
  await field().fill('low bak');
  await expect.element(page.getByRole('option').first()).toHaveTextContent(/^Low back.*place$/);
  await expect
    .element(page.getByRole('option').nth(1))
    .toHaveTextContent(/^Low back pain.*condition$/);
  expect(page.getByRole('group').elements()).toEqual([]);
});

test('a muscle that the atlas lacks is said to be lacking, with its neighbour', async () => {
  await show(SearchBox, {});
  await field().fill('pronator quadratus');
  await expect
    .element(page.getByRole('option').first())
    .toHaveTextContent(/Pronator quadratus.*Not in this atlas. A neighbour/);
});

test('a whole question opens the box for descriptions with its words', async () => {
  const { desk } = await show(SearchBox, {});
  await field().click();
  await userEvent.keyboard('why does my neck hurt at night');
  await expect.element(page.getByRole('option').first()).toHaveTextContent(/as a description/);
  await userEvent.keyboard('{Enter}');
  expect(location.hash).toBe('#/draw');
  await vi.waitFor(() => expect(desk.drawing?.told.text).toBe('why does my neck hurt at night'));
});

test.each(['no chest pain', 'calf'])('%s is answered with results alone', async (query) => {
  await show(SearchBox, {});
  await field().fill('chest pain');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await field().fill(query);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(page.getByRole('option').first()).toBeVisible();
});

test('what sounds urgent has the number at hand, and its country is changed there', async () => {
  browserIn(['de-AT'], 'Europe/Vienna');
  await show(SearchBox, {});
  await field().fill('chest pain');
  const alert = page.getByRole('alert');
  await expect
    .element(alert.getByRole('link', { name: 'Call 112 (Austria) now' }))
    .toHaveAttribute('href', 'tel:112');
  await alert.getByLabelText('change the country').selectOptions('Japan');
  await expect.element(alert.getByRole('link', { name: 'Call 119 (Japan) now' })).toBeVisible();
});

test('an urgent note can be read: a press or Tab in it leaves it open, a press beside it closes', async () => {
  await show(SearchBox, {});
  await field().fill('chest pain');
  const note = page.getByRole('alert');
  await note.getByText(/^Pain in the chest/).click();
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
