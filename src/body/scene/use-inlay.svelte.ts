import { useThrelte } from '@threlte/core';
import { getExplorer, getLayers, getLibrary } from '../../state/context';
import { muscleOf } from '../../state/depth';
import { Inlay } from '../inside/inlay';
import type { Parts } from './parts';
import type { UnderSkin } from './use-inside.svelte';
import { useShimmer } from './use-shimmer.svelte';
import { useSize } from './use-size';

/** A chosen muscle is seen in the person, through closed skin; opened skin and a cut show it themselves. */
export function useInlay(
  { cutting, mesh, patterns, picker, places }: Parts,
  under: UnderSkin,
): void {
  const explorer = getExplorer();
  const layers = getLayers();
  const library = getLibrary();
  const { invalidate } = useThrelte();
  const size = useSize();
  const pixel = { value: [0, 0] };
  const lent = { ...mesh.material.patternUniforms, ...cutting.uniforms, pixel };
  const inlay = useShimmer(
    () => under.inside?.muscles,
    (source) => new Inlay(source, lent),
  );

  $effect(() => {
    const { width, height } = size.current;
    pixel.value = [1 / Math.max(1, width), 1 / Math.max(1, height)];
  });

  $effect(() => {
    const { atlas } = library;
    const { selected } = explorer;
    if (!atlas) return;
    const muscle = layers.shown > 0 ? undefined : muscleOf(selected, atlas);
    inlay.show(muscle ? [muscle] : [], selected.kind === 'nowhere' ? undefined : selected.side);
    if (!muscle || !inlay.part) return;
    inlay.part.lay(patterns.of(selected, atlas), picker.nearestSkin);
    mesh.bed(places.nearness(inlay.part.skinOver, atlas), inlay.part.seen);
    invalidate();
  });
}
