import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import type { PainDrawing } from '../../../src/state/pain-drawing.svelte';
import { show } from '../panels/show';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const titles = () => [...document.querySelectorAll('h2, h3')].map((node) => node.textContent);
const TEMPLE = [{ zone: 'temple', side: 'left' }] as const;
const BACK = [{ zone: 'low-back-side', side: 'right' }] as const;

async function drawn(...places: (typeof TEMPLE | typeof BACK)[]): Promise<PainDrawing> {
  const { desk } = await show(DrawPage, { id: '' }, { hash: '#/draw' });
  await expect.element(page.getByRole('group', { name: 'Tool', exact: true })).toBeVisible();
  const { drawing } = desk;
  if (!drawing) throw new Error('no drawing');
  for (const place of places) drawing.mark(place, 6);
  return drawing;
}

beforeEach(() => page.viewport(420, 900));

test('two unrelated pains get an answer each, are joined by a button, and parted again', async () => {
  const drawing = await drawn(TEMPLE, BACK);
  const second = 'Pain 2: Low back to the side of the spine, right';
  await expect
    .element(page.getByRole('heading', { name: 'Pain 1: Temple, left' }).first())
    .toBeVisible();
  const order = titles();
  // Warnings of both stand together, before either answer.
  expect(order.indexOf('When to get help first')).toBeLessThan(
    order.lastIndexOf('Pain 1: Temple, left'),
  );
  expect(order.lastIndexOf('Pain 1: Temple, left')).toBeLessThan(order.lastIndexOf(second));
  expect(order.filter((one) => one === 'Muscles most often considered')).toHaveLength(2);
  expect(order.filter((one) => one === 'How sure is this?')).toHaveLength(1);
  // What each calls for is asked under its name.
  expect(order).toContain('What to ask');
  const names = [...document.querySelectorAll('h4')].map((node) => node.textContent);
  expect(names).toContain(second);
  expect(names).toContain('About each pain');
  const [{ violations }] = [
    await axe.run(document.body, { rules: { region: { enabled: false } } }),
  ];
  expect(violations.map(({ id }) => id)).toEqual([]);
  await button('It belongs to “Pain 1: Temple, left”').click();
  await expect.element(page.getByText(/may be 2 different pains/)).not.toBeInTheDocument();
  expect(titles().filter((one) => one === 'Muscles most often considered')).toHaveLength(1);
  expect(drawing.told.joined).toEqual([['temple left', 'low-back-side right']]);
  await button(/^Temple, left 6 of 10/).click();
  await button('This is a pain of its own').click();
  await expect.element(page.getByText(/may be 2 different pains/)).toBeVisible();
});

test('a place in the list is said anew: strength, feelings, depth; each can be taken back', async () => {
  const drawing = await drawn(TEMPLE);
  await page.getByText('Your places').click();
  await button('Temple, left 6 of 10 · aching').click();
  const place = page.getByRole('group', { name: 'Temple, left', exact: true });
  await place.getByText('burning').click();
  await place.getByText('on the skin').click();
  (place.getByRole('slider').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(button('Temple, left 7 of 10 · aching, burning, on the skin')).toBeVisible();
  expect(drawing.marks).toMatchObject([
    { id: 'temple', intensity: 7, qualities: ['aching', 'burning'], depth: 'skin' },
  ]);
  // Burning on the skin is of a nerve first.
  await expect.element(page.getByRole('heading', { name: 'This may be a nerve' })).toBeVisible();
  for (let i = 0; i < 3; i++) drawing.undo();
  await expect.element(button('Temple, left 6 of 10 · aching')).toBeVisible();
});
