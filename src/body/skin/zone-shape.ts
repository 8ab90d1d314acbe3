import { eachAreaVector } from './measure';
import type { ZoneRange } from './skin-source';

export type Vec3 = readonly [x: number, y: number, z: number];

/** Where a zone lies and which way it faces. */
export interface ZoneShape {
  /** mean of the skin, weighted by area, mm */
  readonly centre: Vec3;
  /** farthest skin from the centre, mm */
  readonly radius: number;
  /** mean of the normals, weighted by area; shorter than 1 where the zone is curved */
  readonly facing: Vec3;
  /** mm² */
  readonly area: number;
}

/** Never seen of a body that stands: soles. */
export const facesDown = (shape: ZoneShape | undefined): boolean => (shape?.facing[1] ?? 0) < -0.7;

/** Shapes of all zones, in the order of `zones`. */
export function zoneShapes(
  positions: Float32Array,
  triangles: Uint32Array,
  zones: readonly Pick<ZoneRange, 'first' | 'count'>[],
): readonly ZoneShape[] {
  return zones.map(({ first, count }) =>
    shapeOf(positions, triangles.subarray(3 * first, 3 * (first + count))),
  );
}

function shapeOf(positions: Float32Array, triangles: Uint32Array): ZoneShape {
  const p = (i: number): number => positions[i] ?? 0;
  const centre: [number, number, number] = [0, 0, 0];
  const facing: [number, number, number] = [0, 0, 0];
  let area = 0;
  eachAreaVector(positions, triangles, (t, x, y, z) => {
    const part = Math.hypot(x, y, z) / 2;
    area += part;
    facing[0] += x / 2;
    facing[1] += y / 2;
    facing[2] += z / 2;
    for (let k = 0; k < 3; k++) {
      const v = 3 * (triangles[3 * t + k] ?? 0);
      for (const axis of [0, 1, 2] as const) centre[axis] += (part * p(v + axis)) / 3;
    }
  });
  for (const axis of [0, 1, 2] as const) {
    centre[axis] /= area || 1;
    facing[axis] /= area || 1;
  }
  let radius = 0;
  for (const v of triangles) {
    const away = Math.hypot(
      p(3 * v) - centre[0],
      p(3 * v + 1) - centre[1],
      p(3 * v + 2) - centre[2],
    );
    radius = Math.max(radius, away);
  }
  return { centre, radius, facing, area };
}
