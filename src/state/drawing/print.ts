import type { ZoneSide } from './ground';

/** A short name for a set of cells: how many, and how they fall into zones. */
export function printOf(zoneOf: Uint16Array, zones: readonly ZoneSide[]): string {
  let hash = 2166136261;
  const mix = (value: number) => (hash = Math.imul(hash ^ value, 16777619) >>> 0);
  for (const zone of zoneOf) mix(zone);
  for (const { zone, side } of zones)
    for (const letter of zone + side) mix(letter.codePointAt(0) ?? 0);
  return `${zoneOf.length}-${hash.toString(36)}`;
}
