import { beforeEach, describe, expect, test, vi } from 'vitest';
import { refusalWord } from '../../../src/panels/draw/words';
import { PainDrawing } from '../../../src/state/pain-drawing.svelte';
import { emptyShelf, KEY } from '../../../src/state/drawing/shelf';
import { zoneGround } from '../../../src/state/drawing/ground';
import { NOTHING_TOLD } from '../../../src/state/drawing/told';
import { numbers, smallGround } from '../../unit/drawing/grounds';

const TEMPLE = [{ zone: 'temple', side: 'left' }] as const;
const said = ({ marks }: PainDrawing) =>
  marks.map(({ id, side, intensity }) => `${id} ${side} ${intensity}`);

/** Paint these cells in one stroke. */
function paint(drawing: PainDrawing, cells: readonly number[]): void {
  drawing.begin();
  for (const cell of cells) drawing.cover(cell, 1);
  drawing.end();
}
const cells = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

beforeEach(() => localStorage.clear());

describe('a drawing', () => {
  test('is painted, erased, taken back and done again', () => {
    const drawing = new PainDrawing(smallGround());
    drawing.intensity = 8;
    drawing.qualities = ['burning'];
    paint(drawing, cells(0, 50));
    expect(drawing.marks).toMatchObject([{ id: 'temple', intensity: 8, qualities: ['burning'] }]);
    drawing.tool = 'eraser';
    paint(drawing, cells(0, 50));
    expect(drawing.empty).toBe(true);
    drawing.undo();
    expect(said(drawing)).toEqual(['temple left 8']);
    drawing.undo();
    expect([drawing.empty, drawing.canUndo, drawing.canRedo]).toEqual([true, false, true]);
    drawing.redo();
    expect(said(drawing)).toEqual(['temple left 8']);
  });

  test('that was begun by a second finger is taken back and leaves no step', () => {
    const drawing = new PainDrawing(smallGround());
    drawing.begin();
    for (const cell of cells(0, 30)) drawing.cover(cell, 1);
    drawing.cancel();
    expect([drawing.empty, drawing.canUndo]).toEqual([true, false]);
  });

  test('is cleared, swapped and copied to the other side, each with a way back', () => {
    const drawing = new PainDrawing(smallGround());
    drawing.mark(TEMPLE, 6);
    drawing.swapSides();
    expect(said(drawing)).toEqual(['temple right 6']);
    drawing.bothSides();
    expect(said(drawing)).toEqual(['temple left 6', 'temple right 6']);
    drawing.clear();
    expect(drawing.empty).toBe(true);
    for (let i = 0; i < 3; i++) drawing.undo();
    expect(said(drawing)).toEqual(['temple left 6']);
  });

  test('takes along to the other side which of its places belong together, both ways', () => {
    const drawing = new PainDrawing(smallGround());
    drawing.mark(TEMPLE, 6);
    drawing.join('temple left', 'nape midline');
    drawing.keepApart('kneecap right');
    drawing.swapSides();
    const there = { joined: [['temple right', 'nape midline']], apart: ['kneecap left'] };
    expect(drawing.told).toMatchObject(there);
    // What is told since is not lost on the way back.
    drawing.tell({ text: 'since Monday' });
    drawing.undo();
    expect(drawing.told).toMatchObject({
      text: 'since Monday',
      joined: [['temple left', 'nape midline']],
      apart: ['kneecap right'],
    });
    drawing.redo();
    expect(drawing.told).toMatchObject({ text: 'since Monday', ...there });
  });

  test('is kept on the device and there again after a reload', () => {
    vi.useFakeTimers();
    const drawing = new PainDrawing(smallGround());
    paint(drawing, cells(3, 40));
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    const again = new PainDrawing(smallGround());
    expect([...again.level]).toEqual([...drawing.level]);
    expect(again.canUndo).toBe(false);
  });

  test('is kept at once where the page goes before it rests', () => {
    const drawing = new PainDrawing(smallGround());
    drawing.leave();
    expect(localStorage.getItem(KEY)).toBeNull();
    paint(drawing, cells(3, 40));
    drawing.leave();
    expect(said(new PainDrawing(smallGround()))).toEqual(said(drawing));
  });

  test('starts empty where what was kept cannot be read, and keeps that apart', () => {
    const text = '{"format":"myomap-drawing","version":1,"zones":[{"id":1}]}';
    localStorage.setItem(KEY, text);
    const drawing = new PainDrawing(smallGround());
    expect([drawing.empty, drawing.aside, drawing.asideOpens]).toEqual([true, text, false]);
    drawing.mark(TEMPLE, 4);
    drawing.keep();
    expect(new PainDrawing(smallGround()).aside).toBe(text);
    drawing.dropAside();
    const again = new PainDrawing(smallGround());
    expect([again.aside, said(again)]).toEqual([undefined, ['temple left 4']]);
  });

  test('is there by its zones where its cells are damaged, and what was kept stays apart', () => {
    const drawing = new PainDrawing(smallGround());
    drawing.mark(TEMPLE, 4);
    drawing.keep();
    const text = (localStorage.getItem(KEY) ?? '').replace(/"runs":"..../, '"runs":"++++');
    localStorage.setItem(KEY, text);
    const again = new PainDrawing(smallGround());
    expect([said(again), again.aside]).toEqual([['temple left 4'], text]);
    expect(drawing.load(text)).toEqual({ code: 'damaged' });
  });

  test('goes on where nothing can be kept, says why, and keeps again as soon as it can', () => {
    const drawing = new PainDrawing(smallGround());
    drawing.mark(TEMPLE, 4);
    drawing.keep();
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    drawing.mark(TEMPLE, 5);
    expect([drawing.keep(), drawing.kept]).toEqual([false, 'full']);
    localStorage.clear();
    expect([drawing.keep(), drawing.kept]).toEqual([false, 'refused']);
    set.mockRestore();
    expect([drawing.keep(), drawing.kept]).toEqual([true, 'kept']);
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    const forbidden = new PainDrawing(smallGround());
    forbidden.mark(TEMPLE, 5);
    expect([forbidden.keep(), forbidden.kept]).toEqual([false, 'refused']);
    forbidden.look();
    emptyShelf();
    forbidden.forget();
    expect([said(forbidden), forbidden.canUndo]).toEqual([[], false]);
  });

  test('opens a file with a way back; a foreign one gets a sentence and changes nothing', () => {
    const drawing = new PainDrawing(smallGround());
    paint(drawing, cells(0, 20));
    const file = drawing.save(new Date());
    drawing.clear();
    expect(drawing.load(file)).toBeUndefined();
    expect(said(drawing)).toEqual(['temple left 5']);
    const before = [...drawing.level];
    for (const bad of [
      '',
      '[]',
      '{"format":"myomap-drawing","version":9,"zones":[]}',
      file.slice(9),
    ]) {
      const refusal = drawing.load(bad);
      expect(refusal && refusalWord(refusal)).toMatch(/Your drawing stays as it is\.$/);
    }
    expect([...drawing.level]).toEqual(before);
    drawing.undo();
    expect(drawing.empty).toBe(true);
  });
});

describe('what was told', () => {
  const drawn = () => {
    const drawing = new PainDrawing(smallGround());
    drawing.mark(TEMPLE, 6);
    drawing.tell({ text: 'my right temple', without: ['time weeks'] });
    drawing.answer(['sepsis', 'stroke-signs'], 'no');
    return drawing;
  };

  test('is kept with the drawing and there again after a reload', () => {
    const drawing = drawn();
    drawing.leave();
    expect(new PainDrawing(smallGround()).told).toEqual(drawing.told);
  });

  test('is kept where there is no paint at all', () => {
    const drawing = new PainDrawing(smallGround());
    drawing.tell({ text: 'left calf' });
    drawing.leave();
    expect(new PainDrawing(smallGround()).told.text).toBe('left calf');
  });

  test('is cleared with the drawing, and comes back with it; nothing said since is lost', () => {
    const drawing = drawn();
    const { told } = drawing;
    drawing.clear();
    expect(drawing.told).toEqual(NOTHING_TOLD);
    drawing.tell({ text: 'something else' });
    drawing.undo();
    expect([drawing.told, said(drawing)]).toEqual([told, ['temple left 6']]);
    drawing.redo();
    expect(drawing.told.text).toBe('something else');
    drawing.keep();
    expect(localStorage.getItem(KEY)).not.toContain('sepsis');
  });

  test('goes into the file and comes out of it; an old file has none', () => {
    const drawing = drawn();
    const { told } = drawing;
    const file = drawing.save(new Date());
    drawing.clear();
    drawing.load(file);
    expect(drawing.told).toEqual(told);
    const old = JSON.stringify({ format: 'myomap-drawing', version: 1, zones: [] });
    expect(drawing.load(old)).toBeUndefined();
    expect(drawing.told).toEqual(NOTHING_TOLD);
    drawing.undo();
    expect(drawing.told).toEqual(told);
  });

  test('an answer is asked about again once it is given, though it was passed over', () => {
    const drawing = drawn();
    drawing.pass(['sepsis', 'cold-limb']);
    drawing.answer(['sepsis'], 'yes');
    expect(drawing.told.passed).toEqual(['cold-limb']);
    drawing.keep();
    expect(new PainDrawing().told.passed).toEqual(['cold-limb']);
    const file = drawing.save(new Date());
    drawing.clear();
    expect(drawing.told.passed).toEqual([]);
    drawing.load(file);
    expect(drawing.told.passed).toEqual(['cold-limb']);
  });
});

describe('from the list to the skin and back', () => {
  test('marks of the list are on the skin when it arrives', () => {
    const drawing = new PainDrawing(zoneGround());
    drawing.mark(TEMPLE, 7);
    drawing.fit(smallGround());
    expect([...drawing.level.slice(0, 51)]).toEqual([...Array<number>(50).fill(175), 0]);
    expect(said(drawing)).toEqual(['temple left 7']);
  });

  test('a stroke over whole zones goes on when the skin arrives under it', () => {
    const drawing = new PainDrawing(zoneGround());
    drawing.intensity = 7;
    drawing.begin();
    drawing.coverZone('temple', 'left');
    drawing.fit(smallGround());
    drawing.coverZone('calf-upper', 'right');
    drawing.end();
    expect(said(drawing)).toEqual(['temple left 7', 'calf-upper right 7']);
    drawing.undo();
    expect(said(drawing)).toEqual(['temple left 7']);
  });

  test('a fine drawing survives a visit without the picture, with what was marked there', () => {
    const skin = smallGround();
    const fine = new PainDrawing(skin);
    paint(fine, cells(4, 20));
    fine.keep();
    const list = new PainDrawing(zoneGround());
    expect(said(list)).toEqual(['temple left 5']);
    list.mark([{ zone: 'calf-upper', side: 'right' }], 3);
    list.fit(skin);
    expect([...list.level.slice(0, 50)]).toEqual([...fine.level.slice(0, 50)]);
    expect([...list.level.slice(150)]).toEqual(Array<number>(50).fill(75));
  });

  test('what was done before the skin came can be taken back on it, and done again', () => {
    const skin = smallGround();
    const fine = new PainDrawing(skin);
    paint(fine, cells(4, 20));
    const list = new PainDrawing(zoneGround());
    const states = [said(list)];
    const did = (step: () => void) => {
      step();
      states.push(said(list));
    };
    did(() => list.mark([{ zone: 'calf-upper', side: 'left' }], 6));
    did(() => list.load(fine.save(new Date())));
    did(() => list.mark([{ zone: 'calf-upper', side: 'right' }], 3));
    did(() => list.swapSides());
    did(() => list.clear());
    list.undo();
    list.fit(skin);
    expect([list.canUndo, list.canRedo]).toEqual([true, true]);
    list.redo();
    const seen = [said(list)];
    for (let back = 1; back < states.length; back++) {
      list.undo();
      seen.unshift(said(list));
    }
    expect(seen).toEqual(states);
    expect([list.canUndo, list.canRedo]).toEqual([false, true]);
    list.redo();
    list.redo();
    // The file lies there cell by cell again.
    expect([...list.level.slice(0, 50)]).toEqual([...fine.level.slice(0, 50)]);
  });

  test('any steps before the skin came: each state is found again on it', () => {
    for (let run = 1; run <= 40; run++) {
      const next = numbers(run);
      const upTo = (most: number) => Math.floor(next() * most);
      const list = new PainDrawing(zoneGround());
      const states = [said(list)];
      const zones = smallGround().zones;
      for (let k = 0; k < 12; k++) {
        const before = list.canUndo ? JSON.stringify(said(list)) : '[]';
        const wanted = zones.filter(() => next() < 0.4);
        if (next() < 0.8) list.mark(wanted, upTo(11));
        else if (next() < 0.5) list.bothSides();
        else list.clear();
        if (JSON.stringify(said(list)) !== before) states.push(said(list));
      }
      const back = upTo(states.length);
      for (let k = 0; k < back; k++) list.undo();
      list.fit(smallGround());
      while (list.canRedo) list.redo();
      const seen = [said(list)];
      while (list.canUndo) {
        list.undo();
        seen.unshift(said(list));
      }
      expect(seen, `run ${run}`).toEqual(states);
    }
  });

  test('the same skin again keeps drawing and steps', () => {
    const drawing = new PainDrawing(smallGround());
    paint(drawing, cells(0, 20));
    drawing.fit(smallGround());
    expect([drawing.canUndo, said(drawing)]).toEqual([true, ['temple left 5']]);
  });
});
