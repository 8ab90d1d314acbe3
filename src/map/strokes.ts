import type { Side } from '../atlas/address';
import { Hand, type HandHost } from '../shared/hand';
import { splitKey, type ZoneKey } from './types';

/** A drawing that takes whole zones. */
export interface PaintHands extends Omit<HandHost, 'withdraw'> {
  /** the stroke has come to a zone */
  over(zone: string, side: Side): void;
}

/** px between two looks along a stroke: a fast hand leaves no zone out. */
const STEP = 4;
/** So far (px) a hand that comes onto the skin is taken to have come straight; from farther it starts anew. */
const NEAR = 40;

/**
 * Presses on a picture become strokes over its zones, as `Hand` tells them from second fingers, palms
 * and touches that are taken back.
 */
export class Strokes {
  readonly #keyAt: (x: number, y: number) => ZoneKey | undefined;
  readonly #hand: Hand;
  #hands: PaintHands | undefined;
  #x = 0;
  #y = 0;
  #last: ZoneKey | undefined;
  #on = false;

  /** @param keyAt zone at a point of the window, px */
  constructor(keyAt: (x: number, y: number) => ZoneKey | undefined) {
    this.#keyAt = keyAt;
    this.#hand = new Hand({
      begin: (erasing) => this.#hands?.begin(erasing),
      end: () => this.#hands?.end(),
      cancel: () => this.#hands?.cancel(),
      pen: () => this.#hands?.pen?.(),
      fingers: () => this.#hands?.fingers?.() ?? true,
    });
  }

  get painting(): boolean {
    return this.#hand.stroking;
  }

  /**
   * A press on a zone.
   *
   * @param hands what is painted on; without it, nothing is
   * @returns whether a stroke begins
   */
  press(event: PointerEvent, key: ZoneKey | undefined, hands: PaintHands | undefined): boolean {
    if (!this.painting) this.#hands = hands;
    this.#hand.active = hands !== undefined;
    if (this.#hand.press(event, () => key !== undefined) !== 'paint') return false;
    [this.#x, this.#y] = [event.clientX, event.clientY];
    this.#last = undefined;
    this.#on = true;
    this.#cover(key);
    return true;
  }

  /** @returns the zone under the pointer now */
  move(event: PointerEvent): ZoneKey | undefined {
    if (this.#hand.move(event) !== 'paint') return undefined;
    const { clientX, clientY } = event;
    const [dx, dy] = [clientX - this.#x, clientY - this.#y];
    const way = Math.hypot(dx, dy);
    // A hand that was beside the skin and comes back elsewhere draws no band between the two.
    const steps = !this.#on && way > NEAR ? 1 : Math.max(1, Math.ceil(way / STEP));
    let key: ZoneKey | undefined;
    for (let i = 1; i <= steps; i++) {
      key = this.#keyAt(this.#x + (dx * i) / steps, this.#y + (dy * i) / steps);
      this.#cover(key);
    }
    this.#on = key !== undefined;
    [this.#x, this.#y] = [clientX, clientY];
    return key;
  }

  lift(event: PointerEvent): void {
    this.#hand.lift(event);
  }

  /** The system took the pointer away. */
  cancel(event: PointerEvent): void {
    this.#hand.cancel(event);
  }

  #cover(key: ZoneKey | undefined): void {
    if (!key || key === this.#last) return;
    this.#last = key;
    const { zone, side } = splitKey(key);
    this.#hands?.over(zone, side);
  }
}
