import { Hand, type HandHost } from '../../shared/hand';

/** So many points wait for the next frame at most; a frame takes them all. */
const ROOM = 512;

export interface BrushingHandlers extends Omit<HandHost, 'withdraw'> {
  /** True if this point of the element (pixels) lies on the body. */
  onBody(x: number, y: number): boolean;
  /** The next press paints (true) or turns the body (false); called before anyone else sees it. */
  hold(painting: boolean): void;
}

/**
 * Turns presses into strokes, as `Hand` tells them from turns and palms. Everything that does not
 * paint turns the body: a press beside it, a second finger, the other buttons, the left one with Alt
 * or the space bar. Points are kept in arrays made once; an event allocates nothing here and draws
 * nothing: the next frame takes what has come together. A point without a place (NaN) parts two
 * strokes: the hand was off the stage between them.
 */
export class Brushing {
  readonly x = new Float32Array(ROOM);
  readonly y = new Float32Array(ROOM);
  readonly pressure = new Float32Array(ROOM);
  /** how many points wait */
  count = 0;

  readonly #element: HTMLElement;
  readonly #to: BrushingHandlers;
  readonly #hand: Hand;
  readonly #stop = new AbortController();
  #withdrawing = false;
  #box = new DOMRect();
  /** What of the element is seen: the picture may go on below the stage. */
  #seen = new DOMRect();
  #space = false;
  #alt = false;
  #press = { x: 0, y: 0 };

  constructor(element: HTMLElement, to: BrushingHandlers) {
    this.#element = element;
    this.#to = to;
    this.#hand = new Hand({
      begin: (erasing) => {
        this.count = 0;
        to.begin(erasing);
      },
      end: () => to.end(),
      cancel: () => {
        this.count = 0;
        to.cancel();
      },
      withdraw: (pointerId) => this.#withdraw(pointerId),
      pen: () => to.pen?.(),
      fingers: () => to.fingers?.() ?? true,
    });
    const { signal } = this.#stop;
    // Before the camera's own listeners, so that a press is given to one of the two only.
    const first = { signal, capture: true };
    element.addEventListener('pointerdown', (event) => this.#down(event), first);
    element.addEventListener('pointermove', (event) => this.#move(event), first);
    element.addEventListener('pointerleave', (event) => this.#leave(event), { signal });
    addEventListener('pointerup', (event) => this.#tell(event, this.#hand.lift(event)), first);
    addEventListener('pointercancel', (event) => this.#cancel(event), first);
    element.addEventListener(
      'contextmenu',
      (event) => this.active && event.preventDefault(),
      first,
    );
    addEventListener('keydown', (event) => this.#key(event), first);
    addEventListener('keyup', (event) => event.code === 'Space' && (this.#space = false), first);
    addEventListener('blur', () => this.away(), { signal });
  }

  /** whether presses paint at all */
  get active(): boolean {
    return this.#hand.active;
  }
  set active(active: boolean) {
    this.#hand.active = active;
  }

  get stroking(): boolean {
    return this.#hand.stroking;
  }

  /** The page or the window is another: what is painted stays as far as it came. */
  away(): void {
    this.#space = false;
    this.#hand.away();
  }

  dispose(): void {
    this.#stop.abort();
  }

  readonly #paints = (): boolean =>
    !this.#alt &&
    !this.#space &&
    this.#to.onBody(this.#press.x - this.#box.left, this.#press.y - this.#box.top);

  #down(event: PointerEvent): void {
    if (!this.stroking) {
      this.#box = this.#element.getBoundingClientRect();
      this.#seen = this.#element.closest('[data-stage]')?.getBoundingClientRect() ?? this.#box;
      this.#press.x = event.clientX;
      this.#press.y = event.clientY;
      this.#alt = event.altKey;
    }
    const meaning = this.#hand.press(event, this.#paints);
    if (meaning === 'palm') return event.stopImmediatePropagation();
    if (meaning === 'paint') this.#add(event);
    if (meaning !== 'none') this.#to.hold(meaning === 'paint');
  }

  #move(event: PointerEvent): void {
    const meaning = this.#hand.move(event);
    // The way between two events is straight: their coalesced points would be a new list each time.
    if (meaning === 'paint') this.#add(event);
    this.#tell(event, meaning);
  }

  /** A mouse that goes off is not heard of until it comes back, wherever that is. */
  #leave(event: PointerEvent): void {
    if (this.#hand.move(event) === 'paint') this.#part();
  }

  #cancel(event: PointerEvent): void {
    if (!this.#withdrawing) this.#tell(event, this.#hand.cancel(event));
  }

  /** Nobody else hears of a palm. */
  #tell(event: PointerEvent, meaning: string): void {
    if (meaning === 'palm') event.stopImmediatePropagation();
  }

  /** Those who have heard of a finger take it for lost, as if the system had taken it. */
  #withdraw(pointerId: number): void {
    this.#withdrawing = true;
    this.#element.dispatchEvent(
      new PointerEvent('pointercancel', { pointerId, pointerType: 'touch', bubbles: true }),
    );
    this.#withdrawing = false;
  }

  #add({ clientX, clientY, pointerType, pressure }: PointerEvent): void {
    const { left, right, top, bottom } = this.#seen;
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) return this.#part();
    if (this.count === ROOM) {
      // Nobody took them for long: what is lost between leaves no band.
      this.count = 0;
      this.#part();
    }
    this.x[this.count] = clientX - this.#box.left;
    this.y[this.count] = clientY - this.#box.top;
    this.pressure[this.count] = pointerType === 'pen' ? pressure : 0.5;
    this.count += 1;
  }

  /** What comes next does not hang together with what was. */
  #part(): void {
    if (this.count > 0 && Number.isNaN(this.x[this.count - 1])) return;
    this.x[Math.min(this.count, ROOM - 1)] = NaN;
    this.count = Math.min(this.count + 1, ROOM);
  }

  #key(event: KeyboardEvent): void {
    if (!this.active || event.code !== 'Space') return;
    const { target } = event;
    if (target !== document.body && !this.#element.contains(target as Node)) return;
    this.#space = true;
    event.preventDefault();
  }
}
