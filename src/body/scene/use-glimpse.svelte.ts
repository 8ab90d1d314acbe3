import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import { sameAddress } from '../../atlas/address';
import { getExplorer, getLibrary, getPreferences } from '../../state/context';
import { muscleOf } from '../../state/depth';
import { Ghost } from '../inside/ghost';
import type { Pointer } from '../pointer/pointer.svelte';
import type { Cutting } from '../slice/cutting.svelte';
import type { UnderSkin } from './use-inside.svelte';

/**
 * A muscle that a list points at shimmers through skin and whatever else lies over it, for as long as
 * it is pointed at. What the pointer meets in the picture, or a cut goes through, shows already.
 */
export function useGlimpse(under: UnderSkin, pointer: Pointer, cutting: Cutting): void {
  const explorer = getExplorer();
  const library = getLibrary();
  const preferences = getPreferences();
  const { invalidate, scene } = useThrelte();

  let ghost: Ghost | undefined = $state.raw();
  let fading = $state(false);

  $effect(() => {
    const muscles = under.inside?.muscles;
    if (!muscles) return;
    const made = new Ghost(muscles, 'muscle');
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

  $effect(() => {
    const { atlas } = library;
    const { hovered, selected } = explorer;
    if (!ghost || !atlas || cutting.plane || hovered.kind === 'nowhere') return hide();
    const muscle = muscleOf(hovered, atlas);
    const known = muscle === muscleOf(selected, atlas) || sameAddress(hovered, pointer.thing);
    if (!muscle || known) return hide();
    show([muscle], hovered.side);
  });

  function show(ids: readonly string[], side?: 'left' | 'right'): void {
    if (!ghost?.show(ids, side, prefersReducedMotion.current)) return;
    fading = ghost.fading;
    invalidate();
  }
  const hide = () => show([]);
}
