import { sameAddress } from '../../atlas/address';
import { getExplorer, getLibrary } from '../../state/context';
import { muscleOf } from '../../state/depth';
import type { Pointer } from '../pointer/pointer.svelte';
import type { Cutting } from '../slice/cutting.svelte';
import type { UnderSkin } from './use-inside.svelte';
import { useShimmer } from './use-shimmer.svelte';

/**
 * A muscle that a list points at shimmers through skin and whatever else lies over it, for as long as
 * it is pointed at. What the pointer meets in the picture, or a cut goes through, shows already.
 */
export function useGlimpse(under: UnderSkin, pointer: Pointer, cutting: Cutting): void {
  const explorer = getExplorer();
  const library = getLibrary();
  const show = useShimmer(() => under.inside?.muscles, 'muscle');

  $effect(() => {
    const { atlas } = library;
    const { hovered, selected } = explorer;
    if (!atlas || cutting.plane || hovered.kind === 'nowhere') return show([]);
    const muscle = muscleOf(hovered, atlas);
    const known = muscle === muscleOf(selected, atlas) || sameAddress(hovered, pointer.thing);
    if (!muscle || known) return show([]);
    show([muscle], hovered.side);
  });
}
