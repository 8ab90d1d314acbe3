import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaOf, asymmetry, foldsOf, stature } from '../../../models/checks';
import { brokenEdges, pieces } from '../../../models/geometry/topology';
import { FIGURES } from '../../../models/mesh';
import { BODY_FILE, readBody, type BodyModel } from '../../../models/read';
import { zoneTree } from '../../../models/zones/index';
import { zonesOf } from '../../../models/zones/tree';

const BUDGET = 450_000;
const STATURE = { male: 1750, female: 1650 };

let body: BodyModel;
beforeAll(async () => {
  body = await readBody();
});

const zoneIds = [...new Set(zonesOf(zoneTree))];
const triangleCount = (): number => body.indices.length / 3;
const rangeOf = (zone: string, side: string): [number, number] => {
  const found = body.zones.find(([id, s]) => id === zone && s === side);
  if (!found) throw new Error(`no range for: ${zone} ${side}`);
  return [found[2], found[3]];
};

describe('the model file', () => {
  it('keeps to its budget of bytes', () => {
    expect(readFileSync(BODY_FILE).length).toBeLessThanOrEqual(BUDGET);
  });

  it('is one skin without holes', () => {
    expect(brokenEdges(body.indices)).toBe(0);
    expect(pieces(body.indices)).toBe(1);
  });

  it('uses every vertex', () => {
    expect(new Set(body.indices).size).toBe(body.positions.male.length / 3);
  });

  it('is fine enough to look smooth and coarse enough to draw', () => {
    expect(triangleCount()).toBeGreaterThan(50_000);
    expect(triangleCount()).toBeLessThan(90_000);
  });
});

describe.each(FIGURES)('the %s figure', (figure) => {
  it('stands on the floor at its stature', () => {
    const P = body.positions[figure];
    const floor = P.reduce((low, x, i) => (i % 3 === 1 ? Math.min(low, x) : low), Infinity);
    expect(Math.abs(floor)).toBeLessThan(0.05);
    expect(Math.abs(stature(P) - STATURE[figure])).toBeLessThan(0.5);
  });

  it('is mirror-symmetric', () => {
    expect(asymmetry(body.positions[figure])).toBeLessThan(0.05);
  });

  it('has no triangle without area and none folded over', () => {
    expect(foldsOf(body.positions[figure], body.indices)).toEqual([]);
  });

  it('encloses a volume: triangles face outward', () => {
    const P = body.positions[figure];
    let volume = 0;
    for (let t = 0; t < body.indices.length; t += 3) {
      const corner = (k: number, c: number): number =>
        P[3 * (body.indices[t + k] ?? NaN) + c] ?? NaN;
      for (let c = 0; c < 3; c++) {
        const [d, e] = [(c + 1) % 3, (c + 2) % 3];
        volume += corner(0, c) * (corner(1, d) * corner(2, e) - corner(1, e) * corner(2, d));
      }
    }
    const litres = volume / 6 / 1e6;
    expect(litres).toBeGreaterThan(40);
    expect(litres).toBeLessThan(100);
  });

  it('gives every zone the same skin on both sides', () => {
    for (const zone of zoneIds) {
      const [left, right] = ['left', 'right'].map((side) =>
        areaOf(body.positions[figure], body.indices, ...rangeOf(zone, side)),
      ) as [number, number];
      expect(left, zone).toBeGreaterThan(100);
      expect(Math.abs(left - right) / left, zone).toBeLessThan(0.005);
    }
  });

  it('is bare above the waist band but dressed at the hip', () => {
    const [P, hem] = [body.positions[figure], body.garment[figure]];
    const at = (y: number): number[] =>
      [...hem.keys()].filter(
        (v) => Math.abs((P[3 * v + 1] ?? NaN) - y) < 8 && Math.abs(P[3 * v] ?? NaN) < 60,
      );
    const stands = STATURE[figure] / 1750;
    expect(at(930 * stands).every((v) => (hem[v] ?? NaN) > 0)).toBe(true);
    expect(at(1650 * stands).every((v) => (hem[v] ?? NaN) < 0)).toBe(true);
  });

  it('is darker in the armpit than on the shoulder', () => {
    const mean = (zone: string): number => {
      const [first, count] = rangeOf(zone, 'left');
      const own = [...body.indices.subarray(3 * first, 3 * (first + count))];
      return own.reduce((s, v) => s + (body.openness[figure][v] ?? NaN), 0) / own.length;
    };
    expect(mean('armpit-back')).toBeLessThan(mean('shoulder-side') - 20);
  });
});

describe('zones', () => {
  it('tile the skin: ranges without gap or overlap over all triangles', () => {
    let next = 0;
    for (const [, , first, count] of body.zones) {
      expect(first).toBe(next);
      expect(count).toBeGreaterThan(0);
      next += count;
    }
    expect(next).toBe(triangleCount());
  });

  it('are 119, each once on the left and once on the right', () => {
    expect(zoneIds).toHaveLength(119);
    const expected = zoneIds.flatMap((z) => [`${z} left`, `${z} right`]).sort();
    expect(body.zones.map(([z, side]) => `${z} ${side}`).sort()).toEqual(expected);
  });

  it('are in one piece each', () => {
    for (const [zone, side, first, count] of body.zones) {
      expect(pieces(body.indices, first, count), `${zone} ${side}`).toBe(1);
    }
  });

  it('keep to their side of the mid-line', () => {
    for (const [zone, side, first, count] of body.zones) {
      const sign = side === 'left' ? 1 : -1;
      const own = body.indices.subarray(3 * first, 3 * (first + count));
      const least = own.reduce(
        (x, v) => Math.min(x, sign * (body.positions.male[3 * v] ?? NaN)),
        0,
      );
      expect(least, `${zone} ${side}`).toBeGreaterThanOrEqual(0);
    }
  });
});
