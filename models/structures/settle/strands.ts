/** How the fibres of a band of flesh run: from its first row to its last one. */
import type { Vec3 } from '../../mesh.ts';

/** For each vertex of a mesh the nearest place of the rows it was made from, counted row by row. */
export function placesOf(positions: Float64Array, rows: readonly (readonly Vec3[])[]): number[] {
  const places = rows.flat();
  return Array.from({ length: positions.length / 3 }, (_, v) => {
    let [least, best] = [Infinity, 0];
    places.forEach(([x, y, z], i) => {
      const far = Math.hypot(
        positions[3 * v]! - x,
        positions[3 * v + 1]! - y,
        positions[3 * v + 2]! - z,
      );
      if (far < least) [least, best] = [far, i];
    });
    return best;
  });
}

/**
 * Two shares a vertex: along the fibres and across them, 0 .. 1.
 *
 * @param positions of the mesh that was made from `rows`, mm
 * @param ring the last row is the first one again: along goes there and back, so that nothing jumps where it closes
 */
export function strandsOf(
  positions: Float64Array,
  rows: readonly (readonly Vec3[])[],
  ring = false,
): Float64Array {
  const [high, wide] = [rows.length - 1, rows[0]!.length];
  return Float64Array.from(
    placesOf(positions, rows).flatMap((place) => {
      const along = Math.floor(place / wide) / high;
      return [ring ? 1 - Math.abs(2 * along - 1) : along, (place % wide) / (wide - 1)];
    }),
  );
}
