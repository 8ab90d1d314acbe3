/** Straps, spindles and rings: lofted along their centre line. */
import type { Vec3 } from '../mesh.ts';
import { add, cross, dot, mix, normalise, reject, scale, smoothstep, sub } from '../figure/vec.ts';
import { sampleRows } from './curve.ts';
import type { Ray } from './shell.ts';
import type { Station } from './table.ts';

/** Where the fleshy part ends and how thick the tendon beyond it is. */
export interface Taper {
  /** 0..1 of the line */
  from: number;
  to: number;
  /** half thickness of the tendon, mm; its half width is at most `flat` times that */
  tendon: number;
  flat: number;
}

/** 0 in the belly .. 1 in the tendon at `t`. */
export const tendonAt = (t: number, { from, to }: { from: number; to: number }): number =>
  Math.max(1 - smoothstep(from - 0.1, from + 0.06, t), smoothstep(to - 0.06, to + 0.1, t));

/** The line with axes that run on without flips, and with slim tendons where a taper is given. */
export function prepare(line: readonly Station[], taper: Taper | null, closed = false): number[][] {
  let last: Vec3 | null = null;
  const rows = line.map((s, i) => {
    let w: Vec3 = [s[5], s[6], s[7]];
    if (Math.hypot(...w) < 0.5 && last) w = last;
    if (last && dot(last, w) < 0) w = scale(w, -1);
    last = w;
    let [width, thickness] = [s[3], s[4]];
    if (taper) {
      const k = tendonAt(i / (line.length - 1), taper);
      width += k * (Math.min(width, taper.tendon * taper.flat) - width);
      thickness += k * (Math.min(thickness, taper.tendon) - thickness);
    }
    return [s[0], s[1], s[2], width, thickness, ...w];
  });
  return closed ? rows : calm(rows);
}

/** Sections measured on a slant jump in width and direction: their axes follow their neighbours'. */
function calm(rows: number[][]): number[][] {
  const last = rows.length - 1;
  const straight = unbend(unbend(unbend(rows)));
  return straight.map((row, i) => {
    const [a, b] = [straight[Math.max(0, i - 1)]!, straight[Math.min(last, i + 1)]!];
    // the ends count half, so that a broad attachment does not turn into horns
    const share = i === 0 || i === last ? 0.35 : 0.25;
    return row.map((x, k) => (k < 3 ? x : (1 - 2 * share) * x + share * (a[k]! + b[k]!)));
  });
}

/** Draws stations at which the line turns sharply towards the middle of their neighbours. */
const unbend = (rows: number[][]): number[][] =>
  rows.map((row, i) => {
    const [a, b] = [rows[i - 1], rows[i + 1]];
    if (!a || !b) return row;
    const at = ([x, y, z]: number[]): Vec3 => [x!, y!, z!];
    const turn = dot(normalise(sub(at(row), at(a))), normalise(sub(at(b), at(row))));
    const share = 0.5 * (1 - smoothstep(0.5, 0.85, turn));
    return row.map((x, k) => (k < 3 ? x + share * ((a[k]! + b[k]!) / 2 - x) : x));
  });

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
