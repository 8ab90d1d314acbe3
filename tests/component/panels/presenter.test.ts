import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { leadBackOnEscape } from '../../../src/panels/shell/escape';
import MenuContent from '../../../src/panels/shell/MenuContent.svelte';
import { onStage } from '../../../src/state/on-stage.svelte';
import OnStage from './OnStage.svelte';
import { show } from './show';

const leave = () => page.getByRole('button', { name: 'Leave presenter view' });
const alone = () => document.documentElement.dataset.alone;

afterEach(() => {
  onStage.alone = false;
  onStage.names = false;
});

/** The stage with a stand-in for the 3D body that writes down the keys it is sent. */
async function present() {
  const sent: string[] = [];
  const state = await show(
    OnStage,
    { onkey: (key: string) => sent.push(key) },
    { hash: '#/muscle/soleus', audience: 'educator' },
  );
  state.layers.phase = 'ready';
  state.layers.deepest = 4;
  await userEvent.keyboard('p');
  await expect.element(leave()).toBeVisible();
  return { ...state, sent };
}

describe('the stage alone', () => {
  test('comes by the key, tells its keys, takes them wherever the focus is', async () => {
    const { layers, sent } = await present();
    expect(alone()).toBe('');
    await expect.element(page.getByRole('status')).toHaveTextContent(/Escape leaves/);
    (leave().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('role')).toBe('application');
    await userEvent.keyboard('+');
    expect(sent).toEqual(['ArrowLeft', '+']);
    // Names need something that lies open.
    await userEvent.keyboard('n');
    expect([onStage.names, layers.depth]).toEqual([true, 1]);
    await userEvent.keyboard('lll');
    expect(layers.depth).toBe(4);
    await userEvent.keyboard('lk');
    expect(layers.depth).toBe(3);
    await userEvent.keyboard('n');
    expect(onStage.names).toBe(false);
  });

  test('goes by Escape before what is chosen is let go', async () => {
    const { explorer } = await present();
    const end = leadBackOnEscape(explorer);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onStage.alone).toBe(false);
    expect(alone()).toBeUndefined();
    expect(explorer.selected).toMatchObject({ kind: 'muscle', id: 'soleus' });
    end();
  });

  test('names what is chosen meanwhile, and goes by a press', async () => {
    const { explorer } = await present();
    explorer.select({ kind: 'muscle', id: 'infraspinatus' });
    await expect.element(page.getByRole('status')).toHaveTextContent(/^Infraspinatus/);
    await leave().click();
    await expect.element(leave()).not.toBeInTheDocument();
  });

  test('does not come while one writes', async () => {
    await show(OnStage, { onkey: () => undefined });
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await userEvent.keyboard('p');
    expect(onStage.alone).toBe(false);
    field.remove();
  });

  test('is offered in the settings', async () => {
    let closed = 0;
    await show(MenuContent, { close: () => (closed += 1) });
    await page.getByRole('button', { name: 'Presenter view' }).click();
    expect([onStage.alone, closed]).toEqual([true, 1]);
  });
});
