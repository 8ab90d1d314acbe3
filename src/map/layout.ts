import type { Figure } from '../atlas/types';
import { SHAPES } from './load';
import type { MapView } from './types';

export type MapSize = 'thumb' | 'card' | 'stage';

/** mm around a figure, between two views, and below the floor for its shadow. */
const MARGIN = 14;
const GAP = 26;
const BELOW = 26;

/** px that a picture is tall unless it is told; of a stage, roughly. */
export const TALL: Readonly<Record<MapSize, number>> = { thumb: 56, card: 220, stage: 640 };

export interface Layout {
  readonly viewBox: string;
  /** width to height */
  readonly ratio: number;
  /** where the mid-line of each view stands, mm */
  readonly middles: readonly { readonly view: MapView; readonly x: number }[];
  /** mm that a px takes in a picture of this size */
  readonly grain: number;
}

/**
 * Where views stand, mm.
 *
 * @param px how tall the picture is: dots and letters do not shrink with it
 */
export function layoutOf(figure: Figure, views: readonly MapView[], px: number): Layout {
  const { height, half } = SHAPES[figure];
  const each = 2 * half + GAP;
  const width = views.length * each - GAP + 2 * MARGIN;
  const tall = height + MARGIN + BELOW;
  return {
    viewBox: `0 ${-MARGIN} ${width} ${tall}`,
    ratio: width / tall,
    middles: views.map((view, i) => ({ view, x: MARGIN + half + i * each })),
    grain: tall / px,
  };
}
