import { formatHash, parseHash, type Place, type Snapshot } from './snapshot';

/**
 * The address bar as state, and the one truth of what is chosen. Reading is by `snapshot`; moving is by `go` (a new entry in the
 * history) or `amend` (the same entry, for side, figure and view).
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

  go(place: Place, rest: Omit<Snapshot, 'place'> = {}): void {
    const { figure, view } = this.snapshot;
    this.#write({ ...(figure && { figure }), ...(view && { view }), ...rest, place }, 'pushState');
  }

  amend(change: Omit<Snapshot, 'place'>): void {
    this.#write({ ...this.snapshot, ...change }, 'replaceState');
  }

  #write(next: Snapshot, how: 'pushState' | 'replaceState'): void {
    const hash = formatHash(next);
    if (hash !== formatHash(this.snapshot)) history[how](null, '', hash);
    this.snapshot = parseHash(hash);
  }
}
