import type { Side } from '../atlas/address';
import { splitKey, type ZoneKey } from './types';

/** A drawing that takes whole zones. */
export interface PaintHands {
  begin(): void;
  /** the stroke has come to a zone */
  over(zone: string, side: Side): void;
  end(): void;
  /** the stroke was none */
  cancel(): void;
}

/** px between two looks along a stroke: a fast hand leaves no zone out. */
const STEP = 4;

/**
 * Presses on a picture become strokes over its zones: the left button, one finger or a pen. A second
 * finger means something else than painting, so the stroke is taken back.
 */
export class Strokes {
  readonly #keyAt: (x: number, y: number) => ZoneKey | undefined;
  #hands: PaintHands | undefined;
  #pointer = -1;
  #x = 0;
  #y = 0;
  #last: ZoneKey | undefined;

  /** @param keyAt zone at a point of the window, px */
  constructor(keyAt: (x: number, y: number) => ZoneKey | undefined) {
    this.#keyAt = keyAt;
  }

  get painting(): boolean {
    return this.#hands !== undefined;
  }

  /** A press on a zone. @returns whether a stroke begins */
  press(
    { pointerId, button, clientX, clientY }: PointerEvent,
    key: ZoneKey | undefined,
    hands: PaintHands,
  ): boolean {
    if (this.#hands) {
      this.lift(pointerId, true);
      return false;
    }
    if (button !== 0 || !key) return false;
    this.#hands = hands;
    this.#pointer = pointerId;
    [this.#x, this.#y] = [clientX, clientY];
    hands.begin();
    this.#cover(key);
    return true;
  }

  /** @returns the zone under the pointer now */
  move({ pointerId, clientX, clientY }: PointerEvent): ZoneKey | undefined {
    if (pointerId !== this.#pointer) return undefined;
    const [dx, dy] = [clientX - this.#x, clientY - this.#y];
    const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / STEP));
    let key: ZoneKey | undefined;
    for (let i = 1; i <= steps; i++) {
      key = this.#keyAt(this.#x + (dx * i) / steps, this.#y + (dy * i) / steps);
      this.#cover(key);
    }
    [this.#x, this.#y] = [clientX, clientY];
    return key;
  }

  /** The pointer of the stroke is up, or the stroke was none. */
  lift(pointerId: number, none = false): void {
    if (!this.#hands || (pointerId !== this.#pointer && !none)) return;
    const hands = this.#hands;
    this.#hands = undefined;
    this.#pointer = -1;
    this.#last = undefined;
    if (none) hands.cancel();
    else hands.end();
  }

  #cover(key: ZoneKey | undefined): void {
    if (!key || key === this.#last) return;
    this.#last = key;
    const { zone, side } = splitKey(key);
    this.#hands?.over(zone, side);
  }
}
