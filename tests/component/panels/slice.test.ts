import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CutThing } from '../../../src/state/slice';
import SliceWithNames from './SliceWithNames.svelte';
import { show } from './show';

beforeEach(() => localStorage.clear());

const radio = (name: string) => page.getByRole('radio', { name });
const CUT: readonly CutThing[] = [
  { kind: 'structure', id: 'lung', side: 'left' },
  { kind: 'muscle', id: 'rhomboids', side: 'left' },
  { kind: 'muscle', id: 'rhomboids', side: 'right' },
  { kind: 'muscle', id: 'soleus', side: 'right' },
  { kind: 'bone', id: 'vertebra-t4', side: 'mid' },
];

describe('a patient', () => {
  test('has no button for it', async () => {
    await show(SliceWithNames, {}, { hash: '#/muscle/soleus' });
    expect(document.querySelectorAll('button, input')).toHaveLength(0);
  });

  test('reads one sentence where a link holds a cut, and has two ways on', async () => {
    const { preferences } = await show(SliceWithNames, {}, { hash: '#/?slice=transverse:0.7' });
    await expect
      .element(page.getByText('Slices are in the therapist and educator views.'))
      .toBeVisible();
    expect(document.querySelectorAll('input')).toHaveLength(0);
    await page.getByRole('button', { name: 'Show therapist view' }).click();
    expect(preferences.audience).toBe('therapist');
    await expect.element(radio('Transverse')).toBeChecked();
    expect(location.hash).toBe('#/?slice=transverse:0.7');
  });

  test('can go on without', async () => {
    await show(SliceWithNames, {}, { hash: '#/?slice=sagittal:0.5' });
    await page.getByRole('button', { name: 'Go on without' }).click();
    expect(location.hash).toBe('#/');
  });
});

describe('a therapist', () => {
  const as = { audience: 'therapist' } as const;

  test('opens and closes a cut with the button; Escape closes it too', async () => {
    await show(SliceWithNames, {}, { hash: '#/region/calf', ...as });
    const button = page.getByRole('button', { name: 'Slice', exact: true });
    await button.click();
    expect(location.hash).toBe('#/region/calf?slice=transverse');
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    expect(location.hash).toBe('#/region/calf');
    await button.click();
    await userEvent.keyboard('{Escape}');
    expect(location.hash).toBe('#/region/calf');
  });

  test('cuts across a chosen trigger point first', async () => {
    await show(SliceWithNames, {}, { hash: '#/muscle/soleus?tp=1', ...as });
    await page.getByRole('button', { name: 'Slice', exact: true }).click();
    expect(location.hash).toBe('#/muscle/soleus?tp=1&slice=point');
  });

  test('chooses the plane and its place by keyboard', async () => {
    await show(SliceWithNames, {}, { hash: '#/?slice=transverse:0.5', ...as });
    // Without a muscle there is no point to go through.
    await expect.element(radio('At the point')).toBeDisabled();
    document.querySelector<HTMLElement>('input:checked')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(location.hash).toBe('#/?slice=sagittal');
    const slider = page.getByRole('slider', { name: 'Position from right to left' });
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(location.hash).toBe('#/?slice=sagittal:0.51');
    await page.getByRole('button', { name: 'Flip' }).click();
    expect(location.hash).toBe('#/?slice=sagittal:0.51:flip');
    await expect.element(page.getByText(/Seen from the right\./)).toBeVisible();
    await page.getByText('Turn', { exact: true }).click();
    (page.getByRole('slider', { name: 'Tilt up or down' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(location.hash).toBe('#/?slice=sagittal:0.51:0:-5:flip');
    await page.getByRole('button', { name: 'Close the slice' }).click();
    expect(location.hash).toBe('#/');
  });

  test('is told that the picture is no guide to depth, and never a length', async () => {
    await show(SliceWithNames, { cut: CUT }, { hash: '#/muscle/soleus?slice=point:0.5', ...as });
    await expect.element(page.getByText(/no guide to depth/)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/\d\s*(?:mm|cm|millimet)/);
  });

  test('finds the names as links, each once with its sides; bones are no links', async () => {
    await show(SliceWithNames, { cut: CUT }, { hash: '#/?slice=transverse:0.7', ...as });
    await page.getByText('Names').click();
    const items = () => [...document.querySelectorAll('li')].map((li) => li.textContent.trim());
    await expect
      .poll(items)
      .toEqual([
        'Rhomboid major and minor, left and right',
        'Soleus, right',
        'Lung and pleura, left',
        'Vertebra T4',
      ]);
    expect(document.querySelectorAll('li a')).toHaveLength(3);
    await page.getByRole('link', { name: 'Soleus' }).click();
    expect(location.hash).toBe('#/muscle/soleus?side=right&slice=transverse:0.7');
  });

  test('is led to a muscle where the plane needs one', async () => {
    await show(SliceWithNames, {}, { hash: '#/?slice=point', ...as });
    await expect
      .element(page.getByText(/Choose a muscle or one of its trigger points/))
      .toBeVisible();
  });
});
