import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import MusclePage from '../../../src/panels/muscle/MusclePage.svelte';
import { show } from './show';

const sheet = () => document.querySelector('body > .take-away');
const button = () => page.getByRole('button', { name: 'Print it, or save it as a PDF' });

afterEach(() => {
  dispatchEvent(new Event('afterprint'));
  vi.restoreAllMocks();
});

describe('what is taken along', () => {
  test('stays where print() returns at once, until the browser says that it has printed', async () => {
    const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
    await show(MusclePage, { id: 'infraspinatus' }, { hash: '#/muscle/infraspinatus?side=left' });
    await button().click();
    // Its code is fetched first, which takes a busy machine a while.
    await expect.poll(() => print.mock.calls.length, { timeout: 15_000 }).toBe(1);
    // The device makes its picture of the page later: all of it is still there, drawn.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sheet()?.querySelector('svg.map .primary')).not.toBeNull();
    expect(sheet()?.querySelector('[data-address] path')).not.toBeNull();
    dispatchEvent(new Event('afterprint'));
    expect(sheet()).toBeNull();
  });

  test("is there in time for the browser's own print, and never twice", async () => {
    await show(MusclePage, { id: 'infraspinatus' }, { hash: '#/muscle/infraspinatus' });
    await expect
      .poll(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelectorAll('body > .take-away').length;
      })
      .toBe(1);
    dispatchEvent(new Event('beforeprint'));
    expect(document.querySelectorAll('body > .take-away')).toHaveLength(1);
  });

  test('is not seen on the screen', async () => {
    await show(MusclePage, { id: 'infraspinatus' }, { hash: '#/muscle/infraspinatus' });
    vi.spyOn(window, 'print').mockReturnValue(undefined);
    await button().click();
    await expect.poll(sheet).not.toBeNull();
    expect(getComputedStyle(sheet() as Element).display).toBe('none');
  });
});
