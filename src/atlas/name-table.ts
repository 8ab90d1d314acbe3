import type { Names } from './schema/contents';
import type { Atlas } from './types';

const table = <T extends { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  name: (record: T) => string,
) => Object.fromEntries([...records.values()].map((record) => [record.id, name(record)]));

/** Names by id, in the order in which the atlas lists them. */
export const nameTable = (atlas: Atlas): Names => ({
  regions: table(atlas.regions, (region) => region.name),
  zones: Object.fromEntries(
    [...atlas.regions.values()].map(({ id, zones }) => [
      id,
      Object.fromEntries(zones.map((zone) => [zone.id, zone.label])),
    ]),
  ),
  muscles: table(atlas.muscles, (muscle) => muscle.name),
  conditions: table(atlas.conditions, (condition) => condition.name),
  learn: table(atlas.learn, (page) => page.title),
});
