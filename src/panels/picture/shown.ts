import type { BodyAddress, Side } from '../../atlas/address';

/** A drawing as zones. */
export type Marks = readonly {
  readonly id: string;
  readonly side: Side | 'both' | 'midline';
  readonly weight: number;
  readonly intensity?: number;
}[];

/** What a picture shows: a place or a pattern, a drawing, or how far the two meet. */
export interface Shown {
  readonly of?: BodyAddress | undefined;
  /** a drawing, or what was told: lit, and with a line around it */
  readonly marks?: Marks | undefined;
}
