import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import PageOutlet from '../../../src/panels/shell/PageOutlet.svelte';
import { atlas, show } from './show';

const loadCompare = () => Promise.reject(new Error('not needed here'));
const open = (hash: string, audience: 'patient' | 'therapist' = 'patient') =>
  show(PageOutlet, { loadCompare }, { hash, audience });
const part = () => page.getByRole('region', { name: 'What may help' });
const told = (id: string) => atlas.care.get(id);

beforeEach(() => page.viewport(390, 844));

describe('what may help', () => {
  test('stands after the warnings, with how sure it is and for whom it is not', async () => {
    await open('#/condition/low-back-pain');
    const first = told('sc-low-back-pain-1');
    await expect.element(part()).toHaveTextContent(first?.text ?? 'no text');
    await expect.element(part()).toHaveTextContent(/How sure: fairly\. A guideline says so\./);
    await expect.element(part()).toHaveTextContent(/Not for: anyone with one of the warning signs/);
    const titles = [...document.querySelectorAll('h2')].map((node) => node.textContent);
    expect(titles.indexOf('What may help')).toBeGreaterThan(
      titles.indexOf('When to get help first'),
    );
    expect(titles.indexOf('What may help')).toBeGreaterThan(
      titles.indexOf('Muscles that clinicians consider'),
    );
  });

  test('is a few lines at first sight, the rest one tap away, with the rule for warmth', async () => {
    await open('#/condition/low-back-pain');
    await expect.element(part()).toBeVisible();
    expect(document.querySelectorAll('[data-care]:not(details [data-care])')).toHaveLength(2);
    const heat = part().getByText(told('sc-low-back-pain-3')?.text ?? 'no text');
    await expect.element(heat).not.toBeVisible();
    await part().getByText('3 more').click();
    await expect.element(heat).toBeVisible();
    await expect.element(part().getByText(/Wrap heat and cold/)).toBeVisible();
  });

  test('keeps figures for those who treat and teach', async () => {
    const { preferences } = await open('#/condition/low-back-pain');
    await expect.element(part()).toBeVisible();
    expect(document.body.textContent).not.toContain('SMD');
    preferences.audience = 'therapist';
    await expect.element(part()).toHaveTextContent('37 trials');
  });

  test('a region begins with what is common there', async () => {
    await open('#/region/elbow');
    await expect
      .element(part().getByRole('heading', { level: 3 }).first())
      .toHaveTextContent('Tennis elbow');
  });

  test('a muscle has what holds for all, and leads to its conditions', async () => {
    await open('#/muscle/infraspinatus');
    await expect.element(part()).toHaveTextContent(/breaks nothing up/);
    await part().getByRole('link', { name: 'Frozen shoulder' }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Frozen');
  });

  test('says so where nothing is known', async () => {
    await open('#/region/abdomen');
    await expect.element(part()).toHaveTextContent(/no advice for this place/);
  });

  test('every mark is in the list of sources, and axe has nothing to say', async () => {
    await open('#/condition/knee-oa');
    await expect.element(part()).toBeVisible();
    const marks = part()
      .getByRole('button', { name: /^Sources? \d/ })
      .elements();
    expect(marks.length).toBeGreaterThan(0);
    const { violations } = await axe.run('main, section');
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('what feels alike', () => {
  const alike = () => page.getByRole('region', { name: 'A nerve can feel like this too' });

  test('says what is urgent first, and folds most', async () => {
    await open('#/region/elbow');
    const told = atlas.alike.get('elbow');
    await expect
      .element(alike().getByRole('paragraph').first())
      .toHaveTextContent(told?.urgent.text ?? '');
    expect(document.querySelector('[data-nerve="nerve-ulnar"]')?.checkVisibility()).toBe(false);
  });

  test('lays a nerve beside a muscle, by name, until it is taken away', async () => {
    const { router } = await open('#/region/elbow?with=supinator');
    await alike()
      .getByText(/where each nerve is felt/)
      .click();
    const lay = alike().getByRole('button', {
      name: 'Overlay the pattern of Ulnar nerve on the body',
    });
    await lay.click();
    expect(router.snapshot.with).toBe('supinator,nerve-ulnar');
    await expect.element(lay).toHaveAttribute('aria-pressed', 'true');
    await lay.click();
    expect(router.snapshot.with).toBe('supinator');
    await expect.element(alike()).toHaveTextContent(/Maps of nerves differ/);
  });
});

describe('what to ask', () => {
  test('asks about the lung where it lies near, and leads to the official registers', async () => {
    await open('#/region/upper-back');
    const ask = page.getByRole('region', { name: 'What to ask' });
    await ask.getByText(/^Before anyone needles you/).click();
    await expect.element(ask.getByText(/My lung is near this place/)).toBeVisible();
    await ask.getByRole('link', { name: /^Find someone qualified/ }).click();
    const link = page.getByRole('link', { name: /^Federation of State Boards/ });
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(link).toHaveTextContent('https://www.fsbpt.org/');
  });
});
