import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import { codeOf } from '../../../src/state/drawing/code';
import type { PainDrawing } from '../../../src/state/pain-drawing.svelte';
import { show } from '../panels/show';

const KNEE = {
  id: 'kneecap',
  side: 'right',
  weight: 1,
  share: 1,
  intensity: 7,
  qualities: ['burning'],
  depth: 'joint',
} as const;
const CODE = codeOf([KNEE]) ?? '';
const said = ({ marks }: PainDrawing) =>
  marks.map(({ id, side, intensity }) => `${id} ${side} ${intensity}`);
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function opened(code: string): Promise<PainDrawing> {
  const { desk } = await show(DrawPage, { id: '' }, { hash: `#/draw?d=${code}&figure=female` });
  await expect.element(page.getByRole('group', { name: 'Tool', exact: true })).toBeVisible();
  const { drawing } = desk;
  if (!drawing) throw new Error('no drawing');
  return drawing;
}

beforeEach(() => page.viewport(420, 900));

test('a drawing in the address is offered with its places, opened by a press, and forgotten there', async () => {
  const drawing = await opened(CODE);
  await expect.element(page.getByText(/^1 place: .*right$/)).toBeVisible();
  expect(drawing.empty).toBe(true);
  expect(location.hash).toBe('#/draw?figure=female');
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await button('Open this drawing').click();
  expect(drawing.marks).toMatchObject([
    { id: 'kneecap', side: 'right', intensity: 7, qualities: ['burning'], depth: 'joint' },
  ]);
  await expect.element(page.getByText('The drawing is open.')).toBeVisible();
  await expect.element(button('Bring my own drawing back')).not.toBeInTheDocument();
});

test('one that is here is never written over unasked, and comes back', async () => {
  const drawing = await opened('');
  await expect.element(page.getByText(/damaged. Nothing was changed here/)).toBeVisible();
  drawing.mark([{ zone: 'temple', side: 'left' }], 4);
  drawing.tell({ text: 'my own words' });
  // The link is opened in the same tab.
  location.hash = `#/draw?d=${CODE}`;
  await expect.element(page.getByText(/A drawing is here already/)).toBeVisible();
  await button('Leave it').click();
  expect(said(drawing)).toEqual(['temple left 4']);
  location.hash = `#/draw?d=${CODE}`;
  await button('Open this drawing').click();
  expect([said(drawing), drawing.told.text]).toEqual([['kneecap right 7'], '']);
  await button('Bring my own drawing back').click();
  expect([said(drawing), drawing.told.text]).toEqual([['temple left 4'], 'my own words']);
});

test('the code on the paper holds the drawing only where that is ticked', async () => {
  const drawing = await opened('');
  drawing.mark([{ zone: 'kneecap', side: 'right' }], 7);
  const tick = page.getByRole('checkbox', { name: 'Put my drawing into the code' });
  await expect.element(tick).not.toBeChecked();
  const printed = async () => {
    let address: string | null | undefined;
    await expect
      .poll(() => {
        dispatchEvent(new Event('beforeprint'));
        address = document.querySelector('[data-address]')?.getAttribute('data-address');
        return address;
      })
      .toBeTruthy();
    const told = document.querySelector('.take-away .code')?.textContent;
    dispatchEvent(new Event('afterprint'));
    return { hash: new URL(address ?? '').hash, told };
  };
  expect(await printed()).toMatchObject({
    hash: '#/draw?figure=female',
    told: expect.stringContaining('no drawing, no words') as string,
  });
  await tick.click();
  expect(await printed()).toMatchObject({
    hash: `#/draw?d=${codeOf(drawing.marks)}&figure=female`,
    told: expect.stringContaining('Whoever scans it sees them') as string,
  });
});
