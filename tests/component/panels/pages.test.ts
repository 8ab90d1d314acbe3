import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PageOutlet from '../../../src/panels/shell/PageOutlet.svelte';
import { atlas, show } from './show';

const loadCompare = () => Promise.reject(new Error('not needed here'));
const open = (hash: string, audience: 'patient' | 'therapist' = 'patient') =>
  show(PageOutlet, { loadCompare }, { hash, audience });
const heading = () => page.getByRole('heading', { level: 1 });

beforeEach(() => page.viewport(420, 900));

describe('an address that names nothing', () => {
  test('gets a sentence, the nearest, and a way back', async () => {
    const { explorer } = await open('#/region/sholder-blade');
    await expect.element(heading()).toHaveTextContent('We have no such page');
    await expect.element(page.getByText(/Nothing here is called “sholder blade”/)).toBeVisible();
    await page
      .getByRole('link', { name: /^Shoulder blade/ })
      .first()
      .click();
    await expect.element(heading()).toHaveTextContent('Shoulder blade');
    history.back();
    await page.getByRole('link', { name: 'Back to the whole body' }).click();
    await expect.element(heading()).toHaveTextContent('Where does it hurt?');
    expect(explorer.selected).toEqual({ kind: 'nowhere' });
  });

  test('shows hostile words as words', async () => {
    await open('#/muscle/%3Cimg%20src=x%20onerror=alert(1)%3E');
    await expect.element(heading()).toHaveTextContent('We have no such page');
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the region page', () => {
  test('says help first, then what, then muscles, what may help, then risks, then what to take along and sources', async () => {
    await open('#/region/upper-back?side=left');
    await expect.element(heading()).toHaveTextContent('Upper back');
    const titles = [...document.querySelectorAll('h2')].map((node) => node.textContent);
    expect(titles).toEqual([
      'When to get help first',
      'What it often is',
      'Muscles that clinicians consider',
      'A nerve can feel like this too',
      'What may help',
      'What to ask',
      'What a needle must avoid here',
      'Take it along',
      'Sources',
    ]);
    expect(document.title).toBe('Upper back · Myomap');
    await page.getByRole('heading', { name: 'What a needle must avoid here' }).click();
    await expect.element(page.getByText('high risk').first()).toBeVisible();
  });

  test('every mark with a number leads to that number in the list', async () => {
    await open('#/region/upper-back');
    await expect.element(heading()).toBeVisible();
    const items = document.querySelectorAll('ol > li:has(cite)').length;
    const numbers = [...document.querySelectorAll('button[aria-label^="Source"]')].flatMap((mark) =>
      (mark.ariaLabel?.match(/\d+/g) ?? ['none']).map(Number),
    );
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.every((n) => n >= 1 && n <= items)).toBe(true);
    expect(new Set(numbers).size).toBe(items);
  });

  test('tells clinicians more than patients', async () => {
    const details = atlas.regions.get('upper-back')?.risks.flatMap((risk) => risk.details) ?? [];
    const reported = details.find((claim) => claim.clinicianOnly)?.text ?? 'nothing for clinicians';
    const { preferences } = await open('#/region/upper-back');
    await expect.element(heading()).toBeVisible();
    expect(document.body.textContent).not.toContain(reported);
    expect(document.body.textContent).not.toContain('Interscapular');
    preferences.audience = 'therapist';
    await expect.poll(() => document.body.textContent).toContain(reported);
    expect(document.body.textContent).toContain('Interscapular');
  });

  test('says how studies define the place, to those who read them', async () => {
    const { preferences } = await open('#/region/neck-back', 'therapist');
    const said = /as studies define it: Behind, from the ridge .* Wider than our back of the neck/s;
    await expect.poll(() => document.body.textContent).toMatch(said);
    const title = atlas.sources.get('griffith-neck')?.title ?? 'no source';
    expect(document.body.textContent).toContain(title);
    preferences.audience = 'patient';
    await expect.poll(() => document.body.textContent).not.toMatch(said);
    // Patients are told in plain words, where they ask where it is; the source is one step away.
    const plain = page.getByText('When studies say neck, they mean more than this page.');
    await expect.element(plain).not.toBeVisible();
    await page.getByText('Where exactly?').click();
    await expect.element(plain).toBeVisible();
    expect(document.body.textContent).toContain(title);
  });

  test('its side and its places are chosen in step with the body', async () => {
    const { explorer } = await open('#/region/heel');
    await page.getByRole('button', { name: 'Right', exact: true }).click();
    expect(explorer.selected).toEqual({ kind: 'region', id: 'heel', side: 'right' });
    await page.getByText('Where exactly?').click();
    await page.getByRole('link', { name: atlas.zones.get('heel-inner')?.label }).click();
    expect(explorer.selected).toEqual({ kind: 'zone', id: 'heel-inner', side: 'right' });
    explorer.hover({ kind: 'zone', id: 'heel-back', side: 'right' });
    await expect
      .poll(() => document.querySelector('[data-zone="heel-back"]')?.classList.contains('hovered'))
      .toBe(true);
  });
});

describe('the condition page', () => {
  test('says for therapists which list each code comes from', async () => {
    await open('#/condition/rotator-cuff-pain', 'therapist');
    await expect.element(page.getByText('ICD-10 (WHO) M75.1: Rotator cuff syndrome')).toBeVisible();
    await expect
      .element(page.getByText('ICD-10-CM (United States) M75.4: Impingement'))
      .toBeVisible();
  });

  test('keeps codes from patients', async () => {
    await open('#/condition/rotator-cuff-pain');
    await expect.element(heading()).toHaveTextContent('Rotator cuff');
    await expect.element(page.getByText(/ICD-10/)).not.toBeInTheDocument();
  });
});

test.each(['#/', '#/region/chest', '#/region/sacrum-tailbone', '#/condition/pelvic-pain'])(
  '%s asks nobody for a sex, and says the same beside either figure',
  async (hash) => {
    const { explorer } = await open(hash);
    await expect.element(heading()).toBeVisible();
    // Without the letters of the small figure, which comes when it is there.
    const words = () => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const drawn of copy.querySelectorAll('svg')) drawn.remove();
      return copy.textContent?.replace(/\s+/g, ' ') ?? '';
    };
    const told = words();
    expect(told.length).toBeGreaterThan(100);
    explorer.show('male');
    await expect.poll(() => location.hash).toContain('figure=male');
    await expect.poll(words).toBe(told);
    expect(
      document.querySelectorAll('main input[type=radio], article input[type=radio]'),
    ).toHaveLength(0);
  },
);

describe('marks', () => {
  test('one stands for a part whose statements all rest on the same, and says so', async () => {
    const { attachments } = atlas.muscles.get('gastrocnemius') ?? {};
    await open('#/muscle/gastrocnemius', 'therapist');
    const part = page.getByRole('region', { name: 'Anatomy and trigger points' });
    await expect.element(part).toHaveTextContent(attachments?.insertion.text ?? 'no text');
    const marks = part.getByRole('button');
    expect(marks.elements()).toHaveLength(2);
    await expect.element(marks.first()).toHaveAccessibleName(/for all of this part$/);
    await marks.first().click();
    await expect.element(part).toHaveTextContent('This holds for all of this part.');
  });

  test('each stands for its statement where a part rests on more than one thing', async () => {
    const { about } = atlas.conditions.get('low-back-pain') ?? { about: [] };
    expect(new Set(about.map(({ standing }) => standing)).size).toBe(2);
    await open('#/condition/low-back-pain');
    const part = page.getByRole('region', { name: 'What it is' });
    await expect.element(part).toHaveTextContent(about[2]?.text ?? 'no text');
    await expect.element(part.getByRole('button', { name: /^in review/ }).first()).toBeVisible();
    expect(part.getByRole('button').elements().length).toBeGreaterThanOrEqual(about.length);
  });

  test('none stands alone on a line', async () => {
    await open('#/region/upper-back');
    await expect.element(heading()).toBeVisible();
    for (const width of [320, 375, 390, 420]) {
      await page.viewport(width, 900);
      for (const mark of document.querySelectorAll('.mark')) {
        const block = mark.closest('p, li, h2, h3');
        if (!block || mark.getClientRects().length === 0) continue;
        const before = document.createRange();
        before.setStart(block, 0);
        before.setEndBefore(mark);
        const { bottom } = [...before.getClientRects()].findLast((box) => box.width > 0) ?? {};
        const box = mark.getBoundingClientRect();
        expect(bottom, block.textContent).toBeGreaterThan((box.top + box.bottom) / 2);
      }
    }
  });
});

describe('arriving', () => {
  test('a page opened by a link takes the focus to its heading', async () => {
    await open('#/region/heel');
    const link = page.getByRole('link', { name: /^Plantar/ });
    await expect.element(link).toBeVisible();
    (link.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.tagName).toBe('H1');
    expect(document.activeElement?.textContent).toMatch(/Plantar/);
  });

  test('the first page of a visit takes nothing', async () => {
    await open('#/region/heel');
    await expect.element(heading()).toHaveTextContent('Heel');
    expect(document.activeElement).toBe(document.body);
  });
});

test('a page that did not arrive says so, and is asked for again', async () => {
  const { library } = await show(
    PageOutlet,
    { loadCompare },
    { hash: '#/region/heel', withoutAtlas: true },
  );
  await expect.element(heading()).toHaveTextContent('This page did not arrive');
  expect(library.phase).toBe('failed');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(heading()).toHaveTextContent('This page did not arrive');
});

test('every region, muscle and condition has a page with words and sources', async () => {
  const { router } = await open('#/learn', 'therapist');
  await expect.element(heading()).toHaveTextContent('Learn');
  const all = <Name extends 'region' | 'muscle' | 'condition'>(
    name: Name,
    records: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
  ) => [...records.values()].map(({ id, name: title }) => ({ place: { page: name, id }, title }));
  const places = [
    ...all('region', atlas.regions),
    ...all('muscle', atlas.muscles),
    ...all('condition', atlas.conditions),
  ];
  const poor: string[] = [];
  for (const { place, title } of places) {
    router.go(place);
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe(title);
    const text = document.body.textContent ?? '';
    if (/undefined|NaN|\[object|\{[a-z-]+\}/.test(text))
      poor.push(`${place.id}: raw value on screen`);
    if (!document.querySelector('ol > li cite')) poor.push(`${place.id}: no source`);
    if (!document.querySelector('.help li')) poor.push(`${place.id}: no red flag`);
  }
  expect(poor).toEqual([]);
}, 120_000);

test.each([
  '#/',
  '#/region/upper-back?side=left',
  '#/region/forehead-temple?zone=eye-deep',
  '#/muscle/upper-trapezius',
  '#/condition/sciatica',
  '#/learn',
  '#/nonsense',
])('%s has no serious axe finding, for patients and therapists', async (hash) => {
  for (const audience of ['patient', 'therapist'] as const) {
    await open(hash, audience);
    await expect.element(heading().first()).toBeVisible();
  }
  document.querySelectorAll('details').forEach((fold) => (fold.open = true));
  const { violations } = await axe.run(document.body);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
});
