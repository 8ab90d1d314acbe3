import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import { show } from '../panels/show';

const open = (hash = '#/draw') => show(DrawPage, { id: '' }, { hash });
const side = (name: string) => page.getByRole('button', { name, exact: true });
const words = () => page.getByRole('textbox', { name: 'Or say it in words' });
const titles = () => [...document.querySelectorAll('h2, h3')].map((node) => node.textContent);

function openAll(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}

async function mark(...names: readonly string[]): Promise<void> {
  await expect.element(page.getByText('Head and neck')).toBeVisible();
  openAll();
  for (const name of names) await side(name).click();
}

beforeEach(() => page.viewport(420, 900));

describe('the list of places', () => {
  test('writes a drawing, and the answer follows: help first, then groups', async () => {
    await open();
    await mark('Temple, right', 'Temple, left');
    await expect
      .element(page.getByText('Muscles most often considered', { exact: true }))
      .toBeVisible();
    const order = titles();
    expect(order.indexOf('When to get help first')).toBeLessThan(
      order.indexOf('Muscles most often considered'),
    );
    expect(order.indexOf('Muscles most often considered')).toBeLessThan(
      order.indexOf('How sure is this?'),
    );
    await expect.element(page.getByText(/about 42 % of their area/)).toBeVisible();
    await expect
      .element(side('Temple, right, pain 5 of 10'))
      .toHaveAttribute('aria-pressed', 'true');
    const taken = (name: string) =>
      expect.element(side(name)).toHaveAttribute('aria-pressed', 'false');
    await side('Temple, right, pain 5 of 10').click();
    await taken('Temple, right');
    // By keyboard: the answer above is growing or shrinking, and moves the list from under a pointer.
    (side('Temple, left, pain 5 of 10').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await taken('Temple, left');
    await expect
      .element(page.getByText(/Muscles whose described pain fits appear here/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(side('Temple, left, pain 5 of 10')).toBeVisible();
  });

  test('points at the place on the body while one is on its button', async () => {
    const { explorer } = await open();
    await mark();
    await side('Temple, left').hover();
    expect(explorer.hovered).toEqual({ kind: 'zone', id: 'temple', side: 'left' });
  });
});

describe('every score', () => {
  test('opens to what is explained and what is not, and lays its pattern on the body', async () => {
    const { explorer } = await open();
    await mark('Temple, left', 'Mark: Middle of the back of the neck');
    const first = page.getByRole('button', { name: /^Show the pattern of/ }).first();
    // Both marks are answered once something is left unexplained.
    await expect
      .element(page.getByText('Does not explain', { exact: true }).first())
      .toBeInTheDocument();
    openAll();
    await expect.element(page.getByText('Explains', { exact: true }).first()).toBeVisible();
    await expect.element(page.getByText('Does not explain', { exact: true }).first()).toBeVisible();
    await first.click();
    expect(explorer.selected).toMatchObject({ kind: 'muscle', side: 'left' });
    expect(location.hash).toMatch(/^#\/draw\?muscle=/);
    await expect.element(first).toHaveAttribute('aria-pressed', 'true');
    await first.click();
    expect(explorer.selected).toEqual({ kind: 'nowhere' });
    expect(location.hash).toBe('#/draw');
  });
});

describe('words', () => {
  test('find places, and put them on the body', async () => {
    await open();
    await words().fill('pain behind my right eye and at the temple');
    await expect.element(page.getByRole('group', { name: 'What was understood' })).toBeVisible();
    await page.getByRole('button', { name: 'Put these places on the body' }).click();
    await mark();
    await expect.element(side('Temple, right, pain 5 of 10')).toBeVisible();
  });

  test('that sound like a red flag bring help first and hold the muscles back', async () => {
    await open();
    await words().fill('chest pain and I cannot breathe, cold sweat');
    await expect.element(page.getByText('Get help first', { exact: true })).toBeVisible();
    await expect.element(page.getByText('We show no muscles for this.')).toBeVisible();
    expect(page.getByText('Muscles most often considered', { exact: true }).elements()).toEqual([]);
  });

  test('without a place say so', async () => {
    await open();
    await words().fill('qwrtz');
    await expect.element(page.getByText(/No place on the body was understood/)).toBeVisible();
  });
});

test('the page can be used by keyboard and screen reader', async () => {
  await open();
  await mark('Temple, left');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(side('Temple, left')).toHaveAttribute('aria-pressed', 'false');
  await userEvent.keyboard('{Control>}y{/Control}');
  await expect.element(side('Temple, left, pain 5 of 10')).toBeVisible();
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('a foreign file gets a sentence and changes nothing', async () => {
  await open();
  await mark('Temple, left');
  const field = page.getByLabelText('A drawing file to open');
  await userEvent.upload(field, new File(['{"a":1}'], 'a.json', { type: 'application/json' }));
  await expect.element(page.getByText(/Your drawing stays as it is/)).toBeVisible();
  await expect.element(side('Temple, left, pain 5 of 10')).toBeVisible();
});
