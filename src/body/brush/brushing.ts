/** So many points wait for the next frame at most; a frame takes them all. */
const ROOM = 512;
/** A second finger within this time means that the first was no stroke, ms. */
const SECOND = 400;
/** A finger that has moved less than this (pixels) has only waited for the second one. */
const STILL = 8;

export interface BrushingHandlers {
  /** True if this point of the element (pixels) lies on the body. */
  onBody(x: number, y: number): boolean;
  /** The next press paints (true) or turns the body (false); called before anyone else sees it. */
  hold(painting: boolean): void;
  begin(): void;
  end(): void;
  /** The stroke was none: take it back. */
  cancel(): void;
}

/**
 * Turns presses into strokes: the left button, one finger or a pen on the body. Everything else turns
 * the body: a press beside it, a second finger, the other buttons, the left one with Alt or the space
 * bar. Points are kept in arrays made once; an event allocates nothing here and draws nothing: the
 * next frame takes what has come together.
 */
export class Brushing {
  readonly x = new Float32Array(ROOM);
  readonly y = new Float32Array(ROOM);
  readonly pressure = new Float32Array(ROOM);
  /** how many points wait */
  count = 0;
  /** whether presses paint at all */
  active = false;

  readonly #element: HTMLElement;
  readonly #to: BrushingHandlers;
  readonly #stop = new AbortController();
  #pointer = -1;
  #pen = false;
  readonly #down = new Set<number>();
  #left = 0;
  #top = 0;
  #startedAt = 0;
  #startX = 0;
  #startY = 0;
  /** how far the stroke has been from its start, pixels */
  #reach = 0;
  #space = false;

  constructor(element: HTMLElement, to: BrushingHandlers) {
    this.#element = element;
    this.#to = to;
    const { signal } = this.#stop;
    // Before the camera's own listeners, so that a press is given to one of the two only.
    const first = { signal, capture: true };
    element.addEventListener('pointerdown', (event) => this.#press(event), first);
    element.addEventListener('pointermove', (event) => this.#move(event), first);
    addEventListener('pointerup', (event) => this.#lift(event), first);
    addEventListener('pointercancel', (event) => this.#lift(event), first);
    element.addEventListener(
      'contextmenu',
      (event) => this.active && event.preventDefault(),
      first,
    );
    addEventListener('keydown', (event) => this.#key(event), first);
    addEventListener('keyup', (event) => event.code === 'Space' && (this.#space = false), first);
    addEventListener('blur', () => (this.#space = false), { signal });
  }

  get stroking(): boolean {
    return this.#pointer >= 0;
  }

  dispose(): void {
    this.#stop.abort();
  }

  #press(event: PointerEvent): void {
    if (!this.active) return;
    this.#down.add(event.pointerId);
    if (this.stroking) return this.#second(event);
    if (this.#down.size > 1 && event.pointerType === 'touch') return this.#to.hold(false);
    const box = this.#element.getBoundingClientRect();
    this.#left = box.left;
    this.#top = box.top;
    const turns =
      event.button !== 0 ||
      event.altKey ||
      this.#space ||
      !this.#to.onBody(event.clientX - box.left, event.clientY - box.top);
    this.#to.hold(!turns);
    if (turns) return;
    this.#pointer = event.pointerId;
    this.#pen = event.pointerType === 'pen';
    this.#startedAt = event.timeStamp;
    this.#reach = 0;
    this.#startX = event.clientX;
    this.#startY = event.clientY;
    this.count = 0;
    this.#to.begin();
    this.#add(event);
  }

  /** Another finger beside a pen is a palm; beside a finger it means to turn. */
  #second(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return;
    if (this.#pen) return event.stopImmediatePropagation();
    const meant = event.timeStamp - this.#startedAt >= SECOND && this.#reach >= STILL;
    this.#pointer = -1;
    this.count = 0;
    if (!meant) this.#to.cancel();
    else this.#to.end();
  }

  #move(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    const way = Math.hypot(event.clientX - this.#startX, event.clientY - this.#startY);
    if (way > this.#reach) this.#reach = way;
    // The way between two events is straight: their coalesced points would be a new list each time.
    this.#add(event);
  }

  #add(event: PointerEvent): void {
    const at = Math.min(this.count, ROOM - 1);
    this.x[at] = event.clientX - this.#left;
    this.y[at] = event.clientY - this.#top;
    this.pressure[at] = event.pointerType === 'pen' ? event.pressure : 0.5;
    this.count = at + 1;
  }

  #lift(event: PointerEvent): void {
    this.#down.delete(event.pointerId);
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = -1;
    this.#to.end();
  }

  #key(event: KeyboardEvent): void {
    if (!this.active || event.code !== 'Space') return;
    const { target } = event;
    if (target !== document.body && !this.#element.contains(target as Node)) return;
    this.#space = true;
    event.preventDefault();
  }
}
