import { describe, expect, it } from 'vitest';
import { expand, spread } from '../../../src/body/skin/expand';
import { smoothNormals, vertexAreas } from '../../../src/body/skin/measure';
import { refine } from '../../../src/body/skin/refine';
import { skinModel } from '../../../src/body/skin/skin-model';
import { zoneIndices } from '../../../src/body/skin/zone-indices';
import { zoneShapes } from '../../../src/body/skin/zone-shape';
import { BALL_CENTRE, BALL_RADIUS, ball } from '../../helpers/ball';

const FULL = 4 * Math.PI * BALL_RADIUS ** 2;
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** How many triangles each edge has: a closed surface has two everywhere. */
function edgeUses(triangles: Uint32Array): Set<number> {
  const uses = new Map<string, number>();
  triangles.forEach((a, i) => {
    const b = triangles[i % 3 === 2 ? i - 2 : i + 1] ?? 0;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    uses.set(key, (uses.get(key) ?? 0) + 1);
  });
  return new Set(uses.values());
}

const away = (positions: Float32Array, v: number): number =>
  Math.hypot(
    positions[3 * v] ?? 0,
    (positions[3 * v + 1] ?? 0) - BALL_CENTRE,
    positions[3 * v + 2] ?? 0,
  );

describe('expand', () => {
  const source = ball();
  const { origin, zoneOf, triangles } = expand(source);

  it('gives each vertex exactly one zone', () => {
    source.zones.forEach(({ first, count }, zone) => {
      for (const v of triangles.subarray(3 * first, 3 * (first + count)))
        expect(zoneOf[v]).toBe(zone);
    });
  });

  it('keeps every triangle where it was', () => {
    expect([...triangles].map((v) => origin[v])).toEqual([...source.triangles]);
  });

  it('doubles only what lies on a border', () => {
    const shared = source.openness.male.length;
    expect(origin.length).toBeGreaterThan(shared);
    expect(new Set(origin).size).toBe(shared);
    const spreadX = spread(source.positions.male, origin, 3);
    expect(spreadX[3 * 7]).toBe(source.positions.male[3 * (origin[7] ?? 0)]);
  });

  it('refuses zones that leave a triangle out, overlap or run too far', () => {
    const [a, ...rest] = source.zones;
    if (!a) throw new Error('no zone');
    expect(() => expand({ ...source, zones: rest })).toThrow('zone out of order: upper right');
    expect(() => expand({ ...source, zones: source.zones.slice(0, -1) })).toThrow(
      'triangles without a zone after',
    );
    expect(() => expand({ ...source, zones: [{ ...a, count: 1e6 }] })).toThrow(
      'zone beyond the last triangle: upper left',
    );
  });
});

describe('measures', () => {
  const { positions, triangles, zones } = ball();

  it('sums vertex areas to the area of the ball', () => {
    expect(sum(vertexAreas(positions.male, triangles)) / FULL).toBeCloseTo(1, 1);
    expect(sum(vertexAreas(positions.female, triangles)) / FULL).toBeCloseTo(0.81, 1);
  });

  it('finds the normals of a ball, however it is cut into triangles', () => {
    const normals = smoothNormals(positions.male, triangles);
    for (let v = 0; v < normals.length / 3; v++) {
      const x = (positions.male[3 * v] ?? 0) / BALL_RADIUS;
      expect(Math.abs((normals[3 * v] ?? 0) - x)).toBeLessThan(0.01);
    }
  });

  it('tells where each quarter lies and which way it faces', () => {
    const shapes = zoneShapes(positions.male, triangles, zones);
    const [upperLeft, upperRight, lowerLeft] = shapes;
    expect(upperLeft?.centre[0]).toBeGreaterThan(30);
    expect(upperRight?.centre[0]).toBeLessThan(-30);
    expect(lowerLeft?.centre[1]).toBeLessThan(BALL_CENTRE - 30);
    expect(upperLeft?.facing[1]).toBeGreaterThan(0.3);
    expect(upperLeft?.radius).toBeGreaterThan(BALL_RADIUS * 0.9);
    expect(sum(shapes.map((s) => s.area))).toBeCloseTo(
      sum(vertexAreas(positions.male, triangles)),
      -1,
    );
  });
});

describe('refine', () => {
  const coarse = ball(3);
  const normals = {
    male: smoothNormals(coarse.positions.male, coarse.triangles),
    female: smoothNormals(coarse.positions.female, coarse.triangles),
  };
  const fine = refine({ ...coarse, normals });

  it('splits curved edges and lifts their middles onto the ball', () => {
    expect(fine.triangles.length).toBeGreaterThan(coarse.triangles.length);
    for (const figure of ['male', 'female'] as const) {
      const radius = figure === 'male' ? BALL_RADIUS : 0.9 * BALL_RADIUS;
      for (let v = 0; v < fine.openness.male.length; v++)
        expect(Math.abs(away(fine.positions[figure], v) - radius)).toBeLessThan(0.2);
    }
  });

  it('leaves the surface closed and the zones gapless', () => {
    expect(edgeUses(coarse.triangles)).toEqual(new Set([2]));
    expect(edgeUses(fine.triangles)).toEqual(new Set([2]));
    let next = 0;
    for (const { first, count } of fine.zones) {
      expect(first).toBe(next);
      next += count;
    }
    expect(3 * next).toBe(fine.triangles.length);
  });

  it('stays closed where only some edges of a triangle are split', () => {
    const lopsided = {
      male: coarse.positions.male.map((x, i) => (i % 3 === 0 && x > 0 ? x * 3 : x)),
      female: coarse.positions.female,
    };
    const partly = refine({ ...coarse, positions: lopsided, normals });
    expect(edgeUses(partly.triangles)).toEqual(new Set([2]));
  });

  it('leaves what is fine enough alone', () => {
    const smooth = ball(24);
    const its = {
      male: smoothNormals(smooth.positions.male, smooth.triangles),
      female: smoothNormals(smooth.positions.female, smooth.triangles),
    };
    expect(refine({ ...smooth, normals: its }).triangles.length).toBe(smooth.triangles.length);
  });
});

describe('skin model', () => {
  const model = skinModel(ball());

  it('holds both figures over one topology', () => {
    const { male, female } = model.figures;
    expect(male.positions.length).toBe(3 * model.vertexCount);
    expect(female.positions.length).toBe(male.positions.length);
    expect(Math.max(...model.triangles)).toBe(model.vertexCount - 1);
    expect(male.shapes.length).toBe(model.zones.length);
  });

  it('shades across borders without a seam', () => {
    const seen = new Map<string, string>();
    const { positions, normals } = model.figures.male;
    for (let v = 0; v < model.vertexCount; v++) {
      const place = positions.subarray(3 * v, 3 * v + 3).join();
      const normal = normals.subarray(3 * v, 3 * v + 3).join();
      expect(seen.get(place) ?? normal).toBe(normal);
      seen.set(place, normal);
    }
    expect(seen.size).toBeLessThan(model.vertexCount);
  });

  it('finds a zone on one side, on both, or not at all', () => {
    expect(zoneIndices(model, 'upper', 'left')).toHaveLength(1);
    expect(zoneIndices(model, 'upper')).toHaveLength(2);
    expect(zoneIndices(model, 'nowhere')).toEqual([]);
  });
});
