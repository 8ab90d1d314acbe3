import { LEVEL } from './framing';

/** From where the body is seen, in words' terms. */
export interface SeenFrom {
  readonly way: 'front' | 'left' | 'back' | 'right';
  readonly height: 'above' | 'level' | 'below';
}

/** Radians off level from which it is worth a word. */
const TILTED = 0.5;
const WAYS = ['front', 'left', 'back', 'right'] as const;

/**
 * @param azimuth radians: 0 in front of the body, π/2 at its left
 * @param polar radians from straight above
 */
export function seenFrom(azimuth: number, polar: number): SeenFrom {
  const quarter = ((Math.round(azimuth / (Math.PI / 2)) % 4) + 4) % 4;
  const off = polar - LEVEL;
  const height = off < -TILTED ? 'above' : off > TILTED ? 'below' : 'level';
  return { way: WAYS[quarter] ?? 'front', height };
}
