import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import MusclePage from '../../../src/panels/muscle/MusclePage.svelte';
import { measured } from '../../../src/panels/paper/two-pages';
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

  test('has two pages at most, however much there is to tell, and leaves the screen as it was', async () => {
    const { desk } = await show(DrawPage, { id: '' }, { hash: '#/draw' });
    await expect.poll(() => desk.drawing).toBeTruthy();
    const pains = [
      ['temple', 'left'],
      ['low-back-side', 'right'],
      ['calf-upper', 'right'],
    ] as const;
    desk.drawing?.mark(
      pains.map(([zone, side]) => ({ zone, side })),
      7,
    );
    desk.drawing?.tell({ text: 'It began after a fall in the garden. '.repeat(25) });
    const media = () =>
      [...document.styleSheets].flatMap(({ cssRules }) =>
        [...cssRules].map((rule) => (rule instanceof CSSMediaRule ? rule.media.mediaText : '')),
      );
    await page.getByRole('button', { name: 'Go on without answering' }).click();
    const before = media();
    await expect
      .poll(() => {
        dispatchEvent(new Event('beforeprint'));
        return sheet()?.querySelectorAll('h2.pain').length;
      })
      .toBeGreaterThan(1);
    const article = sheet() as HTMLElement;
    expect(measured(article, (fits) => fits())).toBe(true);
    // Less of everything, and of nothing nothing.
    expect(article.querySelectorAll('.sources li').length).toBeGreaterThan(1);
    for (const part of ['.warn li', '.places li', '.care .not, .care [class*=not]', '.asks li'])
      expect(article.querySelector(part), part).not.toBeNull();
    expect([media(), document.body.dataset['measured']]).toEqual([before, undefined]);
    expect(before).toContain('print');
    const block = article.appendChild(document.createElement('div'));
    block.style.cssText = 'height: 150mm; break-inside: avoid';
    expect(measured(article, (fits) => fits())).toBe(false);
  });

  test('is not seen on the screen', async () => {
    await show(MusclePage, { id: 'infraspinatus' }, { hash: '#/muscle/infraspinatus' });
    vi.spyOn(window, 'print').mockReturnValue(undefined);
    await button().click();
    await expect.poll(sheet).not.toBeNull();
    expect(getComputedStyle(sheet() as Element).display).toBe('none');
  });
});
