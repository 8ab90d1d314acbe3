import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import { getExplorer, getLibrary, getPreferences } from '../../state/context';
import { litZones, outlinedZones } from '../lit';
import type { Pointer } from '../pointer/pointer.svelte';
import type { Parts } from './parts';
import { usePatterns } from './use-patterns.svelte';

/**
 * Keep figure, tone, theme and the paint of zones in step with the state. Returns a function that
 * looks again at what of a pattern can be seen.
 */
export function usePaint(parts: Parts, pointer: Pointer): () => void {
  const { model, mesh, floor, outline, picker } = parts;
  const explorer = getExplorer();
  const library = getLibrary();
  const preferences = getPreferences();
  const { invalidate } = useThrelte();
  let fading = $state(false);
  const fade = () => {
    fading = mesh.paint.fading || mesh.pattern.fading || mesh.laid.fading;
    invalidate();
  };

  useTask(
    (seconds) => {
      for (const part of [mesh.paint, mesh.pattern, mesh.laid])
        if (part.fading) part.advance(seconds);
      fade();
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
    mesh.material.texture(preferences.dots);
    floor.wear(preferences.shade);
    outline.wear(preferences.shade);
    invalidate();
  });

  const patterns = usePatterns(parts, fade);

  $effect(() => {
    const { selected, hovered } = explorer;
    const pointed = { selected, hovered, zone: pointer.zone, covered: patterns.covering };
    const paints = litZones(pointed, model, library.atlas, preferences.shade);
    mesh.paint.set(paints, prefersReducedMotion.current);
    fade();
  });

  $effect(() => {
    const { selected, hovered, figure } = explorer;
    const sets = [selected, hovered].map((address) => outlinedZones(address, model, library.atlas));
    outline.around(sets, figure);
    invalidate();
  });

  return patterns.lookAgain;
}
