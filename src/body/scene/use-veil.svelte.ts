import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import { getExplorer, getLayers, getLibrary, getRouter } from '../../state/context';
import { muscleOf } from '../../state/depth';
import { zonesOfPlace } from '../places';
import { hidingLimb, limbOf, type SidedLimb } from '../sight/hiding-limb';
import type { SkinPoint } from '../sight/sight';
import { skinPoints } from '../sight/skin-points';
import type { Parts } from './parts';
import type { UnderSkin } from './use-inside.svelte';

interface Placed extends SkinPoint {
  readonly zone: number;
}

/**
 * A limb that hides the chosen place or muscle fades. Returns a function to call when the camera
 * rests: only then is it known what hides what.
 */
export function useVeil(
  { model, picker, places, rig, veil, cutting }: Parts,
  under: UnderSkin,
): () => void {
  const explorer = getExplorer();
  const layers = getLayers();
  const library = getLibrary();
  const router = getRouter();
  const { invalidate } = useThrelte();
  let fading = $state(false);
  let shown: SidedLimb | undefined;

  useTask(
    (seconds) => {
      veil.advance(seconds);
      fading = veil.fading;
      invalidate();
    },
    { running: () => fading, autoInvalidate: false },
  );

  function limbAt(zone: number): SidedLimb | undefined {
    const range = model.zones[zone];
    const limb = limbOf(library.atlas?.zones.get(range?.zone ?? '')?.region);
    return limb && range && `${limb} ${range.side}`;
  }

  /** What of the chosen thing shall be seen, by places of the skin. */
  function chosen(): readonly Placed[] {
    const { selected, figure } = explorer;
    const zones = zonesOfPlace(selected, model, library.atlas);
    const skin = model.figures[figure];
    if (zones.size) return skinPoints((v) => zones.has(model.zoneOf[v] ?? -1), model, skin);
    return under
      .skinOver(selected, figure)
      .map((point) => ({ ...point, zone: picker.zoneNear(point.at) }));
  }

  /** What is in a foot is looked at from near: the other one would only stand before it. */
  function otherFoot(): SidedLimb | undefined {
    const { selected } = explorer;
    const { atlas } = library;
    const muscle = atlas && atlas.muscles.get(muscleOf(selected, atlas) ?? '');
    if (muscle?.group !== 'foot' || selected.kind === 'nowhere') return undefined;
    const other = selected.side === 'right' ? 'left' : 'right';
    return `leg ${other}`;
  }

  function fade(limb: SidedLimb | undefined): void {
    if (limb === shown) return;
    shown = limb;
    const { atlas } = library;
    const field =
      limb && atlas ? places.fieldOf((zone) => limbAt(zone) === limb, atlas) : undefined;
    picker.passes = limb ? (zone) => limbAt(zone) === limb : undefined;
    veil.show(field, prefersReducedMotion.current);
    fading = veil.fading;
    invalidate();
  }

  $effect(() => {
    // Another place, another figure: nothing is known to hide it yet.
    void explorer.selected;
    void explorer.figure;
    void layers.shown;
    void cutting.plane;
    fade(undefined);
  });

  return () => {
    const open = layers.shown > 0 || cutting.plane !== undefined;
    if (open || router.snapshot.place.page === 'draw' || explorer.selected.kind === 'nowhere')
      return fade(undefined);
    const beside = otherFoot();
    if (beside) return fade(beside);
    const { x, y, z } = rig.camera.position;
    fade(
      hidingLimb(
        chosen(),
        [x, y, z],
        ({ zone }) => limbAt(zone),
        (from, toward) => limbAt(picker.zoneBefore(from, toward)),
      ),
    );
  };
}
