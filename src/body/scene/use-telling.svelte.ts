import { untrack } from 'svelte';
import { isMedian } from '../../atlas/median';
import { isUnpaired } from '../../atlas/unpaired';
import { say } from '../../language';
import { getExplorer, getLibrary } from '../../state/context';
import { AZIMUTH } from '../camera/framing';
import { seenFrom } from '../camera/seen-from';
import type { Signs } from '../signs.svelte';
import type { Parts } from './parts';

/**
 * Say from where the body is seen once it was turned or zoomed by keys or buttons: who cannot see the
 * picture hears nothing of it otherwise. Once, when it has come to rest; a hand that drags sees what it does.
 * Returns a function to be called when the camera rests.
 */
export function useTelling({ model, rig, picker }: Parts, signs: Signs): () => void {
  const explorer = getExplorer();
  const library = getLibrary();
  let first = true;

  $effect(() => {
    const { view } = explorer.wish;
    if (first) first = false;
    else if (view in AZIMUTH || view === 'reset') untrack(() => (signs.asked = true));
  });

  function placeBefore(): string | undefined {
    const zone = model.zones[picker.zoneNear(rig.target)];
    const at = zone && library.atlas?.zones.get(zone.zone);
    const name = at && library.atlas?.regions.get(at.region)?.name;
    if (!name) return undefined;
    return isMedian(zone.zone) ? name : say('home.name-side', { name, side: zone.side });
  }

  /** What is lit: the page that is open tells more of it. */
  function lit(): string | undefined {
    const { selected } = explorer;
    const { atlas } = library;
    if (!atlas || selected.kind === 'nowhere') return undefined;
    const { id, side } = selected;
    const found = {
      region: () => atlas.regions.get(id)?.name,
      zone: () => atlas.zones.get(id)?.label,
      muscle: () => atlas.muscles.get(id)?.name,
      'trigger-point': () => atlas.triggerPoints.get(id)?.label,
      condition: () => atlas.conditions.get(id)?.name,
      structure: () => atlas.structures.get(id)?.name,
      nerve: () => atlas.nerves.get(id)?.name,
    }[selected.kind]();
    const sided = side && !isUnpaired(id) && !isMedian(id);
    return found && sided ? say('home.name-side', { name: found, side }) : found;
  }

  return () => {
    if (!signs.asked) return;
    signs.asked = false;
    const { way, height } = seenFrom(rig.azimuth, rig.polar);
    const place = rig.close ? placeBefore() : undefined;
    const shown = lit();
    signs.told = [
      say('body.seen', { way, height }),
      place ? say('body.close-to', { place }) : say('body.whole'),
      ...(shown ? [say('body.lit', { thing: shown })] : []),
    ].join(' ');
  };
}
