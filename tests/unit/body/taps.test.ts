import { describe, expect, it } from 'vitest';
import { Taps } from '../../../src/body/pointer/taps';

describe('a hand that taps twice', () => {
  /** @returns whether a press and its lift there and then choose something */
  const tapping = () => {
    const taps = new Taps();
    return (clientX: number, at: number) => {
      const event = { pointerId: 1, button: 0, clientX, clientY: 0 };
      taps.press(event);
      return taps.lift(event, at);
    };
  };

  it('chooses once: the body has moved under it', () => {
    const tap = tapping();
    expect([tap(100, 0), tap(104, 150), tap(98, 400)]).toEqual([true, false, false]);
  });

  it('is not heard where it was lifted from something else', () => {
    const taps = new Taps();
    const event = { pointerId: 1, button: 0, clientX: 100, clientY: 0 };
    taps.press(event);
    taps.lift(event);
    taps.press(event);
    expect(taps.lift(event, 100)).toBe(true);
  });

  it('is not what comes later, or elsewhere', () => {
    const tap = tapping();
    expect([tap(100, 0), tap(100, 500), tap(160, 600)]).toEqual([true, true, true]);
  });
});
