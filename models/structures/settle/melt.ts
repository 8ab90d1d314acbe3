/** Where a band goes over into what it lies on: how much of it is drawn there. */
import type { Vec3 } from '../../mesh.ts';
import { lengthOf } from '../shapes/tube.ts';
import { placesOf } from './strands.ts';
import type { Edge, Lay, Tissue } from '../measured/bands/index.ts';

/** mm from an edge over which a band grows to its whole, and the share of its span that this takes at most */
const MELT: Partial<Record<Tissue, readonly [mm: number, share: number]>> = {
  fascia: [9, 0.18],
  membrane: [6, 0.18],
  ligament: [3, 0.2],
  muscle: [4, 0.2],
};

/**
 * Share of a band that is drawn at each of its vertices, 0 at an edge that melts .. 1.
 *
 * @param positions of the mesh that was made from `rows`, mm
 * @param rows places of its middle surface, mm, as draped
 * @param fades share that is not drawn at a place of the rows
 */
export function meltOf(
  positions: Float64Array,
  rows: readonly (readonly Vec3[])[],
  edges: readonly Edge[],
  tissue: Tissue,
  fades?: Lay['fades'],
): Float64Array {
  const melt = MELT[tissue];
  const count = positions.length / 3;
  // flesh goes over into bone where its fibres end, not beside them
  const melting = edges.filter(
    (edge) => tissue !== 'muscle' || edge === 'first' || edge === 'last',
  );
  if (!melt || !melting.length) return new Float64Array(count).fill(1);
  const whole = growth(rows, melting, melt).map((share, i) => {
    const width = rows[0]!.length;
    return share * (1 - (fades?.(Math.floor(i / width), i % width) ?? 0));
  });
  // its back is coarse: seen between slips, it would close the gap that the front leaves
  const front = fades ? whole.length : count;
  return Float64Array.from(placesOf(positions, rows), (place, v) =>
    v < front ? whole[place]! : 0,
  );
}

/** The same at each place of the rows, row by row. */
function growth(
  rows: readonly (readonly Vec3[])[],
  edges: readonly Edge[],
  [mm, share]: readonly [number, number],
): number[] {
  const columns = rows[0]!.map((_, c) => rows.map((row) => row[c]!));
  const along = (line: readonly Vec3[], from: number, backwards: boolean): number => {
    const part = backwards ? line.slice(from) : line.slice(0, from + 1);
    return Math.min(1, lengthOf(part) / Math.min(mm, share * lengthOf(line) || Infinity));
  };
  return rows.flatMap((row, r) =>
    row.map((_, c) =>
      Math.min(
        ...edges.map((edge) =>
          edge === 'first' || edge === 'last'
            ? along(columns[c]!, r, edge === 'last')
            : along(row, c, edge === 'right'),
        ),
      ),
    ),
  );
}
