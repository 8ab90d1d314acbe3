import { sidesFrom, type Sides } from './sides';

/** How long is told what a wheel does in a frame, ms. */
const TOLD = 2500;

/** What is told at the edges of the picture, over it. */
export class Signs {
  sides: Sides = $state.raw(sidesFrom(0));
  /** In the frame of another page a wheel went on to that page: it is told how to zoom. */
  passed = $state(false);
  /** Keys or buttons move the picture: from where it is seen shall be said when it rests. */
  asked = false;
  /** What is said of it. */
  told = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param azimuth radians around the body; see `sidesFrom` */
  turnTo(azimuth: number): void {
    this.sides = sidesFrom(azimuth);
  }

  pass(): void {
    this.passed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.passed = false), TOLD);
  }
}
