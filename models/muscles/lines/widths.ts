/** Sheets as wide as their sections were measured. */
import { sampleNumbers } from '../../geometry/curve.ts';
import { add, distance, normalise, scale, sub } from '../../geometry/vec.ts';
import type { Vec3 } from '../../mesh.ts';
import type { Lines, PartFigures } from './row.ts';

/** Share of its own width by which a section is widened at most, on both sides together */
const MOST = 0.45;

/**
 * Fibre lines spread out to the measured width of their sections. Between the attachments the outer
 * lines run inside of the sheet's edges, up to 3 cm on the great fans: a sheet between them is too
 * narrow, and has to be too thick for its volume.
 */
export function spreadOut({ fibres, line }: PartFigures): Lines {
  const lines = fibres!.map((f) => [...f]);
  const last = lines[0]!.length - 1;
  for (let k = 0; k <= last; k++) {
    const row = fibres!.map((f) => f[k]!);
    const far = [0];
    row.slice(1).forEach((p, i) => far.push(far[i]! + distance(p, row[i]!)));
    const wide = far.at(-1)!;
    const measured = sampleNumbers(
      line.map((s) => 2 * s[3]),
      k / last,
    );
    const by = Math.min(1 + MOST, measured / Math.max(1, wide));
    if (by <= 1) continue;
    row.forEach((_, i) => {
      lines[i]![k] = along(row, far, wide / 2 + by * (far[i]! - wide / 2));
    });
  }
  return lines;
}

/** The place at `at` mm along a row of points; beyond its ends it runs on as it bends. */
function along(row: readonly Vec3[], far: readonly number[], at: number): Vec3 {
  const end = row.length - 1;
  if (at < 0) return beyond(row[0]!, row[1]!, row[2], -at);
  if (at > far[end]!) return beyond(row[end]!, row[end - 1]!, row[end - 2], at - far[end]!);
  let i = 0;
  while (i < end - 1 && far[i + 1]! < at) i++;
  const share = (at - far[i]!) / Math.max(1e-6, far[i + 1]! - far[i]!);
  return add(row[i]!, scale(sub(row[i + 1]!, row[i]!), share));
}

/** `by` mm on from the last point of a row, bent as its last three points are. */
function beyond(last: Vec3, before: Vec3, first: Vec3 | undefined, by: number): Vec3 {
  const way = normalise(sub(last, before));
  const turn: Vec3 = first ? sub(way, normalise(sub(before, first))) : [0, 0, 0];
  const half = by / 2 / Math.max(1, distance(last, before));
  return add(last, scale(normalise(add(way, scale(turn, 0.5 + half))), by));
}
