/**
 * Millimetres from one edge of a part to the other, measured on edges that run across its fibres.
 *
 * @param stored four numbers a vertex, 0–1: along, across, and two that are not asked
 */
export function widthOf(
  firstTriangle: number,
  count: number,
  triangles: Uint32Array,
  positions: Float32Array,
  stored: Float32Array,
): number {
  let way = 0;
  let share = 0;
  for (let i = 3 * firstTriangle; i < 3 * (firstTriangle + count); i++) {
    const a = triangles[i] ?? 0;
    const b = triangles[i % 3 === 2 ? i - 2 : i + 1] ?? 0;
    const along = Math.abs((stored[4 * a] ?? 0) - (stored[4 * b] ?? 0));
    if (along > 0.01) continue;
    share += Math.abs((stored[4 * a + 1] ?? 0) - (stored[4 * b + 1] ?? 0));
    way += Math.hypot(
      ...[0, 1, 2].map((k) => (positions[3 * a + k] ?? 0) - (positions[3 * b + k] ?? 0)),
    );
  }
  return share ? way / share : 0;
}
