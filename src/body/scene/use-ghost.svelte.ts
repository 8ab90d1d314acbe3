import { getExplorer, getLayers, getLibrary, getPreferences, getRouter } from '../../state/context';
import { graveRisks } from '../../state/grave';
import { risksShown } from '../../state/risks-shown.svelte';
import type { Cutting } from '../slice/cutting.svelte';
import { Ghost } from '../inside/ghost';
import type { UnderSkin } from './use-inside.svelte';
import { useShimmer } from './use-shimmer.svelte';

/** What lies at high risk under a place shimmers through closed skin; for patients once they ask for it. */
export function useGhost(under: UnderSkin, cutting: Cutting): void {
  const explorer = getExplorer();
  const layers = getLayers();
  const library = getLibrary();
  const preferences = getPreferences();
  const router = getRouter();
  const { show } = useShimmer(
    () => under.inside?.frame,
    (mesh) => new Ghost(mesh, 'structure'),
  );

  $effect(() => {
    const { atlas } = library;
    if (!atlas) return;
    const { selected } = explorer;
    // Opened skin and a cut show the things themselves; where patterns lie on the skin it is asked
    // for them.
    const { heat, with: laid } = router.snapshot;
    const unasked = preferences.audience === 'patient' && !risksShown.open;
    const open = layers.shown > 0 || cutting.plane !== undefined || heat || laid;
    const side = selected.kind === 'nowhere' ? undefined : selected.side;
    show(
      open || unasked ? [] : graveRisks(selected, atlas).map(({ structure }) => structure),
      side,
    );
  });
}
