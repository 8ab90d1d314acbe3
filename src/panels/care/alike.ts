import type { Alike, Atlas, Audience, Backing, Nerve, RedFlag } from '../../atlas/types';
import { atHead } from '../parts/words';

/** What we say of maps of nerves, wherever one is shown. */
export const MAPS_DISAGREE: Backing = Object.freeze({
  standing: 'sourced',
  sources: ['lee-2008', 'downs-2011', 'wikimsk'],
});

/** The first line for a reader, and the other name of the same nerve. */
export function namesOf({ name, layName }: Nerve, audience: Audience): readonly [string, string] {
  const lay = atHead(layName);
  return audience === 'patient' ? [lay, name] : [name, layName];
}

/** How a nerve is told apart, in the regions that hurt. */
export const tellsOf = (nerve: string, regions: Iterable<string>, atlas: Pick<Atlas, 'alike'>) =>
  [...new Set(regions)].flatMap((region) =>
    (atlas.alike.get(region)?.tells ?? []).filter(({ nerves }) => nerves.includes(nerve)),
  );

/** What lies elsewhere and sends its pain to a region, by the places of the red flags. */
export const fromElsewhere = ({ region }: Alike, flags: Iterable<RedFlag>): readonly RedFlag[] =>
  [...flags].filter(({ regions }) => regions[region] === 'spreads-here');

/** Everything that the part cites. */
export const citedFor = (alike: Alike | undefined, atlas: Pick<Atlas, 'nerves'> | undefined) =>
  alike && atlas
    ? [alike.urgent, alike.tells, alike.nerves.map((id) => atlas.nerves.get(id)), MAPS_DISAGREE]
    : [];
