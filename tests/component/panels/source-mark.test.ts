import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import SourceMark from '../../../src/statements/SourceMark.svelte';
import { show } from './show';

const notes = () => [...document.querySelectorAll<HTMLElement>(':popover-open')];

test('one tap opens the citation with a link that only the reader follows', async () => {
  await show(SourceMark, { backing: { standing: 'sourced', sources: ['rathbone-2017'] } });
  expect(notes()).toHaveLength(0);
  await page.getByRole('button', { name: /^Source/ }).click();
  await expect.poll(() => notes().length).toBe(1);
  const link = page.getByRole('link');
  await expect.element(link).toHaveAttribute('target', '_blank');
  await expect.element(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
  await expect.element(link).toHaveAttribute('href', expect.stringMatching(/^https:\/\//));
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => notes().length).toBe(0);
});

test('several sources are all told, and the note stays inside the window', async () => {
  await show(SourceMark, { backing: { standing: 'sourced', sources: ['acts-za', 'lee-2011'] } });
  await page.getByRole('button', { name: 'Sources' }).click();
  await expect.poll(() => notes()[0]?.querySelectorAll('cite').length).toBe(2);
  const box = notes()[0]?.getBoundingClientRect();
  expect(box?.left).toBeGreaterThanOrEqual(0);
  expect(box?.right).toBeLessThanOrEqual(innerWidth);
  expect(box?.bottom).toBeLessThanOrEqual(innerHeight);
});

test.each([
  ['general-anatomy', 'General anatomy, unsourced'],
  ['awaiting-review', 'Awaiting clinical review'],
] as const)('%s says so and cites nothing', async (standing, words) => {
  await show(SourceMark, { backing: { standing, sources: [] } });
  await page.getByRole('button', { name: words }).click();
  await expect.poll(() => notes()[0]?.textContent).toContain(words);
  expect(document.querySelectorAll('a[href^="http"]')).toHaveLength(0);
});
