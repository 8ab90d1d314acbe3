import { describe, expect, it } from 'vitest';
import { Hand, type HandEvent, type Meaning } from '../../../src/shared/hand';
import { seeded } from '../../bench/cases';

type Type = 'mouse' | 'pen' | 'touch';

/** Pointers of a type; each event is 20 ms after the one before unless it is told otherwise. */
function stage(fingers = (): boolean => true) {
  const done: string[] = [];
  const hand = new Hand({
    begin: (erasing) => done.push(erasing ? 'erase' : 'begin'),
    end: () => done.push('end'),
    cancel: () => done.push('cancel'),
    withdraw: (id) => done.push(`withdraw ${id}`),
    pen: () => done.push('pen'),
    fingers,
  });
  hand.active = true;
  let now = 1000;
  const event = (
    pointerType: Type,
    pointerId: number,
    x = 0,
    more: Partial<HandEvent> = {},
  ): HandEvent => ({
    pointerId,
    pointerType,
    isPrimary: false,
    button: 0,
    buttons: 1,
    clientX: x,
    clientY: 0,
    timeStamp: (now += 20),
    ...more,
  });
  return {
    done,
    hand,
    event,
    wait: (ms: number) => (now += ms),
    press: (type: Type, id: number, more: Partial<HandEvent> = {}, on = true): Meaning =>
      hand.press(event(type, id, 0, more), () => on),
    move: (type: Type, id: number, x: number, more: Partial<HandEvent> = {}): Meaning =>
      hand.move(event(type, id, x, more)),
    lift: (type: Type, id: number): Meaning => hand.lift(event(type, id)),
  };
}

describe('a pen beside a palm', () => {
  it('takes the stroke over from a palm that was there first', () => {
    const { press, move, lift, done } = stage();
    expect(press('touch', 1)).toBe('paint');
    expect(move('touch', 1, 12)).toBe('paint');
    expect(press('pen', 2)).toBe('paint');
    expect(done).toEqual(['begin', 'cancel', 'withdraw 1', 'pen', 'begin']);
    expect(move('pen', 2, 40)).toBe('paint');
    expect(move('touch', 1, 24)).toBe('palm');
    expect(lift('pen', 2)).toBe('paint');
    expect(lift('touch', 1)).toBe('palm');
    expect(done.at(-1)).toBe('end');
  });

  it('is not disturbed by a palm that comes later, nor by one that stays between two strokes', () => {
    const { press, move, lift, done } = stage();
    press('pen', 2);
    expect(press('touch', 5)).toBe('palm');
    lift('pen', 2);
    expect(move('touch', 5, 30)).toBe('palm');
    expect(press('touch', 6)).toBe('palm');
    expect(press('pen', 2)).toBe('paint');
    lift('pen', 2);
    expect(done).toEqual(['pen', 'begin', 'end', 'pen', 'begin', 'end']);
  });

  it('is a hand again once the pen has rested and the palm was lifted', () => {
    const { press, lift, wait } = stage();
    press('pen', 2);
    press('touch', 5);
    lift('touch', 5);
    lift('pen', 2);
    wait(400);
    expect(press('touch', 7)).toBe('paint');
  });

  it('keeps palms away where nothing is painted, too', () => {
    const { hand, press, done } = stage();
    hand.active = false;
    expect(press('touch', 1)).toBe('none');
    expect(press('pen', 2)).toBe('none');
    expect(press('touch', 3)).toBe('palm');
    expect(done).toEqual(['withdraw 1']);
  });

  it('erases with its other end, by the button or by the buttons', () => {
    for (const more of [{ button: 5, buttons: 32 }, { button: 5 }, { buttons: 32 }]) {
      const { press, lift, done } = stage();
      expect(press('pen', 2, more)).toBe('paint');
      lift('pen', 2);
      expect(done).toEqual(['pen', 'erase', 'end']);
    }
    const { press } = stage();
    expect(press('pen', 2, { button: 2, buttons: 2 })).toBe('turn');
    expect(press('mouse', 1, { button: 2, buttons: 2 })).toBe('turn');
  });
});

describe('fingers', () => {
  it('leave nothing where the system takes the touch back', () => {
    const { hand, event, press, move, done } = stage();
    press('touch', 1);
    move('touch', 1, 60);
    expect(hand.cancel(event('touch', 1))).toBe('paint');
    expect(done).toEqual(['begin', 'cancel']);
    expect(hand.stroking).toBe(false);
  });

  it('turn the body where they shall not paint', () => {
    let paint = true;
    const { press, lift, done } = stage(() => paint);
    expect(press('touch', 1)).toBe('paint');
    lift('touch', 1);
    paint = false;
    expect(press('touch', 1)).toBe('turn');
    lift('touch', 1);
    expect(press('mouse', 9)).toBe('paint');
    expect(done).toEqual(['begin', 'end', 'begin']);
  });

  it('take the stroke back by a second one at once, and end it by a late one', () => {
    const early = stage();
    early.press('touch', 1);
    early.press('touch', 2);
    expect(early.done).toEqual(['begin', 'cancel']);
    const late = stage();
    late.press('touch', 1);
    late.move('touch', 1, 30);
    late.wait(500);
    late.press('touch', 2);
    expect(late.done).toEqual(['begin', 'end']);
  });

  it('go on after a lift that was lost', () => {
    const { press, move, done } = stage();
    press('touch', 1);
    expect(press('touch', 4, { isPrimary: true })).toBe('paint');
    expect(press('touch', 4)).toBe('paint');
    expect(done).toEqual(['begin', 'end', 'begin', 'end', 'begin']);
    const mouse = stage();
    mouse.press('mouse', 9);
    expect(mouse.move('mouse', 9, 5, { buttons: 0 })).toBe('none');
    expect(mouse.done).toEqual(['begin', 'end']);
    expect(move('touch', 99, 5)).toBe('none');
  });
});

describe('ten thousand hands', () => {
  it('never throw, leave no stroke behind, and give a pen what it presses', () => {
    const next = seeded(20261126);
    const one = <T>(...of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
    for (let round = 0; round < 10_000; round++) {
      const paint = next() < 0.7;
      const { hand, event, done, wait } = stage(() => paint);
      hand.active = next() < 0.9;
      const down = new Map<number, Type>();
      for (let i = 0; i < 24; i++) {
        wait(one(0, 0, 30, 300, 900));
        const id = one(1, 2, 3, 4);
        const type = down.get(id) ?? (id === 4 ? 'pen' : one<Type>('touch', 'touch', 'mouse'));
        const at = event(type, id, Math.floor(next() * 200), {
          button: one(0, 0, 0, 1, 2, 5),
          buttons: one(0, 1, 1, 1, 2, 32),
          isPrimary: next() < 0.3,
        });
        const does = one('press', 'press', 'move', 'move', 'lift', 'cancel', 'away');
        if (does === 'press') {
          down.set(id, type);
          const on = next() < 0.8;
          const busy = hand.stroking;
          const meaning = hand.press(at, () => on);
          const meant = hand.active && on && (at.button === 0 || at.button === 5);
          // A stroke of a mouse, or of another pen, goes on.
          if (type === 'pen' && meant)
            expect(meaning).toBeOneOf(busy ? ['paint', 'none'] : ['paint']);
        } else if (does === 'move') hand.move(at);
        else if (does === 'away') hand.away();
        else {
          down.delete(id);
          if (does === 'lift') hand.lift(at);
          else hand.cancel(at);
        }
      }
      for (const [id, type] of down) hand.lift(event(type, id));
      expect(hand.stroking).toBe(false);
      // Strokes follow one another, and each has one end.
      const strokes = done.filter((what) => /^(?:begin|erase|end|cancel)$/.test(what));
      strokes.forEach((what, i) =>
        expect(/begin|erase/.test(what), strokes.join(' ')).toBe(i % 2 === 0),
      );
      expect(strokes.length % 2).toBe(0);
    }
  });
});
