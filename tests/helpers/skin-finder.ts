/** Finds the skin nearest to a point: which zone owns it? */
import type { Figure, Vec3 } from '../../models/mesh.ts';
import type { BodyModel } from '../../models/read.ts';

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Squared distance from p to the triangle abc (Ericson 2004, Real-Time Collision Detection, 5.1.5). */
function squaredDistance(p: Vec3, a: Vec3, b: Vec3, c: Vec3): number {
  const [ab, ac, ap] = [minus(b, a), minus(c, a), minus(p, a)];
  const to = (u: number, v: number): number => {
    const d: Vec3 = [
      ap[0] - u * ab[0] - v * ac[0],
      ap[1] - u * ab[1] - v * ac[1],
      ap[2] - u * ab[2] - v * ac[2],
    ];
    return dot(d, d);
  };
  const [d1, d2] = [dot(ab, ap), dot(ac, ap)];
  if (d1 <= 0 && d2 <= 0) return to(0, 0);
  const bp = minus(p, b);
  const [d3, d4] = [dot(ab, bp), dot(ac, bp)];
  if (d3 >= 0 && d4 <= d3) return to(1, 0);
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return to(d1 / (d1 - d3), 0);
  const cp = minus(p, c);
  const [d5, d6] = [dot(ab, cp), dot(ac, cp)];
  if (d6 >= 0 && d5 <= d6) return to(0, 1);
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return to(0, d2 / (d2 - d6));
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 >= d3 && d5 >= d6) {
    const w = (d4 - d3) / (d4 - d3 + (d5 - d6));
    return to(1 - w, w);
  }
  const sum = va + vb + vc;
  return to(vb / sum, vc / sum);
}

/** The zone whose skin lies nearest to a point (mm) of the figure. */
export function skinFinder(body: BodyModel, figure: Figure): (p: Vec3) => string {
  const P = body.positions[figure];
  const corner = (t: number, k: number): Vec3 => {
    const i = 3 * (body.indices[3 * t + k] as number);
    return [P[i] as number, P[i + 1] as number, P[i + 2] as number];
  };
  return (p) => {
    let best = Infinity;
    let zone = '';
    for (const [id, , first, count] of body.zones) {
      for (let t = first; t < first + count; t++) {
        const a = corner(t, 0);
        const near = Math.hypot(...minus(p, a)) - 40;
        if (near > 0 && near * near > best) continue;
        const d = squaredDistance(p, a, corner(t, 1), corner(t, 2));
        if (d < best) [best, zone] = [d, id];
      }
    }
    return zone;
  };
}
