import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
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
const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('.help details')];
const [line, whole] = [
  () => folds()[0] as HTMLDetailsElement,
  () => folds()[1] as HTMLDetailsElement,
];
const summaryOf = (fold: HTMLDetailsElement) => fold.querySelector('summary') as HTMLElement;
const read = (part: HTMLElement) => part.innerText.replace(/\s+/g, ' ').trim();
/** The page of a region, as it is first seen. */
const openFirst = (region: string) =>
  show(RedFlags, { flags: flagsOf(region), page: `${region} ${Math.random()}` });

beforeEach(() => page.viewport(390, 844));
afterEach(() => vi.restoreAllMocks());

describe('the warnings of a page', () => {
  test.each([...atlas.regions.keys()])('%s: are all there, each in full', async (id) => {
    await open(id);
    await expect.element(block()).toBeVisible();
    const told = [...whole().querySelectorAll('li')].map((one) => one.textContent ?? '');
    expect(told).toHaveLength(flagsOf(id).length);
    for (const { text } of flagsOf(id)) expect(told.some((one) => one.includes(text))).toBe(true);
  });

  test('name the gravest sign and how many more there are in one line', async () => {
    await open('abdomen');
    await expect.element(block()).toBeVisible();
    const [gravest, ...more] = flagsOf('abdomen');
    expect(read(summaryOf(line()))).toBe(
      `When to get help first ${gravest?.name} and ${more.length} more signs`,
    );
    expect(line().open).toBe(false);
    expect(block().element().getBoundingClientRect().height).toBeLessThanOrEqual(80);
  });

  test('open in place at a tap: signs to know at a glance, then all of them', async () => {
    await open('abdomen');
    await expect.element(block()).toBeVisible();
    await userEvent.click(summaryOf(line()));
    for (const { name } of flagsOf('abdomen').slice(0, 3))
      await expect.element(block().getByText(name).first()).toBeVisible();
    expect(read(summaryOf(whole()))).toBe('All 24 signs in full, with sources');
    await userEvent.click(summaryOf(whole()));
    await expect.element(block().getByText('13 emergencies, 10 same day, 1 soon')).toBeVisible();
    await expect.element(block().getByText(flagsOf('abdomen')[0]?.text ?? '')).toBeVisible();
    await userEvent.click(summaryOf(line()));
    await expect.element(block()).toBeVisible();
    expect(read(summaryOf(line()))).toContain('more signs');
  });

  test('stand open on the first sight of a place, and are a line when it is seen again', async () => {
    await show(RedFlags, { flags: flagsOf('calf'), page: 'seen twice' });
    await expect.element(block()).toBeVisible();
    expect([line().open, whole().open]).toEqual([true, false]);
    const named = [...line().querySelectorAll('.brief li')].map((one) => one.textContent ?? '');
    expect(named.length).toBeGreaterThanOrEqual(3);
    flagsOf('calf')
      .slice(0, named.length)
      .forEach(({ name }) => expect(named.some((one) => one.includes(name))).toBe(true));
    cleanup();
    await show(RedFlags, { flags: flagsOf('calf'), page: 'seen twice' });
    await expect.element(block()).toBeVisible();
    expect(line().open).toBe(false);
  });

  test('stand in groups by what to do, the gravest first', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    await open('abdomen');
    await expect.element(block()).toBeVisible();
    await userEvent.click(summaryOf(line()));
    await userEvent.click(summaryOf(whole()));
    const headings = [...whole().querySelectorAll('h3')].map((one) => one.textContent?.trim());
    expect(headings).toEqual([
      'Call 112 (Austria) now',
      'Go to an emergency department now',
      'Get help now',
      'See a doctor the same day',
      'Have it looked at in the next days',
    ]);
  });

  test('leave nothing behind where there are none', async () => {
    await show(RedFlags, { flags: [] });
    expect(document.querySelector('.help')).toBeNull();
  });

  test.each([...atlas.regions.keys()])(
    '%s: take a good third of the first screen of a phone at most',
    async (id) => {
      await openFirst(id);
      await expect.element(block()).toBeVisible();
      expect(line().open).toBe(true);
      // As wide as it is in the sheet.
      (block().element() as HTMLElement).style.width = '358px';
      expect(block().element().getBoundingClientRect().height).toBeLessThanOrEqual(844 * 0.35);
    },
  );

  test('are walked by keyboard: the line, number, country, marks, then all of them', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    await open('calf');
    await expect.element(block()).toBeVisible();
    const walked: string[] = [];
    const step = async () => {
      await userEvent.keyboard('{Tab}');
      const at = document.activeElement as HTMLElement;
      walked.push(at.closest('li, h3 .mark') ? 'mark' : at.tagName);
      return at;
    };
    expect(await step()).toBe(summaryOf(line()));
    await userEvent.keyboard('{Enter}');
    expect(line().open).toBe(true);
    while ((await step()) !== summaryOf(whole()) && walked.length < 14);
    expect(walked.slice(0, 3)).toEqual(['SUMMARY', 'A', 'SELECT']);
    expect(walked.at(-1)).toBe('SUMMARY');
    await userEvent.keyboard(' ');
    expect(whole().open).toBe(true);
    expect((await step()).textContent).toBe('Call 112 (Austria) now');
  });

  test('are printed whole', async () => {
    await open('abdomen');
    await expect.element(block()).toBeVisible();
    const sheet = block().element().parentElement as HTMLElement;
    sheet.id = 'sheet';
    const end = openFoldsForPrint();
    dispatchEvent(new Event('beforeprint'));
    expect(folds().map((fold) => fold.open)).toEqual([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect(folds().map((fold) => fold.open)).toEqual([false, false]);
    end();
    sheet.removeAttribute('id');
  });

  test('have no serious axe finding, closed and open', async () => {
    const loadCompare = () => Promise.reject(new Error('not needed here'));
    await show(PageOutlet, { loadCompare }, { hash: '#/region/abdomen' });
    await expect.element(block()).toBeVisible();
    for (const isOpen of [false, true]) {
      folds().forEach((one) => (one.open = isOpen));
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
    const { preferences } = await openFirst('chest');
    await expect.element(call('Call 112 (Austria) now')).toHaveAttribute('href', 'tel:112');
    await expect.element(country()).toHaveAccessibleName('change the country');
    await expect.element(country()).toHaveDisplayValue('Austria');
    expect(preferences.country).toBeNull();
    expect(localStorage.getItem('myomap.preferences')).toBeNull();
  });

  test('is that of the chosen country, whatever the browser speaks', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    const { preferences } = await openFirst('chest');
    preferences.country = 'NZ';
    await expect.element(call('Call 111 (New Zealand) now')).toHaveAttribute('href', 'tel:111');
  });

  test('is your local number where nothing tells the country', async () => {
    browserIn(['en-US'], 'Europe/Vienna');
    await openFirst('chest');
    await expect.element(local()).toBeVisible();
    expect(document.querySelector('a[href^="tel:"]')).toBeNull();
    await expect.element(country()).toHaveAccessibleName('choose your country');
  });

  test('is changed by keyboard, at every place at once, and is kept', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    const { preferences } = await openFirst('chest');
    await expect.element(call('Call 112 (Austria) now')).toBeVisible();
    await userEvent.keyboard('{Tab}{Tab}{Tab}');
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
    await openFirst('chest');
    await country().selectOptions('Not listed, or not chosen');
    await expect.element(local()).toBeVisible();
    expect(document.querySelector('a[href^="tel:"]')).toBeNull();
  });

  test('can be pressed by a finger: the link and the choice are 44 px tall', async () => {
    browserIn(['de-AT'], 'Europe/Vienna');
    await openFirst('chest');
    await expect.element(call('Call 112 (Austria) now')).toBeVisible();
    const link = call('Call 112 (Austria) now').element();
    const { top, bottom } = getComputedStyle(link, '::after');
    const tall = link.getBoundingClientRect().height - parseFloat(top) - parseFloat(bottom);
    expect(tall).toBeGreaterThanOrEqual(44);
    expect(country().element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });

  test('stands inside the sentences that say to call it, as a link', async () => {
    browserIn(['en-NZ'], 'Pacific/Auckland');
    await open('chest');
    await expect.element(block()).toBeVisible();
    folds().forEach((one) => (one.open = true));
    const sign = flagsOf('chest').find(({ id }) => id === 'rib-injury');
    const row = [...whole().querySelectorAll('li')].find((one) =>
      one.textContent?.includes(sign?.text ?? '?'),
    );
    expect(row?.querySelector('a')?.getAttribute('href')).toBe('tel:111');
    expect(row?.textContent).toContain('call 111 (New Zealand) if');
    expect(document.body.textContent).not.toContain('your local emergency number');
  });

  test('leaves the words where no country is known', async () => {
    browserIn(['en-US'], 'Europe/Vienna');
    await open('chest');
    await expect.element(block()).toBeVisible();
    expect(whole().textContent).toContain('or call your local emergency number if');
    expect(whole().textContent).not.toMatch(/[[\]]|#\/call/);
  });
});
