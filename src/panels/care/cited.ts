import type { Atlas, Region } from '../../atlas/types';
import { citedFor } from './alike';
import { asksFor, foundIn, type Found } from './asks';
import { careOfRegion, statementsIn } from './groups';

/** What the questions cite. */
export const citedAsks = (found: Found, atlas: Atlas) => [
  asksFor('doctor', found, atlas),
  asksFor('needling', found, atlas),
];

/** What the page of a region cites for what is alike and what may help. */
export const citedOfRegion = (region: Region | undefined, atlas: Atlas | undefined) =>
  region && atlas
    ? [
        citedFor(atlas.alike.get(region.id), atlas),
        statementsIn(careOfRegion(region, atlas), atlas),
        citedAsks(foundIn(region), atlas),
      ]
    : [];
