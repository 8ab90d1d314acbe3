import type { BodyAddress } from '../atlas/address';

/**
 * What the reader wants of the stage for now: names beside what lies open, and the stage by itself, for
 * a room that looks at it. Kept nowhere: the next visit begins without.
 */
export const onStage: {
  names: boolean;
  alone: boolean;
  /** what the pointer is on in the 3D body, and where, px from the upper left of the stage */
  pointed: Pointed | undefined;
  besides: Besides | undefined;
} = $state({ names: false, alone: false, pointed: undefined, besides: undefined });

/** A finger chose one place, and may have meant another: the nearest first. */
export interface Besides {
  readonly chosen: BodyAddress;
  readonly others: readonly BodyAddress[];
}

export interface Pointed {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly detail: string;
}

/** What a finger meant is what it hit or among so many beside it, in 97 of 100. */
const OTHERS = 3;

/**
 * Regions that a finger may have meant instead of the one it hit, the nearest first and each once: on a
 * whole body of the height of a phone it covers several, and hits the one it meant six times in ten.
 *
 * @param found what lies within its reach, the nearest first
 * @param hit id of the region that was hit
 * @param below what borders on what was hit and is never seen from where one stands, as a sole: told last,
 *   where the finger covers more than one region at all
 */
export function besidesOf(
  found: Iterable<BodyAddress>,
  hit: string,
  below: readonly BodyAddress[] = [],
): readonly BodyAddress[] {
  const seen: Exclude<BodyAddress, { kind: 'nowhere' }>[] = [];
  // Of a region on both sides of the body the nearer one.
  const isNew = ({ id }: { readonly id: string }) =>
    id !== hit && seen.every((one) => one.id !== id);
  for (const at of found) if (at.kind === 'region' && isNew(at)) seen.push(at);
  const out = seen.slice(0, OTHERS);
  const under = below.find((at) => at.kind === 'region' && isNew(at));
  return out.length > 0 && under ? [...out, under] : out;
}
