import type { Side } from '../atlas/address';

/** Where the sides of the body lie in the picture. */
export interface Sides {
  /** which side of the body lies at the left of the picture, and which at its right */
  readonly left?: Side;
  readonly right?: Side;
  /** seen from the side, the one that is nearer; then none lies at an edge */
  readonly near?: Side;
}

/** Seen so nearly from the side (cosine), neither side lies at an edge. */
const FROM_THE_SIDE = 0.26;

const FRONT: Sides = { left: 'right', right: 'left' };
const BACK: Sides = { left: 'left', right: 'right' };
const LEFT: Sides = { near: 'left' };
const RIGHT: Sides = { near: 'right' };

/**
 * Where left and right of the body are, for an eye that stands so far around it.
 *
 * @param azimuth radians: 0 in front of the body, π/2 at its left
 * @returns one of four objects, always the same for the same answer
 */
export function sidesFrom(azimuth: number): Sides {
  const ahead = Math.cos(azimuth);
  if (Math.abs(ahead) >= FROM_THE_SIDE) return ahead > 0 ? FRONT : BACK;
  return Math.sin(azimuth) > 0 ? LEFT : RIGHT;
}
