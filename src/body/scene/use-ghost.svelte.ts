import { useTask, useThrelte } from '@threlte/core';
import { prefersReducedMotion } from 'svelte/motion';
import { getExplorer, getLayers, getLibrary, getPreferences, getRouter } from '../../state/context';
import { graveRisks } from '../../state/grave';
import { Ghost } from '../inside/ghost';
import type { Cutting } from '../slice/cutting.svelte';
import type { UnderSkin } from './use-inside.svelte';

/** From the first look at a place, what lies at high risk under it shimmers through closed skin. */
export function useGhost(under: UnderSkin, cutting: Cutting): void {
  const explorer = getExplorer();
  const layers = getLayers();
  const library = getLibrary();
  const preferences = getPreferences();
  const router = getRouter();
  const { invalidate, scene } = useThrelte();

  let ghost: Ghost | undefined = $state.raw();
  let fading = $state(false);

  $effect(() => {
    const frame = under.inside?.frame;
    if (!frame) return;
    const made = new Ghost(frame);
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
    if (!ghost || !atlas) return;
    const { selected } = explorer;
    // Opened skin and a cut show the things themselves; where patterns lie on the skin it is asked
    // for them.
    const { heat, with: laid } = router.snapshot;
    const open = layers.shown > 0 || cutting.plane !== undefined || heat || laid;
    const side = selected.kind === 'nowhere' ? undefined : selected.side;
    const changed = ghost.show(
      open ? [] : graveRisks(selected, atlas).map(({ structure }) => structure),
      side,
      prefersReducedMotion.current,
    );
    if (!changed) return;
    fading = ghost.fading;
    invalidate();
  });
}
