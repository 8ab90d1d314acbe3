import axe from 'axe-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DrawPage from '../../../src/panels/draw/DrawPage.svelte';
import { firstSight } from '../../../src/panels/parts/first-sight';
import RedFlags from '../../../src/panels/parts/RedFlags.svelte';
import MenuContent from '../../../src/panels/shell/MenuContent.svelte';
import { NOTHING_TOLD } from '../../../src/state/drawing/told';
import type { Audience } from '../../../src/atlas/types';
import { show } from '../panels/show';

const begin = () => page.getByRole('button', { name: 'New person', exact: true }).click();
const yes = () => page.getByRole('button', { name: 'Take it all away' });
/** All that a browser keeps for us, but for what the device was set to. */
const kept = () =>
  JSON.stringify([
    ...Object.entries(localStorage).filter(([key]) => key !== 'myomap.preferences'),
    ...Object.entries(sessionStorage),
    history.state,
    location.href,
  ]);

/** A drawing with words, answers, a name, steps and patterns of somebody. */
async function drawn(audience: Audience = 'therapist') {
  const state = await show(DrawPage, { id: '' }, { hash: '#/draw', audience });
  await expect.element(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  const { drawing } = state.desk;
  if (!drawing) throw new Error('no drawing');
  drawing.intensity = 9;
  drawing.mark([{ zone: 'temple', side: 'left' }], 6);
  drawing.mark([{ zone: 'kneecap', side: 'right' }], 3);
  drawing.undo();
  drawing.tell({ text: 'my left temple', label: 'Ada' });
  drawing.answer(['stroke-signs'], 'no');
  drawing.keep();
  history.replaceState('noted', '', '#/draw?muscle=temporalis&side=left&figure=male');
  dispatchEvent(new Event('popstate'));
  return { ...state, drawing };
}

beforeEach(() => page.viewport(420, 900));

describe('a new person', () => {
  test('is asked about once; a no changes nothing', async () => {
    const { drawing } = await drawn();
    await begin();
    await expect.element(yes()).toBeVisible();
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(yes()).not.toBeInTheDocument();
    expect([drawing.empty, drawing.told.label, drawing.canUndo]).toEqual([false, 'Ada', true]);
    expect(kept()).toContain('temple');
  });

  test('finds nothing of the last one: not by undo, nor in what is kept, nor on the page', async () => {
    const { drawing, router } = await drawn();
    firstSight('somewhere');
    const written = vi.fn();
    drawing.onwrite = written;
    await begin();
    await yes().click();
    await expect.element(page.getByText('All of it is gone.', { exact: false })).toBeVisible();
    expect([drawing.canUndo, drawing.canRedo, drawing.intensity]).toEqual([false, false, 5]);
    drawing.undo();
    drawing.redo();
    expect([drawing.marks, drawing.told, drawing.marked]).toEqual([[], NOTHING_TOLD, []]);
    expect(drawing.level.some(Boolean) || drawing.touch.some(Boolean)).toBe(false);
    // The body is told of every cell.
    expect(written).toHaveBeenCalledTimes(drawing.ground.cells);
    drawing.leave();
    expect(kept()).not.toMatch(/temple|kneecap|temporalis|Ada|stroke|left|right|male|noted/);
    expect(localStorage.getItem('myomap.preferences')).toBe(null);
    // Nor that somebody knows the way.
    expect(localStorage.getItem('myomap.guide')).toBe(null);
    expect(router.snapshot).toEqual({ place: { page: 'draw' } });
    expect(document.body.textContent).not.toMatch(/my left temple|Ada/);
    for (const field of document.querySelectorAll<HTMLInputElement>('textarea, [type=text]'))
      expect(field.value).toBe('');
    // The warnings of a place stand open again for whoever has not seen them.
    expect(firstSight('somewhere')).toBe(true);
    expect(document.activeElement?.localName).toBe('h1');
    drawing.mark([{ zone: 'temple', side: 'right' }], 2);
    await expect
      .element(page.getByText('All of it is gone.', { exact: false }))
      .not.toBeInTheDocument();
  });

  test('can begin where no drawing was opened, from the menu: the device forgets all the same', async () => {
    const close = vi.fn();
    const { router, preferences } = await show(
      MenuContent,
      { close },
      { hash: '#/region/temple?side=left&with=temporalis' },
    );
    localStorage.setItem('myomap.drawing', '{"zones":[{"id":"temple"}]}');
    localStorage.setItem('myomap.drawing.aside', '["temple"]');
    localStorage.setItem('myomap.days', 'temple');
    preferences.theme = 'dark';
    preferences.keep();
    await begin();
    await yes().click();
    expect(close).toHaveBeenCalledOnce();
    expect(kept()).not.toMatch(/temple|temporalis|left/);
    expect(localStorage.getItem('myomap.preferences')).toContain('dark');
    expect(router.snapshot).toEqual({ place: { page: 'home' } });
  });

  test('takes what stands in the search field, and finds nothing of the last one by going back', async () => {
    const { router } = await drawn();
    const field = document.body.appendChild(document.createElement('input'));
    field.setAttribute('role', 'combobox');
    field.value = 'my temple';
    const come = (entry: string, hash: string) => {
      history.replaceState(entry, '', hash);
      dispatchEvent(new PopStateEvent('popstate'));
    };
    come(`${performance.timeOrigin} 7`, '#/draw?muscle=temporalis&side=left');
    await begin();
    await yes().click();
    expect(field.value).toBe('');
    field.remove();
    for (const entry of [`${performance.timeOrigin} 6`, `${performance.timeOrigin - 1} 9`]) {
      come(entry, '#/muscle/temporalis?side=left&with=masseter');
      expect([router.snapshot, location.hash]).toEqual([{ place: { page: 'home' } }, '#/']);
    }
    come(`${performance.timeOrigin} 8`, '#/muscle/masseter?side=right');
    expect(router.snapshot).toMatchObject({ place: { id: 'masseter' }, side: 'right' });
  });

  test('of another tab takes the place from a page here that holds no drawing', async () => {
    const hash = '#/region/temple?side=left&with=temporalis';
    const { router } = await show(RedFlags, { flags: [], page: 'temple' }, { hash });
    dispatchEvent(new StorageEvent('storage', { key: 'myomap.day.2026-03-01T09:00' }));
    expect(router.snapshot.side).toBe('left');
    dispatchEvent(new StorageEvent('storage', { key: 'myomap.person' }));
    expect(router.snapshot).toEqual({ place: { page: 'home' } });
    expect(firstSight('temple')).toBe(true);
  });

  test('has its button under the thumb where a device goes from hand to hand', async () => {
    await page.viewport(1180, 820);
    await drawn('therapist');
    const button = page.getByRole('button', { name: 'New person', exact: true });
    expect(button.elements().length).toBe(1);
    const { height, bottom } = button.element().getBoundingClientRect();
    expect(height).toBeGreaterThanOrEqual(44);
    // Here the page lies in no sheet, whose room below the strip stands over.
    const strip = button.element().closest('.next') ?? document.body;
    const room = -parseFloat(getComputedStyle(strip).bottom);
    expect(room).toBeGreaterThan(0);
    expect(innerHeight + room - bottom).toBeGreaterThanOrEqual(0);
    expect(innerHeight + room - bottom).toBeLessThan(200);
  });
});
