/** A part as its table row says, nothing added: what a muscle is compared with. */
import { cross, dot, normalise, scale } from '../../geometry/vec.ts';
import type { Vec3 } from '../../mesh.ts';
import { sampleRows } from '../../geometry/curve.ts';
import { cubes, fill, gridOver } from '../../geometry/grid.ts';
import { packRays, positionsOf, ringTriangles, type Ray } from '../shapes/shell.ts';
import { volumeOf } from '../../geometry/measures.ts';
import { latticeOf, sheetRays, thicknessOf } from '../shapes/sheet.ts';
import { surfaceOver } from '../../geometry/surface.ts';
import type { PartRow, PartFigures } from '../lines/row.ts';
import { ellipse } from '../shapes/tube.ts';

/** A closed surface wound outward; mm. */
export interface Mesh {
  positions: Float64Array;
  indices: Uint32Array;
}

const RINGS = 25;
const AROUND = 24;
/** A plain sheet has its full thickness up to the edge: it was measured as a box. */
const SQUARE = { share: 0.02, blunt: 0.3 };

/** The table's width axes, turned so that none points against the one before it. */
export function alignedLine({ line }: PartFigures): number[][] {
  let last: Vec3 | null = null;
  return line.map(([x, y, z, a, b, wx, wy, wz]) => {
    let w: Vec3 = [wx, wy, wz];
    if (last && dot(last, w) < 0) w = scale(w, -1);
    last = w;
    return [x, y, z, a, b, ...w];
  });
}

/** Direction of a line at `t` (0..1 over its stations). */
export function tangentOf(rows: readonly number[][], t: number, closed: boolean): Vec3 {
  const ends = closed ? [t - 0.04 + 1, t + 0.04].map((x) => x % 1) : [t - 0.04, t + 0.04];
  const [p, q] = ends.map((x) => sampleRows(rows, Math.min(1, Math.max(0, x)), closed));
  return normalise([q![0]! - p![0]!, q![1]! - p![1]!, q![2]! - p![2]!]);
}

/** Ellipses along the stations, or the fibre lines' surface with the stations' half thickness. */
export function loftOf(part: PartRow, figures: PartFigures): Mesh {
  const closed = part.type === 'ring';
  const rings = figures.fibres ? sheetLoft(figures) : lineLoft(alignedLine(figures), closed);
  const positions = positionsOf(packRays(rings));
  const indices = ringTriangles(rings.length, rings[0]!.length, closed);
  if (volumeOf(positions, indices) > 0) return { positions, indices };
  for (let t = 0; t < indices.length; t += 3) {
    [indices[t + 1], indices[t + 2]] = [indices[t + 2]!, indices[t + 1]!];
  }
  return { positions, indices };
}

const lineLoft = (rows: number[][], closed: boolean): Ray[][] =>
  Array.from({ length: RINGS }, (_, i) => {
    const t = i / (closed ? RINGS : RINGS - 1);
    const s = sampleRows(rows, t, closed);
    const w = normalise([s[5]!, s[6]!, s[7]!]);
    const n = normalise(cross(tangentOf(rows, t, closed), w));
    return ellipse([s[0]!, s[1]!, s[2]!], w, n, Math.max(0.3, s[3]!), Math.max(0.3, s[4]!), AROUND);
  });

const sheetLoft = ({ fibres, line }: PartFigures): Ray[][] =>
  sheetRays(latticeOf(surfaceOver(fibres!), RINGS, 2 * AROUND, 2), thicknessOf(line), SQUARE);

/** Twice the common volume over the sum of both (Dice); 1 for the same body. */
export function overlapOf(a: Mesh, b: Mesh, cell = 2): number {
  const grid = gridOver([a.positions, b.positions], cell, cell);
  const held = new Uint8Array(cubes(grid));
  fill(grid, a.positions, a.indices, (cube) => (held[cube]! |= 1));
  fill(grid, b.positions, b.indices, (cube) => (held[cube]! |= 2));
  const count = [0, 0, 0, 0];
  held.forEach((h) => count[h]!++);
  return (2 * count[3]!) / Math.max(1, count[1]! + count[2]! + 2 * count[3]!);
}
