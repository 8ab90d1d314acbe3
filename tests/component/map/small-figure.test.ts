import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Side } from '../../../src/atlas/address';
import { keysOf, patternField } from '../../../src/map/fields';
import { loadFigure } from '../../../src/map/load';
import SmallFigure from '../../../src/map/SmallFigure.svelte';
import '../../../src/styles/index.css';

const name = (zone: string, side: Side) => `${zone}, ${side}`;
const pattern = { primaryZones: ['shoulder-front'], spilloverZones: ['arm-front'] };
const buttons = () => [...document.querySelectorAll<SVGElement>('[role="button"]')];
const tabStops = () => document.querySelectorAll('svg[data-figure] [tabindex="0"]').length;

async function figure(props: Record<string, unknown> = {}) {
  await loadFigure('male');
  const onhover = vi.fn();
  const onchoose = vi.fn();
  await render(SmallFigure, {
    figure: 'male',
    size: 'stage',
    label: 'Body',
    name,
    onhover,
    onchoose,
    ...props,
  });
  return { onhover, onchoose };
}

test('a pointer names the place it is at, and chooses it', async () => {
  const { onhover, onchoose } = await figure({ height: 700 });
  const place = page.getByRole('button', { name: 'breast, left', exact: true });
  await place.hover();
  expect(onhover).toHaveBeenLastCalledWith('breast', 'left');
  expect(document.querySelectorAll('.touched').length).toBe(1);
  await place.click();
  expect(onchoose).toHaveBeenCalledExactlyOnceWith('breast', 'left');
});

test('the left of the body is at the right of the front', async () => {
  await figure({ views: ['front'] });
  const middle = (zone: string) => {
    const box = buttons()
      .find((button) => button.dataset.zone === zone)
      ?.getBoundingClientRect();
    return (box?.left ?? 0) + (box?.width ?? 0) / 2;
  };
  expect(middle('breast:left')).toBeGreaterThan(middle('breast:right'));
});

test('a touch beside a hand still means the hand', async () => {
  const { onchoose } = await figure();
  const box = buttons()
    .find((button) => button.dataset.zone === 'thumb:left')
    ?.getBoundingClientRect();
  if (!box) throw new Error('no thumb');
  const svg = document.querySelector('svg');
  const frame = svg?.getBoundingClientRect();
  const position = {
    x: box.right + 6 - (frame?.left ?? 0),
    y: (box.top + box.bottom) / 2 - (frame?.top ?? 0),
  };
  await page.elementLocator(svg as unknown as HTMLElement).click({ position });
  expect(onchoose).toHaveBeenCalledOnce();
  expect(onchoose.mock.lastCall?.[1]).toBe('left');
});

test('by keyboard: one stop, arrows to the neighbours, Enter chooses, focus is seen', async () => {
  const { onhover, onchoose } = await figure();
  expect(buttons()).toHaveLength(238);
  expect(tabStops()).toBe(1);
  await userEvent.tab();
  const first = document.activeElement?.getAttribute('aria-label');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const label = document.activeElement?.getAttribute('aria-label') ?? '';
  expect(label).not.toBe(first);
  expect(onhover).toHaveBeenLastCalledWith(...label.split(', '));
  expect(document.querySelectorAll('.ring path').length).toBe(2);
  await userEvent.keyboard('{Enter}');
  expect(onchoose).toHaveBeenCalledExactlyOnceWith(...label.split(', '));
  expect(tabStops()).toBe(1);
});

test('a thumb has no tab stops and no buttons, whatever it is given', async () => {
  await figure({ size: 'thumb', field: patternField(pattern, 'left') });
  await expect.poll(() => document.querySelectorAll('.lit.primary').length).toBe(2);
  expect(document.querySelectorAll('[tabindex], [role="button"]')).toHaveLength(0);
  await expect.element(page.getByRole('img', { name: 'Body' })).toBeVisible();
});

test('without words the picture is silent', async () => {
  await figure({ size: 'thumb', label: undefined });
  expect(document.querySelector('svg[data-figure]')?.getAttribute('aria-hidden')).toBe('true');
});

test('what a list points at is lit, and the sides of the head come when they are needed', async () => {
  await figure({ size: 'card' });
  const outline = () => document.querySelector('.clay')?.getAttribute('d')?.match(/M/g)?.length;
  expect(outline()).toBe(1);
  expect(document.querySelectorAll('.touched')).toHaveLength(0);
  document.body.replaceChildren();
  await figure({ size: 'card', hovered: keysOf(['temple'], 'left') });
  expect(outline()).toBe(3);
  expect(document.querySelectorAll('.touched').length).toBeGreaterThan(0);
});

test('has nothing that stands in the way of anyone', async () => {
  await figure({ field: patternField(pattern) });
  const { violations } = await axe.run('svg[data-figure]');
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
});
