/** What is read of a pointer event. */
export type HandEvent = Pick<
  PointerEvent,
  | 'pointerId'
  | 'pointerType'
  | 'isPrimary'
  | 'button'
  | 'buttons'
  | 'clientX'
  | 'clientY'
  | 'timeStamp'
>;

/**
 * What an event is: part of a stroke; of a hand that moves the body; of a palm, which nobody shall
 * hear; or nothing to those who paint.
 */
export type Meaning = 'paint' | 'turn' | 'palm' | 'none';

export interface HandHost {
  /** @param erasing the pen is held by its other end */
  begin(erasing: boolean): void;
  end(): void;
  /** The stroke was none: take it back. */
  cancel(): void;
  /** This finger was a palm: whoever has heard of it shall forget it. */
  withdraw?(pointerId: number): void;
  /** A pen has come to paint. */
  pen?(): void;
  /** Whether one finger paints; without it, it does. */
  fingers?(): boolean;
}

/** A second finger within this time means that the first was no stroke, ms. */
const SECOND = 400;
/** A finger that has moved less than this (pixels) has only waited for the second one. */
const STILL = 8;
/** A pen that was lifted so short ago (ms) is still at work: what comes down now is the hand with it. */
const PEN_REST = 300;
/** The other end of a pen, as `button` and in `buttons`. */
const ERASER = { button: 5, buttons: 32 } as const;

/**
 * Tells of every press whether it paints, turns the body or is a palm. The left button, one finger or
 * a pen paints. A pen always wins: fingers that are down when it comes are withdrawn, and those that
 * come beside it are palms until they are lifted. A touch that the system takes back leaves nothing.
 * Knows no element, no clock and no drawing; an event allocates nothing.
 */
export class Hand {
  /** Whether presses paint at all; palms are kept away in any case. */
  active = false;

  readonly #to: HandHost;
  readonly #fingers = new Set<number>();
  readonly #palms = new Set<number>();
  #pen = -1;
  #penLeft = -Infinity;
  #stroke = -1;
  #touch = false;
  /** The press told of its buttons: a move without any has lost its lift. */
  #held = false;
  #startedAt = 0;
  #startX = 0;
  #startY = 0;
  /** how far the stroke has been from its start, pixels */
  #reach = 0;

  constructor(to: HandHost) {
    this.#to = to;
  }

  get stroking(): boolean {
    return this.#stroke >= 0;
  }

  /**
   * Something comes down.
   *
   * @param paints whether there is anything to paint on; asked only where it decides
   */
  press(event: HandEvent, paints: () => boolean): Meaning {
    const { pointerId, pointerType } = event;
    // What is down already cannot come down: its lift was lost.
    this.#lose(pointerId);
    const touch = pointerType === 'touch';
    if (touch) {
      if (event.isPrimary) this.#loseFingers();
      const beside = this.stroking && !this.#touch;
      if (beside || this.#pen >= 0 || event.timeStamp - this.#penLeft < PEN_REST) {
        this.#palms.add(pointerId);
        return 'palm';
      }
      this.#fingers.add(pointerId);
    } else if (pointerType === 'pen') this.#take(pointerId);
    if (!this.active) return 'none';
    if (this.stroking) return touch ? this.#second(event) : 'none';
    if (touch && this.#fingers.size > 1) return 'turn';
    const erasing = pointerType === 'pen' && Boolean(event.buttons & ERASER.buttons);
    const other = pointerType === 'pen' && event.button === ERASER.button;
    if (event.button !== 0 && !other) return 'turn';
    if (pointerType === 'pen') this.#to.pen?.();
    if ((touch && this.#to.fingers?.() === false) || !paints()) return 'turn';
    this.#stroke = pointerId;
    this.#touch = touch;
    this.#held = event.buttons > 0;
    this.#startedAt = event.timeStamp;
    this.#startX = event.clientX;
    this.#startY = event.clientY;
    this.#reach = 0;
    this.#to.begin(erasing || other);
    return 'paint';
  }

  move(event: HandEvent): Meaning {
    const { pointerId } = event;
    if (this.#palms.has(pointerId)) return 'palm';
    if (pointerId !== this.#stroke) return 'none';
    if (this.#held && event.buttons === 0) {
      this.#lose(pointerId);
      return 'none';
    }
    const way = Math.hypot(event.clientX - this.#startX, event.clientY - this.#startY);
    if (way > this.#reach) this.#reach = way;
    return 'paint';
  }

  lift(event: Pick<HandEvent, 'pointerId' | 'timeStamp'>): Meaning {
    if (this.#pen === event.pointerId) this.#penLeft = event.timeStamp;
    return this.#gone(event.pointerId, true);
  }

  /** The system takes the pointer away: what it has done is taken back. */
  cancel({ pointerId }: Pick<HandEvent, 'pointerId'>): Meaning {
    return this.#gone(pointerId, false);
  }

  /** Window or page are gone from under the hand: the stroke stays as far as it came. */
  away(): void {
    if (this.stroking) this.#lose(this.#stroke);
    this.#fingers.clear();
    this.#palms.clear();
    this.#pen = -1;
  }

  /** A pen comes down: what lies there already was the hand that holds it. */
  #take(pen: number): void {
    this.#pen = pen;
    if (this.stroking && this.#touch) this.#gone(this.#stroke, false, true);
    for (const finger of this.#fingers) {
      this.#palms.add(finger);
      this.#to.withdraw?.(finger);
    }
    this.#fingers.clear();
  }

  /** Another finger beside a finger means to turn. */
  #second(event: HandEvent): Meaning {
    const meant = event.timeStamp - this.#startedAt >= SECOND && this.#reach >= STILL;
    this.#gone(this.#stroke, meant, true);
    return 'none';
  }

  #lose(pointerId: number): void {
    this.#gone(pointerId, true);
  }

  #loseFingers(): void {
    if (this.stroking && this.#touch) this.#lose(this.#stroke);
    this.#fingers.clear();
    this.#palms.clear();
  }

  /** @param stays it is still down, only no stroke any more */
  #gone(pointerId: number, meant: boolean, stays = false): Meaning {
    if (this.#palms.delete(pointerId)) return 'palm';
    if (!stays) this.#fingers.delete(pointerId);
    if (this.#pen === pointerId) this.#pen = -1;
    if (pointerId !== this.#stroke) return 'none';
    this.#stroke = -1;
    if (meant) this.#to.end();
    else this.#to.cancel();
    return 'paint';
  }
}
