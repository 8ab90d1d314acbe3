import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import { getExplorer, getLibrary, getPreferences } from '../../state/context';
import { litZones, outlinedZones } from '../lit';
import type { Pointer } from '../pointer/pointer.svelte';
import type { Parts } from './parts';

/** Keep figure, tone, theme and the paint of zones in step with the state. */
export function usePaint({ model, mesh, floor, outline, picker }: Parts, pointer: Pointer): void {
  const explorer = getExplorer();
  const library = getLibrary();
  const preferences = getPreferences();
  const { invalidate } = useThrelte();
  let fading = $state(false);

  useTask(
    (seconds) => {
      mesh.paint.advance(seconds);
      fading = mesh.paint.fading;
      invalidate();
    },
    { running: () => fading, autoInvalidate: false },
  );

  $effect(() => {
    mesh.show(explorer.figure);
    floor.show(explorer.figure);
    picker.refit();
    invalidate();
  });

  $effect(() => {
    mesh.material.wear(preferences.tone, preferences.shade);
    floor.wear(preferences.shade);
    outline.wear(preferences.shade);
    invalidate();
  });

  $effect(() => {
    const { selected, hovered } = explorer;
    const pointed = { selected, hovered, zone: pointer.zone };
    const paints = litZones(pointed, model, library.atlas, preferences.shade);
    mesh.paint.set(paints, prefersReducedMotion.current);
    fading = mesh.paint.fading;
    invalidate();
  });

  $effect(() => {
    const { selected, hovered, figure } = explorer;
    const sets = [selected, hovered].map((address) => outlinedZones(address, model, library.atlas));
    outline.around(sets, figure);
    invalidate();
  });
}
