import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { bringAtlas } from '../../../src/state/reading';
import '../../../src/styles/index.css';
import type { Explorer } from '../../../src/state/explorer.svelte';
import { browserIn } from '../../helpers/whereabouts';
import Harness from './Harness.svelte';

const atlas = (await bringAtlas())();

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
});
afterEach(() => vi.restoreAllMocks());

describe('the emergency number', () => {
  test('is "your local number" until a country is chosen, then that number, and is kept', async () => {
    browserIn(['en'], 'UTC');
    const first = await render(Harness, { id: 'when-to-call', atlas });
    await expect
      .element(page.getByText('Call your local emergency number now', { exact: true }))
      .toBeVisible();

    await page.getByLabelText('Where are you?').selectOptions('New Zealand');
    const call = page.getByRole('link', { name: 'Call 111 (New Zealand) now' });
    await expect.element(call).toHaveAttribute('href', 'tel:111');

    await first.unmount();
    await render(Harness, { id: 'when-to-call', atlas });
    await expect
      .element(page.getByRole('link', { name: 'Call 111 (New Zealand) now' }))
      .toBeVisible();

    await page.getByLabelText('Where are you?').selectOptions('Not listed, or not chosen');
    await expect
      .element(page.getByText('Call your local emergency number now', { exact: true }))
      .toBeVisible();
  });
});

test('a link in a sentence leads to its page without a reload', async () => {
  await render(Harness, { id: 'what-it-treats', atlas });
  await page.getByRole('link', { name: 'Tennis elbow' }).click();
  expect(location.hash).toBe('#/condition/tennis-elbow');
});

test('a mark opens the sources of its sentence', async () => {
  await render(Harness, { id: 'session', atlas });
  await page
    .getByRole('button', { name: /^Source/ })
    .first()
    .click();
  const opened = document.querySelectorAll('[popover]:popover-open');
  expect(opened).toHaveLength(1);
  expect(opened[0]?.textContent).toContain('Holistic Team');
  // The list itself is folded: it is looked up, not read.
  const fold = page.getByText(/^\d+ sources?$/);
  expect(document.querySelector('details ol')?.closest('details')?.open).toBe(false);
  await fold.click();
  await expect.element(page.getByRole('listitem').getByText('Holistic Team').first()).toBeVisible();
});

test('the body follows what is read, pointed at or focused, and lets go with the page', async () => {
  let explorer: Explorer | undefined;
  const { unmount } = await render(Harness, {
    id: 'side-effects',
    atlas,
    onexplorer: (one: Explorer) => (explorer = one),
  });
  const lung = page.getByText(/^Air between the lung/);
  await lung.hover();
  await expect.poll(() => explorer?.hovered).toEqual({ kind: 'structure', id: 'lung' });
  expect(explorer?.wish.view).toBe('back');
  expect(location.hash).not.toContain('view');
  const asked = explorer?.wish.at;
  // A link inside lights its own place; behind it the statement has the body again, unturned.
  await lung.getByRole('link').hover();
  await lung.hover({ position: { x: 4, y: 4 } });
  await expect.poll(() => explorer?.hovered).toEqual({ kind: 'structure', id: 'lung' });
  expect(explorer?.wish.at).toBe(asked);
  await unmount();
  expect(explorer?.hovered).toEqual({ kind: 'nowhere' });
});

test('each page leads on, the last one to all of them', async () => {
  const ids = [...atlas.learn.keys()];
  const first = await render(Harness, { id: ids[0] ?? '', atlas });
  await expect.element(page.getByRole('link', { name: /^Next: / })).toBeVisible();
  await first.unmount();
  await render(Harness, { id: ids.at(-1) ?? '', atlas });
  await page.getByRole('link', { name: 'All pages to read' }).click();
  expect(location.hash).toBe('#/learn');
});

test('what is for clinicians only is kept from patients and shown to educators', async () => {
  const told = 'Trigger points and acupuncture points:';
  const patient = await render(Harness, { id: 'trigger-points', atlas });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(document.body.textContent).not.toContain(told);
  await patient.unmount();
  await render(Harness, { id: 'trigger-points', atlas, audience: 'educator' });
  await expect.element(page.getByText(told)).toBeVisible();
});

test.each([...atlas.learn.keys()])('%s has no serious axe finding', async (id) => {
  const { container } = await render(Harness, { id, atlas });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await axe.run(container);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
});
