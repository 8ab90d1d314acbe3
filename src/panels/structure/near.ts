import type { Atlas, Muscle, Region, RiskNote } from '../../atlas/types';
import { gravestFirst } from '../parts/gravest';

/** Regions whose risk notes name a structure, the gravest first. */
export const regionsNear = (
  structure: string,
  atlas: Atlas,
): readonly { readonly region: Region; readonly note: RiskNote }[] =>
  [...atlas.regions.values()]
    .flatMap((region) =>
      region.risks.filter((note) => note.structure === structure).map((note) => ({ region, note })),
    )
    .sort((a, b) => gravestFirst(a.note.level, b.note.level));

/** Muscles beside which a structure lies, the gravest first. */
export const musclesNear = (structure: string, atlas: Atlas): readonly Muscle[] =>
  [...atlas.muscles.values()]
    .filter(({ needling }) => needling.structureIds.includes(structure))
    .sort((a, b) => gravestFirst(a.needling.level, b.needling.level));
