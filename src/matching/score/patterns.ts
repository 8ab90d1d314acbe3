import type { Atlas } from '../../atlas/types';
import { NEIGHBOURS, ZONES, zoneIndex } from '../zones';

/** How much of the pain in a zone a trigger point explains. */
export const COVER = { primary: 1, spillover: 0.6, besidePrimary: 0.25, besideSpillover: 0.1 };
/** How much a zone of the pattern is missed when it is not marked. */
const MISSED = { primary: 1, spillover: 0.25 };

export interface Pattern {
  readonly id: string;
  readonly muscle: string;
  /** Over ZONES: how much of the pain in each zone it explains, 0..1. */
  readonly cover: Float32Array;
  /** Places in ZONES of the zones that belong to the pattern, and how much each counts. */
  readonly own: readonly { readonly zone: number; readonly counts: number }[];
}

/** The described pattern of every trigger point as numbers over the zones of one side. */
export function patternsOf(atlas: Atlas): Pattern[] {
  return [...atlas.triggerPoints.values()].map(({ id, muscle, primaryZones, spilloverZones }) => {
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
        if (zone >= 0) own.push({ zone, counts });
      }
    };
    lay(primaryZones, COVER.primary, COVER.besidePrimary, MISSED.primary);
    lay(spilloverZones, COVER.spillover, COVER.besideSpillover, MISSED.spillover);
    return { id, muscle, cover, own };
  });
}
