/** What a band is, and ways to lay its rows. */
import type { Figure, Vec3 } from '../../../mesh.ts';
import { add, scale } from '../../../geometry/vec.ts';
import type { Mesh } from '../../../geometry/nets.ts';
import type { Field } from '../../../geometry/solids.ts';
import type { Side } from '../index.ts';

/** What a band is made of; the app has a word for each. */
export type Tissue = 'fascia' | 'ligament' | 'cartilage' | 'membrane' | 'muscle' | 'eye' | 'iris';
/** With which muscles it steps aside; `bones`: it stays. */
export type BandLayer = 'superficial' | 'middle' | 'deep' | 'bones';

/** Where a band lies on one figure. */
export interface Lay {
  /** rows from end to end, each from one edge to the other */
  rows: Vec3[][];
  /** its last row is its first one again */
  ring?: boolean;
  /** mm to each side of its middle surface */
  half: number;
  /**
   * what it lies on; mm under the skin where it is told by that alone; `marks`: it spans its rows as they are;
   * `wall`: the muscles but those that run over it, from chest to arm, or on the flexors' retinaculum
   */
  on: 'muscles' | 'wall' | 'throat' | 'bones' | 'marks' | { depth: number };
  /** rounds in which it is drawn taut over what it would sink into; few where nothing is said */
  taut?: number;
  /** the way from which it is laid on, where the nearest skin is not the one meant */
  toward?: Vec3;
  /** mm that its surface bulges at each place of a row, beyond what it lies on */
  swell?: (row: number, column: number) => number;
  /** what of the sheet it is once that is laid on: a strip of another one lies just as that does */
  part?: (rows: readonly (readonly Vec3[])[]) => Vec3[][];
  /** rows that end in bone or muscle: they sink in, and are drawn fainter towards there */
  sinks?: readonly Edge[];
  /** edges that go over into what is around without sinking in: drawn fainter towards there, too */
  melts?: readonly Edge[];
  /** share of it that is not drawn at a place of its rows, 0 .. 1: where it parts into slips */
  fades?: (row: number, column: number) => number;
}

export type Edge = 'first' | 'last' | 'left' | 'right';

/** Marks of a figure, and how far its muscles reach. */
export interface Ground {
  at: (name: string, x?: number, y?: number, z?: number) => Vec3;
  joint: (name: string) => Vec3;
  size: number;
  /** least and greatest x of a muscle's left one at a level, mm; null where it is not */
  reach: (muscle: RegExp, y: number) => readonly [least: number, most: number] | null;
}

interface Told {
  id: string;
  tissue: Tissue;
  layer: BandLayer;
  side: Side;
}
export interface SheetRow extends Told {
  lay: (ground: Ground) => Lay;
}
/** A solid: as a field, or as a mesh of its own, alike on both figures. */
export type SolidRow = Told &
  (
    | { field: (figure: Figure) => Field; step: number; triangles: number }
    | { mesh: (figure: Figure) => Mesh }
  );

/** A strap along points: as many rows as asked, each as wide as its place between the given widths. */
export function strap(points: readonly Vec3[], widths: readonly number[], across: readonly Vec3[]) {
  return (rows: number, columns: number): Vec3[][] =>
    Array.from({ length: rows }, (_, r) => {
      const t = r / (rows - 1);
      const middle = along(points, t);
      const way = along(across, t);
      const long = Math.hypot(...way) || 1;
      const wide = along(
        widths.map((w): Vec3 => [w, 0, 0]),
        t,
      )[0];
      return Array.from({ length: columns }, (__, c) =>
        add(middle, scale(way, ((c / (columns - 1) - 0.5) * wide) / long)),
      );
    });
}

/** The place at a share of a row of points, smooth between them (Catmull-Rom). */
export function along(points: readonly Vec3[], t: number): Vec3 {
  const last = points.length - 1;
  if (last === 0) return points[0]!;
  const i = Math.min(last - 1, Math.floor(t * last));
  const u = t * last - i;
  const [b, c] = [points[i]!, points[i + 1]!];
  const a = points[i - 1] ?? b;
  const d = points[i + 2] ?? c;
  return [0, 1, 2].map((k) => {
    const [p, q, r, s] = [a[k]!, b[k]!, c[k]!, d[k]!];
    return q + 0.5 * u * (r - p + u * (2 * p - 5 * q + 4 * r - s + u * (3 * (q - r) + s - p)));
  }) as Vec3;
}

/** Rows over both sides of the mid-line from rows of the left half, which begin at it. */
export const whole = (rows: readonly (readonly Vec3[])[]): Vec3[][] =>
  rows.map((row) => [
    ...row
      .slice(1)
      .reverse()
      .map(([x, y, z]): Vec3 => [-x, y, z]),
    ...row,
  ]);

export const levels = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

export const X: Vec3 = [1, 0, 0];
export const Y: Vec3 = [0, 1, 0];
export const Z: Vec3 = [0, 0, 1];
export const BACK: Vec3 = [0, 0, -1];
