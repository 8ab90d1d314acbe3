import { describe, expect, it } from 'vitest';
import { MeshField } from '../../../models/geometry/mesh-field';
import type { Vec3 } from '../../../models/mesh';
import type { MuscleRow } from '../../../models/muscles/lines/row';
import { sewEdges } from '../../../models/muscles/settle/sew';
import { latticeOf, sheetRays } from '../../../models/muscles/shapes/sheet';
import {
  packRays,
  positionsOf,
  ringTriangles,
  windOutward,
  type Shell,
} from '../../../models/muscles/shapes/shell';

const AROUND = 20;

/** A flat sheet along y, from one x to another, `half` mm thick to both sides. */
function plate(index: number, [from, to]: [number, number], half: number, rings = 21): Shell {
  const lattice = latticeOf((u, v): Vec3 => [from + (to - from) * v, 200 * u, 0], rings, AROUND, 2);
  const rays = packRays(sheetRays(lattice, () => half, { share: 0.12, blunt: 0.7 }));
  const each = new Float64Array(rings * AROUND);
  return windOutward({
    muscle: 'broad',
    index,
    part: `part ${index}`,
    extra: false,
    rings,
    around: AROUND,
    closed: false,
    triangles: ringTriangles(rings, AROUND, false),
    along: each,
    across: each,
    tendon: each,
    rays: { male: rays, female: rays },
  });
}

const skin = new MeshField(
  Float64Array.from([-900, -900, 30, 900, -900, 30, 0, 1800, 30]),
  Uint32Array.from([0, 1, 2]),
  50,
);
const broad: MuscleRow = { layer: 'superficial', place: 'trunk', abuts: true, parts: [] };
const sewn = (shells: Shell[], row = broad): Shell[] => {
  sewEdges(shells, 'male', { table: { broad: row }, skin });
  return shells;
};
/** Whether one of the parts is there. */
const filled = (shells: readonly Shell[], at: Vec3): boolean =>
  shells.some(
    (s) => new MeshField(positionsOf(s.rays.male), s.triangles, 10).near(...at, 20).distance < 0,
  );
const seam = Array.from({ length: 17 }, (_, i) => 33.5 + i);

describe('parts that abut', () => {
  it('show no slit and no step between them', () => {
    const parts = (): Shell[] => [plate(0, [0, 40], 3), plate(1, [43, 83], 4, 17)];
    const open = (shells: Shell[], z: number): number[] =>
      seam.filter((x) => !filled(shells, [x, 100, z]));
    expect(open(parts(), 2.6).length).toBeGreaterThan(5);
    expect(open(sewn(parts()), 2.6)).toEqual([]);
    // both faces come to one height
    expect(open(sewn(parts()), 4.1).length).toBe(seam.length);
  });

  it('stay as they are where their edges lie apart, and under other muscles', () => {
    const apart = [plate(0, [0, 40], 3), plate(1, [60, 100], 4)];
    const before = apart.map((s) => Array.from(positionsOf(s.rays.male)));
    expect(sewn(apart).map((s) => Array.from(positionsOf(s.rays.male)))).toEqual(before);
    const deep = [plate(0, [0, 40], 3), plate(1, [43, 83], 4)];
    const was = deep.map((s) => Array.from(positionsOf(s.rays.male)));
    sewn(deep, { ...broad, layer: 'middle' });
    expect(deep.map((s) => Array.from(positionsOf(s.rays.male)))).toEqual(was);
  });
});
