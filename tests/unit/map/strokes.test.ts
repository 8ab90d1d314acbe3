import { describe, expect, it } from 'vitest';
import { Strokes } from '../../../src/map/strokes';
import type { ZoneKey } from '../../../src/map/types';

/** Zones of ten px each, side by side; nothing beyond the third. */
const zones: readonly ZoneKey[] = ['a:left', 'b:left', 'c:right'];
const keyAt = (x: number): ZoneKey | undefined => zones[Math.floor(x / 10)];
const at = (clientX: number, pointerId = 1, more: Partial<PointerEvent> = {}) =>
  ({
    ...{ clientX, clientY: 0, pointerId, pointerType: 'touch', button: 0, buttons: 1 },
    ...{ isPrimary: false, timeStamp: 0, ...more },
  }) as PointerEvent;

function hands() {
  const done: string[] = [];
  return {
    done,
    begin: (erasing: boolean) => done.push(erasing ? 'erase' : 'begin'),
    over: (zone: string, side: string) => done.push(`${zone} ${side}`),
    end: () => done.push('end'),
    cancel: () => done.push('cancel'),
  };
}

describe('a stroke over zones', () => {
  it('tells each zone on the way once, however fast the hand is', () => {
    const strokes = new Strokes(keyAt);
    const to = hands();
    expect(strokes.press(at(2), 'a:left', to)).toBe(true);
    strokes.move(at(4));
    expect(strokes.move(at(28))).toBe('c:right');
    strokes.lift(at(0));
    expect(to.done).toEqual(['begin', 'a left', 'b left', 'c right', 'end']);
    expect(strokes.painting).toBe(false);
  });

  it('goes on where the hand slips off the skin and comes back', () => {
    const strokes = new Strokes(keyAt);
    const to = hands();
    strokes.press(at(25), 'c:right', to);
    expect(strokes.move(at(45))).toBeUndefined();
    strokes.move(at(15));
    strokes.lift(at(0));
    expect(to.done).toEqual(['begin', 'c right', 'b left', 'end']);
  });

  it('is taken back by a second finger, and never begins beside the body or with another button', () => {
    const strokes = new Strokes(keyAt);
    const to = hands();
    expect(strokes.press(at(50), undefined, to)).toBe(false);
    expect(strokes.press(at(2, 1, { button: 2 }), 'a:left', to)).toBe(false);
    strokes.press(at(2), 'a:left', to);
    expect(strokes.press(at(22, 2), 'c:right', to)).toBe(false);
    strokes.move(at(12));
    strokes.lift(at(0));
    expect(to.done).toEqual(['begin', 'a left', 'cancel']);
  });

  it('belongs to the pen, whose other end erases, and leaves nothing where it is taken back', () => {
    const strokes = new Strokes(keyAt);
    const to = hands();
    strokes.press(at(2), 'a:left', to);
    const other = { pointerType: 'pen', button: 5, buttons: 32 };
    expect(strokes.press(at(12, 2, other), 'b:left', to)).toBe(true);
    expect(strokes.move(at(4))).toBeUndefined();
    strokes.lift(at(12, 2, other));
    expect(to.done).toEqual(['begin', 'a left', 'cancel', 'erase', 'b left', 'end']);
    const second = hands();
    strokes.press(at(2, 7, { timeStamp: 900 }), 'a:left', second);
    strokes.cancel(at(2, 7));
    expect(second.done).toEqual(['begin', 'a left', 'cancel']);
  });

  it('draws no band from where it left the skin to where it comes back, far off', () => {
    const wide = (x: number): ZoneKey | undefined =>
      x < 60 ? undefined : zones[Math.floor((x - 60) / 30)];
    const strokes = new Strokes(wide);
    const to = hands();
    strokes.press(at(65), 'a:left', to);
    strokes.move(at(20));
    strokes.move(at(130));
    strokes.lift(at(130));
    expect(to.done).toEqual(['begin', 'a left', 'c right', 'end']);
  });
});
