/**
 * What is needed before any page is opened: which zones lie in which region and part, by id. Part of the
 * shell, so it imports small tables and nothing of the content. Their names are words of a
 * language (`nameIndex`). Runs in Node too (no glob).
 */
import contents from './content/contents.json' with { type: 'json' };
import places from './content/places.json' with { type: 'json' };
import { BODY_PARTS, type BodyPart, type RegionEntry } from './types';

const zonesOf: Readonly<Record<string, readonly string[]>> = places;

/** Zones by region, from head to foot. */
export const PLACES: readonly {
  readonly id: string;
  readonly part: BodyPart;
  readonly zones: readonly string[];
}[] = BODY_PARTS.flatMap((part) =>
  contents.regions[part].map((id) => ({ id, part, zones: zonesOf[id] ?? [] })),
);

/** Every part of the body with its name, and every region with its zones, in one language. */
export interface NameIndex {
  readonly parts: readonly { readonly id: BodyPart; readonly name: string }[];
  readonly regions: readonly RegionEntry[];
}

/** Names without ids, region by region as in {@link PLACES}, and zone by zone inside. */
export interface NameLists {
  readonly regions: readonly (string | undefined)[];
  readonly zones: readonly (readonly (string | undefined)[])[];
}

/**
 * Names for lists, from head to foot.
 *
 * @param names those of a language; what it lacks is called by its id
 * @param parts its `parts.json`
 */
export const nameIndex = (
  names: NameLists,
  parts: Readonly<Partial<Record<BodyPart, string>>>,
): NameIndex => ({
  parts: BODY_PARTS.map((id) => ({ id, name: parts[id] ?? id })),
  regions: PLACES.map(({ id, part, zones }, at) => ({
    id,
    part,
    name: names.regions[at] ?? id,
    zones: zones.map((zone, i) => ({
      id: zone,
      label: names.zones[at]?.[i] ?? zone,
      deep: contents.deepZones.includes(zone),
    })),
  })),
});

const regionByZone = new Map(PLACES.flatMap(({ id, zones }) => zones.map((zone) => [zone, id])));

/** Id of the region that a zone belongs to; empty for an unknown zone. */
export const regionOf = (zone: string): string => regionByZone.get(zone) ?? '';
