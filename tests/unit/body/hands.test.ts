import { describe, expect, it } from 'vitest';
import { Wheel, type WheelTurn } from '../../../src/body/camera/wheel';
import { meantBy } from '../../../src/shared/finger';
import { Taps } from '../../../src/body/pointer/taps';
import { sidesFrom } from '../../../src/body/sides';
import { seeded } from '../../bench/cases';

const at = (clientX: number, pointerId = 1, button = 0) => ({
  ...{ pointerId, button, clientX, clientY: 0 },
});

describe('a tap', () => {
  it('is a press that is lifted where it came down, and no drag, second finger or other button', () => {
    const taps = new Taps();
    taps.press(at(0));
    expect(taps.move(at(5))).toBe(false);
    expect(taps.lift(at(5))).toBe(true);
    taps.press(at(0));
    expect(taps.move(at(9))).toBe(true);
    expect(taps.lift(at(0))).toBe(false);
    taps.press(at(0));
    taps.press(at(30, 2));
    expect(taps.lift(at(30, 2))).toBe(false);
    expect(taps.lift(at(0))).toBe(false);
    taps.press(at(0, 1, 2));
    expect(taps.lift(at(0, 1, 2))).toBe(false);
    expect(taps.held).toBe(false);
  });

  it('is none where the system took it back, or where another page came under the hand', () => {
    const taps = new Taps();
    taps.press(at(0));
    taps.cancel(1);
    expect(taps.lift(at(0))).toBe(false);
    taps.press(at(0));
    taps.drop();
    expect(taps.lift(at(0))).toBe(false);
    taps.press(at(0));
    expect(taps.lift(at(0))).toBe(true);
  });

  it('never sticks, whatever ten thousand hands do', () => {
    const next = seeded(38);
    for (let round = 0; round < 10_000; round++) {
      const taps = new Taps();
      const down = new Set<number>();
      for (let i = 0; i < 16; i++) {
        const id = Math.floor(next() * 3);
        const event = at(next() * 40, id, next() < 0.8 ? 0 : 2);
        const does = Math.floor(next() * 5);
        if (does < 2) {
          taps.press(event);
          down.add(id);
        } else if (does === 2) taps.move(event);
        else if (does === 3) {
          const tapped = taps.lift(event);
          // Never by something that had not come down, and never beside another finger.
          if (tapped) expect([...down]).toEqual([id]);
          down.delete(id);
        } else {
          taps.cancel(id);
          down.delete(id);
        }
      }
      for (const id of down) taps.cancel(id);
      expect(taps.held).toBe(false);
      taps.press(at(3));
      expect(taps.lift(at(3))).toBe(true);
    }
  });
});

describe('a finger', () => {
  /** A thing 4 px wide in an empty field. */
  const thing = (x: number, y: number) => (Math.hypot(x - 100, y - 50) <= 2 ? 'thing' : undefined);

  it('means what is under its middle, else what is nearest within 12 px', () => {
    expect(meantBy(101, 50, thing)).toBe('thing');
    const next = seeded(9);
    let met = 0;
    for (let i = 0; i < 200; i++) {
      const [far, angle] = [12 * Math.sqrt(next()), 2 * Math.PI * next()];
      if (meantBy(100 + far * Math.cos(angle), 50 + far * Math.sin(angle), thing)) met += 1;
    }
    expect(met).toBeGreaterThan(180);
    expect(meantBy(118, 50, thing)).toBeUndefined();
  });

  it('takes the nearer of two', () => {
    const two = (x: number) => (x < 95 ? 'left' : x > 107 ? 'right' : undefined);
    expect(meantBy(100, 0, two)).toBe('left');
    expect(meantBy(102.5, 0, two)).toBe('right');
  });
});

describe('a wheel or trackpad', () => {
  const event = (more: Partial<WheelTurn>): WheelTurn => ({
    ...{ deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, timeStamp: 0 },
    ...more,
  });
  const all = (events: readonly Partial<WheelTurn>[]) => {
    const wheel = new Wheel();
    return events.reduce(
      (sum, one) => {
        const { nearer, turn } = wheel.read(event(one));
        return { nearer: sum.nearer * nearer, turn: sum.turn + turn };
      },
      { nearer: 1, turn: 0 },
    );
  };

  it('pinches by as much as the fingers do', () => {
    const next = seeded(24);
    const pinch = Array.from({ length: 30 }, (_, i) => ({
      ...{ deltaY: -(2 + 6 * next()), ctrlKey: true, timeStamp: 16 * i },
    }));
    const { nearer, turn } = all(pinch);
    expect(nearer).toBeGreaterThan(1.5);
    expect(nearer).toBeLessThan(3);
    expect(turn).toBe(0);
    const back = pinch.map((one) => ({ ...one, deltaY: -one.deltaY }));
    expect(all([...pinch, ...back]).nearer).toBeCloseTo(1, 6);
  });

  it('goes a step by a notch, whatever the browser counts in', () => {
    for (const one of [
      { deltaY: -100 },
      { deltaY: -3, deltaMode: 1 },
      { deltaY: -1, deltaMode: 2 },
    ]) {
      const { nearer } = all([one]);
      expect(nearer).toBeGreaterThan(1.1);
      expect(nearer).toBeLessThan(1.3);
    }
    const notch = all([{ deltaY: -120, ctrlKey: true }]).nearer;
    expect(notch).toBeGreaterThan(1.1);
    expect(notch).toBeLessThan(1.3);
  });

  it('cannot run through by the afterglow of a swipe, and goes on with the next one', () => {
    const swipe = (from: number) =>
      Array.from({ length: 80 }, (_, i) => ({ deltaY: -40 * 0.95 ** i, timeStamp: from + 16 * i }));
    expect(all(swipe(0)).nearer).toBeLessThan(3);
    expect(all(swipe(0)).nearer).toBeGreaterThan(1.5);
    expect(all([...swipe(0), ...swipe(5000)]).nearer).toBeGreaterThan(3);
  });

  it('turns the body sideways and never zooms by it', () => {
    const { nearer, turn } = all(
      Array.from({ length: 40 }, (_, i) => ({ deltaX: 20, deltaY: 3, timeStamp: 16 * i })),
    );
    expect(nearer).toBe(1);
    expect(turn).toBeGreaterThan(0.5);
    expect(turn).toBeLessThan(2 * Math.PI);
  });
});

describe('the letters of the sides', () => {
  it('follow the eye around the body', () => {
    expect(sidesFrom(0)).toEqual({ left: 'right', right: 'left' });
    expect(sidesFrom(0.9)).toEqual({ left: 'right', right: 'left' });
    expect(sidesFrom(Math.PI / 2)).toEqual({ near: 'left' });
    expect(sidesFrom(Math.PI)).toEqual({ left: 'left', right: 'right' });
    expect(sidesFrom(-Math.PI / 2)).toEqual({ near: 'right' });
    expect(sidesFrom(3 * Math.PI)).toBe(sidesFrom(Math.PI));
  });
});
