import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import type { Side } from '../../atlas/address';
import { getExplorer, getPreferences } from '../../state/context';
import type { InsideMesh } from '../inside/inside-mesh';
import type { Part } from '../inside/part';
import type { Shade } from '../paint';

type Worn = Part & { wear(shade: Shade): void };

/** A part of what lies inside and its life. */
export interface Shimmer<P extends Worn> {
  /** once there is one */
  readonly part: P | undefined;
  /** Show the things of these ids, on one side or on both; none: let them fade. */
  show(ids: readonly string[], side?: Side): void;
}

/**
 * A part of a mesh and its life: made when the mesh is there, faded in and out, worn in the theme's hue,
 * disposed of with the mesh. `show` does nothing until the mesh is there; an effect that calls it
 * runs again then, and when the figure changes.
 *
 * @param source the mesh, as soon as there is one
 */
export function useShimmer<P extends Worn>(
  source: () => InsideMesh | undefined,
  make: (mesh: InsideMesh) => P,
): Shimmer<P> {
  const explorer = getExplorer();
  const preferences = getPreferences();
  const { invalidate, scene } = useThrelte();

  let part: P | undefined = $state.raw();
  let fading = $state(false);

  $effect(() => {
    const mesh = source();
    if (!mesh) return;
    const made = make(mesh);
    scene.add(made);
    part = made;
    return () => {
      made.removeFromParent();
      made.dispose();
      part = undefined;
    };
  });

  useTask(
    (seconds) => {
      part?.advance(seconds);
      fading = part?.fading ?? false;
      invalidate();
    },
    { running: () => fading, autoInvalidate: false },
  );

  $effect(() => {
    part?.wear(preferences.shade);
    if (part?.visible) invalidate();
  });

  return {
    get part() {
      return part;
    },
    show(ids, side) {
      // Another figure has another shape.
      void explorer.figure;
      if (!part?.show(ids, side, prefersReducedMotion.current)) return;
      fading = part.fading;
      invalidate();
    },
  };
}
