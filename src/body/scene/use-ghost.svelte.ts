import { getExplorer, getLayers, getLibrary, getRouter } from '../../state/context';
import { graveRisks } from '../../state/grave';
import type { Cutting } from '../slice/cutting.svelte';
import type { UnderSkin } from './use-inside.svelte';
import { useShimmer } from './use-shimmer.svelte';

/** From the first look at a place, what lies at high risk under it shimmers through closed skin. */
export function useGhost(under: UnderSkin, cutting: Cutting): void {
  const explorer = getExplorer();
  const layers = getLayers();
  const library = getLibrary();
  const router = getRouter();
  const show = useShimmer(() => under.inside?.frame, 'structure');

  $effect(() => {
    const { atlas } = library;
    if (!atlas) return;
    const { selected } = explorer;
    // Opened skin and a cut show the things themselves; where patterns lie on the skin it is asked
    // for them.
    const { heat, with: laid } = router.snapshot;
    const open = layers.shown > 0 || cutting.plane !== undefined || heat || laid;
    const side = selected.kind === 'nowhere' ? undefined : selected.side;
    show(open ? [] : graveRisks(selected, atlas).map(({ structure }) => structure), side);
  });
}
