/** Straps, spindles and rings: lofted along their centre line. */
import type { Vec3 } from '../mesh.ts';
import { add, cross, dot, normalise, scale, smoothstep, sub } from '../figure/vec.ts';
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
  return rows.map((row, i) => {
    const [a, b] = [rows[Math.max(0, i - 1)]!, rows[Math.min(last, i + 1)]!];
    // the ends count half, so that a broad attachment does not turn into horns
    const share = i === 0 || i === last ? 0.35 : 0.25;
    return row.map((x, k) => (k < 3 ? x : (1 - 2 * share) * x + share * (a[k]! + b[k]!)));
  });
}

/** One ring of rays at `t` of the prepared line: an ellipse whose rays start on its long axis. */
export function tubeRing(rows: number[][], t: number, around: number, closed = false): Ray[] {
  const s = sampleRows(rows, t, closed);
  const step = 0.02;
  const [before, after] = closed
    ? [(t - step + 1) % 1, (t + step) % 1]
    : [Math.max(0, t - step), Math.min(1, t + step)];
  const p = sampleRows(rows, before, closed);
  const q = sampleRows(rows, after, closed);
  const tangent = normalise([q[0]! - p[0]!, q[1]! - p[1]!, q[2]! - p[2]!]);
  const given: Vec3 = normalise([s[5]!, s[6]!, s[7]!]);
  // a section may lean against the line (a broad attachment), but not lie in it
  const lean = dot(given, tangent);
  const w = normalise(
    sub(given, scale(tangent, lean - Math.sign(lean) * Math.min(Math.abs(lean), 0.45))),
  );
  const n = normalise(cross(tangent, w));
  return ellipse([s[0]!, s[1]!, s[2]!], w, n, Math.max(0.4, s[3]!), Math.max(0.3, s[4]!), around);
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
