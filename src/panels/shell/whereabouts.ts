interface Spot {
  top: number;
  /** Which of the page's folds are open, by their order. */
  open: ReadonlySet<number>;
}

const foldsOf = (page: HTMLElement) => [...page.querySelectorAll('details')];

/**
 * Where the reader was on each page of this visit: how far down, and what was unfolded. Back and
 * forward return to that spot. So does every way to the first page, which is the list that one chose
 * from; any other link leads to the top of its page.
 */
export class Whereabouts {
  readonly #spots = new Map<string, Spot>();
  #cameBackTo = '';

  /** Listen on the window until the returned function is called: did back or forward bring us here? */
  watch(): () => void {
    const came = () => (this.#cameBackTo = location.hash);
    addEventListener('popstate', came);
    return () => removeEventListener('popstate', came);
  }

  /**
   * A page stands in its scroller: put it where it was, or at its top, and remember from now on.
   *
   * @param name tells pages apart
   * @param always whatever way led here
   * @returns ends the remembering
   */
  arrive(page: HTMLElement, scroller: HTMLElement, name: string, always: boolean): () => void {
    const spot = this.#spots.get(name);
    const back = always || this.#cameBackTo === location.hash;
    this.#cameBackTo = '';
    if (spot && back) foldsOf(page).forEach((fold, at) => (fold.open = spot.open.has(at)));
    scroller.scrollTo({ top: spot && back ? spot.top : 0 });

    const remember = () => {
      const open = foldsOf(page).flatMap((fold, at) => (fold.open ? [at] : []));
      this.#spots.set(name, { top: scroller.scrollTop, open: new Set(open) });
    };
    scroller.addEventListener('scroll', remember, { passive: true });
    // "toggle" does not bubble, but it can be caught on its way down.
    page.addEventListener('toggle', remember, true);
    return () => {
      scroller.removeEventListener('scroll', remember);
      page.removeEventListener('toggle', remember, true);
    };
  }
}
