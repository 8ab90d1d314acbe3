import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import type { Side } from '../../atlas/address';
import { getPreferences } from '../../state/context';
import { Ghost } from '../inside/ghost';
import type { InsideMesh } from '../inside/inside-mesh';

/** Show the things of these ids, on one side or on both; none: let them fade. */
export type Shimmer = (ids: readonly string[], side?: Side) => void;

/**
 * A ghost and its life: made when the mesh that it shows a part of is there, faded in and out, worn in
 * the theme's hue, disposed of with the mesh. What is returned does nothing until the mesh is there;
 * an effect that calls it runs again then.
 *
 * @param source the mesh, as soon as there is one
 * @param kind what is shown of it
 */
export function useShimmer(source: () => InsideMesh | undefined, kind: Ghost['kind']): Shimmer {
  const preferences = getPreferences();
  const { invalidate, scene } = useThrelte();

  let ghost: Ghost | undefined = $state.raw();
  let fading = $state(false);

  $effect(() => {
    const mesh = source();
    if (!mesh) return;
    const made = new Ghost(mesh, kind);
    scene.add(made);
    ghost = made;
    return () => {
      made.removeFromParent();
      made.dispose();
      ghost = undefined;
    };
  });

  useTask(
    (seconds) => {
      ghost?.advance(seconds);
      fading = ghost?.fading ?? false;
      invalidate();
    },
    { running: () => fading, autoInvalidate: false },
  );

  $effect(() => {
    ghost?.wear(preferences.shade);
    if (ghost?.visible) invalidate();
  });

  return (ids, side) => {
    if (!ghost?.show(ids, side, prefersReducedMotion.current)) return;
    fading = ghost.fading;
    invalidate();
  };
}
