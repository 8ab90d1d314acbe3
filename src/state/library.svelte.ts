import type { Atlas } from '../atlas/types';

export type LibraryPhase = 'closed' | 'loading' | 'open' | 'failed';

/**
 * The atlas once it has arrived. It is larger than the shell, so pages ask for it by `load()` and
 * show themselves when `atlas` is there; asking twice loads once, asking after a failure tries again.
 */
export class Library {
  readonly #fetch: () => Promise<Atlas>;

  atlas: Atlas | undefined = $state.raw();
  phase: LibraryPhase = $state('closed');
  /** What went wrong, for those who look into it; readers are told by the page. */
  reason = $state('');

  /** @param fetch brings the atlas; a dynamic import in the app, a small atlas in tests. */
  constructor(fetch: () => Promise<Atlas>) {
    this.#fetch = fetch;
  }

  /** Never rejects: `phase` tells. */
  async load(): Promise<void> {
    if (this.phase === 'loading' || this.phase === 'open') return;
    this.phase = 'loading';
    try {
      this.atlas = await this.#fetch();
      this.phase = 'open';
    } catch (error) {
      this.reason = error instanceof Error ? error.message : String(error);
      this.phase = 'failed';
    }
  }
}
