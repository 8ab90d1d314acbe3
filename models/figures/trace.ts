/** Borders between squares of different labels, cut into arcs where three labels meet. */
import { MIRROR, NOTHING, type Raster } from './raster.ts';

export interface Arc {
  /** corners of squares, x and y by turns; a closed arc ends where it began */
  readonly corners: number[];
  readonly left: number;
  readonly right: number;
}

const STEP = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** What lies on both sides of the edge between two squares (-1: outside), or nothing: no border. */
export type Parting = (a: number, b: number) => readonly [number, number] | undefined;

/** Borders of squares with different labels; MIRROR lies beyond the mid-line, NOTHING elsewhere outside. */
export function labelled(
  { width, whole }: Pick<Raster, 'width' | 'whole'>,
  label: (square: number) => number,
): Parting {
  return (a, b) => {
    // What lies outside beside the first column lies beyond the mid-line.
    const p = a >= 0 ? label(a) : whole && b % width === 0 ? MIRROR : NOTHING;
    const q = b >= 0 ? label(b) : whole && a % width === 0 ? MIRROR : NOTHING;
    return p === q || (p < 0 && q < 0) ? undefined : [p, q];
  };
}

/**
 * All borders of a plate. Where exactly two edges with the same parting meet, a border goes on; all
 * other corners end it.
 */
export function trace(
  { width, height }: Pick<Raster, 'width' | 'height'>,
  parting: Parting,
): Arc[] {
  const wide = width + 1;
  const square = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
  /** What lies above and below the edge that runs right from a corner, right and left of the one down. */
  const beside = (x: number, y: number, way: 0 | 1): readonly [number, number] | undefined => {
    const a = way ? square(x, y) : square(x, y - 1);
    const b = way ? square(x - 1, y) : square(x, y);
    return a < 0 && b < 0 ? undefined : parting(a, b);
  };
  const edges = ([0, 1] as const).map((way) => {
    const out = new Uint8Array(wide * (height + 1));
    for (let y = 0; y <= height; y++)
      for (let x = 0; x <= width; x++) if (beside(x, y, way)) out[y * wide + x] = 1;
    return out;
  }) as [Uint8Array, Uint8Array];

  /** The edge that leaves a corner in a direction: of which kind, and from which corner it is kept. */
  const edgeAt = (x: number, y: number, way: number): [kind: 0 | 1, x: number, y: number] => {
    if (way === 2) return [0, x - 1, y];
    return way === 3 ? [1, x, y - 1] : [way as 0 | 1, x, y];
  };
  const waysFrom = (x: number, y: number): number[] =>
    [0, 1, 2, 3].filter((way) => {
      const [kind, ex, ey] = edgeAt(x, y, way);
      return ex >= 0 && ey >= 0 && edges[kind][ey * wide + ex];
    });
  const sides = (x: number, y: number, way: number): [left: number, right: number] => {
    const [kind, ex, ey] = edgeAt(x, y, way);
    const [a, b] = beside(ex, ey, kind)!;
    return way < 2 ? [a, b] : [b, a];
  };
  const isNode = (x: number, y: number, ways: readonly number[]): boolean => {
    if (ways.length !== 2) return true;
    const [p, q] = [sides(x, y, ways[0]!), sides(x, y, ways[1]!)];
    return p[0] !== q[1] || p[1] !== q[0];
  };
  const seen = edges.map((kind) => new Uint8Array(kind.length)) as [Uint8Array, Uint8Array];
  const follow = (fromX: number, fromY: number, fromWay: number): Arc => {
    const [left, right] = sides(fromX, fromY, fromWay);
    const corners = [fromX, fromY];
    let [x, y, way] = [fromX, fromY, fromWay];
    for (;;) {
      const [kind, ex, ey] = edgeAt(x, y, way);
      seen[kind][ey * wide + ex] = 1;
      x += STEP[way]![0];
      y += STEP[way]![1];
      corners.push(x, y);
      const ways = waysFrom(x, y);
      if ((x === fromX && y === fromY) || isNode(x, y, ways)) return { corners, left, right };
      way = ways.find((next) => next !== (way + 2) % 4)!;
    }
  };
  const arcs: Arc[] = [];
  for (const fromNodes of [true, false])
    for (let y = 0; y <= height; y++)
      for (let x = 0; x <= width; x++) {
        const ways = waysFrom(x, y);
        if (!ways.length || isNode(x, y, ways) !== fromNodes) continue;
        for (const way of ways) {
          const [kind, ex, ey] = edgeAt(x, y, way);
          if (!seen[kind][ey * wide + ex]) arcs.push(follow(x, y, way));
        }
      }
  return arcs;
}
