import { ShapeUtils, Vector2 } from 'three';
import { areaOf, within, type Loop } from './contour';

/** A filled piece of the plane. */
export interface Fill {
  /** u and v alternating, mm */
  readonly points: readonly number[];
  /** three indices into the points a triangle, anticlockwise */
  readonly triangles: readonly number[];
}

const corners = (loop: Loop): Vector2[] =>
  Array.from({ length: loop.length / 2 }, (_, i) => new Vector2(loop[2 * i], loop[2 * i + 1]));

/** Which holes lie in which outer line: each in the smallest around it. */
export function nested(loops: readonly Loop[]): { outer: Loop; holes: Loop[] }[] {
  const sized = loops.map((loop) => ({ loop, area: areaOf(loop) }));
  const outers = sized
    .filter(({ area }) => area > 0)
    .sort((a, b) => a.area - b.area)
    .map(({ loop, area }) => ({ outer: loop, area, holes: [] as Loop[] }));
  for (const { loop, area } of sized) {
    if (area >= 0) continue;
    const [x = 0, y = 0] = loop;
    outers.find((one) => one.area > -area && within(one.outer, x, y))?.holes.push(loop);
  }
  return outers.reverse();
}

/** Fill closed lines; a hole outside every outer line is nothing. */
export function fill(loops: readonly Loop[]): Fill {
  const points: number[] = [];
  const triangles: number[] = [];
  for (const { outer, holes } of nested(loops)) {
    const from = points.length / 2;
    const [contour = [], ...inner] = [outer, ...holes].map(corners);
    const faces = ShapeUtils.triangulateShape(contour, inner);
    for (const one of [contour, ...inner].flat()) points.push(one.x, one.y);
    for (const face of faces) for (const i of face) triangles.push(from + i);
  }
  return { points, triangles };
}
