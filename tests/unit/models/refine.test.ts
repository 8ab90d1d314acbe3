import { describe, expect, it } from 'vitest';
import { asymmetry, foldsOf } from '../../../models/checks';
import { brokenEdges, pieces } from '../../../models/geometry/topology';
import type { Vec3 } from '../../../models/mesh';
import type { PolygonMesh } from '../../../models/polygons';
import { curvedPoint } from '../../../models/steps/curve';
import { normalsOf } from '../../../models/geometry/normals';
import { refine } from '../../../models/steps/refine';
import { thinPlate } from '../../../models/steps/thin-plate';

const RADIUS = 60;

/** A ball of quads (a cube of `n` x `n` cells a face, blown up), symmetric about x = 0. */
function ball(n: number): PolygonMesh {
  const slot = new Map<string, number>();
  const points: Vec3[] = [];
  const vertex = (p: Vec3): number => {
    const key = p.join();
    const known = slot.get(key);
    if (known !== undefined) return known;
    const size = Math.hypot(...p);
    points.push(p.map((x) => (RADIUS * x) / size) as Vec3);
    slot.set(key, points.length - 1);
    return points.length - 1;
  };
  const faces: number[][] = [];
  for (const axis of [0, 1, 2]) {
    for (const sign of [-1, 1]) {
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          const at = (a: number, b: number): number => {
            const p: Vec3 = [0, 0, 0];
            p[axis] = sign * n;
            p[(axis + 1) % 3] = 2 * a - n;
            p[(axis + 2) % 3] = 2 * b - n;
            return vertex(p);
          };
          const quad = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
          faces.push(sign > 0 ? quad : quad.reverse());
        }
      }
    }
  }
  const keys = [...slot.keys()].map((key) => key.split(',').map(Number));
  const mirror = keys.map(([x = 0, y, z]) => slot.get([x === 0 ? 0 : -x, y, z].join()) ?? -1);
  const positions = Float64Array.from(points.flat());
  const eye = { centre: [0, 0, 0] as Vec3, radius: 1 };
  return {
    faces,
    positions: { male: positions, female: positions.map((x) => 0.9 * x) },
    mirror: Int32Array.from(mirror),
    part: new Uint8Array(points.length),
    eye: { male: eye, female: eye },
  };
}

describe('refining', () => {
  const coarse = ball(4);
  const fine = refine(coarse, { longest: 12, sag: 0.3, shortest: 1 });

  it('keeps one closed, symmetric, unfolded surface', () => {
    expect(fine.triangles.length / 3).toBeGreaterThan(2.5 * 2 * coarse.faces.length);
    expect(brokenEdges(fine.triangles)).toBe(0);
    expect(pieces(fine.triangles)).toBe(1);
    expect(foldsOf(fine.positions.male, fine.triangles)).toEqual([]);
    expect(asymmetry(fine.positions.female)).toBeLessThan(1e-9);
  });

  it('passes through the vertices that it was given', () => {
    const given = coarse.positions.male;
    expect([...fine.positions.male.subarray(0, given.length)].map((x) => x.toFixed(6))).toEqual(
      [...given].map((x) => (x + 0).toFixed(6)),
    );
  });

  it('puts new vertices on the curved surface, not on the flat faces', () => {
    const P = fine.positions.male;
    for (let v = 0; v < P.length; v += 3) {
      const off = Math.hypot(P[v] ?? NaN, P[v + 1] ?? NaN, P[v + 2] ?? NaN) - RADIUS;
      expect(Math.abs(off)).toBeLessThan(0.6);
    }
  });

  it('finds normals that point away from the middle of a ball', () => {
    const P = fine.positions.male;
    const N = normalsOf(fine.triangles, P);
    for (let v = 0; v < P.length; v += 3) {
      let cosine = 0;
      for (let c = v; c < v + 3; c++) cosine += ((P[c] ?? NaN) * (N[c] ?? NaN)) / RADIUS;
      expect(cosine).toBeGreaterThan(0.98);
    }
  });
});

describe('a point on a curved edge', () => {
  const arc = (degrees: number): Vec3 => {
    const t = (degrees * Math.PI) / 180;
    return [50 * Math.sin(t), 50 * Math.cos(t), 0];
  };
  const unit = (p: Vec3): Vec3 => [p[0] / 50, p[1] / 50, 0];

  it('follows the circle that the normals tell', () => {
    const [a, b] = [arc(-10), arc(14)];
    const p = curvedPoint(a, b, unit(a), unit(b), 0.4);
    expect(Math.hypot(...p)).toBeCloseTo(50, 1);
  });

  it('stays straight over a crease', () => {
    expect(curvedPoint([0, 0, 0], [10, 0, 0], [0, 1, 0], [0, -1, 0], 0.5)).toEqual([5, 0, 0]);
  });
});

describe('a thin plate', () => {
  it('continues a plane', () => {
    const ring = Array.from({ length: 12 }, (_, k): Vec3 => {
      const [s, t] = [30 * Math.cos(k), 30 * Math.sin(k)];
      return [s, t, 5 + 0.2 * s - 0.1 * t];
    });
    expect(thinPlate(ring)(3, 4)).toBeCloseTo(5 + 0.6 - 0.4, 6);
  });
});
