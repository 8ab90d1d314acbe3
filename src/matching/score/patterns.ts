import type { Atlas } from '../../atlas/types';
import { NEIGHBOURS, sizeOf, ZONES, zoneIndex } from '../zones';

/** How much of the pain in a zone a pattern explains. */
export const COVER = { primary: 1, spillover: 0.6, besidePrimary: 0.25, besideSpillover: 0.1 };
/** How much a zone of the pattern is missed when it is not marked. */
const MISSED = { primary: 1, spillover: 0.25 };

export interface Pattern {
  readonly id: string;
  /** The muscle or condition that it belongs to. */
  readonly of: string;
  /** Over ZONES: how much of the pain in each zone it explains, 0..1. */
  readonly cover: Float32Array;
  /** Places in ZONES of the zones that belong to the pattern, and how much each counts. */
  readonly own: readonly { readonly zone: number; readonly counts: number }[];
}

/** Patterns by the muscle or condition that they belong to. */
export function byOwner(patterns: readonly Pattern[]): ReadonlyMap<string, readonly Pattern[]> {
  const out = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const those = out.get(pattern.of) ?? [];
    those.push(pattern);
    out.set(pattern.of, those);
  }
  return out;
}

interface Drawn {
  readonly id: string;
  readonly of: string;
  /** Zones where it is usually felt, and zones that it may spread to. */
  readonly usual: readonly string[];
  readonly also: readonly string[];
}

/** @param size how much a zone counts that is missed, by its place in ZONES */
function patternFrom({ id, of, usual, also }: Drawn, size: (zone: number) => number): Pattern {
  const cover = new Float32Array(ZONES.length);
  const raise = (zone: number, to: number) => {
    if (zone >= 0 && (cover[zone] ?? 0) < to) cover[zone] = to;
  };
  const own: { zone: number; counts: number }[] = [];
  const lay = (zones: readonly string[], full: number, beside: number, counts: number) => {
    for (const name of zones) {
      const zone = zoneIndex(name);
      raise(zone, full);
      for (const next of NEIGHBOURS[zone] ?? []) raise(next, beside);
      if (zone >= 0) own.push({ zone, counts: counts * size(zone) });
    }
  };
  lay(usual, COVER.primary, COVER.besidePrimary, MISSED.primary);
  lay(also, COVER.spillover, COVER.besideSpillover, MISSED.spillover);
  return { id, of, cover, own };
}

/** The described pattern of every trigger point as numbers over the zones of one side. */
export const patternsOf = (atlas: Atlas): Pattern[] =>
  [...atlas.triggerPoints.values()].map(({ id, muscle, primaryZones, spilloverZones }) =>
    patternFrom({ id, of: muscle, usual: primaryZones, also: spilloverZones }, () => 1),
  );

/**
 * Where each condition is felt, one pattern for each typical way. They are patches of very different size
 * (a thumb, a whole back), so a zone that is missed counts by its skin.
 */
export const feltPatternsOf = (atlas: Atlas): Pattern[] =>
  [...atlas.conditions.values()].flatMap(({ id, felt }) =>
    felt.patterns.map(({ usual, also }, i) =>
      patternFrom({ id: `${id}-${String(i + 1)}`, of: id, usual, also }, sizeOf),
    ),
  );

/** Where each root and nerve is felt. Maps of them disagree, so a zone that some maps add counts by less. */
export const nervePatternsOf = (atlas: Atlas): Pattern[] =>
  [...atlas.nerves.values()].map(({ id, primaryZones, spilloverZones }) =>
    patternFrom({ id, of: id, usual: primaryZones, also: spilloverZones }, sizeOf),
  );
