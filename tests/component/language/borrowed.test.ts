import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { speech } from '../../../src/language';
import Borrowed from '../../../src/panels/parts/Borrowed.svelte';

afterEach(() => vi.restoreAllMocks());

test('a page that is not translated says so, and is read aloud as English', async () => {
  vi.spyOn(speech, 'bundle').mockReturnValue({ missing: ['regions/calf.json'] });
  const { container, rerender } = await render(Borrowed, { path: 'regions/calf.json' });
  await expect.element(page.getByText(/not been translated yet/)).toBeVisible();
  expect(container.lang).toBe('en');
  await rerender({ path: 'regions/heel.json' });
  expect(page.getByText(/not been translated yet/).elements()).toEqual([]);
  expect(container.lang).toBe('');
});
