import { useTask, useThrelte } from '@threlte/core';
import { onMount } from 'svelte';
import { prefersReducedMotion } from 'svelte/motion';
import type { BodyAddress } from '../../atlas/address';
import type { View } from '../../atlas/types';
import { getBodyStatus, getDesk, getExplorer, getLibrary, getRouter } from '../../state/context';
import type { CameraWish } from '../../state/explorer.svelte';
import { laidIn } from '../../state/laid';
import { paintsAt } from '../../state/paints';
import { hasPattern } from '../../state/shown-patterns';
import type { Place } from '../../state/snapshot';
import { AZIMUTH, viewFrom } from '../camera/framing';
import { readNear } from '../camera/reading';
import { listenForZoom } from '../camera/zooming';
import { zonesOf } from '../places';
import type { Signs } from '../signs.svelte';
import { sightOf, type SightFrom } from '../sight/sight-of';
import { zoneIndices } from '../skin/zone-indices';
import type { Parts } from './parts';
import type { UnderSkin } from './use-inside.svelte';
import { useSize } from './use-size';

const NEAR: CameraWish = { view: 'selection', at: -1 };
const WHOLE: CameraWish = { view: 'reset', at: -2 };

/** Whether the camera moves; frames are drawn only while it does. */
export class Motion {
  moving = $state(true);
}

/** Point the camera at what is chosen, and draw while it moves. `rested` is called when it stops. */
export function useCamera(
  parts: Parts,
  motion: Motion,
  under: UnderSkin,
  signs: Signs,
  rested: () => void,
): void {
  const { model, mesh, rig, director, patterns, picker } = parts;
  const explorer = getExplorer();
  const library = getLibrary();
  const router = getRouter();
  const desk = getDesk();
  const status = getBodyStatus();
  const { dom, scene, size, invalidate } = useThrelte();
  const picture = useSize();
  /** Height of the stage, px: the picture may go on below it, under the sheet. */
  let stage = $state(Infinity);

  onMount(() => {
    const node = dom.closest('[data-stage]');
    if (!node) return undefined;
    const watch = new ResizeObserver(() => (stage = node.clientHeight));
    watch.observe(node);
    return () => watch.disconnect();
  });

  onMount(() =>
    listenForZoom(dom, {
      zoom: (times, x, y) => {
        const { width, height } = size.current;
        rig.nearer(times, x, y, width, height, !prefersReducedMotion.current);
      },
      turn: (by) => rig.orbit(by, !prefersReducedMotion.current),
      passed: () => signs.pass(),
    }),
  );

  // Before anything of the frame is drawn: what lies under glass, which reads it too, comes before the glass.
  scene.onBeforeRender = () => mesh.material.seenAt(rig.grain(size.current.height), rig.away);

  useTask(
    (seconds) => {
      const moves = rig.update(seconds);
      signs.turnTo(rig.azimuth);
      if (moves) return invalidate();
      motion.moving = false;
      status.from = viewFrom(rig.azimuth);
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

  /** What to see of what is chosen, where it is a muscle and not several patterns over one another. */
  const sight = $derived.by(() => {
    const { figure, wish, selected } = explorer;
    const { atlas } = library;
    if (!atlas || !hasPattern(selected)) return undefined;
    const whole = wish.view === 'pattern';
    if (whole && laidBeside(selected).length > 1) return undefined;
    const skinOver: SightFrom['skinOver'] = (address) => under.skinOver(address, figure);
    return sightOf(selected, { model, atlas, patterns, figure, skinOver, whole });
  });

  /**
   * While one draws, the view is the hand's: marks of the list and patterns only turn it to them. Where the
   * drawing is only shown, all of it does.
   */
  function glance(selected: BodyAddress, place: Place): readonly number[] {
    const pattern = [...zonesOf(selected, model, library.atlas)];
    if (pattern.length) return pattern;
    const { drawing } = desk;
    if (!drawing) return [];
    // Never both: a stroke changes the marks, and draws no picture but its own.
    if (paintsAt(place))
      return drawing.marked.flatMap(({ zone, side }) => zoneIndices(model, zone, side));
    return drawing.marks.flatMap(({ id, side }) =>
      zoneIndices(model, id, side === 'midline' ? undefined : side),
    );
  }

  let near: BodyAddress | undefined;
  let nearFrom: View | undefined;
  let askedAt = 0;

  $effect(() => {
    const { width, height } = picture.current;
    if (!width || !height) return;
    const { figure, selected } = explorer;
    const { place } = router.snapshot;
    const { page } = place;
    const before = near;
    near = readNear(page, stage, () => explorer.hovered);
    // From where it is seen is a wish of the page then: of the place that is lit now, of no earlier one.
    const asked = explorer.wish;
    if (near !== before || asked.at !== askedAt)
      nearFrom = asked.at !== askedAt && asked.view in AZIMUTH ? (asked.view as View) : undefined;
    askedAt = asked.at;
    const wish = near ? (near.kind === 'nowhere' ? WHOLE : NEAR) : asked;
    const view = near ? nearFrom : explorer.view;
    const covered = Math.max(0, height - stage);
    const drawing = page === 'draw';
    const kept = drawing && wish.view !== 'pattern';
    const seen = kept ? undefined : sight;
    const inner = seen || kept ? [] : under.shapesOf(selected, figure);
    const chosen = near ? [near] : wish.view === 'pattern' ? laidBeside(selected) : [selected];
    const zones = (kept ? [] : chosen).flatMap((address) => [
      ...zonesOf(address, model, library.atlas),
    ]);
    // What hides what is known as soon as the body can be touched.
    director.blocked = status.phase === 'ready' ? picker.blocked : undefined;
    director.frame(
      {
        ...{ width, height, covered, figure, wish, view, zones, inner, sight: seen },
        ...(drawing && { glance: glance(selected, place), shows: !paintsAt(place) }),
        face: parts.cutting.face,
      },
      !prefersReducedMotion.current,
    );
    // A view that is asked for is told at once, not when it is reached.
    if (wish.view in AZIMUTH) status.from = undefined;
    motion.moving = true;
    invalidate();
  });
}
