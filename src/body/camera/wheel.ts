/** What is read of a wheel event. */
export type WheelTurn = Pick<
  WheelEvent,
  'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'timeStamp'
>;

/** What the hand at a wheel or trackpad asks for. */
export interface WheelWish {
  /** so many times as near; 1 is no change */
  readonly nearer: number;
  /** radians around the body */
  readonly turn: number;
}

/** A pinch on a trackpad comes as a wheel with Ctrl; a notch of a wheel with Ctrl is held to this, px. */
const PINCH = { share: 0.006, most: 24 } as const;
/** A notch of a wheel (about 100 px) brings one about a fifth nearer. */
const NOTCH = { share: 0.0017, most: 120 } as const;
/** From so many px in one event on, it was a wheel with notches. */
const COARSE = 50;
/** Two fingers glide: one swipe with all its afterglow zooms so many times at most. */
const GLIDE = { share: 0.002, most: Math.log(3), rest: 150 } as const;
const TURN = { share: 0.004, most: 0.12 } as const;
/** px of a line and of a page, where the browser counts in these */
const UNIT = [1, 33, 120] as const;

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/**
 * Reads a wheel, a trackpad's pinch and its two fingers, which browsers send as one kind of event. A
 * pinch follows the fingers, a notch is a step, and a swipe cannot run from the nearest to the farthest
 * by its afterglow. Sideways turns the body. Knows no element and no clock.
 */
export class Wheel {
  /** logarithm of what the present swipe has asked for so far, before it was held back */
  #asked = 0;
  #last = -Infinity;

  read(event: WheelTurn): WheelWish {
    const unit = UNIT[event.deltaMode] ?? 1;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey) return { nearer: Math.exp(-PINCH.share * within(y, PINCH.most)), turn: 0 };
    const calm = event.timeStamp - this.#last > GLIDE.rest;
    this.#last = event.timeStamp;
    if (calm) this.#asked = 0;
    if (Math.abs(x) > Math.abs(y)) return { nearer: 1, turn: within(TURN.share * x, TURN.most) };
    if (event.deltaMode !== 0 || Math.abs(y) >= COARSE)
      return { nearer: Math.exp(-NOTCH.share * within(y, NOTCH.most)), turn: 0 };
    const before = held(this.#asked);
    this.#asked -= GLIDE.share * y;
    return { nearer: Math.exp(held(this.#asked) - before), turn: 0 };
  }
}

/** Follows at first and never goes beyond the most that a swipe may do. */
const held = (asked: number): number => GLIDE.most * Math.tanh(asked / GLIDE.most);
