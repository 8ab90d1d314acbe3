/** Carries points from one figure to the other: a smooth map that takes bony landmarks along. */
import type { Vec3 } from '../mesh.ts';
import { distance } from '../figure/vec.ts';

/** mm; lets the map pass near a landmark, so that two that disagree do not fold it */
const SOFT = 6;

/** Triharmonic-free: the kernel is the distance itself, plus an affine part. */
export function warpBetween(from: readonly Vec3[], to: readonly Vec3[]): (p: Vec3) => Vec3 {
  const n = from.length;
  const size = n + 4;
  const rows = Array.from({ length: size }, () => new Float64Array(size + 3));
  from.forEach((p, i) => {
    from.forEach((q, j) => (rows[i]![j] = i === j ? -SOFT : distance(p, q)));
    [1, ...p].forEach((value, k) => {
      rows[i]![n + k] = value;
      rows[n + k]![i] = value;
    });
    to[i]!.forEach((value, k) => (rows[i]![size + k] = value));
  });
  const weights = solve(rows);
  return (p) => {
    const terms = [...from.map((q) => distance(p, q)), 1, ...p];
    return [0, 1, 2].map((k) => terms.reduce((sum, t, i) => sum + t * weights[i]![k]!, 0)) as Vec3;
  };
}

/** Gauss elimination with pivots; the last three columns are right-hand sides. */
function solve(rows: Float64Array[]): Vec3[] {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let r = c + 1; r < n; r++) {
      if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r;
    }
    [rows[c], rows[best]] = [rows[best]!, rows[c]!];
    const pivot = rows[c]!;
    for (let r = c + 1; r < n; r++) {
      const row = rows[r]!;
      const factor = row[c]! / pivot[c]!;
      if (factor) for (let k = c; k < n + 3; k++) row[k]! -= factor * pivot[k]!;
    }
  }
  const out = new Array<Vec3>(n);
  for (let r = n - 1; r >= 0; r--) {
    const row = rows[r]!;
    out[r] = [0, 1, 2].map((k) => {
      let sum = row[n + k]!;
      for (let c = r + 1; c < n; c++) sum -= row[c]! * out[c]![k]!;
      return sum / row[r]!;
    }) as Vec3;
  }
  return out;
}
