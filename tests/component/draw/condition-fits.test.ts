import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ConditionFits from '../../../src/panels/draw/ConditionFits.svelte';
import MuscleName from '../../../src/panels/parts/MuscleName.svelte';
import RegionConditions from '../../../src/panels/region/RegionConditions.svelte';
import { createMatcher } from '../../../src/matching';
import { vocabularyIn } from '../../../src/matching/vocabulary';
import { speech } from '../../../src/language';
import { atlas, show } from '../panels/show';

const links = () => [...document.querySelectorAll('a')].map(({ hash }) => hash.split('?')[0]);

async function fitsOf(...zones: readonly string[]) {
  await speech.need('vocabulary');
  const matcher = createMatcher(atlas, vocabularyIn(speech.bundle('vocabulary')?.files ?? {}));
  return matcher.zones(zones.map((id) => ({ id, side: 'left' as const })));
}

test('an answer says what is often felt there, in words for patients and figures for clinicians', async () => {
  const answer = await fitsOf(
    'low-back-side',
    'buttock-mid',
    'thigh-back-upper',
    'thigh-back-lower',
  );
  const { preferences } = await show(ConditionFits, {
    fits: answer.conditionFits,
    zones: answer.zones,
    little: false,
  });
  await expect.element(page.getByText('Often felt in the same places')).toBeVisible();
  expect(links()[0]).toBe('#/condition/sciatica');
  const first = page.getByRole('link', { name: /^Sciatica/ });
  await expect.element(first).toHaveTextContent('Good fit');
  expect(first.element().textContent).not.toContain('%');
  await expect.element(page.getByText(/Only a clinician can tell/)).toBeVisible();
  preferences.audience = 'therapist';
  await expect.element(first).toHaveTextContent(/91 % of your pain lies where it is felt/);
});

test('three stand open, the rest folded; what is felt in many places comes last', async () => {
  const answer = await fitsOf(
    'low-back-side',
    'buttock-mid',
    'thigh-back-upper',
    'thigh-back-lower',
  );
  const wide = { ...answer.conditionFits[0], id: 'fibromyalgia', tells: 'many-places' } as const;
  await show(ConditionFits, {
    fits: [...answer.conditionFits, wide] as typeof answer.conditionFits,
    zones: answer.zones,
    little: false,
  });
  const open = [...document.querySelectorAll('a')].filter((link) => !link.closest('details'));
  expect(open.length).toBeLessThanOrEqual(4);
  expect(links().at(-1)).toBe('#/condition/fibromyalgia');
  await expect.element(page.getByText('In many places at once')).toBeVisible();
});

test('too little to tell: no word and no figure of a fit', async () => {
  const answer = await fitsOf('heel-bottom');
  await show(ConditionFits, { fits: answer.conditionFits, zones: answer.zones, little: true });
  await expect.element(page.getByRole('link', { name: /^Plantar fasciitis/ })).toBeVisible();
  expect(document.body.textContent).not.toMatch(/Good fit|Fair fit|Weak fit|%/);
});

describe('what it often is in a region', () => {
  const region = atlas.regions.get('low-back');
  if (!region) throw new Error('unknown region');
  const mark = () => page.getByRole('button', { name: /^Source/ }).first();

  test('begins with what is common, on whose word, and ends with what is in many places', async () => {
    await page.viewport(1180, 900);
    await show(RegionConditions, { region });
    await expect.element(page.getByRole('heading', { name: /^Common here/ })).toBeVisible();
    await expect.element(mark()).toBeVisible();
    expect(links().slice(0, 2)).toEqual(['#/condition/low-back-pain', '#/condition/sciatica']);
    expect(links().at(-1)).toBe('#/condition/fibromyalgia');
  });

  test('is three names on a small screen, and all of them with a sentence each at a tap', async () => {
    await page.viewport(420, 900);
    await show(RegionConditions, { region });
    await expect.element(page.getByText('common here')).toBeVisible();
    await expect.element(mark()).toBeVisible();
    expect(links()).toHaveLength(3);
    await page.getByRole('button', { name: 'All 6, explained' }).click();
    await expect.element(page.getByText('In many places at once')).toBeVisible();
    expect(links()).toHaveLength(6);
    expect(links().at(-1)).toBe('#/condition/fibromyalgia');
  });
});

test('patients read the lay name of a muscle first, clinicians its own', async () => {
  const muscle = atlas.muscles.get('gluteus-medius');
  if (!muscle) throw new Error('unknown muscle');
  const { preferences } = await show(MuscleName, { muscle, side: 'left' });
  const text = () => document.querySelector('.name')?.textContent;
  expect(text()).toBe('Muscle at the side of the hip');
  await expect.element(page.getByText('Gluteus medius, left side')).toBeVisible();
  preferences.audience = 'educator';
  await expect.element(page.getByText('Gluteus medius', { exact: true })).toBeVisible();
  expect(text()).toBe('Gluteus medius');
});
