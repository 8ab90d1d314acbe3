import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import RegionMuscles from '../../../src/panels/region/RegionMuscles.svelte';
import Legend from '../../../src/panels/stage/Legend.svelte';
import type { Audience } from '../../../src/atlas/types';
import RegionPage from '../../../src/panels/region/RegionPage.svelte';
import { say } from '../../../src/language';
import { PainDrawing } from '../../../src/state/pain-drawing.svelte';
import DrawnKey from '../../../src/panels/stage/DrawnKey.svelte';
import { risksShown } from '../../../src/state/risks-shown.svelte';
import UnderKey from '../../../src/panels/stage/UnderKey.svelte';
import PointsApart from '../../../src/panels/muscle/PointsApart.svelte';
import { atlas, show } from './show';

beforeEach(() => page.viewport(1180, 900));

const region = atlas.regions.get('shoulder-cap');
if (!region) throw new Error('unknown region: shoulder-cap');
const rows = () => [...document.querySelectorAll('ol.rows > li')];

describe('the muscles of a region', () => {
  test('say their share in plain words, or in numbers', async () => {
    const { preferences } = await show(
      RegionMuscles,
      { region },
      { hash: '#/region/shoulder-cap' },
    );
    expect(rows()[0]?.textContent).toMatch(/Covers .+ of this place/);
    expect(rows()[0]?.textContent).not.toContain('%');
    preferences.audience = 'therapist';
    await expect
      .element(page.getByText(/covers \d+ % of this place · \d+ % of its pattern/).first())
      .toBeVisible();
    await expect.element(page.getByText('How the shares are worked out')).toBeVisible();
  });

  test('follow the place that is chosen within the region', async () => {
    const { router } = await show(
      RegionMuscles,
      { region },
      { hash: '#/region/shoulder-cap', audience: 'therapist' },
    );
    const before = rows().map((row) => row.textContent);
    const zone = region.zones[0]?.id ?? '';
    router.go({ page: 'region', id: region.id, zone });
    await expect.poll(() => rows().map((row) => row.textContent)).not.toEqual(before);
  });

  test('are laid over one another, four at most', async () => {
    const { router } = await show(RegionMuscles, { region }, { hash: '#/region/shoulder-cap' });
    const buttons = () =>
      [...document.querySelectorAll<HTMLButtonElement>('[data-lay]')].slice(0, 5);
    // What it does is said by a word, not by a plus alone, and a finger finds it.
    expect(buttons()[0]?.textContent).toContain('Overlay');
    expect(buttons()[0]?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    for (const button of buttons()) button.click();
    const laid = router.snapshot.with?.split(',') ?? [];
    expect(laid).toEqual(
      buttons()
        .slice(0, 4)
        .map((button) => button.dataset.lay),
    );
    await expect.poll(() => buttons()[4]?.getAttribute('aria-disabled')).toBe('true');
    expect(buttons()[0]?.getAttribute('aria-pressed')).toBe('true');
    // Heat takes their place.
    await page.getByRole('button', { name: 'Show all their patterns on the body' }).click();
    expect(router.snapshot.with).toBeUndefined();
    expect(router.snapshot.heat).toBe(true);
  });
});

describe('the trigger points of a muscle', () => {
  test('are shown apart, and let go again', async () => {
    const muscle = atlas.muscles.get('infraspinatus');
    if (!muscle) throw new Error('unknown muscle: infraspinatus');
    const { router } = await show(PointsApart, { muscle }, { hash: '#/muscle/infraspinatus' });
    await page.getByRole('button', { name: 'Show its points apart' }).click();
    expect(router.snapshot.with).toBe('infraspinatus.1,infraspinatus.2,infraspinatus.3');
    await page.getByRole('button', { name: /Overlay the pattern of point 2/ }).click();
    expect(router.snapshot.with).toBe('infraspinatus.1,,infraspinatus.3');
    await page.getByRole('button', { name: 'The points are shown apart' }).click();
    expect(router.snapshot.with).toBeUndefined();
  });
});

describe('the legend', () => {
  const legend = () => document.querySelector('[data-legend]');

  test('is not there where no pattern is shown', async () => {
    await show(Legend, { atlas }, { hash: '#/region/neck-back' });
    expect(legend()).toBeNull();
  });

  test('says nothing of a muscle that there is not', async () => {
    await show(Legend, { atlas }, { hash: '#/muscle/sholder' });
    expect(legend()).toBeNull();
  });

  test('tells of one pattern, and of the one that is pointed at', async () => {
    const { explorer } = await show(Legend, { atlas }, { hash: '#/muscle/soleus?tp=3' });
    expect(legend()?.textContent).toContain('Soleus (with plantaris), point 3');
    expect(legend()?.textContent).toContain('often felt');
    // This point has no spillover: nothing is said of it.
    expect(legend()?.textContent).not.toContain('may spread');
    explorer.hover({ kind: 'muscle', id: 'masseter' });
    await expect.element(page.getByText('Masseter')).toBeVisible();
    await expect.element(page.getByText('may spread to')).toBeVisible();
  });

  test('names several, and lights the one that is pointed at by keyboard', async () => {
    const { explorer, router } = await show(
      Legend,
      { atlas },
      { hash: '#/muscle/soleus?with=soleus.1,,gastrocnemius' },
    );
    expect(legend()?.textContent).toContain('2 patterns');
    await page
      .getByRole('button', { name: 'Take away Soleus (with plantaris), point 1' })
      .element()
      .focus();
    expect(explorer.hovered).toEqual({ kind: 'trigger-point', id: 'soleus-1' });
    await userEvent.keyboard('{Enter}');
    expect(router.snapshot.with).toBe(',,gastrocnemius');
    expect(explorer.hovered).toEqual({ kind: 'nowhere' });
    await expect.element(page.getByText('1 pattern')).toBeVisible();
  });

  test('counts the muscles of a heat', async () => {
    await show(Legend, { atlas }, { hash: '#/region/neck-back?heat=1' });
    expect(legend()?.textContent).toMatch(/by 1 … \d+ muscles/);
    expect(legend()?.textContent).toMatch(/All \d+ patterns that reach this place/);
    expect(say('stage-tools.heat.backing', { n: 1 })).toMatch(/^The one pattern that reaches/);
  });

  test('shows the ramp of a heat while it is folded', async () => {
    await page.viewport(390, 844);
    await show(Legend, { atlas }, { hash: '#/region/neck-back?heat=1' });
    const ramp = () => legend()?.querySelector('summary .slim');
    expect(legend()?.hasAttribute('open')).toBe(false);
    expect(ramp()?.textContent).toMatch(/^\s*1\s*\d+$/);
    await page.getByText('Pain is drawn here').click();
    await expect.poll(ramp).toBeFalsy();
  });

  test('leads to the far side', async () => {
    const { bodyStatus, router } = await show(Legend, { atlas }, { hash: '#/muscle/soleus' });
    expect(legend()?.textContent).not.toContain('Also on');
    bodyStatus.far = 'back';
    await page.getByRole('button', { name: 'Turn the body' }).click();
    expect(router.snapshot.view).toBe('back');
  });
});

describe('the key of a drawing', () => {
  test('is there once something is drawn, and names where each kind of pain is', async () => {
    const drawing = new PainDrawing();
    await show(DrawnKey, { drawing, atlas }, { hash: '#/draw' });
    const key = () => document.querySelector('[data-legend]');
    expect(key()).toBeNull();
    drawing.qualities = ['burning'];
    drawing.mark([{ zone: 'temple', side: 'left' }], 7);
    await expect.poll(() => key()?.textContent).toMatch(/mild.*severe.*burning\s*Temple, left/s);
    drawing.stroking = true;
    drawing.mark([{ zone: 'heel-inner', side: 'left' }], 7);
    expect(key()?.textContent).not.toContain('Inner heel');
    drawing.stroking = false;
    await expect.poll(() => key()?.querySelector('dd')?.textContent).toContain(' · ');
    drawing.clear();
    await expect.poll(key).toBeNull();
  });
});

describe('what shimmers through the skin', () => {
  const lung = () => page.getByRole('link', { name: 'Lung and its lining' });
  const opened = async (hash: string, audience: Audience = 'therapist') => {
    const shown = await show(UnderKey, { atlas }, { hash, audience });
    shown.layers.drawn = { lung: 'partly' };
    shown.layers.phase = 'ready';
    return shown;
  };

  test('is named where it lies at high risk, and stays while its name is pointed at', async () => {
    const { explorer } = await opened('#/region/upper-back?side=left');
    await expect.element(page.getByText('What a needle must avoid here')).toBeVisible();
    await userEvent.hover(lung());
    expect(explorer.hovered).toMatchObject({ kind: 'structure', id: 'lung' });
    await expect.element(lung()).toBeVisible();
  });

  test('is not named to patients until they open what a needle must avoid', async () => {
    await opened('#/region/upper-back', 'patient');
    await new Promise(requestAnimationFrame);
    expect(lung().query()).toBeNull();
    await show(RegionPage, { id: 'upper-back' }, { hash: '#/region/upper-back' });
    document.querySelector<HTMLElement>('.risks > summary')?.click();
    await expect.poll(() => risksShown.open).toBe(true);
    await expect.element(page.getByRole('link', { name: /lung/i }).first()).toBeVisible();
    document.querySelector<HTMLElement>('.risks > summary')?.click();
    await expect.poll(() => risksShown.open).toBe(false);
  });

  test('is not named under a calf, nor where the body is opened or shows heat', async () => {
    const { router } = await opened('#/region/upper-back');
    await expect.element(lung()).toBeVisible();
    for (const hash of [
      '#/region/calf',
      '#/region/upper-back?layer=bones',
      '#/region/chest?heat=1',
    ]) {
      location.hash = hash;
      await expect
        .poll(() => router.snapshot.place.page === 'region' && !lung().query())
        .toBe(true);
      location.hash = '#/region/upper-back';
      await expect.element(lung()).toBeVisible();
    }
  });
});
