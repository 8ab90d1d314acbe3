/**
 * The two heads of sternocleidomastoid. The measured sternal head ends right above the breastbone,
 * its belly is counted to the clavicular one: here the common belly is shared out lengthwise, and
 * the sternal head runs on to the mastoid.
 */
import type { Vec3 } from '../mesh.ts';
import { mix } from '../figure/vec.ts';
import type { PartFigures, Station } from './table.ts';

/** Share of the common volume that the sternal head takes. */
const SHARE = 0.42;

export function shareBelly(
  sternal: PartFigures,
  clavicular: PartFigures,
): [sternal: PartFigures, clavicular: PartFigures] {
  const volume = sternal.volume + clavicular.volume;
  const start = sternal.line[0]!;
  const front = clavicular.line.map((s): Station => moved(s, -0.5, 0.5));
  const from: Vec3 = [start[0], start[1], start[2]];
  const half = mix(from, [front[2]![0], front[2]![1], front[2]![2]], 0.5);
  const [a, b] = [front[1]!, front[0]!];
  front[0] = [...from, 4.5, 2.4, b[5], b[6], b[7]];
  front[1] = [...half, 5.5, 3, a[5], a[6], a[7]];
  const rear = clavicular.line.map((s, i) => moved(s, i > 1 ? 0.5 : 0.2, i > 1 ? 0.5 : 0.8));
  return [
    { ...sternal, line: front, belly: [0.12, 1], volume: SHARE * volume },
    { ...clavicular, line: rear, volume: (1 - SHARE) * volume },
  ];
}

/** A station moved by `by` half widths along its width, and narrowed. */
function moved(s: Station, by: number, narrowed: number): Station {
  const d = by * s[3];
  return [
    s[0] + d * s[5],
    s[1] + d * s[6],
    s[2] + d * s[7],
    narrowed * s[3],
    s[4],
    s[5],
    s[6],
    s[7],
  ];
}
