/** Side of the cells of the search grid, mm; larger than the longest edges are apart. */
const CELL = 12;

/**
 * The vertex nearest to each vertex's place on the other side of the body. The two halves are not
 * cut alike, so this is near, not exact.
 *
 * @param positions three coordinates a vertex, mm; x = 0 is the middle
 */
export function mirrorOf(positions: Float32Array): Uint32Array {
  const count = positions.length / 3;
  const grid = new Map<number, number[]>();
  const part = (value: number): number => Math.floor(value / CELL);
  const key = (x: number, y: number, z: number): number =>
    ((x + 512) * 1024 + (y + 512)) * 1024 + z + 512;
  for (let v = 0; v < count; v++) {
    const [x, y, z] = at(positions, v);
    const cell = key(part(x), part(y), part(z));
    const there = grid.get(cell);
    if (there) there.push(v);
    else grid.set(cell, [v]);
  }
  return Uint32Array.from({ length: count }, (_, v) => {
    const [x, y, z] = at(positions, v);
    let best = v;
    let least = Infinity;
    // Wider and wider shells, one more after the first find: a neighbour cell may hold a nearer one.
    for (let shell = 0, stop = 40; shell <= stop; shell++) {
      for (let dx = -shell; dx <= shell; dx++)
        for (let dy = -shell; dy <= shell; dy++)
          for (let dz = -shell; dz <= shell; dz++) {
            if (Math.max(Math.abs(dx), Math.abs(dy), Math.abs(dz)) !== shell) continue;
            const cell = key(part(-x) + dx, part(y) + dy, part(z) + dz);
            for (const other of grid.get(cell) ?? []) {
              const [ox, oy, oz] = at(positions, other);
              const away = (ox + x) ** 2 + (oy - y) ** 2 + (oz - z) ** 2;
              if (away < least) {
                least = away;
                best = other;
                stop = Math.min(stop, shell + 1);
              }
            }
          }
    }
    return best;
  });
}

const at = (positions: Float32Array, v: number): readonly [x: number, y: number, z: number] => [
  positions[3 * v] ?? 0,
  positions[3 * v + 1] ?? 0,
  positions[3 * v + 2] ?? 0,
];
