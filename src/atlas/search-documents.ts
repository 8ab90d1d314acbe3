import type { Atlas } from './types';

export interface SearchDocument {
  /** `region:neck-back`; unique over all kinds. */
  readonly key: string;
  readonly kind: 'region' | 'muscle' | 'condition' | 'structure' | 'learn';
  readonly id: string;
  readonly name: string;
  readonly clinicalName: string;
  readonly synonyms: readonly string[];
  /** Labels of a region's zones; what a muscle's referral reaches. */
  readonly zones: readonly string[];
  /** A plain sentence to show under the name, and to search with the least weight. */
  readonly plain: string;
}

/** What a search box should find, one document a page. Pure; weights and typos are the box's matter. */
export function searchDocuments(atlas: Atlas): SearchDocument[] {
  const zoneLabel = (id: string) => atlas.zones.get(id)?.label ?? id;
  const regions = [...atlas.regions.values()].map((region) => ({
    key: `region:${region.id}`,
    kind: 'region' as const,
    id: region.id,
    name: region.name,
    clinicalName: region.clinicalName,
    synonyms: region.synonyms,
    zones: region.zones.map((zone) => zone.label),
    plain: region.summary,
  }));
  const conditions = [...atlas.conditions.values()].map((condition) => ({
    key: `condition:${condition.id}`,
    kind: 'condition' as const,
    id: condition.id,
    name: condition.name,
    clinicalName: condition.clinicalName ?? '',
    synonyms: condition.synonyms,
    zones: [],
    plain: condition.plain,
  }));
  const muscles = [...atlas.muscles.values()].map((muscle) => ({
    key: `muscle:${muscle.id}`,
    kind: 'muscle' as const,
    id: muscle.id,
    name: muscle.name,
    clinicalName: muscle.latin,
    synonyms: [muscle.layName, ...muscle.synonyms],
    zones: muscle.primaryZones.map(zoneLabel),
    plain: muscle.plain.where,
  }));
  const structures = [...atlas.structures.values()].map((structure) => ({
    key: `structure:${structure.id}`,
    kind: 'structure' as const,
    id: structure.id,
    name: structure.name,
    clinicalName: '',
    synonyms: [structure.layName],
    zones: [],
    plain: structure.layName,
  }));
  const learn = [...atlas.learn.values()].map((page) => ({
    key: `learn:${page.id}`,
    kind: 'learn' as const,
    id: page.id,
    name: page.title,
    clinicalName: '',
    synonyms: [],
    zones: [],
    plain: page.summary,
  }));
  return [...regions, ...conditions, ...muscles, ...structures, ...learn];
}
