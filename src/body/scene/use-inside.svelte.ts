import { useTask, useThrelte } from '@threlte/core';
import { onMount, untrack } from 'svelte';
import { prefersReducedMotion } from 'svelte/motion';
import { NOWHERE, type BodyAddress } from '../../atlas/address';
import type { Figure } from '../../atlas/types';
import {
  getBodyStatus,
  getExplorer,
  getLayers,
  getLibrary,
  getPreferences,
} from '../../state/context';
import { speech } from '../../language';
import { sayNumber } from '../../language/formats';
import { frameParts } from '../../state/cut-parts.svelte';
import { BONES, OPEN } from '../../state/depth';
import type { Inside } from '../inside/inside';
import type { Mark } from '../inside/marks';
import { loadInside, type InsideFiles } from '../inside/load-inside';
import { once } from '../pointer/addresses';
import type { Plain } from '../pointer/pointer.svelte';
import type { ZoneShape } from '../skin/zone-shape';
import type { SkinPoint } from '../sight/sight';
import { addressOf } from '../slice/cutting.svelte';
import type { Parts } from './parts';

/** Milliseconds that a page gets to settle before more is fetched that nobody asked for yet. */
const REST = 1500;

/** True for what lies under the skin: a structure, or a muscle by itself or its trigger point. */
const hasShape = ({ kind }: BodyAddress): boolean =>
  kind === 'structure' || kind === 'muscle' || kind === 'trigger-point';

const addressOfMark = once(({ id, side }: Mark) => ({ kind: 'trigger-point', id, side }));

/** What lies under the skin, once it has arrived. */
export interface UnderSkin {
  readonly inside: Inside | undefined;
  /** something is on its way to be seen, or to be seen no longer */
  readonly fading: boolean;
  /** what the pointer meets under open skin; nowhere while the skin is closed */
  readonly at: (x: number, y: number) => BodyAddress;
  /** the name of what the pointer meets there where it has no page */
  readonly plainAt: (x: number, y: number) => Plain | undefined;
  /** where an address lies under the skin and from where it is seen best */
  readonly shapesOf: (address: BodyAddress, figure: Figure) => readonly ZoneShape[];
  /** the skin over a muscle */
  readonly skinOver: (address: BodyAddress, figure: Figure) => readonly SkinPoint[];
}

/**
 * Bring what lies under the skin after the body can be touched, and open the body as deep as the
 * state says. A failure leaves the skin as it was.
 */
export function useInside({ glass, mesh, picker, model, rig, cutting }: Parts): UnderSkin {
  const explorer = getExplorer();
  const library = getLibrary();
  const layers = getLayers();
  const preferences = getPreferences();
  const status = getBodyStatus();
  const { invalidate, scene, size } = useThrelte();

  let inside: Inside | undefined = $state.raw();
  let muscles: InsideFiles['muscles'] | undefined;
  let fading = $state(false);
  /** Something under the skin is chosen already; otherwise the first page may settle first. */
  const wanted = $derived(
    layers.depth > 0 || explorer.selected.kind === 'structure' || layers.slice !== undefined,
  );

  async function bring(signal: AbortSignal): Promise<void> {
    try {
      // Its code comes with it: nobody waits for either before the body can be touched.
      const [files, code] = await Promise.all([
        loadInside(signal, muscles),
        import('../inside/inside'),
        // Without the names of bones all else can be seen and pressed.
        speech.need('inside').catch(() => undefined),
      ]);
      if (signal.aborted) return;
      ({ muscles } = files);
      frameParts.missed = !files.frame;
      // Bones were asked for again, and did not come again.
      if (inside && !files.frame) return;
      const arrived = new code.Inside(files, explorer.figure);
      arrived.lend({ ...cutting.uniforms, ...mesh.material.mistUniform });
      // Not by a component: that would draw a frame for what closed skin hides.
      scene.add(arrived);
      const before = inside;
      inside = arrived;
      before?.removeFromParent();
      before?.dispose();
      layers.drawn = arrived.structures;
      layers.deepest = files.frame ? BONES : BONES - 1;
      layers.phase = 'ready';
    } catch {
      if (signal.aborted) return;
      if (inside) frameParts.missed = true;
      else layers.phase = 'failed';
    }
  }

  $effect(() => {
    if (status.phase !== 'ready' || inside || layers.phase === 'failed') return;
    const stop = new AbortController();
    const later = setTimeout(() => void bring(stop.signal), wanted ? 0 : REST);
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  });

  $effect(() => {
    if (!frameParts.attempt) return;
    const stop = new AbortController();
    if (untrack(() => inside)) void bring(stop.signal);
    return () => stop.abort();
  });

  // What did not arrive is asked for again once there is a network.
  $effect(() => {
    const apart = layers.phase === 'ready' && layers.deepest < BONES;
    if (layers.phase !== 'failed' && !apart) return;
    const again = () => {
      if (layers.phase === 'failed') layers.phase = 'waiting';
      else frameParts.attempt += 1;
    };
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  });

  useTask(
    (seconds) => {
      glass.advance(seconds);
      inside?.advance(seconds);
      inside?.reveal(glass.open);
      fading = glass.fading || Boolean(inside?.fading);
      invalidate();
    },
    { running: () => fading, autoInvalidate: false },
  );

  $effect(() => {
    inside?.show(explorer.figure);
    if (glass.open) invalidate();
  });

  $effect(() => {
    inside?.wear(preferences.shade);
    if (glass.open) invalidate();
  });

  $effect(() => {
    inside?.marks.write((number) => sayNumber(number));
    if (inside?.marks.visible) invalidate();
  });

  $effect(() => {
    const { atlas } = library;
    if (!inside || !atlas) return;
    const { selected, hovered } = explorer;
    const depth = layers.shown;
    // Closed skin hides all: nothing is drawn anew for what cannot be seen.
    if (depth === 0 && !glass.open) return;
    const atOnce = prefersReducedMotion.current;
    glass.set(Math.min(1, depth), atOnce);
    inside.paint({ selected, hovered, depth, shade: preferences.shade }, atlas, atOnce);
    inside.reveal(glass.open);
    fading = glass.fading || inside.fading;
    invalidate();
  });

  $effect(() => {
    const { selected, figure } = explorer;
    if (!inside || !library.atlas) return;
    const before = inside.marks.visible;
    inside.marks.plane = cutting.plane;
    inside.soften(!cutting.plane);
    inside.mark(selected, library.atlas, figure, model.figures[figure]);
    if (before || inside.marks.visible) invalidate();
  });

  onMount(() => () => {
    inside?.removeFromParent();
    inside?.dispose();
    layers.phase = 'waiting';
    frameParts.missed = false;
  });

  return {
    get inside() {
      return inside;
    },
    get fading() {
      return fading;
    },
    shapesOf: (address, figure) =>
      // Asked in this order, the camera does not stir when the inside arrives unasked.
      hasShape(address) && inside && library.atlas
        ? inside.shapesOf(address, library.atlas, figure, model.figures[figure])
        : [],
    skinOver: (address, figure) =>
      inside && library.atlas
        ? inside.skinOver(address, library.atlas, figure, model.figures[figure])
        : [],
    plainAt(x, y) {
      if (layers.shown < OPEN) return undefined;
      const ray = picker.ray(x, y, size.current.width, size.current.height);
      return inside?.plainOn(ray, cutting, library.atlas);
    },
    at(x, y) {
      if (!inside) return NOWHERE;
      const { width, height } = size.current;
      const mark = inside.marks.markAt(x, y, rig.camera, width, height);
      if (mark) return addressOfMark(mark);
      const ray = picker.ray(x, y, width, height);
      const section = cutting.sectionUnder(ray);
      if (section) return addressOf(section);
      return layers.shown < OPEN ? NOWHERE : inside.addressOn(ray, cutting.reach(ray));
    },
  };
}
