/** The cutter on a small mirror-symmetric ball: closed, symmetric, borders on the zero line. */
import { describe, expect, it } from 'vitest';
import { PARTS, type BodyMesh, type FigureContext, type Vec3 } from '../../../models/mesh.ts';
import { cutZones, type ZonedMesh } from '../../../models/steps/cut.ts';
import type { Field, ZoneNode } from '../../../models/zones/tree.ts';

/** An octahedron, every triangle split in four `rounds` times and blown up to a ball of radius 100 mm. */
function ball(rounds: number): BodyMesh {
  const points: Vec3[] = [
    [100, 0, 0],
    [-100, 0, 0],
    [0, 100, 0],
    [0, -100, 0],
    [0, 0, 100],
    [0, 0, -100],
  ];
  let triangles = [
    [0, 2, 4],
    [0, 4, 3],
    [0, 3, 5],
    [0, 5, 2],
    [1, 4, 2],
    [1, 3, 4],
    [1, 5, 3],
    [1, 2, 5],
  ];
  for (let r = 0; r < rounds; r++) {
    const middles = new Map<string, number>();
    const middle = (a: number, b: number): number => {
      const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
      const known = middles.get(key);
      if (known !== undefined) return known;
      const [p, q] = [points[a] as Vec3, points[b] as Vec3];
      const m = p.map((c, k) => c + (q[k] as number)) as Vec3;
      const l = Math.hypot(...m) / 100;
      points.push([m[0] / l, m[1] / l, m[2] / l]);
      middles.set(key, points.length - 1);
      return points.length - 1;
    };
    triangles = triangles.flatMap(([a, b, c]) => {
      const [ab, bc, ca] = [
        middle(a as number, b as number),
        middle(b as number, c as number),
        middle(c as number, a as number),
      ];
      return [
        [a, ab, ca],
        [ab, b, bc],
        [ca, bc, c],
        [ab, bc, ca],
      ] as number[][];
    });
  }
  const key = (p: readonly number[]): string => p.map((c) => Math.round(c * 1000)).join();
  const slot = new Map(points.map((p, i) => [key(p), i]));
  return {
    triangles: Uint32Array.from(triangles.flat()),
    // the second figure is the same ball, a tenth taller
    positions: {
      male: Float64Array.from(points.flat()),
      female: Float64Array.from(points.flatMap(([x, y, z]) => [x, 1.1 * y, z])),
    },
    mirror: Int32Array.from(points, ([x, y, z]) => slot.get(key([-x, y, z])) as number),
    part: new Uint8Array(points.length).fill(PARTS.indexOf('trunk')),
  };
}

const context = (figure: 'male' | 'female'): FigureContext => ({
  figure,
  landmarks: {},
  joints: {},
});
const contexts = { male: context('male'), female: context('female') };
const upper: Field = (v) => v.y - 13;
const dot: Field = (v) => 25 - Math.hypot(v.y + 20, v.z - 10);
const tree: ZoneNode = {
  name: 'upper',
  field: upper,
  positive: 'top',
  negative: {
    name: 'dot',
    field: dot,
    positive: 'dot',
    negative: {
      name: 'front',
      field: (v) => v.z,
      smooth: 2,
      positive: 'front',
      negative: 'back',
    },
  },
};
const mesh = ball(4);
const cut = cutZones(mesh, contexts, tree);

const edgesOf = (z: ZonedMesh): Map<string, { zone: number; side: number }[]> => {
  const out = new Map<string, { zone: number; side: number }[]>();
  for (let t = 0; t < z.zone.length; t++) {
    for (let k = 0; k < 3; k++) {
      const key = `${z.triangles[3 * t + k]} ${z.triangles[3 * t + ((k + 1) % 3)]}`;
      const list = out.get(key) ?? [];
      list.push({ zone: z.zone[t] as number, side: z.side[t] as number });
      out.set(key, list);
    }
  }
  return out;
};
const flip = (key: string): string => key.split(' ').reverse().join(' ');

describe('cutting zones', () => {
  it('keeps the skin closed: every edge has one neighbour that runs the other way', () => {
    const edges = edgesOf(cut);
    const open = [...edges].filter(([key, list]) => list.length !== 1 || !edges.has(flip(key)));
    expect(open).toEqual([]);
  });

  it('keeps the input vertices and their places', () => {
    expect(cut.part.length).toBeGreaterThan(mesh.part.length);
    expect([...cut.positions.male.slice(0, mesh.positions.male.length)]).toEqual([
      ...mesh.positions.male,
    ]);
  });

  it('is mirror symmetric in place, zone and side', () => {
    cut.mirror.forEach((m, i) => {
      expect(cut.mirror[m]).toBe(i);
      expect(cut.positions.female[3 * m]).toBeCloseTo(-(cut.positions.female[3 * i] as number), 6);
      expect(cut.positions.female[3 * m + 1]).toBeCloseTo(
        cut.positions.female[3 * i + 1] as number,
        6,
      );
    });
    const n = cut.zone.length / 2;
    expect([...cut.zone.slice(0, n)]).toEqual([...cut.zone.slice(n)]);
    expect(new Set(cut.side.slice(0, n))).toEqual(new Set([0]));
    expect(new Set(cut.side.slice(n))).toEqual(new Set([1]));
  });

  it('puts borders on the zero line of the mean of both figures', () => {
    const mean = (field: Field, i: number): number =>
      (['male', 'female'] as const).reduce((sum, f) => {
        const [x, y, z] = [0, 1, 2].map((k) => cut.positions[f][3 * i + k]) as Vec3;
        return sum + field({ i, x, y, z, nx: 0, ny: 0, nz: 0, part: 'trunk' }, contexts[f]) / 2;
      }, 0);
    const top = cut.zones.indexOf('top');
    const spot = cut.zones.indexOf('dot');
    const edges = edgesOf(cut);
    const off: number[] = [];
    let borders = 0;
    for (const [key, list] of edges) {
      const other = edges.get(flip(key))?.[0];
      const own = list[0];
      if (!own || !other || own.zone === other.zone || own.side === 1) continue;
      const field = [own.zone, other.zone].includes(top)
        ? upper
        : [own.zone, other.zone].includes(spot)
          ? dot
          : undefined;
      if (!field) continue;
      borders++;
      for (const i of key.split(' ').map(Number)) off.push(Math.abs(mean(field, i)));
    }
    expect(borders).toBeGreaterThan(60);
    // a vertex may keep its place when the line passes within a twentieth of an edge (12 mm here)
    expect(Math.max(...off)).toBeLessThan(0.7);
  });

  it('gives a bending border more vertices than a straight one has', () => {
    const coarse = ball(3);
    const rough = cutZones(coarse, contexts, tree);
    const spot = rough.zones.indexOf('dot');
    const rim = new Set<number>();
    rough.zone.forEach((z, t) => {
      if (z === spot) for (let k = 0; k < 3; k++) rim.add(rough.triangles[3 * t + k] as number);
    });
    // 30 without refinement
    expect([...rim].filter((i) => i >= coarse.part.length).length).toBeGreaterThan(60);
  });

  it('gives the same answer twice', () => {
    const again = cutZones(mesh, contexts, tree);
    expect(again.triangles).toEqual(cut.triangles);
    expect(again.positions).toEqual(cut.positions);
  });

  it('hands scraps to the neighbour and refuses large ones', () => {
    const twoSpots = (r: number): ZoneNode => ({
      name: 'spots',
      field: (v) =>
        Math.max(20 - Math.hypot(v.y - 40, v.z - 40), r - Math.hypot(v.y + 40, v.z + 40)),
      positive: 'spot',
      negative: 'rest',
    });
    const small = cutZones(mesh, contexts, twoSpots(5));
    expect(small.absorbed.map((s) => [s.zone, s.into])).toEqual([['spot', 'rest']]);
    expect(() => cutZones(mesh, contexts, twoSpots(15))).toThrow('zone in two pieces: spot');
  });

  it('refuses a zone without skin and a field without a value', () => {
    const never: ZoneNode = { name: 'x', field: () => 1, positive: 'a', negative: 'b' };
    expect(() => cutZones(mesh, contexts, never)).toThrow('zone without skin: b');
    const broken: ZoneNode = { name: 'hole', field: () => NaN, positive: 'a', negative: 'b' };
    expect(() => cutZones(mesh, contexts, broken)).toThrow('field without a value: hole');
  });
});
