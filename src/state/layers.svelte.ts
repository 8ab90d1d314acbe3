import { NOWHERE } from '../atlas/address';
import { BONES, depthOf } from './depth';
import type { Explorer } from './explorer.svelte';
import type { Router } from './router.svelte';
import type { CutThing, Slice } from './slice';

export type InsidePhase = 'waiting' | 'ready' | 'failed';

/**
 * How far the body is opened. The reader's own wish stands in the address; without one, what is
 * chosen opens the body as far as it needs and closes it again when it is left.
 */
export class Layers {
  readonly #router: Router;
  readonly #explorer: Explorer;

  /** Whether there is anything under the skin to show yet. */
  phase: InsidePhase = $state('waiting');
  /** Structures that the picture has, and whether their place was measured or drawn from landmarks. */
  drawn: Readonly<Record<string, 'measured' | 'partly' | 'constructed'>> = $state.raw({});
  /** The last stop that the picture has something for. */
  deepest = $state(BONES - 1);
  /** The depth while the slider is held: an address is not rewritten at every step of a finger. */
  #held: number | undefined = $state();
  #heldSlice: Slice | undefined = $state.raw();
  /** What the cut goes through, the most important first; empty while there is no picture of it. */
  cut: readonly CutThing[] = $state.raw([]);

  constructor(router: Router, explorer: Explorer) {
    this.#router = router;
    this.#explorer = explorer;
  }

  /** As deep as what is chosen lies. */
  #needed: number = $derived.by(() =>
    // Under a drawing the skin stays closed: it is what one draws on.
    this.#router.snapshot.place.page === 'draw' ? 0 : this.#depthOf(this.#explorer.selected),
  );
  /** The depth that the slider tells. */
  depth: number = $derived.by(() =>
    Math.min(this.deepest, this.#held ?? this.#router.snapshot.layer ?? this.#needed),
  );
  /** A structure that a note points at shows itself for as long as it is; on a cut it shows already. */
  shown: number = $derived.by(() => {
    const { hovered } = this.#explorer;
    const asked = hovered.kind === 'structure' && !this.cut.length;
    const glimpse = this.#depthOf(asked ? hovered : NOWHERE);
    return this.phase === 'ready' ? Math.max(this.depth, glimpse) : 0;
  });

  #depthOf(address: Explorer['selected']): number {
    return depthOf(address, (id) => id in this.drawn);
  }

  /** Follow a finger on the slider. */
  hold(depth: number): void {
    this.#held = depth;
  }

  /** Keep a depth: it goes into the address. What the choice needs anyway is not written down. */
  set(depth: number): void {
    this.#held = undefined;
    this.#router.amend({ layer: depth === this.#needed ? undefined : depth });
  }

  /** The cut through the body. Under a drawing there is none. */
  slice: Slice | undefined = $derived.by(() => {
    const { place, slice } = this.#router.snapshot;
    return place.page === 'draw' ? undefined : slice && (this.#heldSlice ?? slice);
  });

  /** Follow a finger on a slider of the cut. */
  holdSlice(slice: Slice): void {
    this.#heldSlice = slice;
  }

  /** Keep a cut: it goes into the address. Undefined makes the body whole. */
  setSlice(slice: Slice | undefined): void {
    this.#heldSlice = undefined;
    this.#router.amend({ slice });
  }
}
