import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import { getExplorer, getLibrary, getPreferences } from '../../state/context';
import { litZones, outlinedZones } from '../lit';
import type { Pointer } from '../pointer/pointer.svelte';
import { hasPattern, Patterns } from '../referral/patterns';
import type { Parts } from './parts';

/** Keep figure, tone, theme and the paint of zones in step with the state. */
export function usePaint({ model, mesh, floor, outline, picker }: Parts, pointer: Pointer): void {
  const explorer = getExplorer();
  const library = getLibrary();
  const preferences = getPreferences();
  const { invalidate } = useThrelte();
  const patterns = new Patterns(model);
  let fading = $state(false);

  useTask(
    (seconds) => {
      if (mesh.paint.fading) mesh.paint.advance(seconds);
      if (mesh.pattern.fading) mesh.pattern.advance(seconds);
      fading = mesh.paint.fading || mesh.pattern.fading;
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
    fading = mesh.paint.fading || mesh.pattern.fading;
    invalidate();
  });

  $effect(() => {
    const { selected, hovered } = explorer;
    const { atlas } = library;
    // What is pointed at shows its pattern for as long; then the chosen one is back.
    const shown = hasPattern(hovered) ? hovered : selected;
    mesh.pattern.set(atlas && patterns.of(shown, atlas), prefersReducedMotion.current);
    fading = mesh.paint.fading || mesh.pattern.fading;
    invalidate();
  });

  $effect(() => {
    const { selected, hovered, figure } = explorer;
    const sets = [selected, hovered].map((address) => outlinedZones(address, model, library.atlas));
    outline.around(sets, figure);
    invalidate();
  });
}
