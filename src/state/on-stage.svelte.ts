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
