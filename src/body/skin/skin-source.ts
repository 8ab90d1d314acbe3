import type { Side } from '../../atlas/address';
import type { Figure } from '../../atlas/types';

/** Both figures. */
export const FIGURES: readonly Figure[] = ['female', 'male'];

/** One value a figure. */
export type PerFigure<T> = Readonly<Record<Figure, T>>;

/** The triangles of one zone on one side. */
export interface ZoneRange {
  readonly zone: string;
  readonly side: Side;
  readonly first: number;
  readonly count: number;
}

/**
 * The skin as it lies in the model file: one closed surface whose vertices are shared across zone
 * borders. Millimetres; x to the body's left, y up, z to the front; floor at y = 0.
 */
export interface SkinSource {
  /** three vertex indices a triangle, grouped by zone and side */
  readonly triangles: Uint32Array;
  /** three coordinates a vertex */
  readonly positions: PerFigure<Float32Array>;
  /** open sky a vertex sees, 0 (deep fold) to 1 (free) */
  readonly openness: PerFigure<Float32Array>;
  /** distance to the hem of the painted garment; positive is cloth */
  readonly garment: PerFigure<Float32Array>;
  readonly zones: readonly ZoneRange[];
}

/** A value for each figure. */
export const each = <T>(of: (figure: Figure) => T): PerFigure<T> => ({
  female: of('female'),
  male: of('male'),
});
