import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Vec3 } from '../../../models/mesh';
import { loftOf, overlapOf } from '../../../models/muscles/checks/loft';
import { readMuscles } from '../../../models/muscles/file/read';
import { packRays, positionsOf, ringTriangles } from '../../../models/muscles/shapes/shell';
import { crossings, pieceAt } from '../../../models/geometry/slice';
import {
  measurePart,
  measureStations,
  overlapAt,
  quantile,
  type PartStations,
} from '../../../models/muscles/checks/stations';
import { muscleTable } from '../../../models/muscles/measured/index';
import { tubeRings } from '../../../models/muscles/shapes/tube';

/** A tube along y, half axes 20 and 8 mm, its middle at x = 5. */
function tube(): { positions: Float64Array; indices: Uint32Array } {
  const rows = [0, 50, 100].map((y) => [5, y, 0, 20, 8, 1, 0, 0]);
  const rays = packRays(tubeRings(rows, [0, 0.25, 0.5, 0.75, 1], 40));
  return { positions: positionsOf(rays), indices: ringTriangles(5, 40, false) };
}
const u: Vec3 = [1, 0, 0];
const v: Vec3 = [0, 0, 1];

describe('a plane through a surface', () => {
  it('cuts out area, middle and half axes', () => {
    const { positions, indices } = tube();
    const piece = pieceAt(positions, indices, { at: [0, 30, 0], u, v }, 50);
    expect(piece?.area).toBeCloseTo(Math.PI * 20 * 8, -1);
    expect(piece?.off[0]).toBeCloseTo(5);
    expect(piece?.off[1]).toBeCloseTo(0);
    expect(piece?.half[0]).toBeCloseTo(20, 0);
    expect(piece?.half[1]).toBeCloseTo(8, 0);
  });

  it('finds nothing where there is nothing', () => {
    const { positions, indices } = tube();
    expect(pieceAt(positions, indices, { at: [0, 130, 0], u, v }, 50)).toBeNull();
    expect(pieceAt(positions, indices, { at: [70, 30, 0], u, v }, 50)).toBeNull();
    const hits = crossings(positions, indices, [5, 30, 0], [0, 0, 1]);
    expect(hits.map((h) => Math.round(h))).toEqual([-8, 8]);
  });
});

describe('a plain loft of the table', () => {
  const table = muscleTable();
  it.each(['soleus', 'sartorius', 'latissimus-dorsi', 'rhomboids'])('of %s is faithful', (id) => {
    for (const part of table[id]?.parts ?? []) {
      const loft = loftOf(part, part.male);
      const row = measurePart(id, loft, part, 'male');
      expect(row.missed).toBe(0);
      expect(quantile(row.offs, 0.9)).toBeLessThan(1);
      expect(Math.abs(quantile(row.thicknesses, 0.5) - 1)).toBeLessThan(0.12);
      expect(overlapOf(loft, loft)).toBe(1);
    }
  });
});

/**
 * Half of the parts of a kind hold at least so much of their plain loft's room. The lofts of sheets and fans
 * are thinner than what they were measured from: these cannot fill more.
 */
const OVERLAP = { fusiform: 0.83, strap: 0.74, fan: 0.65, sheet: 0.6 };

describe.each(FIGURES)('the muscles of the %s figure', (figure: Figure) => {
  let rows: PartStations[];
  beforeAll(async () => {
    rows = measureStations(await readMuscles(), figure);
  }, 60_000);
  const of = (sheet: boolean, key: 'offs' | 'shares' | 'areas' | 'widths'): number[] =>
    rows.filter((r) => r.sheet === sheet).flatMap((r) => r[key]);

  it('lie with their middles where they were measured', () => {
    expect(quantile(of(false, 'offs'), 0.5)).toBeLessThan(1.1);
    expect(quantile(of(false, 'offs'), 0.9)).toBeLessThan(4.2);
    expect(quantile(of(false, 'shares'), 0.5)).toBeLessThan(0.29);
    expect(quantile(of(true, 'offs'), 0.5)).toBeLessThan(1.05);
    expect(quantile(of(true, 'offs'), 0.9)).toBeLessThan(4.2);
  });

  it('have the sections that were measured', () => {
    expect(Math.abs(quantile(of(false, 'areas'), 0.5) - 1)).toBeLessThan(0.05);
    expect(quantile(of(false, 'areas'), 0.1)).toBeGreaterThan(0.7);
    expect(Math.abs(quantile(of(false, 'widths'), 0.5) - 1)).toBeLessThan(0.08);
    expect(rows.reduce((sum, r) => sum + r.missed, 0)).toBeLessThan(16);
  });

  it('hold the room of the plain lofts but for what their neighbours have', () => {
    const lines = rows.filter((r) => !r.sheet);
    expect(overlapAt(lines, 0.5)).toBeGreaterThan(0.77);
    expect(overlapAt(lines, 0.1)).toBeGreaterThan(0.46);
    for (const [type, least] of Object.entries(OVERLAP)) {
      const own = rows.filter((r) => r.type === type);
      expect(overlapAt(own, 0.5), type).toBeGreaterThan(least);
    }
  });
});
