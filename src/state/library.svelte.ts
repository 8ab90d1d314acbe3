import type { Atlas } from '../atlas/types';

export type LibraryPhase = 'closed' | 'loading' | 'open' | 'failed';

/**
 * The atlas once it has arrived. It is larger than the shell, so pages ask for it by `load()` and
 * show themselves when `atlas` is there; asking twice loads once, asking after a failure tries again.
 */
export class Library {
  readonly #fetch: () => Promise<() => Atlas>;
  #read: (() => Atlas) | undefined = $state.raw();

  /** Made anew when the language of the page changes, which the reading of it watches. */
  atlas: Atlas | undefined = $derived(this.#read?.());
  phase: LibraryPhase = $state('closed');
  /** What went wrong, for those who look into it; readers are told by the page. */
  reason = $state('');

  /** @param fetch brings what reads the atlas: its facts with the words of the language of now. */
  constructor(fetch: () => Promise<() => Atlas>) {
    this.#fetch = fetch;
  }

  /** Never rejects: `phase` tells. */
  async load(): Promise<void> {
    if (this.phase === 'loading' || this.phase === 'open') return;
    this.phase = 'loading';
    try {
      this.#read = await this.#fetch();
      // Read once here, so that damage is told as a failure and not in the middle of a page.
      this.#read();
      this.phase = 'open';
    } catch (error) {
      this.reason = error instanceof Error ? error.message : String(error);
      this.phase = 'failed';
    }
  }
}
