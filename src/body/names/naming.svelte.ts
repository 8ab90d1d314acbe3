import type { BodyLabel } from './body-label';
import type { Type } from './type';

/** What the overlay over the opened body says at present. */
export class Naming {
  labels: readonly BodyLabel[] = $state.raw([]);
  /** how they are set; undefined while there are none */
  type: Type | undefined = $state.raw();
  /** the picture moves: names would point beside what they name */
  stale = $state(false);

  clear(): void {
    this.labels = [];
    this.type = undefined;
  }
}
