const CELLS = 160;
/** Side of the square of floor, mm. */
export const SPAN = 1500;

/** Darkness under the body, seen from above: square, centred on the body's axis. */
export interface Contact {
  /** `size` × `size` values 0–255, from back to front, each row from right to left of the body */
  readonly values: Uint8Array<ArrayBuffer>;
  readonly size: number;
}

/**
 * How much each part of the floor sees of the body close above it: the soles press a dark, sharp
 * mark, legs and trunk a wide and faint one.
 *
 * @param positions three coordinates a vertex, mm
 * @param areas mm² a vertex
 */
export function contactShadow(positions: Float32Array, areas: Float32Array): Contact {
  const near = new Float32Array(CELLS * CELLS);
  const far = new Float32Array(CELLS * CELLS);
  for (let v = 0; v < areas.length; v++) {
    const y = positions[3 * v + 1] ?? 0;
    const column = Math.floor(((positions[3 * v] ?? 0) / SPAN + 0.5) * CELLS);
    const row = Math.floor(((positions[3 * v + 2] ?? 0) / SPAN + 0.5) * CELLS);
    if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) continue;
    const cell = row * CELLS + column;
    const area = (areas[v] ?? 0) / (SPAN / CELLS) ** 2;
    near[cell] = (near[cell] ?? 0) + area * Math.exp(-y / 18);
    far[cell] = (far[cell] ?? 0) + area * Math.exp(-y / 420);
  }
  blur(near, 2, 3);
  blur(far, 11, 3);
  const values = new Uint8Array(CELLS * CELLS);
  for (let i = 0; i < values.length; i++) {
    const dark = 1 - Math.exp(-2.4 * (near[i] ?? 0) - 0.3 * (far[i] ?? 0));
    values[i] = Math.round(255 * dark);
  }
  return { values, size: CELLS };
}

/** Box blur in both directions; three rounds come close to a Gaussian. */
function blur(grid: Float32Array, radius: number, rounds: number): void {
  for (let round = 0; round < rounds; round++)
    for (const [step, line] of [
      [1, CELLS],
      [CELLS, 1],
    ] as const)
      for (let k = 0; k < CELLS; k++) blurLine(grid, k * line, step, radius);
}

function blurLine(grid: Float32Array, start: number, step: number, radius: number): void {
  const line = Float32Array.from({ length: CELLS }, (_, i) => grid[start + i * step] ?? 0);
  const width = 2 * radius + 1;
  for (let i = 0; i < CELLS; i++) {
    let sum = 0;
    for (let d = -radius; d <= radius; d++) sum += line[i + d] ?? 0;
    grid[start + i * step] = sum / width;
  }
}
