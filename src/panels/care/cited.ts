import type { Atlas, Region } from '../../atlas/types';
import { citedFor } from './alike';
import { careOfRegion, statementsIn } from './groups';

/** What the page of a region cites for what is alike and what may help. */
export const citedOfRegion = (region: Region | undefined, atlas: Atlas | undefined) =>
  region && atlas
    ? [
        citedFor(atlas.alike.get(region.id), atlas),
        statementsIn(careOfRegion(region, atlas), atlas),
      ]
    : [];
