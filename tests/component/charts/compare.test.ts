import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ComparePage from '../../../src/charts/ComparePage.svelte';
import CompareFrame from '../../../src/panels/compare/CompareFrame.svelte';
import { highlightsOf } from '../../../src/state/highlight';
import { dayOf } from '../../../src/shared/day';
import { bringComparison } from '../../../src/state/reading-comparison';
import { until } from '../../helpers/until';
import { atlas, show } from '../panels/show';

const comparison = (await bringComparison())();

/** The whole page, as the app shows it; the body is not there, so nothing of it can be needed. */
async function open(hash = '#/compare', ready = '[data-row]') {
  const state = await show(CompareFrame, { Compare: ComparePage }, { hash });
  await until(() => expect(document.querySelector(ready)).not.toBeNull());
  return state;
}
/** The harms, each study unfolded. */
async function openHarms() {
  await open('#/compare?part=harm', '[data-harm]');
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}
const row = (id: string) => {
  const found = document.querySelector<SVGGElement>(`[data-row="${id}"]`);
  if (!found) throw new Error(`no such row: ${id}`);
  return found;
};
const detail = () => document.querySelector<HTMLElement>('[role="dialog"]:popover-open');
const condition = () => page.getByRole('combobox', { name: 'Condition', exact: true });

beforeEach(async () => {
  await page.viewport(900, 900);
  // The sheet leaves this much room beside its page.
  document.body.style.paddingInline = '16px';
});

describe('the row behind a mark', () => {
  test('opens by pointing, says whom, what and on whose word, and closes by Escape', async () => {
    await open();
    await userEvent.click(row('C03'));
    const text = detail()?.textContent ?? '';
    for (const part of [
      'Manual therapy',
      '28 trials in the whole review',
      'What we confirmed',
      'Navarro-Santana',
      '0.51 points on a scale of 0 to 10 in favour of needling',
    ])
      expect(text).toContain(part);
    expect(detail()?.querySelector('a[href^="https://doi.org/"]')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(detail()).toBeNull();
    expect(document.activeElement).toBe(row('C03'));
  });

  test('opens by keyboard: one stop for Tab, arrows walk the rows, Enter opens', async () => {
    await open();
    const rows = [...document.querySelectorAll<SVGGElement>('figure [data-row]')];
    expect(rows.filter((one) => one.getAttribute('tabindex') === '0').length).toBe(1);
    rows[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(rows[2]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(rows.at(-1));
    await userEvent.keyboard('{Home}{Enter}');
    expect(detail()?.textContent).toContain('Gattie');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(document.activeElement).toBe(rows[0]);
  });

  test('opens from a harm, with its picture of a thousand', async () => {
    await openHarms();
    const harm = document.querySelector<SVGGElement>('[data-harm="a02"]');
    if (!harm) throw new Error('no such harm');
    await userEvent.click(harm);
    expect(detail()?.textContent).toMatch(/76 in 1,000; about 1 in 13/);
    expect(detail()?.querySelector('svg[aria-label*="about 76 events"]')).not.toBeNull();
  });
});

describe('the first look', () => {
  const mark = (id: string) => {
    const found = document.querySelector<SVGGElement>(`[data-verdict="${id}"]`);
    if (!found) throw new Error(`no such mark: ${id}`);
    return found;
  };

  test('holds a mark for each aspect, each drawn result and each harm of its fields', async () => {
    await open();
    const shown = [...document.querySelectorAll('[data-verdict]')].map((one) =>
      one.getAttribute('data-verdict'),
    );
    const fields = comparison.fields.flatMap(({ small, serious, lung }) => [small, serious, lung]);
    expect(shown.toSorted()).toEqual(
      [
        ...comparison.aspects.map(({ id }) => id),
        ...comparison.effects.filter(({ plot }) => plot).map(({ id }) => id),
        ...fields.map(({ harm }) => harm.id),
      ].toSorted(),
    );
  });

  test.each([
    ['training', 'at least 1,905 hours'],
    ['c51', 'Neck pain'],
    ['a10', 'Any minor event: United States survey, 2020'],
    ['a14', '20 in 20,494 sessions'],
    ['a23', 'not known'],
  ])('the mark %s opens its row in place, by pointing and by keyboard', async (id, text) => {
    await open();
    await userEvent.click(mark(id));
    expect(detail()?.textContent).toContain(text);
    expect(detail()?.querySelector('a[href], button[popovertarget]')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(detail()).toBeNull();
    mark(id).focus();
    await userEvent.keyboard('{Enter}');
    expect(detail()?.textContent).toContain(text);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(mark(id));
  });

  test('each statement of an aspect has its own sources', async () => {
    await open();
    await userEvent.click(mark('points'));
    expect(detail()?.querySelectorAll('dd button[popovertarget]').length).toBe(3);
  });

  test('arrows walk the marks, one stop for Tab in each picture', async () => {
    await open();
    const pictures = [...document.querySelectorAll('svg:has([data-verdict])')];
    expect(pictures.length).toBe(4);
    for (const picture of pictures)
      expect(picture.querySelectorAll('[tabindex="0"]').length).toBe(1);
    mark('what-it-is').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(mark('needles'));
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(mark('what-it-is'));
  });

  test('parts are tabs: by keyboard, in the address, and by a link', async () => {
    await open();
    await page.getByRole('tab', { name: 'Trials' }).click();
    await userEvent.keyboard('{ArrowRight}');
    await until(() => expect(location.hash).toBe('#/compare?part=harm'));
    await expect.element(page.getByRole('heading', { name: 'What can go wrong?' })).toBeVisible();
  });

  test.each([
    ['#/compare?condition=migraine&part=glance', 'Overview', 'Both at a glance'],
    ['#/compare?part=pages', 'Patient pages', 'What the web pages say and what the studies say'],
    ['#/compare?part=no-such', 'Trials', 'Does it help?'],
  ])('%s opens the part %s', async (hash, name, heading) => {
    await open(hash, '[role="tab"]');
    await expect.element(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
  });
});

describe('conditions and the body', () => {
  test('what the page begins with is lit from the start, and can be let go', async () => {
    const { explorer } = await open();
    await expect.element(condition()).toHaveValue('neck-pain');
    expect(highlightsOf(explorer.selected, atlas).length).toBeGreaterThan(0);
    explorer.clear();
    await expect.element(condition()).toHaveValue('all');
    expect(highlightsOf(explorer.selected, atlas)).toEqual([]);
  });

  test('a condition chosen here stands in the address and lights its regions', async () => {
    const { explorer } = await open();
    await condition().selectOptions('plantar-fasciitis');
    expect(location.hash).toBe('#/compare?condition=plantar-fasciitis');
    const lit = highlightsOf(explorer.selected, atlas);
    expect(lit.length).toBeGreaterThan(0);
    await until(() => expect(document.querySelector('[data-row="C24"]')).not.toBeNull());
    history.back();
    await until(() => expect(document.querySelector('[data-row="C24"]')).toBeNull());
  });

  test('the conditions of the chosen region come first', async () => {
    const { explorer } = await open('#/compare?region=low-back');
    expect(explorer.selected).toEqual({ kind: 'region', id: 'low-back' });
    const first = page.getByRole('group', { name: /Conditions of this region: Low back/ });
    const names = first.getByRole('button').elements();
    expect(names.length).toBe(atlas.regions.get('low-back')?.conditions.length);
    await expect
      .element(first.getByRole('button', { name: 'Low back pain' }))
      .toHaveAttribute('aria-pressed', 'true');
    await first.getByRole('button').nth(1).hover();
    expect(explorer.hovered).toMatchObject({ kind: 'condition' });
  });

  test('going to the comparison takes what is chosen along', async () => {
    const { router, explorer } = await open();
    router.go({ page: 'region', id: 'heel' });
    expect(explorer.href({ page: 'compare' })).toBe('#/compare?region=heel');
    router.go({ page: 'condition', id: 'migraine' });
    expect(explorer.href({ page: 'compare' })).toBe('#/compare?condition=migraine');
    router.go({ page: 'compare', condition: 'migraine' });
    explorer.clear();
    expect(location.hash).toBe('#/compare?condition=all');
  });

  test('a condition that we do not have gets a sentence and a way on', async () => {
    await show(CompareFrame, { Compare: ComparePage }, { hash: '#/compare?condition=no-such' });
    await expect.element(page.getByText(/We have no condition called “no-such”/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'see all conditions' })).toBeVisible();
  });
});

describe('filters', () => {
  test('show what fits, count what would, and lead back from nothing', async () => {
    await open('#/compare?condition=low-back-pain');
    await page.getByRole('combobox', { name: 'Outcome' }).selectOptions('disability');
    await until(() => {
      const shown = [...document.querySelectorAll('figure [data-row]')].map((r) =>
        r.getAttribute('data-row'),
      );
      expect(shown).toEqual(['C17']);
    });
    await condition().selectOptions('neck-pain');
    await page.getByRole('combobox', { name: 'Compared with' }).selectOptions('mixed');
    await condition().selectOptions('migraine');
    await page.getByRole('button', { name: 'Show all rows again' }).click();
    await until(() => expect(document.querySelector('[data-row="C57"]')).not.toBeNull());
  });
});

describe('taking it along', () => {
  test('copies the rows on show as CSV, with their sources', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open('#/compare?condition=tennis-elbow');
    await page.getByRole('button', { name: 'Copy as CSV' }).first().click();
    const [csv = ''] = write.mock.calls[0] ?? [];
    const lines = csv.trim().split('\r\n');
    const rows = comparison.effects.filter((e) => e.conditions.includes('tennis-elbow'));
    expect(lines.length).toBe(rows.length + 1);
    expect(lines[1]).toContain('-1.13,-1.64,-0.62,7,320');
    expect(lines[1]).toContain('https://doi.org/10.1177/0269215520937468');
  });

  test('saves a picture that needs no style sheet, as vectors and as pixels', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const url = make(blob as Blob);
      blobs.set(url, blob as Blob);
      return url;
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const blob = blobs.get(this.href);
      if (blob) saved.push({ name: this.download, blob });
    });
    await open('#/compare?condition=tennis-elbow');
    await page.getByRole('button', { name: 'Save SVG' }).first().click();
    await page.getByRole('button', { name: 'Save PNG' }).first().click();
    await until(() => expect(saved.length).toBe(2));
    await page.getByRole('button', { name: 'Save CSV' }).first().click();
    const stem = `tennis-elbow-outer-elbow-pain-needling-in-studies-${dayOf(new Date())}`;
    expect(saved.map(({ name }) => name)).toEqual(
      ['svg', 'png', 'csv'].map((ending) => `${stem}.${ending}`),
    );
    const svg = (await saved[0]?.blob.text()) ?? '';
    expect(svg).toContain('Sources: Navarro-Santana');
    expect(svg).not.toMatch(/class=|var\(--|url\(|href=/);
    expect(svg).toMatch(/stroke="rgb\(0, 114, 178\)"/);
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    // What it is called and what it shows, for whoever meets it in a course without seeing it.
    const [title, desc] = picture.documentElement.children;
    expect(picture.documentElement.getAttribute('role')).toBe('img');
    expect([title?.localName, title?.textContent]).toEqual([
      'title',
      'Tennis elbow (outer elbow pain): needling in studies',
    ]);
    expect(desc?.localName).toBe('desc');
    expect(desc?.textContent).toMatch(/Dry needling · .*7/);
    expect(await saved[1]?.blob.text()).toContain('iTXtTitle');
    const bitmap = await createImageBitmap(saved[1]?.blob as Blob);
    expect(bitmap.width).toBe(2 * Number(picture.documentElement.getAttribute('width')));
  });
});

describe('on the home screen of a phone that has no downloads', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'standalone'));

  test('table and pictures go to the share sheet; to close it is no fault', async () => {
    Object.defineProperty(navigator, 'standalone', { value: true, configurable: true });
    const shared: File[] = [];
    const share = vi.fn(({ files }: ShareData) => {
      shared.push(...(files ?? []));
      return Promise.resolve();
    });
    Object.assign(navigator, { canShare: () => true, share });
    const link = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    await open('#/compare?condition=tennis-elbow');
    const press = (name: string) => page.getByRole('button', { name }).first().click();
    await press('Save CSV');
    await press('Save SVG');
    await press('Save PNG');
    await until(() => expect(shared.length).toBe(3));
    expect(shared.map(({ name, type }) => `${name.split('.').pop() ?? ''} ${type}`)).toEqual([
      'csv text/csv',
      'svg image/svg+xml',
      'png image/png',
    ]);
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    await press('Save CSV');
    share.mockRejectedValueOnce(new DOMException('too late', 'NotAllowedError'));
    await press('Save SVG');
    await expect.element(page.getByText('Press the button again').first()).toBeVisible();
    expect(link).not.toHaveBeenCalled();
  });
});

describe('for everyone', () => {
  test('words turn into numbers and back', async () => {
    await openHarms();
    await expect.element(page.getByText('about 1 in 13', { exact: true }).first()).toBeVisible();
    await page.getByRole('radio', { name: /^numbers/ }).click();
    await expect.element(page.getByText('76 in 1,000', { exact: true }).first()).toBeVisible();
  });

  const PARTS = { help: '[data-row]', harm: '[data-harm]', glance: '[role="table"]', pages: 'dl' };
  test.each(
    [360, 900].flatMap((width) => Object.keys(PARTS).map((part) => [part, width] as const)),
  )('axe finds nothing serious in %s at %d px', async (part, width) => {
    await page.viewport(width, 800);
    await open(`#/compare?condition=neck-pain&part=${part}`, PARTS[part as keyof typeof PARTS]);
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
    const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
    expect(grave.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
