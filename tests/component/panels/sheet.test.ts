import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Sheet from '../../../src/panels/shell/Sheet.svelte';
import { SheetHeight } from '../../../src/panels/shell/sheet-height.svelte';
import { show } from './show';

const children = createRawSnippet(() => ({ render: () => '<p>words</p>' }));
const STOPS = { '--sheet-low': '100px', '--sheet-middle': '300px', '--sheet-full': '600px' };
const grip = () => page.getByRole('slider', { name: 'Height of the page' });
const tall = () => document.querySelector('main')?.offsetHeight;
let height: SheetHeight;

beforeEach(async () => {
  await page.viewport(390, 844);
  document.documentElement.dataset.theme = 'light';
  for (const [name, value] of Object.entries({ ...STOPS, '--tabs': '0px', '--ease': '0ms' }))
    document.documentElement.style.setProperty(name, value);
  height = new SheetHeight();
  await show(Sheet, { height, children });
});

/**
 * A drag of the grip by so many px, upwards if negative, with times of its own: how fast a busy
 * machine hands out events must not decide what was a throw.
 */
function drag(by: number, ms = 400): void {
  const node = grip().element();
  const { x, y, width, height: h } = node.getBoundingClientRect();
  const at = { x: x + width / 2, y: y + h / 2 };
  const fire = (type: string, clientY: number, time: number) => {
    const event = new PointerEvent(type, {
      clientX: at.x,
      clientY,
      pointerId: 1,
      isPrimary: true,
      button: 0,
      bubbles: true,
    });
    Object.defineProperty(event, 'timeStamp', { value: 1000 + time });
    node.dispatchEvent(event);
  };
  // A pointer that only a script knows cannot be captured.
  node.setPointerCapture = () => undefined;
  fire('pointerdown', at.y, 0);
  for (let step = 1; step <= 8; step += 1)
    fire('pointermove', at.y + (by * step) / 8, (ms * step) / 8);
  // The finger rests before it lets go: this is no throw.
  const rest = ms > 300 ? 60 : 0;
  if (rest) fire('pointermove', at.y + by, ms + rest);
  fire('pointerup', at.y + by, ms + rest);
}

describe('three heights', () => {
  test('by buttons, which rest at the ends', async () => {
    expect(tall()).toBe(300);
    await page.getByRole('button', { name: /Taller/ }).click();
    await expect.poll(tall).toBe(600);
    await expect.element(page.getByRole('button', { name: /Taller/ })).toBeDisabled();
    await page.getByRole('button', { name: /Smaller/ }).click();
    await page.getByRole('button', { name: /Smaller/ }).click();
    await expect.poll(tall).toBe(100);
  });

  test('by keys', async () => {
    (grip().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(height.at).toBe('full');
    await userEvent.keyboard('{Home}');
    await expect.element(grip()).toHaveAttribute('aria-valuetext', 'low');
    await userEvent.keyboard('{ArrowUp}');
    expect(height.at).toBe('middle');
    await userEvent.keyboard('{End}');
    await expect.poll(tall).toBe(600);
  });

  test('by dragging: it follows the finger and rests at the nearest', async () => {
    drag(-200);
    expect(height.at).toBe('full');
    await expect.poll(tall).toBe(600);
    drag(80);
    expect(height.at).toBe('full');
    drag(420);
    expect(height.at).toBe('low');
  });

  test('by a quick throw, which counts further than it went', async () => {
    drag(-90, 40);
    expect(height.at).toBe('full');
  });

  test('by a tap on the grip', async () => {
    await grip().click();
    expect(height.at).toBe('full');
    await grip().click();
    expect(height.at).toBe('middle');
  });
});

test('a page that wants room raises the sheet, none lowers it', () => {
  height.at = 'low';
  height.atLeast('middle');
  expect(height.at).toBe('middle');
  height.at = 'full';
  height.atLeast('middle');
  expect(height.at).toBe('full');
});

test('beside the body there is nothing to drag', async () => {
  await page.viewport(1180, 820);
  await expect.poll(() => grip().elements()).toHaveLength(0);
});

test('a page that scrolls to one of its parts moves the sheet, never the window', async () => {
  const words =
    '<p style="height:900px">words</p><p class="visually-hidden">hidden</p><h2>part</h2>';
  const long = createRawSnippet(() => ({ render: () => `<div>${words}</div>` }));
  await page.viewport(390, 844);
  await show(Sheet, { height: new SheetHeight(), children: long });
  page.getByRole('heading', { name: 'part' }).element().scrollIntoView();
  expect(document.documentElement.scrollTop).toBe(0);
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(innerHeight);
});
