/** Straps, spindles and rings: lofted along their centre line. */
import type { Vec3 } from '../../mesh.ts';
import {
  add,
  cross,
  dot,
  mix,
  normalise,
  reject,
  scale,
  smoothstep,
  sub,
} from '../../geometry/vec.ts';
import { sampleRows } from '../../geometry/curve.ts';
import type { Ray } from './shell.ts';

/**
 * Rings of rays at the given places of the prepared line: ellipses whose rays start on the long axis.
 * The width turns smoothly from ring to ring, also where it was measured along the line.
 */
export function tubeRings(
  rows: number[][],
  places: readonly number[],
  around: number,
  closed = false,
): Ray[][] {
  let last: Vec3 | null = null;
  return places.map((t) => {
    const s = sampleRows(rows, t, closed);
    const tangent = tangentAt(rows, t, closed);
    const given: Vec3 = normalise([s[5]!, s[6]!, s[7]!]);
    // A section may lean against the line where it is a broad attachment. In between it was cut on
    // the slant: its true width is what stands across the line.
    const lean = dot(given, tangent);
    const end = closed ? 0 : Math.max(1 - smoothstep(0, 0.2, t), smoothstep(0.8, 1, t));
    const kept = Math.min(Math.abs(lean), 0.15 + 0.4 * end);
    let w = normalise(sub(given, scale(tangent, lean - Math.sign(lean) * kept)));
    if (last) {
      const before = normalise(reject(last, tangent));
      if (dot(before, w) < 0) w = scale(w, -1);
      const sure = 1 - smoothstep(0.55, 0.9, Math.abs(lean));
      w = normalise(mix(before, w, 0.25 + 0.75 * sure));
    }
    last = w;
    const n = normalise(cross(tangent, w));
    const slant = Math.min(1, Math.sqrt(1 - lean * lean) / 0.85);
    const thick = Math.max(0.3, s[4]!);
    const wide = Math.max(0.4, Math.min(s[3]!, thick), s[3]! * (slant + (1 - slant) * 0.6 * end));
    return ellipse([s[0]!, s[1]!, s[2]!], w, n, wide, thick, around);
  });
}

function tangentAt(rows: number[][], t: number, closed: boolean): Vec3 {
  const step = 0.02;
  const [before, after] = closed
    ? [(t - step + 1) % 1, (t + step) % 1]
    : [Math.max(0, t - step), Math.min(1, t + step)];
  const p = sampleRows(rows, before, closed);
  const q = sampleRows(rows, after, closed);
  return normalise([q[0]! - p[0]!, q[1]! - p[1]!, q[2]! - p[2]!]);
}

/** Rays of an ellipse with half axes `a` along `w` and `b` along `n`. */
export function ellipse(c: Vec3, w: Vec3, n: Vec3, a: number, b: number, around: number): Ray[] {
  return Array.from({ length: around }, (_, j) => {
    const turn = (2 * Math.PI * j) / around;
    const [x, y] = [a * Math.cos(turn), b * Math.sin(turn)];
    // where the surface's normal meets the longer axis
    const [fx, fy] = a >= b ? [x * (1 - (b / a) ** 2), 0] : [0, y * (1 - (a / b) ** 2)];
    const away = add(scale(w, x - fx), scale(n, y - fy));
    const core = add(c, add(scale(w, fx), scale(n, fy)));
    return { core, out: normalise(away), reach: Math.hypot(...away) };
  });
}

/** A ring hollow on the side away from `out`: its middle a third of the rise further out, its edges in. */
export function bentRing(ring: readonly Ray[], out: Vec3, rise: number): Ray[] {
  const points = ring.map(({ core, out: way, reach }) => add(core, scale(way, reach)));
  const last = ring.length / 2;
  const across = sub(points[0]!, points[last]!);
  const [w, a] = [normalise(across), Math.hypot(...across) / 2];
  const centre = mix(points[0]!, points[last]!, 0.5);
  const up = normalise(cross(sub(points[last >> 1]!, centre), w));
  const n = normalise(cross(w, up));
  const away = dot(n, out) < 0 ? scale(n, -1) : n;
  return ring.map((ray) => {
    const at = dot(sub(ray.core, centre), w) / a;
    return { ...ray, core: add(ray.core, scale(away, rise * a * (1 / 3 - at * at))) };
  });
}
