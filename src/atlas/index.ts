/**
 * What lists need before any page is opened: names only. Part of the shell, so it imports two small
 * tables and nothing of the content. Runs in Node too (no glob).
 */
import contents from './content/contents.json' with { type: 'json' };
import names from './words/en/names.json' with { type: 'json' };
import partNames from './words/en/parts.json' with { type: 'json' };
import { BODY_PARTS, type BodyPart, type RegionEntry, type ZoneEntry } from './types';

const regionNames: Record<string, string> = names.regions;
const zoneLabels: Record<string, Record<string, string>> = names.zones;

const zonesOf = (region: string): ZoneEntry[] =>
  Object.entries(zoneLabels[region] ?? {}).map(([id, label]) => ({
    id,
    label,
    deep: contents.deepZones.includes(id),
  }));

/** Body parts from head to foot, with their names. */
export const partIndex: readonly { readonly id: BodyPart; readonly name: string }[] =
  BODY_PARTS.map((id) => ({ id, name: partNames[id] }));

/** Regions from head to foot. */
export const regionIndex: readonly RegionEntry[] = BODY_PARTS.flatMap((part) =>
  contents.regions[part].map((id) => ({
    id,
    name: regionNames[id] ?? id,
    part,
    zones: zonesOf(id),
  })),
);

const regionByZone = new Map(
  regionIndex.flatMap((region) => region.zones.map((zone) => [zone.id, region.id] as const)),
);

/** Id of the region that a zone belongs to; empty for an unknown zone. */
export const regionOf = (zone: string): string => regionByZone.get(zone) ?? '';
