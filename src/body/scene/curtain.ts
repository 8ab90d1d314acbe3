import { useThrelte } from '@threlte/core';

/** Holds the picture back while something else comes first. */
export interface Curtain {
  close(reason: string): void;
  /** Draw again, unless there is another reason not to. */
  open(reason: string): void;
}

/** One for a scene: nothing is drawn while there is a reason not to. */
export function useCurtain(): Curtain {
  const { autoRender, invalidate } = useThrelte();
  const reasons = new Set<string>();
  return {
    close(reason) {
      reasons.add(reason);
      autoRender.set(false);
    },
    open(reason) {
      if (!reasons.delete(reason) || reasons.size > 0) return;
      autoRender.set(true);
      invalidate();
    },
  };
}
