import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyShelf, KEY } from '../../../src/state/drawing/shelf';
import { NOTHING_TOLD } from '../../../src/state/drawing/told';
import { PainDrawing } from '../../../src/state/pain-drawing.svelte';
import { smallGround } from '../../unit/drawing/grounds';

const TEMPLE = [{ zone: 'temple', side: 'left' }] as const;
const CALF = [{ zone: 'calf-upper', side: 'right' }] as const;
const of = ({ marks }: PainDrawing) => marks.map(({ id, side }) => `${id} ${side}`);
const BOTH = ['temple left', 'calf-upper right'];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

/** A tab for each; they share what the device keeps, and hear of one another by `look`. */
const tabs = () => [new PainDrawing(smallGround()), new PainDrawing(smallGround())] as const;

describe('two tabs', () => {
  test('follow each other, so that what both draw is there; one step back is what was here', () => {
    const [a, b] = tabs();
    a.mark(TEMPLE, 6);
    a.keep();
    b.look();
    expect(of(b)).toEqual(['temple left']);
    expect(b.elsewhere).toBe(false);
    b.mark(CALF, 3);
    b.keep();
    a.look();
    expect([of(a), a.elsewhere]).toEqual([BOTH, true]);
    a.undo();
    expect([of(a), a.elsewhere]).toEqual([['temple left'], false]);
    a.redo();
    expect(of(a)).toEqual(BOTH);
    expect(of(new PainDrawing(smallGround()))).toEqual(BOTH);
  });

  test('follow words and strokes of the other one in a single step, and write nothing themselves', () => {
    const [a, b] = tabs();
    b.mark(CALF, 3);
    b.keep();
    a.look();
    const write = vi.spyOn(Storage.prototype, 'setItem');
    for (const text of ['my', 'my left', 'my left temple']) {
      a.tell({ text });
      a.mark(TEMPLE, text.length % 10);
      a.keep();
      b.look();
    }
    expect(b.told.text).toBe('my left temple');
    const drawings = write.mock.calls.filter(([key]) => key === KEY);
    expect(drawings.length).toBe(3);
    vi.advanceTimersByTime(2000);
    expect(write.mock.calls.filter(([key]) => key === KEY).length).toBe(3);
    b.undo();
    expect([b.told, of(b)]).toEqual([NOTHING_TOLD, ['calf-upper right']]);
  });

  test('follow in a single step also where the skin of the body arrives in between', () => {
    const [a, b] = [new PainDrawing(), new PainDrawing()];
    b.mark(CALF, 3);
    b.keep();
    a.look();
    a.mark(TEMPLE, 6);
    a.keep();
    b.look();
    b.fit(smallGround());
    expect(b.elsewhere).toBe(true);
    vi.advanceTimersByTime(1000);
    a.look();
    a.mark(TEMPLE, 9);
    a.keep();
    b.look();
    expect(b.marks).toMatchObject([{ id: 'temple', intensity: 9 }, { id: 'calf-upper' }]);
    b.undo();
    expect(of(b)).toEqual(['calf-upper right']);
  });

  test('whose body arrives later than the other one draws: it has drawn nothing, and writes nothing', () => {
    const [a] = tabs();
    const b = new PainDrawing();
    a.mark(TEMPLE, 6);
    a.keep();
    b.look();
    b.fit(smallGround());
    a.tell({ text: 'my left temple' });
    a.keep();
    b.look();
    vi.advanceTimersByTime(2000);
    expect([of(b), b.told.text]).toEqual([['temple left'], 'my left temple']);
    expect([a.aside, b.aside]).toEqual([undefined, undefined]);
  });

  test('that change at the same time lose neither: the other version is kept apart and offered', () => {
    const [a, b] = tabs();
    a.mark(TEMPLE, 6);
    b.mark(CALF, 3);
    a.keep();
    b.look();
    expect(of(b)).toEqual(['calf-upper right']);
    b.keep();
    expect(b.aside).toContain('temple');
    expect(b.asideOpens).toBe(true);
    a.look();
    expect([of(a), a.aside]).toEqual([['calf-upper right'], b.aside]);
    expect(a.elsewhere).toBe(true);
    expect(b.takeAside()).toBeUndefined();
    expect([of(b), b.aside]).toEqual([['temple left'], undefined]);
    b.undo();
    expect(of(b)).toEqual(['calf-upper right']);
    a.undo();
    expect(of(a)).toEqual(['temple left']);
  });

  test('a stroke under the hand is not taken by what comes from elsewhere', () => {
    const [a, b] = tabs();
    b.begin();
    for (let cell = 150; cell < 200; cell++) b.cover(cell, 1);
    a.mark(TEMPLE, 6);
    a.keep();
    b.look();
    b.end();
    b.keep();
    expect(of(b)).toEqual(['calf-upper right']);
    expect(b.aside).toContain('temple');
  });

  test('a new person in one empties the other, and nothing that it still held is written', () => {
    const [a, b] = tabs();
    b.mark(CALF, 3);
    b.keep();
    b.tell({ text: 'my calf' });
    emptyShelf();
    a.forget();
    a.mark(TEMPLE, 6);
    a.keep();
    // Its own change still waits; it comes too late.
    vi.advanceTimersByTime(1000);
    expect([of(b), b.told, b.person]).toEqual([['temple left'], NOTHING_TOLD, 1]);
    expect(b.elsewhere).toBe(false);
    b.undo();
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/calf/);
    expect(of(b)).toEqual([]);
  });
});

describe('a drawing under way', () => {
  const half = () => {
    const drawing = new PainDrawing(smallGround());
    drawing.begin();
    for (let cell = 0; cell < 40; cell++) drawing.cover(cell, 1);
    return drawing;
  };

  test('is kept when the page goes with the brush on the skin, which then goes on', () => {
    const drawing = half();
    drawing.leave();
    expect(of(new PainDrawing(smallGround()))).toEqual(['temple left']);
    for (let cell = 40; cell < 50; cell++) drawing.cover(cell, 1);
    drawing.end();
    drawing.keep();
    expect(new PainDrawing(smallGround()).marks).toMatchObject([{ id: 'temple', share: 1 }]);
  });

  test('hears of it by the events that a page gets', () => {
    const drawing = half();
    drawing.watch();
    dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem(KEY)).toContain('temple');
    const other = new PainDrawing(smallGround());
    other.mark(CALF, 2);
    other.keep();
    drawing.end();
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(of(drawing)).toEqual(BOTH);
  });
});
