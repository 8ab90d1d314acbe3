/** A day, ms: so long nobody is reminded who said "later". */
const DAY = 86_400_000;

/**
 * Why to load the page anew. A newer version makes itself felt: it waits; another tab uses it already; its files
 * have replaced ours. Or there is none, and a part of this one did not arrive.
 */
export type Reason = 'ready' | 'elsewhere' | 'gone' | 'missed';

/** A newer version of the app. It is offered and never forced: medical text must not change under the eyes. */
class NewVersion {
  /** Why one is offered, while the offer is on the screen. */
  offered: Reason | undefined = $state();
  /** There is one, and the reader said "later": the settings still have it. */
  postponed = $state(false);
  #apply: (() => void) | undefined;
  #reason: Reason = 'ready';
  #laterAt = 0;

  /** @param apply loads the page anew, with the newer version */
  offer(reason: Reason, apply: () => void): void {
    this.#apply = apply;
    this.#reason = reason;
    this.postponed = false;
    this.offered = reason;
  }

  accept(): void {
    this.offered = undefined;
    this.postponed = false;
    this.#apply?.();
  }

  /** @param now ms of the clock */
  later(now = Date.now()): void {
    this.offered = undefined;
    this.postponed = this.#reason !== 'missed';
    this.#laterAt = now;
  }

  /** Offer again what was put off a day ago. @param now ms of the clock */
  remind(now = Date.now()): void {
    if (!this.postponed || Math.abs(now - this.#laterAt) < DAY) return;
    this.postponed = false;
    this.offered = this.#reason;
  }
}

/** One for the page. */
export const newVersion = new NewVersion();
