import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import { STEPS, type Step } from '../../../src/panels/guide/steps';
import { newPerson } from '../../../src/state/new-person';
import { formatHash } from '../../../src/state/snapshot';
import type { Audience } from '../../../src/atlas/types';
import { show } from '../panels/show';

const next = () => page.getByRole('button', { name: 'Next', exact: true });

/** A step of the guided way, with a painful low back and what else was told. */
async function at(step: Step, { drawn = true, audience = 'patient' as Audience } = {}) {
  const hash = formatHash({ place: { page: 'draw', step } });
  const state = await show(DrawPage, { id: step }, { hash, audience });
  await expect
    .element(page.getByRole('link', { name: /Leave the steps|first page/ }))
    .toBeVisible();
  const { drawing } = state.desk;
  if (!drawing) throw new Error('no drawing');
  if (drawn) drawing.mark([{ zone: 'low-back-side', side: 'left' }], 6);
  return { ...state, drawing };
}

beforeEach(() => page.viewport(420, 900));

describe('the guided way', () => {
  test.each(STEPS)(
    'shows %s as one of five steps, with the signs before all else',
    async (step) => {
      await at(step);
      const n = STEPS.indexOf(step) + 1;
      await expect
        .element(page.getByRole('heading', { level: 1 }))
        .toHaveTextContent(new RegExp(`^${n} of 5 `));
      expect(document.querySelectorAll('nav li')).toHaveLength(5);
      expect(document.querySelectorAll('[aria-current="step"]')).toHaveLength(1);
      expect(document.querySelectorAll('nav li a')).toHaveLength(n - 1);
      await expect.element(page.getByText('When to get help first')).toBeVisible();
      const [first] = document.querySelectorAll('[data-step] :is(section, h2)');
      expect(first?.matches('.help')).toBe(true);
      expect(document.querySelectorAll('[data-step] .button.main')).toHaveLength(1);
      const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );

  test('leads past all that a step holds by two keys, seen while it holds the focus', async () => {
    await at('where');
    const heading = page.getByRole('heading', { level: 1 });
    (heading.element() as HTMLElement).focus();
    await userEvent.tab();
    const skip = page.getByRole('button', { name: 'Skip to the end of this step' });
    await expect.element(skip).toHaveFocus();
    expect(skip.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await userEvent.keyboard('{Enter}');
    await expect.element(next()).toHaveFocus();
    expect(skip.element().getBoundingClientRect().height).toBeLessThan(2);
  });

  test('leads back to the place where nothing was shown', async () => {
    const { router } = await at('care', { drawn: false });
    await page.getByRole('link', { name: 'Show where it hurts' }).click();
    expect(router.snapshot.place).toEqual({ page: 'draw', step: 'where' });
  });

  test('asks for the place before it goes on, and for answers after', async () => {
    const { drawing, router } = await at('where', { drawn: false });
    await next().click();
    await expect.element(page.getByText('Nothing is shown yet.', { exact: false })).toBeVisible();
    expect(router.snapshot.place).toEqual({ page: 'draw', step: 'where' });
    drawing.mark([{ zone: 'low-back-side', side: 'left' }], 6);
    await next().click();
    expect(router.snapshot.place).toEqual({ page: 'draw', step: 'first' });
  });

  test('goes on once all is answered, and not before', async () => {
    const { router } = await at('first');
    await expect.element(page.getByRole('button', { name: 'None of these' })).toBeVisible();
    await next().click();
    await expect
      .element(page.getByText('Some questions have no answer yet.', { exact: false }))
      .toBeVisible();
    await expect.poll(() => document.activeElement?.matches('li input')).toBe(true);
    await page.getByRole('button', { name: 'None of these' }).click();
    expect(router.snapshot.place).toEqual({ page: 'draw', step: 'patterns' });
  });

  test('an emergency leads out of the way: the number to call, and nothing that leads on', async () => {
    const { drawing, router } = await at('first');
    await expect.element(page.getByRole('button', { name: 'None of these' })).toBeVisible();
    drawing.answer(['cauda-equina'], 'yes');
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Get help first.');
    expect(alert.element().textContent).toMatch(/\d{3}|emergency number/);
    await expect.element(next()).not.toBeInTheDocument();
    // All that a later step would show waits as well.
    router.go({ page: 'draw', step: 'patterns' });
    expect(document.querySelector('#drawing-answer')).toBeNull();
    drawing.answer(['cauda-equina'], 'no');
    await expect.element(next()).toBeVisible();
  });

  test('a new person begins at the first step, and is led there by the first page', async () => {
    const { desk, router } = await at('take');
    expect([Boolean(desk.met), localStorage.getItem('myomap.guide')]).toEqual([true, 'true']);
    newPerson(router, desk);
    expect([Boolean(desk.met), localStorage.getItem('myomap.guide')]).toEqual([false, null]);
    expect(router.snapshot.place).toEqual({ page: 'draw', step: 'where' });
  });

  test('has the new person at hand for whoever treats', async () => {
    await at('where', { audience: 'therapist' });
    await expect.element(page.getByRole('button', { name: 'New person' })).toBeInViewport();
  });
});
