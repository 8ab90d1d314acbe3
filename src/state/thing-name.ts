import type { Atlas } from '../atlas/types';
import type { CutThing } from './slice';

/** Bones have no page, so their names come from their ids; these would read wrong. */
const NAMED: Record<string, string> = {
  'hip-bone': 'Hip bone',
  skull: 'Skull',
  'disc-c7': 'Disc C7/T1',
  'disc-t12': 'Disc T12/L1',
  'disc-l5': 'Disc L5/S1',
};

function boneName(id: string): string {
  const named = NAMED[id];
  if (named) return named;
  const disc = /^disc-([ctl])(\d+)$/.exec(id);
  if (disc) {
    const [, part = '', number] = disc;
    return `Disc ${part.toUpperCase()}${number}/${part.toUpperCase()}${Number(number) + 1}`;
  }
  const cartilage = /^costal-cartilage-(\d+)$/.exec(id);
  if (cartilage) return `Cartilage of rib ${cartilage[1]}`;
  const words = id.replace(/-/g, ' ').replace(/\b([ctl])(\d+)$/, (all) => all.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Drawn as one with what goes on from it: beside a cut its page's name would be too narrow. */
const WIDER: Record<string, string> = { aorta: 'Aorta', 'great-vessels': 'Great veins' };

/** What stands in brackets belongs on the page; that a muscle is rare is said at once. */
const brief = (name: string): string =>
  /minority/.test(name) ? name : name.replace(/ \([^)]*\)$/, '');

/** The name of something that a cut goes through, without its side. */
export function thingName({ kind, id }: CutThing, atlas: Atlas): string {
  if (kind === 'bone') return boneName(id);
  const named = kind === 'muscle' ? atlas.muscles.get(id) : atlas.structures.get(id);
  return WIDER[id] ?? brief(named?.name ?? boneName(id));
}
