/** Common edges of sheets that lie side by side. */
import type { Lines, PartFigures, Station } from './row.ts';
import type { Vec3 } from '../../mesh.ts';
import { add, distance, scale, smoothstep, sub } from '../../geometry/vec.ts';
import { sampleRows } from '../../geometry/curve.ts';
import { edgeThrough } from '../../geometry/patch.ts';

/** mm between two edges up to which they are the same one, and beyond which they are not */
const SAME = [32, 48] as const;
/** Share of an edge's move that the next line of the sheet takes part in. */
const NEXT = 0.35;

/** Moves edge `a` of one sheet and edge `b` of another to the middle between them. */
export function meet(one: Lines, a: number, other: Lines, b: number): void {
  const [first, second] = [one.at(a)!, other.at(b)!];
  const moved = [towards(first, second), towards(second, first)];
  [one, other].forEach((lines, i) => {
    const at = (i ? b : a) < 0 ? lines.length - 1 : 0;
    const next = at ? at - 1 : 1;
    const shifts = moved[i]!;
    lines[next] = lines[next]!.map((p, k) => add(p, scale(shifts[k]!, NEXT)));
    lines[at] = lines[at]!.map((p, k) => add(p, shifts[k]!));
  });
}

/** Half the way from each point of a line to another line, where that runs beside it. */
function towards(line: readonly Vec3[], goal: readonly Vec3[]): Vec3[] {
  const edge = edgeThrough(goal);
  const steps = Array.from({ length: 121 }, (_, i) => edge(i / 120));
  return line.map((p) => {
    const gaps = steps.map((q) => distance(p, q));
    const least = Math.min(...gaps);
    const at = gaps.indexOf(least);
    // past the end of the other line there is nothing to meet
    const past = at === 0 || at === 120 ? smoothstep(4, 14, least) : 0;
    const share = 0.5 * (1 - smoothstep(...SAME, least)) * (1 - past);
    // the other line comes as far: its place after that
    return scale(sub(steps[at]!, p), share);
  });
}

/** Keeps the sections that a sheet had before its edges moved: lost width becomes thickness. */
export function resection(figures: PartFigures, before: Lines): void {
  const widthAt = (lines: Lines, t: number): number => {
    const row = lines.map((f) => sampleRows(f, t) as Vec3);
    return row.slice(1).reduce((sum, p, i) => sum + distance(p, row[i]!), 0);
  };
  figures.line = figures.line.map((s, i): Station => {
    const t = i / (figures.line.length - 1);
    const ratio = widthAt(before, t) / Math.max(1, widthAt(figures.fibres!, t));
    const row: Station = [...s];
    row[4] *= Math.min(1.4, Math.max(0.7, ratio));
    return row;
  });
}
