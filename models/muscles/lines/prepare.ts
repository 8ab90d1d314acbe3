/** A measured line made ready to be lofted: its axes run on, its tendons are slim. */
import type { Vec3 } from '../../mesh.ts';
import { dot, normalise, scale, smoothstep, sub } from '../../geometry/vec.ts';
import type { Station, Taper } from './row.ts';

/** What most tendons are, against their thickness */
const FLAT = 1.6;

/** 0 in the belly .. 1 in the tendon at `t`. */
export const tendonAt = (t: number, { from, to }: { from: number; to: number }): number =>
  Math.max(1 - smoothstep(from - 0.1, from + 0.06, t), smoothstep(to - 0.06, to + 0.1, t));

/** The line with axes that run on without flips, and with slim tendons where a taper is given. */
export function prepare(
  line: readonly Station[],
  taper: Taper | undefined,
  closed = false,
): number[][] {
  let last: Vec3 | null = null;
  const rows = line.map((s, i) => {
    let w: Vec3 = [s[5], s[6], s[7]];
    if (Math.hypot(...w) < 0.5 && last) w = last;
    if (last && dot(last, w) < 0) w = scale(w, -1);
    last = w;
    let [width, thickness] = [s[3], s[4]];
    if (taper) {
      const k = tendonAt(i / (line.length - 1), taper);
      width += k * (Math.min(width, taper.tendon * (taper.flat ?? FLAT)) - width);
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
