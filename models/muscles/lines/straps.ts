/** Straps that bend across: what the measured line and its sections say, as a sheet. */
import type { Vec3 } from '../../mesh.ts';
import { add, cross, dot, normalise, reject, scale, sub } from '../../geometry/vec.ts';
import { edgeThrough } from '../../geometry/patch.ts';
import type { PartFigures } from './row.ts';
import { prepare } from './prepare.ts';

/** How a strap becomes a sheet. */
export interface Bend {
  /** the side of its width that its last line has */
  side: Vec3;
  /** away from what it bends round, and rise of the bend against half the width */
  out: Vec3;
  rise: number;
}

/**
 * A strap as three lines: its edges and its middle. Sections were measured as if flat: the middle of
 * a bent one lies a third of its rise further out than its centre, its edges further in.
 */
export function asSheet(figures: PartFigures, { side, out, rise }: Bend): PartFigures {
  const rows = prepare(figures.line, undefined);
  const last = rows.length - 1;
  const axes = rows.map((s, i) => {
    const [a, b] = [rows[Math.max(0, i - 1)]!, rows[Math.min(last, i + 1)]!];
    const tangent = normalise([b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!]);
    const wide = normalise(reject([s[5]!, s[6]!, s[7]!], tangent));
    const away = cross(tangent, wide);
    return { wide, away: dot(away, out) < 0 ? scale(away, -1) : away };
  });
  const turn = axes.reduce((sum, { wide }) => sum + dot(wide, side), 0) < 0 ? -1 : 1;
  const line = (k: number): Vec3[] =>
    rows.map((s, i) => {
      const { wide, away } = axes[i]!;
      const lift = rise * s[3]! * Math.sin(Math.PI * (0.1 + (0.8 * i) / last));
      const at = add([s[0]!, s[1]!, s[2]!], scale(wide, turn * k * s[3]!));
      return add(at, scale(away, lift * (k ? -2 / 3 : 1 / 3)));
    });
  const fibres = [line(-1), line(0), line(1)];
  // it starts on the whole attachment; where it ends it is a narrow tendon
  const start = edgeThrough(figures.origin);
  const [low, high] = [fibres[0]![0]!, fibres[2]![0]!];
  const turned = dot(sub(start(1), start(0)), sub(high, low)) < 0;
  [0, 0.5, 1].forEach((t, k) => (fibres[k]![0] = start(turned ? 1 - t : t)));
  return { ...figures, fibres };
}
