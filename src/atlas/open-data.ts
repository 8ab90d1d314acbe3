import type { Atlas, Condition, Muscle, RedFlag, Region, Source, Structure } from './types';

/** What the join adds for the screen and a reader of the data can look up is left as ids. */
type OpenRegion = Omit<Region, 'zones'> & { readonly zones: readonly string[] };
type OpenMuscle = Omit<Muscle, 'triggerPoints'> & { readonly triggerPoints: readonly string[] };

/**
 * The file `atlas.json`. Records are the types of `types.ts`; every list is sorted as the app shows
 * it, every cross-reference is an id that resolves inside the file.
 *
 * - `regions[].zones` are ids of `zones`, `muscles[].triggerPoints` ids of `triggerPoints`
 * - `standing` tells how a statement is backed: `sourced` (then `sources` are ids of `sources`),
 *   `general-anatomy` or `awaiting-review` (then `sources` is empty)
 * - a sentence may hold links as `[words](#/condition/id)`: pages of the app
 * - `clinicianOnly` statements are meant for therapists and educators
 * - `triggerPoints[].fraction`: 0 = origin, 1 = insertion along the fibres; a modelling aid, never
 *   a place to needle
 * - `zones[].view`: front | back | side | bottom; `deep`: means something inside the body
 */
export interface OpenData {
  readonly name: 'Myomap atlas';
  readonly version: string;
  readonly language: 'en';
  readonly licence: { readonly name: string; readonly url: string };
  readonly attribution: string;
  readonly generatedFrom: string;
  readonly purpose: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly regions: readonly OpenRegion[];
  readonly zones: readonly (Atlas['zones'] extends ReadonlyMap<string, infer Z> ? Z : never)[];
  readonly muscles: readonly OpenMuscle[];
  readonly triggerPoints: readonly (Atlas['triggerPoints'] extends ReadonlyMap<string, infer T>
    ? T
    : never)[];
  readonly conditions: readonly Condition[];
  readonly redFlags: readonly RedFlag[];
  readonly structures: readonly Structure[];
  readonly sources: readonly Source[];
}

const idOf = ({ id }: { readonly id: string }) => id;

/** The whole atlas as open data. Pure and without a date: the same content gives the same bytes. */
export function openData(atlas: Atlas): OpenData {
  const lists = {
    regions: [...atlas.regions.values()].map((r) => ({ ...r, zones: r.zones.map(idOf) })),
    zones: [...atlas.zones.values()],
    muscles: [...atlas.muscles.values()].map((m) => ({
      ...m,
      triggerPoints: m.triggerPoints.map(idOf),
    })),
    triggerPoints: [...atlas.triggerPoints.values()],
    conditions: [...atlas.conditions.values()],
    redFlags: [...atlas.redFlags.values()],
    structures: [...atlas.structures.values()],
    sources: [...atlas.sources.values()],
  };
  const counts = Object.fromEntries(Object.entries(lists).map(([k, list]) => [k, list.length]));
  return {
    name: 'Myomap atlas',
    version: atlas.version,
    language: 'en',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    attribution: 'Myomap atlas',
    generatedFrom: 'src/atlas/content and src/atlas/words/en',
    purpose:
      'Education only: a map of patterns that clinicians describe. Not for diagnosis, and not a guide to needling.',
    counts,
    ...lists,
  };
}
