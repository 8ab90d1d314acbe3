/** Where the muscles of the thigh end on the kneecap. */
import { sizeOf, type Figure, type Vec3 } from '../../mesh.ts';
import { add, cross, normalise, reject, scale, sub } from '../../geometry/vec.ts';
import type { PartFigures, Station } from './row.ts';

/** A section beside the kneecap: mm of the male figure outwards, upwards and to the front of its middle. */
export interface AtKneecap {
  at: Vec3;
  /** half its width and half its thickness, mm of the male figure */
  half: [width: number, thickness: number];
  /** which way it is wide, in the same frame */
  wide: Vec3;
}

/** First stations of such a line that stay as measured. */
const KEPT = 7;

/**
 * A line that ends on the kneecap. They were measured with what goes on from there to the shin, which is drawn
 * as its ligament.
 *
 * @param marks bony landmarks of the figure, mm
 * @param ends its last sections, from above
 */
export function endsOnKneecap(
  measured: PartFigures,
  figure: Figure,
  marks: Readonly<Record<string, Vec3>>,
  ends: readonly AtKneecap[],
): PartFigures {
  const mark = (name: string): Vec3 => marks[`patella_${name}_L`]!;
  const size = sizeOf(figure);
  const up = normalise(sub(mark('top'), mark('apex')));
  const outward = normalise(reject(sub(mark('lateral'), mark('medial')), up));
  const front = cross(outward, up);
  const way = ([x, y, z]: Vec3): Vec3 => add(add(scale(outward, x), scale(up, y)), scale(front, z));
  return {
    ...measured,
    line: [
      ...measured.line.slice(0, KEPT),
      ...ends.map(({ at, half, wide }): Station => [
        ...add(mark('centre'), scale(way(at), size)),
        half[0] * size,
        half[1] * size,
        ...normalise(way(wide)),
      ]),
    ],
  };
}
