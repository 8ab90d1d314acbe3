import facts from './content/areas.json' with { type: 'json' };
import type { Standing } from './types';

/** `content/areas.json`: a sum of zones that gives an area as studies define it. */
export interface AreaFacts {
  readonly id: string;
  /** the place of ours that is called nearly so */
  readonly region: string;
  readonly zones: readonly string[];
  readonly standing: Standing;
  readonly sources: readonly string[];
}

const AREAS = facts as readonly AreaFacts[];

/** The area that studies call what a place of ours is called, where it is another. */
export const areaBeside = (region: string): AreaFacts | undefined =>
  AREAS.find((area) => area.region === region);
