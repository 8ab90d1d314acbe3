/**
 * Bones as fields: a signed distance (mm, negative inside) and a box that holds the inside.
 * Distances may be too small away from the surface, never too large, so that a mesher may skip
 * what is far.
 */
import type { Vec3 } from '../mesh.ts';
import { cross, distance, dot, mix, normalise, reject, scale, sub } from './vec.ts';

export interface Field {
  at: (x: number, y: number, z: number) => number;
  low: Vec3;
  high: Vec3;
}

const boxOf = (points: readonly Vec3[], grow: number): Pick<Field, 'low' | 'high'> => ({
  low: [0, 1, 2].map((k) => Math.min(...points.map((p) => p[k]!)) - grow) as Vec3,
  high: [0, 1, 2].map((k) => Math.max(...points.map((p) => p[k]!)) + grow) as Vec3,
});

export function ball(centre: Vec3, radius: number): Field {
  const [cx, cy, cz] = centre;
  return {
    at: (x, y, z) => Math.hypot(x - cx, y - cy, z - cz) - radius,
    ...boxOf([centre], radius),
  };
}

/**
 * Ellipsoid with half axes `radii` along `forward`, along the part of `up` square to it, and along
 * what is square to both.
 */
export function egg(
  centre: Vec3,
  radii: Vec3,
  forward: Vec3 = [1, 0, 0],
  up: Vec3 = [0, 1, 0],
): Field {
  const u = normalise(forward);
  const v = normalise(reject(up, u));
  const w = cross(u, v);
  const [a, b, c] = radii;
  const [cx, cy, cz] = centre;
  return {
    at: (x, y, z) => {
      const [px, py, pz] = [x - cx, y - cy, z - cz];
      const i = px * u[0] + py * u[1] + pz * u[2];
      const j = px * v[0] + py * v[1] + pz * v[2];
      const k = px * w[0] + py * w[1] + pz * w[2];
      const near = Math.hypot(i / a, j / b, k / c);
      const slope = Math.hypot(i / (a * a), j / (b * b), k / (c * c));
      return slope > 1e-9 ? (near * (near - 1)) / slope : -Math.min(a, b, c);
    },
    ...boxOf([centre], Math.max(a, b, c)),
  };
}

/** An `egg` with flatter sides, between ellipsoid (2) and box. */
export function brick(
  centre: Vec3,
  radii: Vec3,
  forward: Vec3 = [1, 0, 0],
  up: Vec3 = [0, 1, 0],
  power = 3,
): Field {
  const u = normalise(forward);
  const v = normalise(reject(up, u));
  const axes = [u, v, cross(u, v)] as const;
  return {
    at: (x, y, z) => {
      const [px, py, pz] = [x - centre[0], y - centre[1], z - centre[2]];
      let sum = 0;
      let slope = 0;
      for (let k = 0; k < 3; k++) {
        const axis = axes[k]!;
        const t = Math.abs(px * axis[0] + py * axis[1] + pz * axis[2]) / radii[k]!;
        sum += t ** power;
        slope += (t ** (power - 1) / radii[k]!) ** 2;
      }
      const near = sum ** (1 / power);
      return near > 1e-6
        ? ((near - 1) * near ** (power - 1)) / Math.sqrt(slope)
        : -Math.min(...radii);
    },
    ...boxOf([centre], 1.4 * Math.max(...radii)),
  };
}

/** Catmull-Rom (centripetal) points through `points`, `steps` a span, both ends included. */
export function curveThrough(points: readonly Vec3[], steps: number): Vec3[] {
  const out: Vec3[] = [];
  const last = points.length - 1;
  const reflect = (a: Vec3, b: Vec3): Vec3 => sub(scale(a, 2), b);
  for (let i = 0; i < last; i++) {
    const b = points[i]!;
    const c = points[i + 1]!;
    const a = points[i - 1] ?? reflect(b, c);
    const d = points[i + 2] ?? reflect(c, b);
    const knot = (p: Vec3, q: Vec3): number => Math.sqrt(distance(p, q)) || 1e-6;
    const t1 = knot(a, b);
    const t2 = t1 + knot(b, c);
    const t3 = t2 + knot(c, d);
    for (let s = 0; s < steps; s++) {
      const t = t1 + ((t2 - t1) * s) / steps;
      const ab = mix(a, b, t / t1);
      const bc = mix(b, c, (t - t1) / (t2 - t1));
      const cd = mix(c, d, (t - t2) / (t3 - t2));
      const abc = mix(ab, bc, t / t2);
      const bcd = mix(bc, cd, (t - t1) / (t3 - t1));
      out.push(mix(abc, bcd, (t - t1) / (t2 - t1)));
    }
  }
  out.push(points[last]!);
  return out;
}

/** Where a bar passes, and its half width and half thickness there (mm). */
export type Station = readonly [at: Vec3, halfWidth: number, halfThickness?: number];

/**
 * A smooth bar through stations, elliptic across: wide along `wide` (made square to the course),
 * thin along the rest; round ends.
 */
export function bar(stations: readonly Station[], wide: Vec3 = [1, 0, 0], steps = 5): Field {
  const at = curveThrough(
    stations.map((s) => s[0]),
    steps,
  );
  const size = curveThrough(
    stations.map(([, a, b = a], i): Vec3 => [a, b, i * 10]),
    steps,
  );
  const axis = normalise(wide);
  const spans = at.slice(1).map((q, i) => {
    const p = at[i]!;
    const along = sub(q, p);
    const long = dot(along, along) || 1e-9;
    const u = normalise(reject(axis, normalise(along)));
    const [from, to] = [size[i]!, size[i + 1]!];
    const sizes = [from[0], from[1], to[0], to[1]].map((s) => Math.max(0.3, s));
    return { p, along, long, u, from, to, least: Math.min(...sizes), most: Math.max(...sizes) };
  });
  const widest = Math.max(...stations.map(([, a, b = a]) => Math.max(a, b)));
  return {
    at: (x, y, z) => {
      let best = Infinity;
      for (const { p, along, long, u, from, to, least, most } of spans) {
        const dx = x - p[0];
        const dy = y - p[1];
        const dz = z - p[2];
        const t = Math.min(1, Math.max(0, (dx * along[0] + dy * along[1] + dz * along[2]) / long));
        const ex = dx - t * along[0];
        const ey = dy - t * along[1];
        const ez = dz - t * along[2];
        const far = ex * ex + ey * ey + ez * ez;
        // at least (far / most - 1) * least away: most spans are out of question
        const needed = (best / least + 1) * most;
        if (best > 0 && far > needed * needed * 1.000001) continue;
        const a = Math.max(0.3, from[0] + (to[0] - from[0]) * t);
        const b = Math.max(0.3, from[1] + (to[1] - from[1]) * t);
        const i = ex * u[0] + ey * u[1] + ez * u[2];
        const rest = Math.max(0, far - i * i);
        const near = Math.sqrt((i * i) / (a * a) + rest / (b * b));
        const slope = Math.sqrt((i * i) / a ** 4 + rest / b ** 4);
        const d = slope > 1e-9 ? (near * (near - 1)) / slope : -Math.min(a, b);
        if (d < best) best = d;
      }
      return best;
    },
    ...boxOf(at, widest),
  };
}

/** A plate: triangles of points with half thicknesses, rounded at the rim. */
export function plate(
  corners: readonly (readonly [at: Vec3, half: number])[],
  triangles: readonly (readonly [number, number, number])[],
): Field {
  const faces = triangles.map((t) => faceOf(t.map((i) => corners[i]!) as [Corner, Corner, Corner]));
  return {
    at: (x, y, z) => {
      let best = Infinity;
      for (const face of faces) best = Math.min(best, toFace(x, y, z, face));
      return best;
    },
    ...boxOf(
      corners.map((c) => c[0]),
      Math.max(...corners.map((c) => c[1])),
    ),
  };
}

type Corner = readonly [at: Vec3, half: number];

interface Edge {
  from: Vec3;
  along: Vec3;
  /** squared length */
  long: number;
  half: readonly [number, number];
}

interface Face {
  from: Vec3;
  ab: Vec3;
  ac: Vec3;
  d00: number;
  d01: number;
  d11: number;
  half: readonly [number, number, number];
  edges: readonly [Edge, Edge, Edge];
}

const edgeOf = ([a, ra]: Corner, [b, rb]: Corner): Edge => {
  const along = sub(b, a);
  return { from: a, along, long: dot(along, along) || 1e-9, half: [ra, rb] };
};

/** What of a triangle does not depend on the place that asks. */
function faceOf([a, b, c]: [Corner, Corner, Corner]): Face {
  const ab = sub(b[0], a[0]);
  const ac = sub(c[0], a[0]);
  return {
    from: a[0],
    ab,
    ac,
    d00: dot(ab, ab),
    d01: dot(ab, ac),
    d11: dot(ac, ac),
    half: [a[1], b[1], c[1]],
    edges: [edgeOf(a, b), edgeOf(b, c), edgeOf(c, a)],
  };
}

/** Distance to a triangle less the half thickness there. Ericson, Real-time collision detection. */
function toFace(x: number, y: number, z: number, face: Face): number {
  const { from, ab, ac, d00, d01, d11, half, edges } = face;
  const [px, py, pz] = [x - from[0], y - from[1], z - from[2]];
  const d20 = px * ab[0] + py * ab[1] + pz * ab[2];
  const d21 = px * ac[0] + py * ac[1] + pz * ac[2];
  const area = d00 * d11 - d01 * d01;
  const v = (d11 * d20 - d01 * d21) / area;
  const w = (d00 * d21 - d01 * d20) / area;
  if (v >= 0 && w >= 0 && v + w <= 1) {
    const far = Math.hypot(
      x - (from[0] + (ab[0] * v + ac[0] * w)),
      y - (from[1] + (ab[1] * v + ac[1] * w)),
      z - (from[2] + (ab[2] * v + ac[2] * w)),
    );
    return far - (half[0] * (1 - v - w) + half[1] * v + half[2] * w);
  }
  return Math.min(toEdge(x, y, z, edges[0]), toEdge(x, y, z, edges[1]), toEdge(x, y, z, edges[2]));
}

function toEdge(x: number, y: number, z: number, { from, along, long, half }: Edge): number {
  const [px, py, pz] = [x - from[0], y - from[1], z - from[2]];
  const t = Math.min(1, Math.max(0, (px * along[0] + py * along[1] + pz * along[2]) / long));
  const far = Math.hypot(
    x - (from[0] + along[0] * t),
    y - (from[1] + along[1] * t),
    z - (from[2] + along[2] * t),
  );
  return far - (half[0] + (half[1] - half[0]) * t);
}

const beyond = ({ low, high }: Field, x: number, y: number, z: number): number =>
  Math.max(low[0] - x, x - high[0], low[1] - y, y - high[1], low[2] - z, z - high[2]);

/** All of `parts` as one, their meetings rounded over about `soft` mm. */
export function joined(parts: readonly Field[], soft = 3): Field {
  return {
    at: (x, y, z) => {
      let d = Infinity;
      for (const part of parts) {
        if (beyond(part, x, y, z) > d + soft) continue;
        const e = part.at(x, y, z);
        const h = Math.max(0, soft - Math.abs(d - e)) / soft;
        d = Math.min(d, e) - (h * h * soft) / 4;
      }
      return d;
    },
    ...boxOf(
      parts.flatMap((p) => [p.low, p.high]),
      soft / 4,
    ),
  };
}

/** `from` with `hole` taken out, the rim rounded over about `soft` mm. */
export function without(from: Field, hole: Field, soft = 2): Field {
  return {
    at: (x, y, z) => {
      const d = from.at(x, y, z);
      if (beyond(hole, x, y, z) > Math.abs(d) + soft) return d;
      const e = -hole.at(x, y, z);
      const h = Math.max(0, soft - Math.abs(d - e)) / soft;
      return Math.max(d, e) + (h * h * soft) / 4;
    },
    low: from.low,
    high: from.high,
  };
}

/** A field grown by `mm` all around. */
export const grown = (field: Field, mm: number): Field => ({
  at: (x, y, z) => field.at(x, y, z) - mm,
  low: field.low.map((v) => v - mm) as Vec3,
  high: field.high.map((v) => v + mm) as Vec3,
});

/** `field` less what lies within `gap` mm of each of `others`: bones meet, they do not overlap. */
export const yielding = (field: Field, others: readonly Field[], gap: number, soft = 1): Field =>
  others.reduce((from, other) => without(from, grown(other, gap), soft), field);

/** Only the part of `field` on the side that `normal` points to from `at`; the rim is rounded. */
export function cutAt(field: Field, at: Vec3, normal: Vec3, soft = 3): Field {
  const n = normalise(normal);
  const c = dot(n, at);
  return {
    ...field,
    at: (x, y, z) => {
      const d = field.at(x, y, z);
      const e = c - (n[0] * x + n[1] * y + n[2] * z);
      const h = Math.max(0, soft - Math.abs(d - e)) / soft;
      return Math.max(d, e) + (h * h * soft) / 4;
    },
  };
}

/** The field and its mirror image, as one: for bones on the mid-line given by their left half. */
export function bothSides(left: Field): Field {
  const reach = Math.max(Math.abs(left.low[0]), Math.abs(left.high[0]));
  return {
    at: (x, y, z) => left.at(Math.abs(x), y, z),
    low: [-reach, left.low[1], left.low[2]],
    high: [reach, left.high[1], left.high[2]],
  };
}
