import { BoxGeometry, TorusGeometry, type BufferGeometry } from 'three';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import { describe, expect, it } from 'vitest';
import {
  areaOf,
  Blocks,
  contours,
  rounded,
  within,
  type Surface,
} from '../../../../src/body/slice/contour';
import { fill, nested } from '../../../../src/body/slice/fill';
import { planeOf } from '../../../../src/body/slice/plane';

const extent = { min: [-100, -100, -100], max: [100, 100, 100] } as const;
const cut = (plane: 'transverse' | 'sagittal' | 'coronal', at: number, turn = 0, tilt = 0) => {
  const found = planeOf({ plane, at, turn, tilt, flip: false }, extent, undefined);
  if (!found) throw new Error('no plane');
  return found;
};

function surface(geometry: BufferGeometry): Surface & { count: number } {
  geometry.deleteAttribute('normal');
  geometry.deleteAttribute('uv');
  const welded = mergeVertices(geometry, 1e-3);
  const triangles = Uint32Array.from(welded.getIndex()?.array ?? []);
  const positions = Float32Array.from(welded.getAttribute('position').array);
  return { positions, triangles, count: triangles.length / 3 };
}
const all = ({ count }: { count: number }) => [{ first: 0, count }];
const cube = surface(new BoxGeometry(60, 60, 60, 3, 3, 3));
const ring = surface(new TorusGeometry(50, 20, 48, 96));

describe('the lines in which a plane cuts a closed surface', () => {
  it('is one square for a cube, run anticlockwise', () => {
    for (const plane of ['transverse', 'sagittal', 'coronal'] as const) {
      const loops = contours(cube, all(cube), cut(plane, 0.53));
      expect(loops).toHaveLength(1);
      expect(areaOf(loops[0] ?? new Float32Array())).toBeCloseTo(3600, 0);
    }
  });

  it('grows with the turn of the plane', () => {
    const [loop = new Float32Array()] = contours(cube, all(cube), cut('coronal', 0.5, 0, 30));
    expect(areaOf(loop)).toBeCloseTo(3600 / Math.cos(Math.PI / 6), 0);
  });

  it('is two circles, or a circle with a hole, for a ring', () => {
    const across = contours(ring, all(ring), cut('sagittal', 0.5));
    expect(across).toHaveLength(2);
    for (const loop of across) expect(areaOf(loop) / (Math.PI * 400)).toBeCloseTo(1, 1);

    const along = contours(ring, all(ring), cut('coronal', 0.5));
    expect(along.map(areaOf).map(Math.sign).sort()).toEqual([-1, 1]);
    const area = along.reduce((sum, loop) => sum + areaOf(loop), 0);
    expect(area / (Math.PI * (70 ** 2 - 30 ** 2))).toBeCloseTo(1, 1);
  });

  it('is nothing beside the surface, and closed where vertices lie in the plane', () => {
    expect(contours(cube, all(cube), cut('transverse', 0.9))).toEqual([]);
    // The middle rows of vertices of this cube lie at ±10 mm.
    const [loop = new Float32Array(), ...more] = contours(cube, all(cube), cut('transverse', 0.55));
    expect(more).toEqual([]);
    expect(areaOf(loop)).toBeCloseTo(3600, 0);
  });

  it('is the same when only the blocks that the plane meets are looked at', () => {
    const blocks = new Blocks(ring, all(ring));
    for (const at of [0.4, 0.5, 0.61]) {
      const plane = cut('transverse', at, 12, -20);
      const met = blocks.met(0, plane);
      expect(met.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(ring.count);
      const sum = (loops: Float32Array[]) => loops.reduce((total, one) => total + areaOf(one), 0);
      expect(sum(contours(ring, met, plane))).toBeCloseTo(sum(contours(ring, all(ring), plane)), 2);
    }
  });

  it('joins vertices that are the same place', () => {
    const loose = new BoxGeometry(60, 60, 60).toNonIndexed();
    const positions = Float32Array.from(loose.getAttribute('position').array);
    const count = positions.length / 9;
    const places = new Map<string, number>();
    const origin = Uint32Array.from({ length: 3 * count }, (_, v) => {
      const key = positions.subarray(3 * v, 3 * v + 3).join(' ');
      if (!places.has(key)) places.set(key, places.size);
      return places.get(key) ?? 0;
    });
    const triangles = Uint32Array.from({ length: 3 * count }, (_, i) => i);
    const joined = contours(
      { positions, triangles, origin },
      [{ first: 0, count }],
      cut('coronal', 0.5),
    );
    expect(joined).toHaveLength(1);
    expect(areaOf(joined[0] ?? new Float32Array())).toBeCloseTo(3600, 0);
  });
});

describe('filling', () => {
  const square = (r: number, x = 0, hole = false) => {
    const points = [x - r, -r, x + r, -r, x + r, r, x - r, r];
    return Float32Array.from(
      hole
        ? [...points]
            .reverse()
            .flatMap((_, i, all) => (i % 2 ? [] : [all[i + 1] ?? 0, all[i] ?? 0]))
        : points,
    );
  };
  const filledArea = ({ points, triangles }: ReturnType<typeof fill>): number => {
    let twice = 0;
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => 2 * (triangles[t + k] ?? 0)) as [
        number,
        number,
        number,
      ];
      const p = (i: number) => points[i] ?? 0;
      twice += (p(b) - p(a)) * (p(c + 1) - p(a + 1)) - (p(c) - p(a)) * (p(b + 1) - p(a + 1));
    }
    return twice / 2;
  };

  it('covers what is between a line and its holes', () => {
    const loops = [square(10), square(4, 0, true), square(3, 30)];
    expect(loops.map(areaOf)).toEqual([400, -64, 36]);
    expect(nested(loops).map(({ holes }) => holes.length)).toEqual([1, 0]);
    expect(filledArea(fill(loops))).toBeCloseTo(400 - 64 + 36);
  });

  it('covers a ring', () => {
    const loops = contours(ring, all(ring), cut('coronal', 0.5));
    const area = loops.reduce((sum, loop) => sum + areaOf(loop), 0);
    expect(filledArea(fill(loops))).toBeCloseTo(area, 0);
  });

  it('leaves out a hole in nothing', () => {
    expect(fill([square(4, 0, true)]).triangles).toEqual([]);
  });
});

describe('rounding', () => {
  it('turns a coarse circle into a rounder one, and keeps true corners', () => {
    const coarse = Float32Array.from({ length: 24 }, (_, i) =>
      i % 2 ? 50 * Math.sin(((i - 1) / 24) * 2 * Math.PI) : 50 * Math.cos((i / 24) * 2 * Math.PI),
    );
    const round = Math.PI * 2500;
    const before = Math.abs(areaOf(coarse) - round);
    expect(Math.abs(areaOf(rounded(coarse)) - round)).toBeLessThan(before / 3);
    const sharp = Float32Array.of(0, 0, 40, 0, 40, 40, 0, 40);
    expect([...rounded(sharp)]).toEqual([...sharp]);
  });

  it('knows inside from outside', () => {
    const sharp = Float32Array.of(0, 0, 40, 0, 40, 40, 0, 40);
    expect([within(sharp, 20, 20), within(sharp, -1, 20), within(sharp, 20, 41)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
