import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PLACES } from '../../../src/atlas/index';
import RegionList from '../../../src/panels/home/RegionList.svelte';
import type { State } from './Harness.svelte';
import { show } from './show';

const row = (id: string) => document.querySelector(`[data-region="${id}"]`);
const summary = (name: string) => page.getByText(new RegExp(`^${name} \\d+$`));
let state: State;

beforeEach(async () => {
  state = await show(RegionList, {}, { hash: '#/?figure=male' });
});

test('names all 36 regions once, with both sides', () => {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-region]')].map(
    (node) => node.dataset.region,
  );
  expect(ids).toHaveLength(36);
  expect(new Set(ids)).toEqual(new Set(PLACES.map((region) => region.id)));
  expect(document.querySelectorAll('[data-region] a')).toHaveLength(36 * 3);
});

test('pointing at an entry points at the body, leaving it lets go', async () => {
  await summary('Back').click();
  await page.getByRole('link', { name: 'Low back', exact: true }).hover();
  expect(state.explorer.hovered).toEqual({ kind: 'region', id: 'low-back' });
  await page.getByRole('link', { name: 'Low back, right' }).hover();
  expect(state.explorer.hovered).toEqual({ kind: 'region', id: 'low-back', side: 'right' });
  await page.getByText('Choose a place').hover();
  expect(state.explorer.hovered).toEqual({ kind: 'nowhere' });
});

test('focus by keyboard points as the pointer does', async () => {
  await summary('Back').click();
  await userEvent.tab();
  await expect.poll(() => state.explorer.hovered).toMatchObject({ id: 'shoulder-blade' });
});

test('pointing at the body marks the entry, and names it on a closed group', async () => {
  state.explorer.hover({ kind: 'zone', id: 'heel-inner', side: 'left' });
  await expect.poll(() => row('heel')?.classList.contains('marked')).toBe(true);
  expect(document.querySelectorAll('.row.marked')).toHaveLength(1);
  const group = row('heel')?.closest('details')?.querySelector('summary');
  expect(group?.textContent).toContain('Heel');
  state.explorer.hover({ kind: 'nowhere' });
  await expect.poll(() => document.querySelectorAll('.marked')).toHaveLength(0);
});

test('choosing an entry opens its page and keeps the figure', async () => {
  await summary('Lower leg and foot').click();
  await page.getByRole('link', { name: 'Heel, left' }).click();
  expect(location.hash).toBe('#/region/heel?side=left&figure=male');
  expect(state.explorer.selected).toEqual({ kind: 'region', id: 'heel', side: 'left' });
  expect(state.explorer.wish.view).toBe('selection');
});

test('a deep place can be chosen though no skin shows it', async () => {
  await summary('Pelvis and hip').click();
  await page.getByRole('link', { name: /deep.*hip joint/i }).click();
  expect(state.explorer.selected).toEqual({ kind: 'zone', id: 'hip-deep' });
});
