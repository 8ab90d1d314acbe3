import { Taps } from './taps';

export interface PointingHandlers {
  /** the mouse or pen is here (pixels in the element), at most once a frame */
  hover(x: number, y: number): void;
  leave(): void;
  /** @param finger it was one: what is beside it may be meant */
  tap(x: number, y: number, finger: boolean): void;
}

/** So long (ms) after a finger was lifted its click may come. */
const CLICKS_WITHIN = 700;

/** Turns pointer events into hovers and taps. A finger does not hover. */
export class Pointing {
  readonly #element: HTMLElement;
  readonly #to: PointingHandlers;
  readonly #stop = new AbortController();
  readonly #taps = new Taps();
  #lastX = 0;
  #lastY = 0;
  #over = false;
  #frame = 0;
  /** When a finger was lifted from the body that has pressed nothing since, ms of the events' clock. */
  #lifted = -Infinity;

  constructor(element: HTMLElement, to: PointingHandlers) {
    this.#element = element;
    this.#to = to;
    const on = (
      target: EventTarget,
      type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave',
      handle: (event: PointerEvent) => void,
    ) =>
      target.addEventListener(type, (event) => handle(event as PointerEvent), {
        signal: this.#stop.signal,
      });
    on(element, 'pointerdown', (event) => this.#taps.press(event));
    on(element, 'pointermove', (event) => this.#move(event));
    on(element, 'pointerup', (event) => this.#lift(event));
    on(element, 'pointerleave', () => this.#leave());
    on(window, 'pointerdown', () => (this.#lifted = -Infinity));
    // What has come to stand under the finger by then was not pressed.
    window.addEventListener(
      'click',
      (event) => {
        if (event.detail === 0 || event.timeStamp - this.#lifted > CLICKS_WITHIN) return;
        if (event.target === element) return;
        event.stopPropagation();
        event.preventDefault();
      },
      { capture: true, signal: this.#stop.signal },
    );
    // A finger may be lifted or lost anywhere.
    on(window, 'pointerup', (event) => this.#taps.lift(event));
    on(window, 'pointercancel', (event) => this.#taps.cancel(event.pointerId));
  }

  /** Ask again what is under a pointer that rests while the body moved. */
  again(): void {
    if (!this.#over || this.#taps.held || this.#frame) return;
    this.#frame = requestAnimationFrame(this.#look);
  }

  /** Made once: a pointer that moves makes nothing. */
  readonly #look = (): void => {
    this.#frame = 0;
    if (this.#over) this.#to.hover(this.#lastX, this.#lastY);
  };

  /** Another page has come under the hand: what is down chooses nothing any more. */
  drop(): void {
    this.#taps.drop();
  }

  dispose(): void {
    this.#stop.abort();
    cancelAnimationFrame(this.#frame);
  }

  #place(event: PointerEvent): void {
    const box = this.#element.getBoundingClientRect();
    this.#lastX = event.clientX - box.left;
    this.#lastY = event.clientY - box.top;
  }

  #move(event: PointerEvent): void {
    if (this.#taps.move(event)) this.#leave();
    if (event.pointerType === 'touch' || this.#taps.held) return;
    this.#over = true;
    this.#place(event);
    this.again();
  }

  #lift(event: PointerEvent): void {
    if (!this.#taps.lift(event, event.timeStamp)) return;
    this.#place(event);
    if (event.pointerType === 'touch') this.#lifted = event.timeStamp;
    this.#to.tap(this.#lastX, this.#lastY, event.pointerType === 'touch');
  }

  #leave(): void {
    this.#over = false;
    this.#to.leave();
  }
}
