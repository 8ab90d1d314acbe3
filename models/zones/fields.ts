/** Building blocks for zone borders: smooth signed distances, in mm, of points of one figure. */
import type { FigureContext, Vec3 } from '../mesh.ts';
import { add, cross, dot, length, mix, normalise, scale, sub } from '../geometry/vec.ts';
import { landmark, type Field, type SkinPoint } from './tree.ts';

/** A point of the figure: landmark name, fixed offset from a landmark, or computed. */
export type Place = string | ((ctx: FigureContext) => Vec3);

export const at = (v: SkinPoint): Vec3 => [v.x, v.y, v.z];

/** Resolve a place on a figure. */
export function place(p: Place, ctx: FigureContext): Vec3 {
  return typeof p === 'string' ? landmark(ctx, p) : p(ctx);
}

/** A landmark moved by a fixed vector (mm, left half). */
export function off(name: Place, d: Vec3): Place {
  return (ctx) => add(place(name, ctx), d);
}

/** The point at fraction t of the way from a to b. */
export function between(a: Place, b: Place, t = 0.5): Place {
  return (ctx) => mix(place(a, ctx), place(b, ctx), t);
}

/** Remembers one value per figure, so that curves and frames are built once and not per vertex. */
export function once<T>(make: (ctx: FigureContext) => T): (ctx: FigureContext) => T {
  const known = new WeakMap<FigureContext, { value: T }>();
  return (ctx) => {
    const hit = known.get(ctx);
    if (hit) return hit.value;
    const value = make(ctx);
    known.set(ctx, { value });
    return value;
  };
}

/** Smooth minimum: rounds the corner where two borders meet over about k mm. */
export function smin(a: number, b: number, k: number): number {
  if (k <= 0) return Math.min(a, b);
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - (h * h * k) / 4;
}

/** Smooth maximum, see `smin`. */
const smax = (a: number, b: number, k: number): number => -smin(-a, -b, k);

/** Inside all fields (corner rounded over k mm). */
export function all(k: number, ...fields: Field[]): Field {
  return (v, ctx) => fields.map((f) => f(v, ctx)).reduce((a, b) => smin(a, b, k));
}

/** Inside any field (corner rounded over k mm). */
export function any(k: number, ...fields: Field[]): Field {
  return (v, ctx) => fields.map((f) => f(v, ctx)).reduce((a, b) => smax(a, b, k));
}

/** The other side of a field. */
export const not =
  (field: Field): Field =>
  (v, ctx) =>
    -field(v, ctx);

/** A field grown by d mm (shrunk when negative). */
export const grow =
  (field: Field, d: number): Field =>
  (v, ctx) =>
    field(v, ctx) + d;

/** Positive on the side of the plane through `p` to which `normal` points. */
export function plane(p: Place, normal: Vec3 | ((ctx: FigureContext) => Vec3)): Field {
  const frame = once((ctx) => {
    const n = normalise(typeof normal === 'function' ? normal(ctx) : normal);
    return { n, d: dot(n, place(p, ctx)) };
  });
  return (v, ctx) => {
    const { n, d } = frame(ctx);
    return n[0] * v.x + n[1] * v.y + n[2] * v.z - d;
  };
}

/** Positive above the height of a place (plus d mm). */
export const above = (p: Place, d = 0): Field => plane(off(p, [0, d, 0]), [0, 1, 0]);
/** Positive in front of a place (plus d mm). */
export const inFrontOf = (p: Place, d = 0): Field => plane(off(p, [0, 0, d]), [0, 0, 1]);

/** Signed distance along the axis from a to b: negative before the point at fraction t, positive after. */
export function along(a: Place, b: Place, t = 0): Field {
  return plane(between(a, b, t), (ctx) => sub(place(b, ctx), place(a, ctx)));
}

/** Squared distance of p to the segment ab and the fraction along it. */
function toSegment(p: Vec3, a: Vec3, b: Vec3): { d: number; t: number } {
  const ab = sub(b, a);
  const t = Math.min(1, Math.max(0, dot(sub(p, a), ab) / (dot(ab, ab) || 1)));
  return { d: length(sub(p, add(a, scale(ab, t)))), t };
}

/**
 * Positive within a tube around the polyline; the radius runs linearly from r0 at its start to r1 at its end.
 */
export function tube(places: Place[], r0: number, r1 = r0): Field {
  const line = once((ctx) => places.map((p) => place(p, ctx)));
  return (v, ctx) => {
    const points = line(ctx);
    const p = at(v);
    let best = -Infinity;
    for (let i = 0; i + 1 < points.length; i++) {
      const { d, t } = toSegment(p, points[i] as Vec3, points[i + 1] as Vec3);
      best = Math.max(best, r0 + ((r1 - r0) * (i + t)) / (points.length - 1) - d);
    }
    return best;
  };
}

/** Positive within a ball. */
export function ball(p: Place, r: number): Field {
  return (v, ctx) => r - length(sub(at(v), place(p, ctx)));
}

/**
 * Positive within an ellipse drawn on the skin: half axes ru along `u` and rv across it, seen along
 * `look` (depth does not count, beyond `depth` mm it does).
 */
export function ellipse(
  p: Place,
  look: Vec3,
  u: Vec3 | ((ctx: FigureContext) => Vec3),
  ru: number,
  rv: number,
  depth = 60,
): Field {
  const n = normalise(look);
  const frame = once((ctx) => {
    const raw = typeof u === 'function' ? u(ctx) : u;
    const a = normalise(sub(raw, scale(n, dot(raw, n))));
    return { a, b: cross(n, a), c: place(p, ctx) };
  });
  return (v, ctx) => {
    const { a, b, c } = frame(ctx);
    const d = sub(at(v), c);
    const q = Math.hypot(dot(d, a) / ru, dot(d, b) / rv);
    return Math.min((1 - q) * Math.min(ru, rv), depth - Math.abs(dot(d, n)));
  };
}

/**
 * A height that changes smoothly: monotone cubic (Fritsch-Carlson) through knots [u, value],
 * constant slope 0 beyond the ends. Knots must be in rising order of u.
 */
export function curve(knots: readonly (readonly [number, number])[]): (u: number) => number {
  const n = knots.length;
  const xs = knots.map((k) => k[0]);
  const ys = knots.map((k) => k[1]);
  const at0 = (a: readonly number[], i: number): number => a[i] as number;
  const slope = xs.slice(1).map((x, i) => (at0(ys, i + 1) - at0(ys, i)) / (x - at0(xs, i)));
  const m = xs.map((_, i) => {
    if (i === 0 || i === n - 1) return 0;
    const a = at0(slope, i - 1);
    const b = at0(slope, i);
    return a * b <= 0 ? 0 : (2 * a * b) / (a + b);
  });
  return (u) => {
    if (u <= at0(xs, 0)) return at0(ys, 0);
    if (u >= at0(xs, n - 1)) return at0(ys, n - 1);
    let i = 0;
    while (u > at0(xs, i + 1)) i++;
    const h = at0(xs, i + 1) - at0(xs, i);
    const t = (u - at0(xs, i)) / h;
    const t2 = t * t;
    const t3 = t2 * t;
    return (
      (2 * t3 - 3 * t2 + 1) * at0(ys, i) +
      (t3 - 2 * t2 + t) * h * at0(m, i) +
      (3 * t2 - 2 * t3) * at0(ys, i + 1) +
      (t3 - t2) * h * at0(m, i + 1)
    );
  };
}
