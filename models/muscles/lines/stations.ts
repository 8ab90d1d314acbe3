/** Stations of a line moved to where they belong. */
import { add } from '../../geometry/vec.ts';
import { edgeThrough } from '../../geometry/patch.ts';
import type { Figure, Vec3 } from '../../mesh.ts';
import type { PartRow, Station } from './row.ts';

export const placeOf = ([x, y, z]: Station): Vec3 => [x, y, z];

/** A station with its section, elsewhere. */
export const moved = (s: Station, to: Vec3): Station => [...to, s[3], s[4], s[5], s[6], s[7]];

/** As many points, evenly spaced over the line through them, up to a share of its length. */
export const respaced = (points: readonly Vec3[], until = 1): Vec3[] => {
  const line = edgeThrough(points);
  return points.map((_, i) => line((until * i) / (points.length - 1)));
};

/** Gives the named part another line on one figure. */
export function mendLine(
  parts: PartRow[],
  name: string,
  figure: Figure,
  mend: (line: readonly Station[]) => Station[],
): void {
  const part = parts.find((p) => p.name === name);
  if (!part) throw new Error(`no such part: ${name}`);
  part[figure] = { ...part[figure], line: mend(part[figure].line) };
}

/** A line moved as a whole, mm. */
export const aside = (line: readonly Station[], by: Vec3): Station[] =>
  line.map((s) => moved(s, [s[0] + by[0], s[1] + by[1], s[2] + by[2]]));

/** A line whose first stations are set back, mm. */
export const setBack = (line: readonly Station[], back: readonly number[]): Station[] =>
  line.map((s, i) => moved(s, [s[0], s[1], s[2] - (back[i] ?? 0)]));

/** A line that runs on straight between two of its stations; `up` mm the second is raised. */
export function straightened(
  line: readonly Station[],
  from: number,
  to: number,
  up = 0,
): Station[] {
  const a = line[from]!;
  const b = moved(line[to]!, add(placeOf(line[to]!), [0, up, 0]));
  const turned = a[5] * b[5] + a[6] * b[6] + a[7] * b[7] < 0 ? -1 : 1;
  return line.map((s, i): Station => {
    if (i <= from || i > to) return s;
    const t = (i - from) / (to - from);
    return a.map((x, k) => (1 - t) * x + t * (k > 4 ? turned : 1) * b[k]!) as Station;
  });
}
