import { beforeEach, describe, expect, test, vi } from 'vitest';
import { regionOf } from '../../../src/atlas/index';
import { Explorer } from '../../../src/state/explorer.svelte';
import { Library } from '../../../src/state/library.svelte';
import { Preferences } from '../../../src/state/preferences.svelte';
import { Router } from '../../../src/state/router.svelte';
import { parseHash } from '../../../src/state/snapshot';
import { until } from '../../helpers/until';
import { atlas } from './show';

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
});

describe('the address bar is the one truth', () => {
  test('choosing writes it, and a reload reads it again', () => {
    const explorer = new Explorer(new Router(), regionOf);
    explorer.show('male');
    explorer.select({ kind: 'zone', id: 'elbow-tip', side: 'left' });
    expect(location.hash).toBe('#/region/elbow?zone=elbow-tip&side=left&figure=male');
    const again = new Explorer(new Router(), regionOf);
    expect(again.selected).toEqual({ kind: 'zone', id: 'elbow-tip', side: 'left' });
    expect(again.figure).toBe('male');
  });

  test('back and forward are followed', async () => {
    const router = new Router();
    const explorer = new Explorer(router, regionOf);
    const end = router.listen();
    explorer.select({ kind: 'region', id: 'heel' });
    explorer.select({ kind: 'muscle', id: 'soleus' });
    history.back();
    await until(() => {
      expect(explorer.selected).toEqual({ kind: 'region', id: 'heel' });
    });
    history.forward();
    await until(() => {
      expect(explorer.selected).toEqual({ kind: 'muscle', id: 'soleus' });
    });
    end();
  });

  test('a new place lets go of the view, keeps the figure, and the camera is asked each time', () => {
    const explorer = new Explorer(new Router(), regionOf);
    explorer.show('male');
    explorer.look('left');
    expect(explorer.view).toBe('left');
    const { at } = explorer.wish;
    explorer.select({ kind: 'region', id: 'heel' });
    explorer.select({ kind: 'region', id: 'heel' });
    expect(explorer.view).toBeUndefined();
    expect(explorer.figure).toBe('male');
    expect(explorer.wish).toEqual({ view: 'selection', at: at + 2 });
    explorer.clear();
    expect(explorer.wish.view).toBe('reset');
    expect(location.hash).toBe('#/?figure=male');
  });

  test('back to the whole body also makes it whole: no cut stays', () => {
    const router = new Router();
    const explorer = new Explorer(router, regionOf);
    history.replaceState(null, '', '#/region/heel?view=left&slice=transverse:0.6&figure=male');
    router.snapshot = parseHash(location.hash);
    expect(router.snapshot.slice).toBeDefined();
    explorer.look('back');
    expect(router.snapshot.slice).toBeDefined();
    explorer.look('reset');
    expect(location.hash).toBe('#/region/heel?figure=male');
  });

  test('what is chosen stays the same object while only figure or view change', () => {
    const explorer = new Explorer(new Router(), regionOf);
    explorer.select({ kind: 'region', id: 'heel' });
    const before = explorer.selected;
    explorer.show('male');
    explorer.look('back');
    expect(explorer.selected).toBe(before);
  });

  test('a zone that nobody knows opens nothing', () => {
    const explorer = new Explorer(new Router(), regionOf);
    explorer.select({ kind: 'zone', id: 'tail' });
    expect(location.hash).toBe('#/');
  });
});

describe('preferences', () => {
  test('are kept for this device', () => {
    const first = new Preferences();
    Object.assign(first, { theme: 'dark', tone: 'deep', audience: 'educator', country: 'NZ' });
    first.keep();
    expect(new Preferences()).toMatchObject({
      theme: 'dark',
      tone: 'deep',
      audience: 'educator',
      country: 'NZ',
    });
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"theme":"pink","tone":7,"audience":{},"country":"<b>"}',
  ])('a damaged store (%s) gives the defaults', (text) => {
    localStorage.setItem('myomap.preferences', text);
    expect(new Preferences()).toMatchObject({
      theme: 'auto',
      tone: 'medium',
      audience: 'patient',
      country: null,
    });
  });

  test('auto follows the device, a choice does not', () => {
    const preferences = new Preferences();
    preferences.systemDark = true;
    expect(preferences.shade).toBe('dark');
    preferences.theme = 'light';
    expect(preferences.shade).toBe('light');
  });
});

describe('the library', () => {
  test('loads once however often it is asked', async () => {
    const fetch = vi.fn(() => Promise.resolve(() => atlas));
    const library = new Library(fetch);
    await Promise.all([library.load(), library.load()]);
    await library.load();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(library.atlas).toBe(atlas);
  });

  test('tries again after a failure', async () => {
    const fetch = vi
      .fn(() => Promise.resolve(() => atlas))
      .mockRejectedValueOnce(new Error('offline'));
    const library = new Library(fetch);
    await library.load();
    expect([library.phase, library.reason]).toEqual(['failed', 'offline']);
    await library.load();
    expect(library.phase).toBe('open');
  });
});
