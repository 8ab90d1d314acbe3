import type { View } from '../atlas/types';

export type BodyPhase = 'waiting' | 'loading' | 'ready' | 'failed';

/** How far the 3D body is, told in words beside it while the lists already work. */
export class BodyStatus {
  phase: BodyPhase = $state('waiting');
  loadedBytes = $state(0);
  totalBytes = $state(0);
  #reason: () => string = $state.raw(() => '');
  /** Raised by the retry button; the body watches it. */
  attempt = $state(0);

  /** A page is on its way and shall be read before the next picture is drawn; set by the 3D body. */
  held = $state(false);

  /** The side of the body where much of the shown pattern lies unseen; `beyond`: out of the frame. */
  far: View | 'beyond' | undefined = $state();

  /** The side that the body at rest is seen from; '': none of the four. Unknown while it moves. */
  from: View | '' | undefined = $state();

  /** Plain sentence in the language of now, told when `phase` is `failed`. */
  get reason(): string {
    return this.#reason();
  }

  /** @param reason says the sentence, again in another language when that is chosen */
  fail(reason: () => string): void {
    this.#reason = reason;
    this.rest();
    this.phase = 'failed';
  }

  /** There is no 3D body for now, and none is wanted. */
  rest(): void {
    this.phase = 'waiting';
    this.from = undefined;
  }

  retry(): void {
    this.rest();
    this.attempt += 1;
  }
}
