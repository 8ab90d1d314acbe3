import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DepthControl from '../../../src/panels/inside/DepthControl.svelte';
import NameTag from '../../../src/panels/stage/flat/NameTag.svelte';
import StageTools from '../../../src/panels/stage/StageTools.svelte';
import { onStage } from '../../../src/state/on-stage.svelte';
import { cutParts } from '../../../src/state/cut-parts.svelte';
import Lettered from './Lettered.svelte';
import { show } from './show';

const ROOM = { width: 600, height: 400 };

beforeEach(() => page.viewport(1180, 820));
afterEach(() => {
  document.documentElement.dir = 'ltr';
});

describe.each(['ltr', 'rtl'] as const)('where lines run %s', (dir) => {
  beforeEach(() => {
    document.documentElement.dir = dir;
  });

  test('the name stands beside the pointer, inside the picture, at every edge', async () => {
    const stage = document.createElement('div');
    Object.assign(stage.style, {
      ...{ position: 'fixed', left: '50px', top: '50px' },
      ...{ width: `${ROOM.width}px`, height: `${ROOM.height}px` },
    });
    document.body.append(stage);
    for (const [x, y] of [
      ...([
        [300, 200],
        [2, 200],
        [598, 200],
        [300, 2],
        [300, 398],
      ] as const),
    ]) {
      const tag = await render(
        NameTag,
        { x, y, name: 'Front of the shoulder, left', detail: 'Shoulder cap' },
        { baseElement: stage },
      );
      const label = stage.querySelector('[data-testid="pointer-label"]');
      await expect
        .poll(() => {
          const box = label?.getBoundingClientRect() ?? new DOMRect();
          const far = Math.max(box.left - 50 - x, x - (box.right - 50), 0);
          const inside =
            box.left >= 50 &&
            box.right <= 650 &&
            box.top >= 50 &&
            box.bottom <= 450 &&
            box.width > 50;
          return inside && far <= 30;
        })
        .toBe(true);
      await tag.unmount();
    }
    stage.remove();
  });

  test('the depth has the skin on top: where one presses is how deep one looks', async () => {
    const { layers } = await show(DepthControl, {}, { hash: '#/?layer=middle' });
    const slider = page.getByRole('slider');
    const { width, height } = slider.element().getBoundingClientRect();
    await slider.click({ position: { x: width / 2, y: height - 3 } });
    expect(layers.depth).toBeGreaterThan(layers.deepest - 0.3);
    await slider.click({ position: { x: width / 2, y: 3 } });
    expect(layers.depth).toBeLessThan(0.3);
  });
});

test('a part of a cut that did not arrive says so, and is asked for again', async () => {
  const { layers } = await show(
    StageTools,
    { solid: true },
    { hash: '#/?slice=transverse:0.7', audience: 'therapist' },
  );
  layers.phase = 'ready';
  flushSync();
  await expect.element(page.getByRole('radio', { name: 'Transverse' })).toBeVisible();
  const { attempt } = cutParts;
  cutParts.missed = true;
  flushSync();
  const alert = page.getByRole('alert');
  await expect.element(alert).toBeVisible();
  // Where a browser remembers that a file did not come, only a new page asks again.
  expect(alert.getByRole('button').elements()).toHaveLength(2);
  await alert.getByRole('button', { name: 'Try again' }).click();
  expect([cutParts.missed, cutParts.attempt]).toEqual([false, attempt + 1]);
  await expect.element(alert).not.toBeInTheDocument();
});

test('what a finger may have meant is one press away, until something else is chosen', async () => {
  const chosen = { kind: 'region', id: 'hand-back-fingers', side: 'left' } as const;
  const palm = { kind: 'region', id: 'wrist-palm', side: 'left' } as const;
  const { explorer } = await show(
    StageTools,
    { solid: true },
    { hash: '#/region/hand-back-fingers?side=left' },
  );
  const group = page.getByRole('group', { name: 'Or next to it?' });
  await expect.element(group).not.toBeInTheDocument();
  onStage.besides = { chosen, others: [palm, { ...chosen, id: 'gone' }] };
  await expect.element(group.getByRole('button')).toHaveLength(1);
  await group.getByRole('button', { name: 'Wrist, palm and thumb' }).click();
  expect(explorer.selected).toEqual(palm);
  await expect.element(group).not.toBeInTheDocument();
});

test.each([
  ['a phone', 390, 380],
  ['a phone with the page drawn up', 390, 260],
  ['a phone laid on its side', 424, 330],
  ['a small laptop', 760, 500],
])('the letters of the sides stand clear of all tools on %s', async (_, width, height) => {
  await page.viewport(Math.max(width, 390), width < 400 ? 844 : height + 60);
  const { layers, bodyStatus, explorer } = await show(
    Lettered,
    { width, height },
    { hash: '#/muscle/infraspinatus?layer=middle', audience: 'educator' },
  );
  expect(explorer.selected.kind).toBe('muscle');
  bodyStatus.phase = 'ready';
  layers.phase = 'ready';
  flushSync();
  await expect.element(page.getByRole('slider', { name: 'Depth' })).toBeInTheDocument();
  const boxes = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .map((node) => node.getBoundingClientRect())
      .filter((box) => box.width > 1 && box.height > 1);
  await expect
    .poll(() => {
      const letters = boxes('[data-side][data-place="left"], [data-side][data-place="right"]');
      const tools = boxes('[data-tool] :is(button, summary, input, a)');
      const met = letters.flatMap((one) =>
        tools.filter(
          (tool) =>
            one.left < tool.right &&
            tool.left < one.right &&
            one.top < tool.bottom &&
            tool.top < one.bottom,
        ),
      );
      return { letters: letters.length, tools: tools.length > 6, met };
    })
    .toEqual({ letters: 2, tools: true, met: [] });
});
