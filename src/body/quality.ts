/** How finely the picture is drawn while it moves: shares of what the device could show. */
export const STEPS = [1, 0.75, 0.5] as const;
/** Slower than this (ms a frame) a turn stutters ... */
const SLOW = 45;
/**
 * ... and a device that is quicker than this has time for a finer picture when that rests: it keeps pace with a
 * screen of 60 pictures a second, which is all that such a screen lets one see.
 */
const QUICK = 20;
/** So many frames are weighed together: one slow frame is no slow device. */
const FRAMES = 10;
/** More pixels than this are drawn by no device for fun. */
const MOST_PIXELS = 6_000_000;
/** Finer than this nobody sees. */
const FINEST = 2;

/** `auto` is measured; `sharp` and `light` are what a reader set. */
export type Wish = 'auto' | 'sharp' | 'light';

/**
 * Chooses pixels for a picture from how long its frames take. It goes down by itself and never up again
 * while the picture moves, so nothing flickers; what rests is drawn sharp.
 */
export class Quality {
  wish: Wish = 'auto';
  readonly #times: number[] = [];
  #step = 0;
  #quick = false;

  /** Weigh a frame that followed another one without rest. @param ms since that one */
  frame(ms: number): void {
    this.#times.push(ms);
    if (this.#times.length < FRAMES) return;
    const middle = this.#times.toSorted((a, b) => a - b)[FRAMES / 2] ?? 0;
    this.#times.length = 0;
    this.#quick = middle < QUICK;
    if (middle > SLOW) this.#step = Math.min(STEPS.length - 1, this.#step + 1);
  }

  /** The picture came to rest: frames before and after are not weighed together. */
  rest(): void {
    this.#times.length = 0;
  }

  /** Pixels a CSS pixel while the picture moves. @param base what the device shows, at most 2 */
  moving(base: number): number {
    if (this.wish === 'sharp') return base;
    if (this.wish === 'light') return Math.min(1, base) * 0.75;
    return base * (STEPS[this.#step] ?? 1);
  }

  /**
   * Pixels a CSS pixel for the picture at rest: as the device shows it; up to twice as fine where the device is
   * quick and its screen coarse.
   *
   * @param area of the picture, CSS pixels
   */
  resting(base: number, area: number): number {
    if (this.wish === 'light') return Math.min(1, base);
    const fine = this.wish === 'sharp' || this.#quick;
    return fine ? Math.max(base, Math.min(FINEST, Math.sqrt(MOST_PIXELS / area))) : base;
  }
}
