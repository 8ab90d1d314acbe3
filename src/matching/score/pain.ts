import type { Side } from '../../atlas/address';
import type { Mention } from '../types';
import { NEIGHBOURS, ZONES, zoneIndex } from '../zones';

/** Pain on one side of the body in the form that patterns are compared with. */
export interface Pain {
  /** Each stretch: places in ZONES (any of them meets it), and its share of all pain, 0..1. */
  readonly stretches: readonly {
    readonly zones: readonly number[];
    readonly share: number;
    readonly mention: Mention;
  }[];
  /** Over ZONES: how far each is marked, 0..1; beside a marked zone a little. */
  readonly marked: Float32Array;
}

/** Marked beside a marked zone: borders are drawn and told roughly. */
const BESIDE = 0.3;

/**
 * The pain of one side: what was told of that side or of both; shares add to 1 over both sides.
 *
 * @param whole a place in words means all of its zones, not one of them
 */
export function painOn(side: Side, mentions: readonly Mention[], whole = false): Pain {
  const total = mentions.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const marked = new Float32Array(ZONES.length);
  const stretches = mentions.flatMap((mention) => {
    if (mention.side !== 'both' && mention.side !== side) return [];
    const zones = mention.zones.map(zoneIndex).filter((zone) => zone >= 0);
    const level = mention.weight / (whole ? 1 : Math.sqrt(zones.length || 1));
    for (const zone of zones) marked[zone] = Math.max(marked[zone] ?? 0, Math.min(1, level));
    return [{ zones, share: mention.weight / total, mention }];
  });
  const beside = marked.map((level, zone) => {
    let most = level;
    for (const next of NEIGHBOURS[zone] ?? []) most = Math.max(most, BESIDE * (marked[next] ?? 0));
    return most;
  });
  return { stretches, marked: beside };
}
