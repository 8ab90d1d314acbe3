import { Vector3 } from 'three';
import { prefersReducedMotion } from 'svelte/motion';
import { getBodyStatus, getExplorer, getLibrary, getRouter } from '../../state/context';
import { shownPatterns, type ShownPatterns } from '../../state/shown-patterns';
import { farSide } from '../referral/far-side';
import type { Parts } from './parts';

const place = new Vector3();

export interface PatternsOnSkin {
  /** several patterns or their heat lie on the skin: colour means them and nothing else */
  readonly covering: boolean;
  /** tell again what of the pattern lies on the far side: the camera has moved */
  lookAgain(): void;
}

/** Lay on the skin what the view asks for: one pattern, several, or the heat of many. */
export function usePatterns(
  { model, mesh, rig, patterns }: Parts,
  fade: () => void,
): PatternsOnSkin {
  const explorer = getExplorer();
  const library = getLibrary();
  const router = getRouter();
  const status = getBodyStatus();
  const NONE: ShownPatterns = { kind: 'none' };
  const shown = $derived(
    library.atlas ? shownPatterns(router.snapshot, explorer, library.atlas) : NONE,
  );

  $effect(() => {
    const { atlas } = library;
    const atOnce = prefersReducedMotion.current;
    const one = atlas && shown.kind === 'one' ? patterns.of(shown.address, atlas) : undefined;
    mesh.pattern.set(one, atOnce);
    const fields: (Uint8Array | undefined)[] = [];
    if (atlas && shown.kind === 'laid')
      for (const { slot, address } of shown.items) fields[slot] = patterns.together(address, atlas);
    if (atlas && shown.kind === 'heat') fields[0] = patterns.heat(shown, atlas, shown.side);
    const lit = shown.kind === 'laid' ? shown.lit : undefined;
    mesh.laid.set({ fields, heat: shown.kind === 'heat', lit }, atOnce);
    fade();
    lookAgain();
  });

  /** What a vertex counts in what is shown; heat is everywhere and tells nothing by its far side. */
  function weights(): ((vertex: number) => number) | undefined {
    const { atlas } = library;
    if (!atlas) return undefined;
    if (shown.kind === 'one') {
      const field = patterns.together(shown.address, atlas);
      return (v) => field?.[v] ?? 0;
    }
    if (shown.kind !== 'laid') return undefined;
    const all = shown.items.flatMap(({ address }) => patterns.together(address, atlas) ?? []);
    return (v) => all.reduce((most, field) => Math.max(most, field[v] ?? 0), 0);
  }

  function lookAgain(): void {
    const weight = weights();
    const figure = model.figures[explorer.figure];
    const { camera } = rig;
    camera.updateMatrixWorld();
    const framed = (x: number, y: number, z: number): boolean => {
      return rig.frames(place.set(x, y, z).project(camera));
    };
    status.far = weight && farSide(weight, figure, camera.position, framed);
  }

  return {
    get covering() {
      return shown.kind === 'laid' || shown.kind === 'heat';
    },
    lookAgain,
  };
}
