/**
 * How often a closed surface winds round a point (van Oosterom and Strackee 1983): 1 inside, 0
 * outside. Thin rims fold so sharply that the nearest face alone takes points far off for inner ones.
 */
export function windingOf(
  P: Float64Array,
  T: Uint32Array,
  [x, y, z]: readonly [number, number, number],
): number {
  let sum = 0;
  for (let t = 0; t < T.length; t += 3) {
    const [a, b, c] = [3 * T[t]!, 3 * T[t + 1]!, 3 * T[t + 2]!];
    const [ax, ay, az] = [P[a]! - x, P[a + 1]! - y, P[a + 2]! - z];
    const [bx, by, bz] = [P[b]! - x, P[b + 1]! - y, P[b + 2]! - z];
    const [cx, cy, cz] = [P[c]! - x, P[c + 1]! - y, P[c + 2]! - z];
    const la = Math.sqrt(ax * ax + ay * ay + az * az);
    const lb = Math.sqrt(bx * bx + by * by + bz * bz);
    const lc = Math.sqrt(cx * cx + cy * cy + cz * cz);
    const solid = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    const ab = ax * bx + ay * by + az * bz;
    const bc = bx * cx + by * cy + bz * cz;
    const ca = cx * ax + cy * ay + cz * az;
    sum += 2 * Math.atan2(solid, la * lb * lc + ab * lc + bc * la + ca * lb);
  }
  return sum / (4 * Math.PI);
}
