import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import PageOutlet from '../../../src/panels/shell/PageOutlet.svelte';
import { show } from './show';

const loadCompare = () => Promise.reject(new Error('not asked for here'));
const heading = (name: string) => page.getByRole('heading', { level: 1, name });

/** The outlet in a box that is too low for any page. */
async function open(hash: string) {
  const state = await show(PageOutlet, { loadCompare }, { hash });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
  const box = document.querySelector('h1')?.closest<HTMLElement>('body > div');
  if (!box) throw new Error('no page is shown');
  box.style.cssText = 'height: 300px; overflow: auto';
  return { ...state, box };
}

const group = (name: string) =>
  [...document.querySelectorAll('details')].find((one) => one.textContent.trim().startsWith(name));

test('home is as one left it: how far down, and which groups are open', async () => {
  const { explorer, box } = await open('#/');
  const back = group('Back');
  if (!back) throw new Error('no such group');
  back.open = true;
  await expect.poll(() => back.open).toBe(true);
  box.scrollTop = 240;
  await expect.poll(() => box.scrollTop).toBe(240);
  await new Promise(requestAnimationFrame);
  explorer.open({ page: 'region', id: 'low-back' });
  await expect.element(heading('Low back')).toBeInTheDocument();
  expect(box.scrollTop).toBe(0);
  explorer.open({ page: 'home' });
  await expect.element(heading('Where does it hurt?')).toBeInTheDocument();
  expect(group('Back')?.open).toBe(true);
  expect(group('Wrist and hand')?.open).toBe(false);
  expect(box.scrollTop).toBe(240);
});

test('back returns to where one was, a link leads to the top', async () => {
  const { explorer, box } = await open('#/region/heel');
  await expect.element(heading('Heel')).toBeInTheDocument();
  box.scrollTop = 400;
  await new Promise(requestAnimationFrame);
  explorer.open({ page: 'region', id: 'knee-back' });
  await expect.element(heading('Back of the knee')).toBeInTheDocument();
  expect(box.scrollTop).toBe(0);
  history.back();
  await expect.element(heading('Heel')).toBeInTheDocument();
  await expect.poll(() => box.scrollTop).toBe(400);
  explorer.open({ page: 'region', id: 'knee-back' });
  await expect.element(heading('Back of the knee')).toBeInTheDocument();
  explorer.open({ page: 'region', id: 'heel' });
  await expect.element(heading('Heel')).toBeInTheDocument();
  expect(box.scrollTop).toBe(0);
});
