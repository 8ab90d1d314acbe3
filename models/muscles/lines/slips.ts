/** Sheets whose edge on the ribs is cut into slips. */
import type { Surface } from '../../geometry/surface.ts';

/** How an edge is cut. */
export interface Slips {
  /** the edge: 0 where the fibres start, 1 where they end */
  edge: 0 | 1;
  /** gaps between them, over so much of the width from the first fibre on */
  gaps: number;
  over: number;
  /** how deep, as a share of the length */
  deep: number;
}

/** The surface run through anew: between its slips it ends sooner. */
export const slipped =
  ({ edge, gaps, over, deep }: Slips) =>
  (surface: Surface): Surface =>
  (u, v) => {
    const gap = v < over ? 0.5 - 0.5 * Math.cos((2 * Math.PI * gaps * v) / over) : 0;
    return edge ? surface(u - deep * gap * u ** 3, v) : surface(u + deep * gap * (1 - u) ** 3, v);
  };
