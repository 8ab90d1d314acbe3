/** Whether the app works without a network by now, and whether a newer version waits. */
export class OfflineStatus {
  ready = $state(false);
  updateWaiting = $state(false);
  #apply: (() => void) | undefined;

  /** A newer version is downloaded; `apply` reloads into it. The reader decides when. */
  offer(apply: () => void): void {
    this.#apply = apply;
    this.updateWaiting = true;
  }

  accept(): void {
    this.updateWaiting = false;
    this.#apply?.();
  }

  later(): void {
    this.updateWaiting = false;
  }
}
