/**
 * Coordinates along a limb segment, for borders that run along it (sectors) and around it (rings).
 *
 * Angles are degrees about the segment's axis, seen by the body itself: 0 to the front, 90 to the outer
 * (lateral) side, 180 to the back, -90 to the inner side. Lengths along the axis are fractions of the
 * segment (0 proximal joint, 1 distal joint), so that one set of numbers fits both figures.
 */
import type { FigureContext, Vec3 } from '../mesh.ts';
import { cross, dot, length, mix, normalise, scale, sub } from '../geometry/vec.ts';
import { at, curve, once, place, smin, type Place } from './fields.ts';
import type { Field, SkinPoint } from './tree.ts';

/** A number, or one that changes along the limb: knots [fraction along the axis, value]. */
export type Along = number | readonly (readonly [number, number])[];

export interface LimbSpec {
  from: Place;
  to: Place;
  /** direction to the outer side at the proximal end */
  outer: (ctx: FigureContext) => Vec3;
  /** the same at the distal end, where the limb twists between its joints */
  outerEnd?: (ctx: FigureContext) => Vec3;
  /** where the middle of the cross-section lies: mm to the outer side and to the front of the axis */
  middle?: { side: Along; front: Along };
  /** depth : width of the cross-section, so that sectors of a flat limb keep their share of the skin */
  flat?: Along;
}

export interface LimbPoint {
  /** fraction of the axis, unclamped */
  t: number;
  /** mm to the outer side and to the front of the cross-section's middle */
  side: number;
  front: number;
  angle: number;
  /** mm from the middle */
  r: number;
}

export interface Limb {
  at: (v: SkinPoint, ctx: FigureContext) => LimbPoint;
  /** axis length, mm */
  length: (ctx: FigureContext) => number;
}

const read = (a: Along): ((t: number) => number) => (typeof a === 'number' ? () => a : curve(a));
const wrap = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;

/** Coordinates of a limb segment. The axis may point anywhere but along its outer direction. */
export function limb(spec: LimbSpec): Limb {
  const side = read(spec.middle?.side ?? 0);
  const front = read(spec.middle?.front ?? 0);
  const flat = read(spec.flat ?? 1);
  const frame = once((ctx) => {
    const o = place(spec.from, ctx);
    const line = sub(place(spec.to, ctx), o);
    const axis = normalise(line);
    return {
      o,
      axis,
      len: length(line),
      a: spec.outer(ctx),
      b: (spec.outerEnd ?? spec.outer)(ctx),
    };
  });
  return {
    length: (ctx) => frame(ctx).len,
    at: (v, ctx) => {
      const { o, axis, len, a, b } = frame(ctx);
      const d = sub(at(v), o);
      const t = dot(d, axis) / len;
      const raw = mix(a, b, Math.min(1, Math.max(0, t)));
      const u = normalise(sub(raw, scale(axis, dot(raw, axis))));
      const w = cross(axis, u);
      const x = dot(d, u) - side(t);
      const z = dot(d, w) - front(t);
      const deg = (Math.atan2(x, z / flat(t)) * 180) / Math.PI;
      return { t, side: x, front: z, angle: deg, r: Math.hypot(x, z) };
    },
  };
}

/**
 * Positive in the sector from `lo` to `hi` degrees (hi > lo; they may lie beyond +-180). Continuous all
 * round: it peaks in the sector's middle and dips opposite.
 */
export function sector(l: Limb, lo: Along, hi: Along): Field {
  const a = read(lo);
  const b = read(hi);
  return (v, ctx) => {
    const { t, angle, r } = l.at(v, ctx);
    const half = (b(t) - a(t)) / 2;
    return ((half - Math.abs(wrap(angle - a(t) - half))) * r * Math.PI) / 180;
  };
}

/**
 * Positive on the proximal side of a line around the limb. `knots`: [angle, fraction along the axis] in rising
 * order of angle within -180..180; the line is closed smoothly.
 */
export function proximalTo(l: Limb, knots: number | readonly (readonly [number, number])[]): Field {
  const h = typeof knots === 'number' ? () => knots : closed(knots);
  return (v, ctx) => {
    const { t, angle } = l.at(v, ctx);
    return (h(angle) - t) * l.length(ctx);
  };
}

/** A smooth periodic height over -180..180 degrees. */
function closed(knots: readonly (readonly [number, number])[]): (deg: number) => number {
  const turn = (by: number): [number, number][] => knots.map(([a, h]) => [a + by, h]);
  return curve([...turn(-360), ...turn(0), ...turn(360)]);
}

/** Smooth minimum of the distances of a point to the segments of a polyline. */
export function distanceTo(line: (ctx: FigureContext) => Vec3[]): Field {
  const known = once(line);
  return (v, ctx) => {
    const points = known(ctx);
    const p = at(v);
    let best = Infinity;
    for (let i = 0; i + 1 < points.length; i++) {
      const a = points[i] as Vec3;
      const ab = sub(points[i + 1] as Vec3, a);
      const t = Math.min(1, Math.max(0, dot(sub(p, a), ab) / dot(ab, ab)));
      const d = length(sub(sub(p, a), scale(ab, t)));
      best = best === Infinity ? d : smin(best, d, 3);
    }
    return best;
  };
}

/** Positive where the first line is nearer than all the others. */
export function nearest(mine: Field, others: Field[]): Field {
  return (v, ctx) => {
    const d = others.map((f) => f(v, ctx));
    return (d.reduce((a, b) => Math.min(a, b)) - mine(v, ctx)) / 2;
  };
}
