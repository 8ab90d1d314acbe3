/** The skin between two vertices: a cubic that leaves each of them in its tangent plane. */
import type { Vec3 } from '../mesh.ts';
import { add, dot, length, mix, scale, sub } from '../geometry/vec.ts';

/** Normals further apart than 60 degrees mark a crease; there the straight edge stays. */
const CREASE = 0.5;
/** The curve leaves the straight edge by at most this share of its length. */
const LARGEST = 0.1;

/**
 * Point at fraction `t` of the curved edge from `a` to `b`, given unit normals there. A point that
 * is put on the straight edge instead would flatten the skin beside it, and the shading would show
 * every zone border as a fine crease.
 */
export function curvedPoint(a: Vec3, b: Vec3, na: Vec3, nb: Vec3, t: number): Vec3 {
  const flat = mix(a, b, t);
  if (dot(na, nb) < CREASE) return flat;
  const edge = sub(b, a);
  // how far the inner control points of the cubic lie off the straight edge
  const offA = scale(na, -dot(edge, na) / 3);
  const offB = scale(nb, dot(edge, nb) / 3);
  const lift = add(scale(offA, 3 * t * (1 - t) ** 2), scale(offB, 3 * t ** 2 * (1 - t)));
  const size = length(lift);
  const most = LARGEST * length(edge);
  const p = add(flat, size > most ? scale(lift, most / size) : lift);
  // what lies on the mid-line stays on it
  return a[0] === 0 && b[0] === 0 ? [0, p[1], p[2]] : p;
}
