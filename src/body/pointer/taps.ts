import type { HandEvent } from '../../shared/hand';

/** A drag of fewer pixels is still a tap. */
const SLACK = 8;
/**
 * What comes down so soon (ms) after a tap and so near to it (pixels) is the same hand that taps twice: by then
 * the body has moved under it, and it would choose what lies there now.
 */
const TWICE = { within: 400, near: 24 } as const;

type At = Pick<HandEvent, 'pointerId' | 'button' | 'clientX' | 'clientY'>;

/**
 * Tells taps from everything else that hands do: a drag, a second finger, a press that was begun under
 * another page or that the system took back is never a tap. Knows no element; palms are kept from it.
 */
export class Taps {
  readonly #down = new Set<number>();
  #tapping = -1;
  #startX = 0;
  #startY = 0;
  /** Where the last tap was, and when. */
  #last = { x: 0, y: 0, at: -Infinity };

  /** Something is down. */
  get held(): boolean {
    return this.#down.size > 0;
  }

  press({ pointerId, button, clientX, clientY }: At): void {
    this.#down.add(pointerId);
    this.#tapping = this.#down.size === 1 && button === 0 ? pointerId : -1;
    this.#startX = clientX;
    this.#startY = clientY;
  }

  /** @returns true at the moment when what could have been a tap becomes a drag */
  move(event: At): boolean {
    if (event.pointerId !== this.#tapping || !this.#strays(event)) return false;
    this.#tapping = -1;
    return true;
  }

  /**
   * @param at ms of the events' own clock
   * @returns whether this was a tap, and the first of its kind
   */
  lift(event: At, at = NaN): boolean {
    this.#down.delete(event.pointerId);
    const tapped = event.pointerId === this.#tapping && !this.#strays(event);
    this.#tapping = -1;
    if (!tapped) return false;
    const { clientX: x, clientY: y } = event;
    const last = this.#last;
    this.#last = { x, y, at };
    return !(at - last.at < TWICE.within && Math.hypot(x - last.x, y - last.y) < TWICE.near);
  }

  cancel(pointerId: number): void {
    this.#down.delete(pointerId);
    this.#tapping = -1;
  }

  /** What lies under the hand is another now: what is down chooses nothing. */
  drop(): void {
    this.#tapping = -1;
  }

  #strays({ clientX, clientY }: At): boolean {
    return Math.hypot(clientX - this.#startX, clientY - this.#startY) >= SLACK;
  }
}
