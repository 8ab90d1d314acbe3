import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import type { BodyAddress } from '../../atlas/address';
import { getExplorer, getLibrary, getRouter } from '../../state/context';
import { laidIn } from '../../state/laid';
import { zonesOf } from '../lit';
import type { Parts } from './parts';
import type { UnderSkin } from './use-inside.svelte';

/** Whether the camera moves; frames are drawn only while it does. */
export class Motion {
  moving = $state(true);
}

/** Point the camera at what is chosen, and draw while it moves. `rested` is called when it stops. */
export function useCamera(
  parts: Parts,
  motion: Motion,
  under: UnderSkin,
  rested: () => void,
): void {
  const { model, mesh, rig, director } = parts;
  const explorer = getExplorer();
  const library = getLibrary();
  const router = getRouter();
  const { size, invalidate } = useThrelte();

  mesh.onBeforeRender = () => mesh.material.seenAt(rig.grain(size.current.height));

  useTask(
    (seconds) => {
      if (rig.update(seconds)) return invalidate();
      motion.moving = false;
      rested();
    },
    { running: () => motion.moving, autoInvalidate: false },
  );

  /** All patterns that lie on the skin; what is chosen where there is but its own. */
  function laidBeside(selected: BodyAddress): readonly BodyAddress[] {
    const { atlas } = library;
    const laid = atlas ? laidIn(router.snapshot.with, atlas, router.snapshot.side) : [];
    return laid.length ? laid.map(({ address }) => address) : [selected];
  }

  $effect(() => {
    const { width, height } = size.current;
    if (!width || !height) return;
    const { figure, wish, view, selected } = explorer;
    const inner = under.shapesOf(selected, figure);
    // With a muscle in view, far spillover would only push it away.
    const near = inner.length > 0 && wish.view !== 'pattern';
    const zones = (wish.view === 'pattern' ? laidBeside(selected) : [selected])
      .flatMap((address) => [...zonesOf(address, model, library.atlas)])
      .flatMap(([index, role]) => (near && role === 'spillover' ? [] : [index]));
    director.frame(
      { width, height, figure, wish, view, zones, inner, face: parts.cutting.face },
      !prefersReducedMotion.current,
    );
    motion.moving = true;
    invalidate();
  });
}
