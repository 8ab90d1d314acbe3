/** A drag of fewer pixels is still a tap. */
const TAP_SLACK = 8;

export interface PointingHandlers {
  /** the mouse or pen is here (pixels in the element), at most once a frame */
  hover(x: number, y: number): void;
  leave(): void;
  tap(x: number, y: number): void;
}

/**
 * Turns pointer events into hovers and taps. A finger does not hover; a drag or a second finger is
 * never a tap. Returns a function that stops listening.
 */
export class Pointing {
  readonly #element: HTMLElement;
  readonly #to: PointingHandlers;
  readonly #stop = new AbortController();
  readonly #down = new Set<number>();
  #startX = 0;
  #startY = 0;
  #tapping = false;
  #lastX = 0;
  #lastY = 0;
  #over = false;
  #frame = 0;

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
    on(element, 'pointerdown', (event) => this.#press(event));
    on(element, 'pointermove', (event) => this.#move(event));
    on(element, 'pointerup', (event) => this.#lift(event));
    on(element, 'pointerleave', () => this.#leave());
    // A finger may be lifted or lost anywhere.
    on(window, 'pointerup', (event) => this.#down.delete(event.pointerId));
    on(window, 'pointercancel', (event) => {
      this.#tapping = false;
      this.#down.delete(event.pointerId);
    });
  }

  /** Ask again what is under a pointer that rests while the body moved. */
  again(): void {
    if (!this.#over || this.#down.size || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#over) this.#to.hover(this.#lastX, this.#lastY);
    });
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

  #press(event: PointerEvent): void {
    this.#down.add(event.pointerId);
    this.#tapping = this.#down.size === 1 && event.button === 0;
    this.#startX = event.clientX;
    this.#startY = event.clientY;
  }

  #move(event: PointerEvent): void {
    const moved = Math.hypot(event.clientX - this.#startX, event.clientY - this.#startY);
    if (this.#tapping && moved >= TAP_SLACK) {
      this.#tapping = false;
      this.#leave();
    }
    if (event.pointerType === 'touch' || this.#down.size) return;
    this.#over = true;
    this.#place(event);
    this.again();
  }

  #lift(event: PointerEvent): void {
    const moved = Math.hypot(event.clientX - this.#startX, event.clientY - this.#startY);
    const tapped = this.#tapping && this.#down.has(event.pointerId) && moved < TAP_SLACK;
    this.#down.delete(event.pointerId);
    this.#tapping = false;
    if (!tapped) return;
    this.#place(event);
    this.#to.tap(this.#lastX, this.#lastY);
  }

  #leave(): void {
    this.#over = false;
    this.#to.leave();
  }
}
