/** Small parts whose measured lines jump from section to section. */
import { spanLengths } from '../../geometry/curve.ts';
import { dot, normalise, sub } from '../../geometry/vec.ts';
import type { Vec3 } from '../../mesh.ts';
import { placeOf } from './stations.ts';
import type { Calm, PartFigures, PartRow, Station } from './row.ts';

/** Parts up to so many ml and mm long have sections so close together that they may jump. */
const SMALL = { volume: 10, length: 110 };
/** They do when from one to the next they turn and bend by so many degrees on the whole. */
const JUMPS = 50;
/** Rounds in which they are evened out */
const ROUNDS = 2;
/** Width of such a part's end against the section before it, at most. */
const HORN = 0.75;

/** How a part is evened out: as it says, or as small ones whose line jumps are; null as it was measured. */
export function calmOf({ calm, type, taper, male }: PartRow): Calm | null {
  if (calm) return calm;
  if (type === 'ring' || taper || male.fibres || male.volume > SMALL.volume) return null;
  const length = spanLengths(male.line).reduce((a, b) => a + b, 0);
  return length < SMALL.length && jumpsOf(male.line) > JUMPS ? { rounds: ROUNDS } : null;
}

/** Degrees by which the sections of a line turn, and the line bends, from one to the next: means, added up. */
function jumpsOf(line: readonly Station[]): number {
  const angle = (a: Vec3, b: Vec3): number => {
    const cosine = dot(normalise(a), normalise(b));
    return (180 / Math.PI) * Math.acos(Math.min(1, Math.max(-1, cosine)));
  };
  const mean = (values: readonly number[]): number =>
    values.reduce((a, b) => a + b, 0) / values.length;
  const wide = line.map((s): Vec3 => [s[5], s[6], s[7]]);
  const turns = wide.slice(1).map((w, i) => {
    const turn = angle(wide[i]!, w);
    return Math.min(turn, 180 - turn);
  });
  const ways = line.slice(1).map((s, i) => sub(placeOf(s), placeOf(line[i]!)));
  return mean(turns) + mean(ways.slice(1).map((w, i) => angle(ways[i]!, w)));
}

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
