/** What holds its place on a page, and can be told again by its words when the page is built anew. */
const STEADY = ['a[href]', 'button', 'summary', 'h2', 'h3'].join();

/** An element by its kind, its words, and which one of those it is. */
interface Named {
  readonly tag: string;
  readonly words: string;
  readonly nth: number;
}

interface Spot {
  readonly top: number;
  /** What was in sight, and how far (px) it was below the top of the scroller. */
  readonly sight: (Named & { readonly below: number }) | undefined;
  /** What was pressed last, or had the focus. */
  readonly pressed: Named | undefined;
  /** Which of the page's folds are open, by their order. */
  readonly open: ReadonlySet<number>;
}

const wordsOf = ({ textContent }: Element): string => textContent.trim();
const foldsOf = (page: HTMLElement) => [...page.querySelectorAll('details')];
const alike = (page: HTMLElement, tag: string, words: string) =>
  [...page.querySelectorAll<HTMLElement>(tag)].filter((one) => wordsOf(one) === words);

function nameOf(page: HTMLElement, node: Element): Named {
  const [tag, words] = [node.localName, wordsOf(node)];
  return { tag, words, nth: alike(page, tag, words).findIndex((one) => one === node) };
}
const find = (page: HTMLElement, { tag, words, nth }: Named) => alike(page, tag, words)[nth];

let entries = 0;
/** The entry of the history that one is at; the same after back and forward. */
function entry(): string {
  if (typeof history.state !== 'string')
    history.replaceState(`${performance.timeOrigin} ${(entries += 1)}`, '');
  return String(history.state);
}

/**
 * Where the reader was on each page of this visit: how far down, what was unfolded, what was pressed.
 * Back and forward return to that spot. So does every way to the first page, which is the list that
 * one chose from; any other link leads to the top of its page.
 *
 * A page may come in pieces: until the reader does something, the spot is kept while it grows, before
 * each picture is drawn. What was in sight counts more than pixels, since what stands above it may be
 * shorter on a second visit.
 */
export class Whereabouts {
  readonly #spots = new Map<string, Spot>();
  readonly #growth = new ResizeObserver(() => this.#restore());
  /** Pictures that learn their width draw themselves after the page's own size was told for this frame. */
  readonly #pieces = new MutationObserver(() => this.#restore());
  readonly #stop = new AbortController();
  #page: HTMLElement | undefined;
  #key = '';
  /** Where the page is being put, until the reader does something. */
  #wanted: Spot | undefined;

  constructor() {
    const first = { capture: true, passive: true, signal: this.#stop.signal };
    for (const type of ['pointerdown', 'wheel', 'keydown'])
      addEventListener(type, () => this.#goOn(), first);
    // Whatever leads away by our own links begins with one of these, while the page still stands; back
    // and forward may come without any.
    for (const type of ['keydown', 'pointerup', 'click'])
      addEventListener(type, (event) => this.#remember(event), first);
    for (const type of ['scroll', 'toggle'])
      addEventListener(type, (event) => this.#remember(event), first);
    addEventListener('popstate', () => this.#cameBack(), first);
    addEventListener('myomap-forget', () => this.#spots.clear(), first);
  }

  stop(): void {
    this.#stop.abort();
    this.#growth.disconnect();
    this.#pieces.disconnect();
  }

  /**
   * A page stands in its scroller: put it where it was, or at its top.
   *
   * @param name of a page that is as one left it, whatever way leads there
   */
  arrive(page: HTMLElement, name?: string): void {
    const former = this.#page;
    this.#page = page;
    this.#key = name ?? entry();
    this.#wanted = this.#spots.get(this.#key);
    this.#growth.disconnect();
    this.#pieces.disconnect();
    if (this.#wanted) {
      this.#restore();
      this.#growth.observe(page);
      this.#pieces.observe(page, { childList: true, subtree: true });
    } else if (former && former !== page) page.parentElement?.scrollTo({ top: 0 });
  }

  /** The reader does something: it is at the entry of now, and the page stays as it is put. */
  #goOn(): void {
    this.#wanted = undefined;
    this.#pieces.disconnect();
    if (this.#key !== 'home') this.#key = entry();
  }

  /** Two entries may be of one page, which then stays: a muscle, and a point of it. */
  #cameBack(): void {
    const page = this.#page;
    if (!page || this.#key === 'home') return;
    this.#wanted = this.#spots.get(entry());
    requestAnimationFrame(() => {
      if (page === this.#page && page.isConnected) this.arrive(page);
    });
  }

  #remember({ type, target }: Event): void {
    const page = this.#page;
    const scroller = page?.parentElement;
    // What is still on its way to its spot scrolls and unfolds by itself.
    const byItself = type === 'scroll' || type === 'toggle';
    if (!page?.isConnected || !scroller || (byItself && this.#wanted)) return;
    this.#goOn();
    const at = !byItself && target instanceof Element ? target : document.activeElement;
    const pressed = at?.closest(STEADY);
    const box = scroller.getBoundingClientRect();
    const inSight = (node: Element): boolean => {
      const { top, bottom, height } = node.getBoundingClientRect();
      return height > 0 && top >= box.top && bottom <= box.bottom;
    };
    const own = pressed && page.contains(pressed) ? pressed : undefined;
    const sight =
      own && inSight(own) ? own : [...page.querySelectorAll(STEADY)].find((one) => inSight(one));
    this.#spots.set(this.#key, {
      top: scroller.scrollTop,
      sight: sight && {
        ...nameOf(page, sight),
        below: sight.getBoundingClientRect().top - box.top,
      },
      pressed: own && nameOf(page, own),
      open: new Set(foldsOf(page).flatMap((fold, at) => (fold.open ? [at] : []))),
    });
  }

  #restore(): void {
    const [page, spot] = [this.#page, this.#wanted];
    const scroller = page?.parentElement;
    if (!page || !scroller || !spot) return;
    foldsOf(page).forEach((fold, at) => (fold.open = spot.open.has(at)));
    const { sight } = spot;
    const seen = sight && find(page, sight);
    if (sight && seen) {
      const below = seen.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      scroller.scrollTop += below - sight.below;
    } else scroller.scrollTop = spot.top;
    // Where a page takes the focus, it goes on from what was pressed, not from the top.
    const pressed = spot.pressed && find(page, spot.pressed);
    if (document.activeElement?.matches('h1') && page.contains(document.activeElement))
      pressed?.focus({ preventScroll: true });
  }
}
