import type { Component } from 'svelte';
import type { Atlas } from '../../atlas/types';
import { speech } from '../../language';
import type { Place } from '../../state/snapshot';

/** What every page takes: the id of its thing, or what was asked for in vain. */
export type Page = Component<{ id: string }>;
/** The comparison of the charts room. */
export type Comparison = Component;
type PageName = Exclude<Place['page'], 'home' | 'compare'> | 'learn-index';

/** Pages arrive when they are first opened. */
const LOADERS: Record<PageName, () => Promise<{ default: Page }>> = {
  region: () => import('../region/RegionPage.svelte'),
  muscle: () => import('../muscle/MusclePage.svelte'),
  structure: () => import('../structure/StructurePage.svelte'),
  // A description is read by the words of a language.
  draw: async () => {
    const [page] = await Promise.all([
      import('../draw/DrawPage.svelte'),
      import('../parts/vocabulary.svelte').then(({ bringVocabulary }) => bringVocabulary()),
    ]);
    return page;
  },
  condition: () => import('../condition/ConditionPage.svelte'),
  learn: () => import('../learn/LearnPage.svelte'),
  'learn-index': () => import('../learn-index/LearnIndexPage.svelte'),
  lost: () => import('../lost/LostPage.svelte'),
};

/** Fetch a page, its messages and its sources. Rejects where they cannot be reached. */
export const loadPage = async (name: PageName): Promise<Page> =>
  (await Promise.all([LOADERS[name](), speech.need('pages', 'reading')]))[0].default;

/** What stands around the comparison: its sources. */
export const loadFrame = async () =>
  (
    await Promise.all([import('../compare/CompareFrame.svelte'), speech.need('pages', 'reading')])
  )[0].default;

/** The page to show for a place, once the atlas can tell whether it has such a thing. */
export function pageOf(place: Place, atlas: Atlas): { name: PageName; id: string } | undefined {
  if (place.page === 'home' || place.page === 'compare') return undefined;
  if (place.page === 'lost') return { name: 'lost', id: place.path };
  if (place.page === 'draw') return { name: 'draw', id: place.step ?? '' };
  if (place.id === undefined) return { name: 'learn-index', id: '' };
  const shelf = {
    region: atlas.regions,
    muscle: atlas.muscles,
    structure: atlas.structures,
    condition: atlas.conditions,
    learn: atlas.learn,
  }[place.page];
  // The learn pages come with the first page of any kind; until then nobody can tell which there are.
  const known = shelf.size === 0 || shelf.has(place.id);
  return { name: known ? place.page : 'lost', id: place.id };
}
