import { sameAddress } from '../../atlas/address';
import { getExplorer, getLayers, getLibrary } from '../../state/context';
import { muscleOf } from '../../state/depth';
import type { Pointer } from '../pointer/pointer.svelte';
import type { Cutting } from '../slice/cutting.svelte';
import { Ghost } from '../inside/ghost';
import type { UnderSkin } from './use-inside.svelte';
import { useShimmer } from './use-shimmer.svelte';

/**
 * A muscle that a list points at shimmers through skin and whatever else lies over it, for as long as
 * it is pointed at. What the pointer meets in the picture, or a cut goes through, shows already. A
 * chosen muscle that bone hides from every side shimmers through it as long as the skin is open.
 */
export function useGlimpse(under: UnderSkin, pointer: Pointer, cutting: Cutting): void {
  const explorer = getExplorer();
  const layers = getLayers();
  const library = getLibrary();
  const { show } = useShimmer(
    () => under.inside?.muscles,
    (mesh) => new Ghost(mesh, 'muscle'),
  );

  $effect(() => {
    const { atlas } = library;
    const { hovered, selected } = explorer;
    if (!atlas || cutting.plane) return show([]);
    const chosen = muscleOf(selected, atlas);
    const muscle = muscleOf(hovered, atlas);
    const known = muscle === chosen || sameAddress(hovered, pointer.thing);
    if (muscle && !known && hovered.kind !== 'nowhere') return show([muscle], hovered.side);
    const hidden = layers.shown > 0 && atlas.muscles.get(chosen ?? '')?.behindBone;
    if (!chosen || !hidden || selected.kind === 'nowhere') return show([]);
    show([chosen], selected.side);
  });
}
