/**
 * Borders drawn as smooth lines on a view of the body: a fence runs across it, a patch closes on itself.
 * Both are projected straight through the body along the third axis; the tree decides which skin asks.
 */
import type { FigureContext, Vec3 } from '../mesh.ts';
import { curve, once, place, type Place } from './fields.ts';
import { landmark, type Field } from './tree.ts';

/** Two axes of the view: `xy` from the front, `zy` from the side (z grows to the front), `xz` from above. */
export type View = 'xy' | 'zy' | 'xz';
type Point = readonly [u: number, v: number];

const AXIS = { x: 0, y: 1, z: 2 } as const;
const project = (p: Vec3, view: View): Point => [
  p[AXIS[view[0] as 'x' | 'z']],
  p[AXIS[view[1] as 'y' | 'z']],
];

/** Size of the figure against a body of 1750 mm; offsets are given for that body. */
export const sizeOf = (ctx: FigureContext): number => landmark(ctx, 'vertex')[1] / 1750;

/** A landmark moved by mm of a 1750 mm body. */
export function by(name: Place, dx: number, dy: number, dz = 0): Place {
  return (ctx) => {
    const s = sizeOf(ctx);
    const p = place(name, ctx);
    return [p[0] + dx * s, p[1] + dy * s, p[2] + dz * s];
  };
}

/** The landmark mirrored to the other side, for patches that close across the mid-line. */
export const mirrored =
  (p: Place): Place =>
  (ctx) => {
    const [x, y, z] = place(p, ctx);
    return [-x, y, z];
  };

const STEPS = 12;

/** Centripetal Catmull-Rom curve through the points. */
function spline(points: readonly Point[], closed: boolean): Point[] {
  const n = points.length;
  const get = (i: number): Point => {
    if (closed) return points[((i % n) + n) % n] as Point;
    if (i < 0) return reflect(points[0] as Point, points[1] as Point);
    if (i >= n) return reflect(points[n - 1] as Point, points[n - 2] as Point);
    return points[i] as Point;
  };
  const out: Point[] = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, d] = [get(i - 1), get(i), get(i + 1), get(i + 2)];
    const [ta, tb, tc] = [gap(a, b), gap(b, c), gap(c, d)];
    const tangent = (p: Point, q: Point, r: Point, s: number, t: number, k: 0 | 1): number =>
      (q[k] - p[k]) / s - (r[k] - p[k]) / (s + t) + (r[k] - q[k]) / t;
    for (let step = 0; step < STEPS; step++) {
      const s = step / STEPS;
      const at = (k: 0 | 1): number => {
        const m1 = tangent(a, b, c, ta, tb, k) * tb;
        const m2 = tangent(b, c, d, tb, tc, k) * tb;
        const s2 = s * s;
        const s3 = s2 * s;
        return (
          (2 * s3 - 3 * s2 + 1) * b[k] +
          (s3 - 2 * s2 + s) * m1 +
          (3 * s2 - 2 * s3) * c[k] +
          (s3 - s2) * m2
        );
      };
      out.push([at(0), at(1)]);
    }
  }
  if (!closed) out.push(points[n - 1] as Point);
  return out;
}
const reflect = (a: Point, b: Point): Point => [2 * a[0] - b[0], 2 * a[1] - b[1]];
const gap = (a: Point, b: Point): number =>
  Math.max(1e-3, Math.sqrt(Math.hypot(a[0] - b[0], a[1] - b[1])));

/** Distance of p to the line, and on which side of it: +1 left of its direction. */
function toLine(p: Point, line: readonly Point[], closed: boolean): { d: number; left: number } {
  const n = line.length;
  let best = Infinity;
  let left = 1;
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const a = line[i] as Point;
    const b = line[(i + 1) % n] as Point;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const [px, py] = [p[0] - a[0], p[1] - a[1]];
    const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    const d = Math.hypot(px - t * dx, py - t * dy);
    const side = (dx * py - dy * px) / Math.hypot(dx, dy);
    // at a corner two segments are equally near: the one that sees p more squarely tells the side
    if (d < best - 1e-9) {
      best = d;
      left = side;
    } else if (d < best + 1e-9 && Math.abs(side) > Math.abs(left)) left = side;
  }
  return { d: best, left: left < 0 ? -1 : 1 };
}

/** A line that doubles back would have two left sides. */
function forbidTurningBack(points: readonly Point[], figure: string): void {
  for (let i = 1; i + 1 < points.length; i++) {
    const [a, b, c] = [points[i - 1], points[i], points[i + 1]] as [Point, Point, Point];
    const [u, v] = [
      [b[0] - a[0], b[1] - a[1]],
      [c[0] - b[0], c[1] - b[1]],
    ] as [Point, Point];
    const cos = (u[0] * v[0] + u[1] * v[1]) / (Math.hypot(...u) * Math.hypot(...v) || 1);
    if (cos < -0.3) throw new Error(`border turns back at its place ${i} on the ${figure}: ${b}`);
  }
}

/**
 * Positive to the LEFT of a smooth line through the places, as one walks along it on the view
 * (view `xy` walked towards +x: left is up; view `zy` walked towards the front: left is up).
 * The line goes on straight beyond its ends.
 */
export function fence(view: View, places: Place[]): Field {
  const line = once((ctx) => {
    const points = places.map((p) => project(place(p, ctx), view));
    forbidTurningBack(points, ctx.figure);
    const s = spline(points, false);
    const far = (p: Point, q: Point): Point => {
      const l = Math.hypot(p[0] - q[0], p[1] - q[1]);
      return [p[0] + ((p[0] - q[0]) / l) * 2000, p[1] + ((p[1] - q[1]) / l) * 2000];
    };
    const n = s.length;
    return [far(s[0] as Point, s[1] as Point), ...s, far(s[n - 1] as Point, s[n - 2] as Point)];
  });
  return (v, ctx) => {
    const { d, left } = toLine(project([v.x, v.y, v.z], view), line(ctx), false);
    return d * left;
  };
}

/** Positive within a smooth closed line through the places. */
export function patch(view: View, places: Place[]): Field {
  const shape = once((ctx) => {
    const s = spline(
      places.map((p) => project(place(p, ctx), view)),
      true,
    );
    let area = 0;
    s.forEach((a, i) => {
      const b = s[(i + 1) % s.length] as Point;
      area += a[0] * b[1] - b[0] * a[1];
    });
    return { s, sign: area > 0 ? 1 : -1 };
  });
  return (v, ctx) => {
    const { s, sign } = shape(ctx);
    const { d, left } = toLine(project([v.x, v.y, v.z], view), s, true);
    return d * left * sign;
  };
}

/**
 * Positive above a line that runs all the way round an upright axis, in whatever order the places are
 * given. Angles count from the front (0) over the left (90); the line closes on itself.
 * With the axis in the mid-plane the places of the left half are enough.
 */
export function ring(axis: Place, places: Place[]): Field {
  const line = once((ctx) => {
    const c = place(axis, ctx);
    const deg = (x: number, z: number): number => (Math.atan2(x - c[0], z - c[2]) * 180) / Math.PI;
    const half = places.map((p) => place(p, ctx)).map((p) => [deg(p[0], p[2]), p[1]] as const);
    const other =
      Math.abs(c[0]) < 1e-6 ? half.map(([a, y]) => [-a, y] as const) : ([] as typeof half);
    const round = [...half, ...other].filter(([a]) => a > -179.9);
    const knots = [-360, 0, 360].flatMap((turn) => round.map(([a, y]) => [a + turn, y] as const));
    const sorted = knots.sort((a, b) => a[0] - b[0]);
    const apart = sorted.filter((k, i) => i === 0 || k[0] - (sorted[i - 1]?.[0] ?? 0) > 0.05);
    return { height: curve(apart), deg };
  });
  return (v, ctx) => {
    const { height, deg } = line(ctx);
    return v.y - height(deg(v.x, v.z));
  };
}
