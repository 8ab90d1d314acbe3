import { describe, expect, it } from 'vitest';
import { brokenEdges } from '../../../models/geometry/topology';
import { readBody } from '../../../models/read';
import type { ZonedMesh } from '../../../models/steps/cut';
import { encodeBody, type Shading } from '../../../models/steps/write';

/** A small closed body: an octahedron, upper half one zone, lower half another. */
function octahedron(): { mesh: ZonedMesh; shading: Shading } {
  const male = [300, 900, 0, -300, 900, 0, 0, 1750, 0, 0, 0, 0, 0, 900, 200, 0, 900, -200];
  const female = male.map((x) => x * 0.9 + 1);
  const triangles = [
    [0, 2, 4],
    [0, 5, 2],
    [1, 4, 2],
    [1, 2, 5],
    [0, 4, 3],
    [0, 3, 5],
    [1, 3, 4],
    [1, 5, 3],
  ];
  const each = (value: number): Float64Array => new Float64Array(6).fill(value);
  return {
    mesh: {
      triangles: Uint32Array.from(triangles.flat()),
      positions: { male: Float64Array.from(male), female: Float64Array.from(female) },
      mirror: Int32Array.from([1, 0, 2, 3, 4, 5]),
      part: new Uint8Array(6),
      zones: ['upper', 'lower'],
      zone: Uint16Array.from([0, 0, 0, 0, 1, 1, 1, 1]),
      side: Uint8Array.from([0, 0, 1, 1, 0, 0, 1, 1]),
      absorbed: [],
    },
    shading: {
      openness: { male: each(1), female: each(0.5) },
      garment: { male: each(-3), female: each(12.25) },
    },
  };
}

describe('writing the model', () => {
  it('gives the same bytes for the same mesh', async () => {
    const { mesh, shading } = octahedron();
    const [once, again] = [await encodeBody(mesh, shading), await encodeBody(mesh, shading)];
    expect(again).toEqual(once);
  });

  it('comes back as it went in', async () => {
    const { mesh, shading } = octahedron();
    const body = await readBody(await encodeBody(mesh, shading));
    expect(brokenEdges(body.indices)).toBe(0);
    expect(body.zones).toEqual([
      ['upper', 'left', 0, 2],
      ['upper', 'right', 2, 2],
      ['lower', 'left', 4, 2],
      ['lower', 'right', 6, 2],
    ]);
    for (const figure of ['male', 'female'] as const) {
      const rows = (P: Float64Array): string[] =>
        Array.from({ length: 6 }, (_, v) =>
          [...P.subarray(3 * v, 3 * v + 3)].map((x) => x.toFixed(0)).join(' '),
        ).sort();
      expect(rows(body.positions[figure])).toEqual(rows(mesh.positions[figure]));
    }
    expect([...body.openness.male]).toEqual(new Array(6).fill(255));
    expect([...body.openness.female]).toEqual(new Array(6).fill(128));
    expect([...body.garment.male]).toEqual(new Array(6).fill(-3));
    expect([...body.garment.female]).toEqual(new Array(6).fill(12.25));
  });

  it('clamps the garment field far from the hem', async () => {
    const { mesh, shading } = octahedron();
    shading.garment.male.fill(-100);
    const body = await readBody(await encodeBody(mesh, shading));
    expect(Math.max(...body.garment.male)).toBe(-32);
  });
});
