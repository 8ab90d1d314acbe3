import { Quality } from './quality';

/** Frames further apart than this (ms) are no movement that anyone still waits for. */
const APART = 1500;
/** The picture rests when so long (ms) nothing was drawn. */
export const REST = 160;

/** A frame that is about to be drawn. */
export interface Frame {
  /** ms */
  readonly now: number;
  /** The camera moves: the frame before it was followed by this one as soon as the device could. */
  readonly moves: boolean;
  /** pixels a CSS pixel that the device shows */
  readonly base: number;
  /** of the picture, CSS pixels */
  readonly area: number;
}

/**
 * Tells of each frame how finely it is drawn: fewer pixels while the picture moves where the device is slow,
 * all of them in a frame of its own once it rests.
 */
export class Pacing {
  readonly quality = new Quality();
  #before = -Infinity;
  #moved = false;
  #sharp = false;

  /** The next frame is that of a picture at rest. */
  sharpen(): void {
    this.#sharp = true;
  }

  /** @returns pixels a CSS pixel, and whether a sharper frame is due when the picture rests */
  frame({ now, moves, base, area }: Frame): { readonly ratio: number; readonly due: boolean } {
    const resting = this.quality.resting(base, area);
    if (this.#sharp) {
      this.#sharp = this.#moved = false;
      this.quality.rest();
      return { ratio: resting, due: false };
    }
    // What is drawn now and then, as for a pointer that wanders, tells nothing of the device.
    if (moves && this.#moved && now - this.#before < APART) this.quality.frame(now - this.#before);
    else this.quality.rest();
    this.#before = now;
    this.#moved = moves;
    const ratio = this.quality.moving(base);
    return { ratio, due: Math.abs(this.quality.resting(base, area) - ratio) > 0.01 };
  }
}
