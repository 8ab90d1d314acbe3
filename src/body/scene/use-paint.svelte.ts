import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import { sameAddress, type BodyAddress } from '../../atlas/address';
import { getExplorer, getLibrary, getPreferences } from '../../state/context';
import type { PlaceLight } from '../skin/place-paint';
import type { Parts } from './parts';
import { usePatterns } from './use-patterns.svelte';

/**
 * Keep figure, tone, theme and the paint of zones in step with the state. Returns a function that
 * looks again at what of a pattern can be seen.
 */
export function usePaint(parts: Parts): () => void {
  const { mesh, floor, picker, places } = parts;
  const explorer = getExplorer();
  const library = getLibrary();
  const preferences = getPreferences();
  const { invalidate } = useThrelte();
  let fading = $state(false);
  const fade = () => {
    fading = mesh.places.fading || mesh.pattern.fading || mesh.laid.fading;
    invalidate();
  };

  useTask(
    (seconds) => {
      for (const part of [mesh.places, mesh.pattern, mesh.laid])
        if (part.fading) part.advance(seconds);
      fade();
    },
    { running: () => fading, autoInvalidate: false },
  );

  $effect(() => {
    if (mesh.show(explorer.figure)) picker.refit();
    floor.show(explorer.figure);
    invalidate();
  });

  $effect(() => {
    mesh.material.wear(preferences.tone, preferences.shade);
    mesh.material.texture(preferences.dots);
    floor.wear(preferences.shade);
    invalidate();
  });

  const patterns = usePatterns(parts, fade);

  $effect(() => {
    const { selected, hovered } = explorer;
    const lightOf = (address: BodyAddress): PlaceLight | undefined => {
      const field = places.of(address, library.atlas);
      const oneSided = address.kind !== 'nowhere' && address.side !== undefined;
      // Where patterns lie over one another, colour means them; the line still tells the place.
      return field && { field, tinted: !patterns.covering, oneSided };
    };
    const chosen = lightOf(selected);
    const under = sameAddress(selected, hovered) ? undefined : lightOf(hovered);
    mesh.places.set([chosen, under], prefersReducedMotion.current);
    fade();
  });

  return patterns.lookAgain;
}
