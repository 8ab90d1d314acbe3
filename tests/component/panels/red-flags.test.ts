import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import RedFlags from '../../../src/panels/parts/RedFlags.svelte';
import PageOutlet from '../../../src/panels/shell/PageOutlet.svelte';
import { openFoldsForPrint } from '../../../src/panels/shell/print';
import { browserIn } from '../../helpers/whereabouts';
import { atlas, show } from './show';

const flagsOf = (region: string) =>
  (atlas.regions.get(region)?.redFlags ?? []).flatMap((id) => atlas.redFlags.get(id) ?? []);
const open = (region: string) => show(RedFlags, { flags: flagsOf(region) });
const block = () => page.getByRole('region', { name: 'When to get help first' });
const fold = () => document.querySelector('details') as HTMLDetailsElement;
const summary = () => document.querySelector('summary') as HTMLElement;

beforeEach(() => page.viewport(390, 844));
afterEach(() => vi.restoreAllMocks());

describe('the warnings of a page', () => {
  test.each([...atlas.regions.keys()])('%s: what is seen and what is folded is all', async (id) => {
    await open(id);
    await expect.element(block()).toBeVisible();
    const told = [...document.querySelectorAll('.help li')];
    expect(told).toHaveLength(flagsOf(id).length);
    flagsOf(id).forEach(({ text }, at) => expect(told[at]?.textContent).toContain(text));
    const folded = fold().querySelectorAll('li').length;
    const seen = told.filter((sign) => sign.checkVisibility()).length;
    expect(seen + folded).toBe(told.length);
    expect(seen).toBeGreaterThanOrEqual(3);
  });

  test('say before they are opened how many more there are, and how urgent', async () => {
    await open('abdomen');
    await expect.element(block()).toBeVisible();
    const more = fold().querySelectorAll('li').length;
    expect(summary().innerText.replace(/\s+/g, ' ')).toBe(
      `${more} more signs 10 emergencies, 10 same day, 1 soon`,
    );
    expect(fold().open).toBe(false);
  });

  test('stand in groups, the gravest first, also in the fold', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    await open('abdomen');
    await expect.element(block()).toBeVisible();
    await userEvent.click(summary());
    const headings = block().getByRole('heading', { level: 3 }).elements();
    expect(headings.map((one) => one.textContent?.trim())).toEqual([
      'Call 112 (Austria) now',
      'Call 112 (Austria) now',
      'See a doctor the same day',
      'Have it looked at in the next days',
    ]);
    const counts = [...fold().querySelectorAll('ul')].map((list) => list.children.length);
    expect(counts).toEqual([10, 10, 1]);
  });

  test('have no fold where it would hide one or two', async () => {
    await show(RedFlags, { flags: flagsOf('abdomen').slice(0, 5) });
    await expect.element(block()).toBeVisible();
    expect(document.querySelector('details')).toBeNull();
    expect(document.querySelectorAll('.help li')).toHaveLength(5);
  });

  test('leave nothing behind where there are none', async () => {
    await show(RedFlags, { flags: [] });
    expect(document.querySelector('.help')).toBeNull();
  });

  test.each(['abdomen', 'low-back', 'chest'])(
    '%s: take half of the first screen of a phone at most',
    async (id) => {
      await open(id);
      await expect.element(block()).toBeVisible();
      // As wide as it is in the sheet.
      (block().element() as HTMLElement).style.width = '358px';
      expect(block().element().getBoundingClientRect().height).toBeLessThanOrEqual(844 / 2);
    },
  );

  test('are walked by keyboard: number, country, marks, then the fold and what is in it', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    await open('calf');
    await expect.element(block()).toBeVisible();
    const walked: string[] = [];
    const step = async () => {
      await userEvent.keyboard('{Tab}');
      const at = document.activeElement as HTMLElement;
      walked.push(at.closest('li') ? 'mark' : at.tagName);
      return at;
    };
    while ((await step()) !== summary() && walked.length < 12);
    expect(walked).toEqual(['A', 'SELECT', 'mark', 'mark', 'mark', 'SUMMARY']);
    await userEvent.keyboard('{Enter}');
    expect(fold().open).toBe(true);
    expect((await step()).textContent).toBe('Call 112 (Austria) now');
    await step();
    expect(walked.at(-1)).toBe('mark');
  });

  test('are printed whole', async () => {
    await open('abdomen');
    await expect.element(block()).toBeVisible();
    const sheet = block().element().parentElement as HTMLElement;
    sheet.id = 'sheet';
    const end = openFoldsForPrint();
    dispatchEvent(new Event('beforeprint'));
    expect(fold().open).toBe(true);
    dispatchEvent(new Event('afterprint'));
    expect(fold().open).toBe(false);
    end();
    sheet.removeAttribute('id');
  });

  test('have no serious axe finding, closed and open', async () => {
    const loadCompare = () => Promise.reject(new Error('not needed here'));
    await show(PageOutlet, { loadCompare }, { hash: '#/region/abdomen' });
    await expect.element(block()).toBeVisible();
    for (const isOpen of [false, true]) {
      block()
        .element()
        .querySelectorAll('details')
        .forEach((one) => (one.open = isOpen));
      const { violations } = await axe.run(document.body);
      const grave = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      );
      expect(grave.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
});

describe('the number to call', () => {
  const call = (name: string) => page.getByRole('link', { name, exact: true }).first();
  const country = () => page.getByRole('combobox');
  const local = () =>
    page.getByRole('heading', { name: 'Call your local emergency number now' }).first();

  test('is guessed with the name of its country, and nothing is kept for that', async () => {
    browserIn(['de', 'de-AT', 'en-US'], 'Europe/Vienna');
    const { preferences } = await open('chest');
    await expect.element(call('Call 112 (Austria) now')).toHaveAttribute('href', 'tel:112');
    await expect.element(country()).toHaveAccessibleName('another country');
    await expect.element(country()).toHaveDisplayValue('Austria');
    expect(preferences.country).toBeNull();
    expect(localStorage.getItem('myomap.preferences')).toBeNull();
  });

  test('is that of the chosen country, whatever the browser speaks', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    const { preferences } = await open('chest');
    preferences.country = 'NZ';
    await expect.element(call('Call 111 (New Zealand) now')).toHaveAttribute('href', 'tel:111');
  });

  test('is your local number where nothing tells the country', async () => {
    browserIn(['en-US'], 'Europe/Vienna');
    await open('chest');
    await expect.element(local()).toBeVisible();
    expect(document.querySelector('a[href^="tel:"]')).toBeNull();
    await expect.element(country()).toHaveAccessibleName('choose your country');
  });

  test('is changed by keyboard, at every place at once, and is kept', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    const { preferences } = await open('chest');
    await expect.element(call('Call 112 (Austria) now')).toBeVisible();
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(country()).toHaveFocus();
    await userEvent.keyboard('Jap');
    await userEvent.keyboard('{Enter}');
    await expect.element(call('Call 119 (Japan) now')).toBeVisible();
    expect(document.body.textContent).not.toContain('(Austria) now');
    expect(preferences.country).toBe('JP');
    expect(localStorage.getItem('myomap.preferences')).toContain('"country":"JP"');
    await expect.element(country()).toHaveFocus();
  });

  test('does not come back as a guess once a reader said that the country is not listed', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    await open('chest');
    await country().selectOptions('Not listed, or not chosen');
    await expect.element(local()).toBeVisible();
    expect(document.querySelector('a[href^="tel:"]')).toBeNull();
  });

  test('can be pressed by a finger: the link and the choice are 44 px tall', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    await open('chest');
    await expect.element(call('Call 112 (Austria) now')).toBeVisible();
    const link = call('Call 112 (Austria) now').element();
    const { top, bottom } = getComputedStyle(link, '::after');
    const tall = link.getBoundingClientRect().height - parseFloat(top) - parseFloat(bottom);
    expect(tall).toBeGreaterThanOrEqual(44);
    expect(country().element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
