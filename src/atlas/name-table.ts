import type { Names } from './schema/contents';
import type { Atlas } from './types';

/** Names by id, in the order in which the atlas lists them. */
export const nameTable = ({ regions }: Atlas): Names => {
  const list = [...regions.values()];
  return {
    regions: Object.fromEntries(list.map(({ id, name }) => [id, name])),
    zones: Object.fromEntries(
      list.map(({ id, zones }) => [id, Object.fromEntries(zones.map((z) => [z.id, z.label]))]),
    ),
  };
};

/** Zone ids by region, in the order in which the atlas lists them. */
export const placeTable = ({ regions }: Atlas): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...regions.values()].map(({ id, zones }) => [id, zones.map((z) => z.id)]));
