/**
 * A page of a one-page app must arrive like a page: the sheet scrolls to its top and the heading
 * takes the focus, so that keyboard and screen reader go on from there. Only after a touch or click
 * on the body does the focus stay where it is; the heading is then spoken by a live region.
 */
export class Arrival {
  readonly #say: (text: string) => void;
  #pointedAtStage = false;
  #first = true;

  /** @param say speaks a text politely */
  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /** Listen on the window until the returned function is called: what did the reader do last? */
  watch(): () => void {
    const pointer = (event: Event) => {
      this.#pointedAtStage = event.target instanceof Element && !!event.target.closest('.stage');
    };
    const key = () => (this.#pointedAtStage = false);
    addEventListener('pointerdown', pointer, true);
    addEventListener('keydown', key, true);
    return () => {
      removeEventListener('pointerdown', pointer, true);
      removeEventListener('keydown', key, true);
    };
  }

  /** Call when a page stands in the sheet. The first page of a visit takes nothing. */
  arrive(page: HTMLElement): void {
    const heading = page.querySelector('h1');
    if (this.#first) this.#first = false;
    else if (heading && this.#pointedAtStage) this.#say(heading.textContent);
    else if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  }
}
