import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookOut } from '../../../src/offline/look';
import { registerOffline } from '../../../src/offline/register';
import { newVersion } from '../../../src/state/new-version.svelte';

type Registered = Parameters<typeof import('virtual:pwa-register').registerSW>[0] & {
  onNeedReload?: () => void;
};
const worker = vi.hoisted(() => ({
  told: undefined as Registered | undefined,
  update: vi.fn(() => Promise.resolve()),
}));
vi.mock('virtual:pwa-register', () => ({
  registerSW: (told: Registered) => {
    worker.told = told;
    return worker.update;
  },
}));

const HOUR = 3_600_000;
const show = () => document.dispatchEvent(new Event('visibilitychange'));

describe('a page that stays open', () => {
  afterEach(() => vi.useRealTimers());

  it('asks for a newer version when it comes back into view, at most once a minute, and each hour', () => {
    vi.useFakeTimers();
    const ask = vi.fn(() => Promise.resolve());
    const stop = lookOut(ask);
    expect(ask).not.toHaveBeenCalled();
    show();
    show();
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(61_000);
    show();
    expect(ask).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(HOUR);
    expect(ask).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(2 * HOUR);
    expect(ask).toHaveBeenCalledTimes(5);
    stop();
    vi.advanceTimersByTime(5 * HOUR);
    show();
    expect(ask).toHaveBeenCalledTimes(5);
  });

  it('asks and reminds after its clock was set back, too', () => {
    vi.useFakeTimers({ now: Date.UTC(2030, 0) });
    const ask = vi.fn(() => Promise.resolve());
    const stop = lookOut(ask);
    show();
    newVersion.offer('ready', () => undefined);
    newVersion.later();
    vi.setSystemTime(Date.UTC(2026, 0));
    show();
    newVersion.remind();
    expect([ask.mock.calls.length, newVersion.offered]).toEqual([2, 'ready']);
    newVersion.accept();
    stop();
  });

  it('goes on where the answer is no network', async () => {
    vi.useFakeTimers();
    const ask = vi.fn(() => Promise.reject(new Error('offline')));
    const stop = lookOut(ask);
    show();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(ask).toHaveBeenCalledTimes(2);
    stop();
  });
});

describe('a newer version', () => {
  it('that was put off waits in the settings, is offered again next day, and is loaded when it is wanted', () => {
    const load = vi.fn();
    newVersion.offer('ready', load);
    expect(newVersion.offered).toBe('ready');
    newVersion.later(0);
    expect([newVersion.offered, newVersion.postponed]).toEqual([undefined, true]);
    newVersion.remind(23 * HOUR);
    expect(newVersion.offered).toBeUndefined();
    newVersion.remind(24 * HOUR);
    expect([newVersion.offered, newVersion.postponed]).toEqual(['ready', false]);
    newVersion.accept();
    expect(load).toHaveBeenCalledTimes(1);
    expect(newVersion.offered).toBeUndefined();
  });

  it('comes after one that was accepted or put off: each is offered', () => {
    newVersion.offer('ready', () => undefined);
    newVersion.later(0);
    newVersion.offer('ready', () => undefined);
    expect([newVersion.offered, newVersion.postponed]).toEqual(['ready', false]);
    newVersion.accept();
    newVersion.offer('elsewhere', () => undefined);
    expect(newVersion.offered).toBe('elsewhere');
    newVersion.accept();
  });

  it('that was taken in another tab is offered here: nothing is loaded anew under the hands', async () => {
    await registerOffline();
    worker.told?.onNeedRefresh?.();
    expect(newVersion.offered).toBe('ready');
    newVersion.later(0);
    // In the other tab somebody pressed the button; the worker of this page is a new one.
    worker.told?.onNeedReload?.();
    expect([newVersion.offered, worker.update.mock.calls.length]).toEqual(['elsewhere', 0]);
    newVersion.later(0);
    // A second deploy is offered as the first was, and here the button takes it.
    worker.told?.onNeedRefresh?.();
    expect(newVersion.offered).toBe('ready');
    newVersion.accept();
    expect(worker.update).toHaveBeenCalledWith(true);
  });
});

describe('a part that did not arrive', () => {
  const missed = (type: string) => dispatchEvent(new Event(type));
  afterEach(() => vi.useRealTimers());

  it('and says nothing itself is told of, with a way to load the page anew; the settings keep no newer version', async () => {
    await registerOffline();
    vi.useFakeTimers();
    missed('vite:preloadError');
    expect(newVersion.offered).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1000);
    expect(newVersion.offered).toBe('missed');
    newVersion.later();
    expect([newVersion.offered, newVersion.postponed]).toEqual([undefined, false]);
  });

  it('is told of once: not where the part says so itself, nor without a network', async () => {
    vi.useFakeTimers();
    missed('vite:preloadError');
    missed('part-missed');
    await vi.advanceTimersByTimeAsync(1000);
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    missed('vite:preloadError');
    await vi.advanceTimersByTimeAsync(1000);
    expect(newVersion.offered).toBeUndefined();
    online.mockRestore();
  });
});
