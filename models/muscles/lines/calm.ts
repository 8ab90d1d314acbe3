/** Small parts whose measured lines jump from section to section. */
import type { Calm, PartFigures, Station } from './row.ts';

/** Width of such a part's end against the section before it, at most. */
const HORN = 0.75;

/** A line evened out; its ends stay. */
export function calmed(figures: PartFigures, { rounds, oneWay }: Calm): PartFigures {
  let line = figures.line.map((s) => [...s]);
  // axes that point the same way can be averaged
  line.forEach((s, i) => {
    const before = line[i - 1];
    const turned = before && s[5]! * before[5]! + s[6]! * before[6]! + s[7]! * before[7]! < 0;
    if (turned) for (const k of [5, 6, 7]) s[k] = -s[k]!;
  });
  for (let round = 0; round < rounds; round++) {
    line = line.map((s, i) => {
      const [a, b] = [line[i - 1], line[i + 1]];
      return a && b ? s.map((x, k) => 0.5 * x + 0.25 * (a[k]! + b[k]!)) : s;
    });
  }
  // wide ends are sections along the attachment: a small part has no horns
  const last = line.length - 1;
  for (const [end, next] of [
    [0, 1],
    [last, last - 1],
  ] as const) {
    line[end]![3] = Math.min(line[end]![3]!, HORN * line[next]![3]!);
    line[end]![4] = Math.min(line[end]![4]!, line[next]![4]!);
  }
  if (oneWay) {
    // sections cut along a small muscle point every way: one direction for all of them
    const axis = [0, 0, 0];
    for (const s of line) {
      const turn = s[5]! * axis[0]! + s[6]! * axis[1]! + s[7]! * axis[2]! < 0 ? -1 : 1;
      for (const k of [0, 1, 2]) axis[k]! += turn * s[5 + k]!;
    }
    const long = Math.hypot(...axis) || 1;
    for (const s of line) for (const k of [0, 1, 2]) s[5 + k] = axis[k]! / long;
  }
  return { ...figures, line: line as Station[] };
}
