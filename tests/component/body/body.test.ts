import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import modelUrl from '../../../static/models/body.glb?url';
import { bringAtlas } from '../../../src/state/reading';
import { SENTENCES } from '../../../src/body/load-model';
import { BodyStatus } from '../../../src/state/body-status.svelte';
import { Explorer } from '../../../src/state/explorer.svelte';
import { Library } from '../../../src/state/library.svelte';
import { Preferences } from '../../../src/state/preferences.svelte';
import { Router } from '../../../src/state/router.svelte';
import { picture } from '../../../src/state/sharpness.svelte';
import { until } from '../../helpers/until';
import BodyRoom from './BodyRoom.svelte';

// Software rendering takes its time.
vi.setConfig({ testTimeout: 90_000 });

const trueFetch = window.fetch.bind(window);
let answer: () => Promise<Response>;

function open(free?: number) {
  const router = new Router();
  const library = new Library(bringAtlas);
  const regionOf = (zone: string) => library.atlas?.zones.get(zone)?.region ?? '';
  const state = {
    router,
    library,
    explorer: new Explorer(router, regionOf),
    preferences: new Preferences(),
    status: new BodyStatus(),
  };
  void library.load();
  render(BodyRoom, { state, ...(free !== undefined && { free }) });
  return state;
}

const reaches = (status: BodyStatus, phase: BodyStatus['phase']) =>
  until(() => expect(status.phase).toBe(phase));

const probe = () => {
  if (!window.__myomap) throw new Error('the body is not ready');
  return window.__myomap;
};

/** Let the browser come round this often; each time it could have drawn. */
async function chances(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
}

/**
 * Wait until nothing moves: sixty chances to draw, and none taken. What was asked for may begin some pictures
 * later, for the first picture of a body comes in steps that let the page breathe.
 */
async function rests(): Promise<void> {
  for (let before = -1; before !== probe().frames();) {
    before = probe().frames();
    await chances(60);
  }
}

/** One finger or mouse, from a point to another, lifted there. */
function stroke(
  from: { x: number; y: number },
  to: { x: number; y: number },
  also: { pointerId?: number; lift?: boolean } = {},
): void {
  const canvas = document.querySelector('canvas');
  const { pointerId = 1, lift = true } = also;
  const send = (type: string, at: { x: number; y: number }) =>
    canvas?.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        pointerId,
        pointerType: 'touch',
        isPrimary: pointerId === 1,
        clientX: at.x,
        clientY: at.y,
      }),
    );
  send('pointerdown', from);
  for (let i = 1; i <= 4; i++)
    send('pointermove', {
      x: from.x + ((to.x - from.x) * i) / 4,
      y: from.y + ((to.y - from.y) * i) / 4,
    });
  if (lift) send('pointerup', to);
}

beforeEach(() => {
  history.replaceState(null, '', '?probe#/');
  answer = () => trueFetch(modelUrl);
  vi.spyOn(window, 'fetch').mockImplementation((input, init) =>
    String(input).endsWith('models/body.glb') ? answer() : trueFetch(input, init),
  );
});

afterEach(() => history.replaceState(null, '', '#/'));

describe('a body that does not arrive', () => {
  it('says so in a sentence, and comes when it is tried again', async () => {
    answer = () => Promise.resolve(new Response('', { status: 404 }));
    const { status } = open();
    await reaches(status, 'failed');
    expect(status.reason).toBe(SENTENCES.notFetched());
    answer = () => trueFetch(modelUrl);
    status.retry();
    await reaches(status, 'ready');
  });

  it('says so where the file is damaged', async () => {
    answer = () => Promise.resolve(new Response('glTF but not really'));
    const { status } = open();
    await reaches(status, 'failed');
    expect(status.reason).toBe(SENTENCES.damaged());
  });

  it('says so where the browser cannot draw', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const { status } = open();
    await reaches(status, 'failed');
    expect(status.reason).toBe(SENTENCES.noDrawing());
  });
});

describe('the body', () => {
  it('opens a region by a tap, and nothing by a drag or by two fingers', async () => {
    const { status, explorer } = open();
    await reaches(status, 'ready');
    await rests();
    const thigh = probe().projectZone('thigh-front-mid', 'left');
    if (!thigh) throw new Error('the thigh is out of view');

    stroke(thigh, { x: thigh.x + 60, y: thigh.y });
    expect(explorer.selected.kind).toBe('nowhere');
    explorer.look('reset');
    flushSync();
    await rests();

    stroke(thigh, thigh, { lift: false });
    stroke({ x: thigh.x + 30, y: thigh.y }, { x: thigh.x + 30, y: thigh.y }, { pointerId: 2 });
    window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1 }));
    expect(explorer.selected.kind).toBe('nowhere');
    await rests();

    const again = probe().projectZone('thigh-front-mid', 'left') ?? thigh;
    stroke(again, { x: again.x + 3, y: again.y + 2 });
    expect(explorer.selected).toEqual({ kind: 'region', id: 'thigh-front', side: 'left' });
  });

  it('looks the same way with the other figure, and keeps what is chosen', async () => {
    const { status, explorer } = open();
    await reaches(status, 'ready');
    explorer.select({ kind: 'region', id: 'low-back', side: 'right' });
    flushSync();
    await rests();
    expect(probe().projectZone('low-back-side', 'right')).not.toBeNull();
    explorer.show('male');
    flushSync();
    await rests();
    expect(probe().projectZone('low-back-side', 'right')).not.toBeNull();
    expect(probe().projectZone('upper-abdomen', 'right')).toBeNull();
    expect(explorer.selected).toMatchObject({ id: 'low-back', side: 'right' });
  });

  it('keeps its shape when the picture grows wide under a sheet that covers a part of it', async () => {
    const { status } = open(640);
    await reaches(status, 'ready');
    await rests();
    /** How broad the shoulders are, against the way from there to the knees, as one sees it. */
    const shape = () => {
      const [left, right, knee] = [
        probe().projectZone('shoulder-side', 'left'),
        probe().projectZone('shoulder-side', 'right'),
        probe().projectZone('kneecap', 'left'),
      ];
      if (!left || !right || !knee) throw new Error('it is out of view');
      return Math.abs(left.x - right.x) / (knee.y - (left.y + right.y) / 2);
    };
    const free = shape();
    const room = document.querySelector<HTMLElement>('.room');
    if (!room) throw new Error('no room');
    room.style.height = '400px';
    await rests();
    expect(Math.abs(shape() / free - 1)).toBeLessThan(0.06);
    // As when a phone is turned.
    room.style.width = '800px';
    await expect.poll(() => document.querySelector('canvas')?.clientWidth).toBe(800);
    await rests();
    expect(Math.abs(shape() / free - 1)).toBeLessThan(0.06);
  });

  it('draws nothing while nothing changes, and little when it does', async () => {
    const { status, explorer, library } = open();
    await reaches(status, 'ready');
    await until(() => expect(library.phase).toBe('open'));
    explorer.select({ kind: 'region', id: 'knee' });
    flushSync();
    await rests();
    const before = probe().frames();
    await chances(60);
    expect(probe().frames()).toBe(before);
    expect(probe().drawCalls()).toBeLessThanOrEqual(3);
  });

  it('has fewer pixels while it moves where that is wanted or frames are slow, and all of them once it rests', async () => {
    const { status } = open();
    // A small picture: each of the frames that are counted is drawn by the processor.
    document.querySelector<HTMLElement>('.picture')?.style.setProperty('height', '120px');
    await reaches(status, 'ready');
    await rests();
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    const all = canvas.width;
    const body = canvas.closest('[role="application"]');
    const turn = () =>
      body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    // Each frame says that it took 80 ms, whatever this machine takes.
    let clock = performance.now();
    const told = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const widths: number[] = [];
    let watching = requestAnimationFrame(function tick() {
      clock += 80;
      widths.push(canvas.width);
      watching = requestAnimationFrame(tick);
    });
    const turnUntil = (width: number) =>
      until(() => {
        turn();
        expect(canvas.width).toBe(Math.floor(width));
      });
    const wants = (sharpness: typeof picture.sharpness) => {
      picture.sharpness = sharpness;
      flushSync();
    };
    try {
      await turnUntil(0.75 * all);
      await turnUntil(0.5 * all);
      // Never more while it moves: nothing flickers.
      expect(widths.toSorted((a, b) => b - a)).toEqual(widths);
      await until(() => expect(canvas.width).toBe(all));
      // What the reader sets wins.
      wants('sharp');
      await until(() => expect(canvas.width).toBeGreaterThanOrEqual(all));
      widths.length = 0;
      for (let i = 0; i < 11; i += 1) {
        turn();
        await chances(1);
      }
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(all);
      wants('light');
      await turnUntil(0.75 * all);
      await until(() => expect(canvas.width).toBe(all));
    } finally {
      cancelAnimationFrame(watching);
      told.mockRestore();
      wants('auto');
    }
  });

  it('says when the picture is taken away, and goes on when it is given back', async () => {
    const { status } = open();
    await reaches(status, 'ready');
    const canvas = document.querySelector('canvas');
    const loser = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    loser?.loseContext();
    await reaches(status, 'failed');
    expect(status.reason).toBe(SENTENCES.lost());
    loser?.restoreContext();
    await reaches(status, 'ready');
    // three counts anew from the moment of giving back.
    await until(() => expect(probe().frames()).toBeGreaterThan(0));
    expect(probe().triangles()).toBeGreaterThan(10_000);
  });

  it('rests when the picture is taken away again, and comes back when it is asked for', async () => {
    const { status } = open();
    const loser = () =>
      document
        .querySelector('canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context') as WEBGL_lose_context;
    await reaches(status, 'ready');
    const first = loser();
    first.loseContext();
    await reaches(status, 'failed');
    first.restoreContext();
    await reaches(status, 'ready');
    first.loseContext();
    await reaches(status, 'failed');
    expect(status.reason).toBe(SENTENCES.lostAgain());
    // The browser need not try to give it back.
    await until(() => expect(document.querySelector('canvas')).toBeNull());
    status.retry();
    flushSync();
    await reaches(status, 'ready');
    loser().loseContext();
    await reaches(status, 'failed');
    expect(status.reason).toBe(SENTENCES.lost());
  });
});
