import { formatHash, parseHash, type Place, type Snapshot } from './snapshot';

/**
 * The address bar as state, and the one truth of what is chosen. Reading is by `snapshot`; moving
 * is by `go` (a new entry in the history) or `amend` (the same entry, for side, figure, view, what lies on
 * the body and the open part of a page).
 */
export class Router {
  snapshot: Snapshot = $state.raw({ place: { page: 'home' } });

  constructor() {
    this.snapshot = parseHash(location.hash);
  }

  /** Follow back, forward and hand-typed addresses until the returned function is called. */
  listen(): () => void {
    const read = () => {
      this.snapshot = parseHash(location.hash);
    };
    addEventListener('hashchange', read);
    addEventListener('popstate', read);
    return () => {
      removeEventListener('hashchange', read);
      removeEventListener('popstate', read);
    };
  }

  /** Where a link leads: figure, view, cut and language stay as they are, the side only if named. */
  href(place: Place, rest: Omit<Snapshot, 'place'> = {}): string {
    return formatHash(this.#next(place, rest));
  }

  go(place: Place, rest: Omit<Snapshot, 'place'> = {}): void {
    this.#write(this.#next(place, rest), 'pushState');
  }

  amend(change: Partial<Snapshot>): void {
    this.#write({ ...this.snapshot, ...change }, 'replaceState');
  }

  #next(place: Place, rest: Omit<Snapshot, 'place'>): Snapshot {
    const { figure, view, slice, lang } = this.snapshot;
    const cut = place.page !== 'draw' && slice;
    return {
      ...(figure && { figure }),
      ...(view && { view }),
      ...(lang && { lang }),
      ...(cut && { slice: cut }),
      ...rest,
      place,
    };
  }

  #write(next: Snapshot, how: 'pushState' | 'replaceState'): void {
    const hash = formatHash(next);
    // What others have noted at an entry stays with it.
    const noted = how === 'replaceState' ? history.state : null;
    if (hash !== formatHash(this.snapshot)) history[how](noted, '', hash);
    this.snapshot = parseHash(hash);
  }
}
