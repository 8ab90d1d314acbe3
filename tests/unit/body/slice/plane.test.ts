import { describe, expect, it } from 'vitest';
import { fibreWay } from '../../../../src/body/slice/across';
import { middleOf, partAround, partToShow } from '../../../../src/body/slice/face';
import { placeOn, planeOf, standBefore, wayOf } from '../../../../src/body/slice/plane';
import { cross, dot } from '../../../../src/body/vec';
import type { Vec3 } from '../../../../src/body/skin/zone-shape';
import { PLANES, type Slice } from '../../../../src/state/slice';

const extent = { min: [-400, 0, -100], max: [400, 1700, 180] } as const;
const across = { at: [60, 1300, -90], along: [0.6, 0.8, 0] } as const;
const slice = (over: Partial<Slice>): Slice => ({
  plane: 'transverse',
  at: 0.5,
  turn: 0,
  tilt: 0,
  flip: false,
  ...over,
});
const made = (over: Partial<Slice>) => {
  const plane = planeOf(slice(over), extent, across);
  if (!plane) throw new Error('no plane');
  return plane;
};
const near = (a: Vec3, b: Vec3) => a.forEach((x, k) => expect(x).toBeCloseTo(b[k] ?? NaN, 6));

describe('the plane of a cut', () => {
  it('is seen as plates show it: from the feet, from the left, from the front', () => {
    const { n, u, v } = made({ plane: 'transverse', at: 0.62 });
    expect([n, u, v]).toEqual([
      [0, -1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(made({ plane: 'transverse', at: 0.62 }).offset).toBeCloseTo(-0.62 * 1700);
    expect([u, v].map((way) => wayOf(way))).toEqual(['left', 'front']);
    expect(made({ plane: 'sagittal' }).n).toEqual([1, 0, 0]);
    expect(made({ plane: 'coronal', at: 0.25 }).offset).toBeCloseTo(-100 + 0.25 * 280);
  });

  it('keeps a right-handed frame of unit vectors however it is turned or flipped', () => {
    for (const plane of PLANES)
      for (const turn of [-40, 0, 15])
        for (const tilt of [-20, 0, 40])
          for (const flip of [false, true]) {
            const { n, u, v, offset, middle } = made({ plane, turn, tilt, flip });
            for (const way of [n, u, v]) expect(Math.hypot(...way)).toBeCloseTo(1);
            near(cross(u, v), n);
            expect(dot(n, middle)).toBeCloseTo(offset);
          }
  });

  it('turns by as many degrees as are asked for', () => {
    const straight = made({});
    const turned = made({ turn: 20 });
    expect((Math.acos(dot(straight.n, turned.n)) * 180) / Math.PI).toBeCloseTo(20);
    expect((Math.acos(dot(straight.n, made({ tilt: -15 }).n)) * 180) / Math.PI).toBeCloseTo(15);
  });

  it('flipped is the same plane from behind', () => {
    const [one, other] = [made({ turn: 12 }), made({ turn: 12, flip: true })];
    near(other.n, [-one.n[0], -one.n[1], -one.n[2]]);
    expect(other.offset).toBeCloseTo(-one.offset);
  });

  it('goes across the fibres through a trigger point, and needs one', () => {
    const { n, offset } = made({ plane: 'point' });
    expect(Math.abs(dot(n, across.along))).toBeCloseTo(1);
    expect(dot(n, across.at)).toBeCloseTo(offset);
    // Fibres that run down the body: seen from the feet.
    expect(n[1]).toBeLessThan(0);
    expect(dot(made({ plane: 'point', at: 0.9 }).n, across.at)).not.toBeCloseTo(
      made({ plane: 'point', at: 0.9 }).offset,
    );
    expect(planeOf(slice({ plane: 'point' }), extent, undefined)).toBeUndefined();
  });

  it('goes through what is chosen when the address gives no place', () => {
    expect(placeOn('transverse', extent, [0, 425, 0])).toBe(0.25);
    expect(placeOn('sagittal', extent, [4000, 0, 0])).toBe(1);
    expect(placeOn('coronal', extent, undefined)).toBe(0.5);
    expect(placeOn('point', extent, [0, 425, 0])).toBe(0.5);
  });

  it('is looked at straight on; a lying one with the front of the body up', () => {
    expect(standBefore(made({}), [0, 0, 0], 900)).toMatchObject({ azimuth: 0, polar: Math.PI });
    expect(standBefore(made({ flip: true }), [0, 0, 0], 900)).toMatchObject({
      azimuth: Math.PI,
      polar: 0,
    });
    const side = standBefore(made({ plane: 'sagittal' }), [0, 0, 0], 900);
    expect(side.azimuth).toBeCloseTo(Math.PI / 2);
    expect(side.polar).toBeCloseTo(Math.PI / 2);
  });
});

describe('the way of the fibres', () => {
  /** A strip of muscle along (1, 1, 0), ten steps long, flat to the front. */
  const way: Vec3 = [Math.SQRT1_2, Math.SQRT1_2, 0];
  const side: Vec3 = [-Math.SQRT1_2, Math.SQRT1_2, 0];
  const positions: number[] = [];
  const fibres: number[] = [];
  const triangles: number[] = [];
  for (let i = 0; i <= 10; i++)
    for (const j of [-1, 1]) {
      for (const k of [0, 1, 2] as const) positions.push(12 * i * way[k] + 8 * j * side[k]);
      fibres.push(0, i / 10, 0);
    }
  for (let i = 0; i < 10; i++)
    triangles.push(2 * i, 2 * i + 2, 2 * i + 1, 2 * i + 1, 2 * i + 2, 2 * i + 3);
  const strip = { triangles: Uint32Array.from(triangles), fibres: Float32Array.from(fibres) };
  const range = { first: 0, count: 20 };

  it('is read from how far along the fibre the surface is', () => {
    const found = fibreWay(strip, Float32Array.from(positions), range, [42, 42, 0], [0, 0, 1]);
    expect(Math.abs(dot(found, way))).toBeGreaterThan(0.999);
  });

  it('is upright where the muscle says nothing', () => {
    const empty = { ...range, count: 0 };
    near(fibreWay(strip, Float32Array.from(positions), empty, [0, 0, 0], [0, 0, 1]), [0, 1, 0]);
  });
});

describe('the part of a cut that is shown', () => {
  const square = (x: number, r: number) =>
    Float32Array.of(x - r, -r, x + r, -r, x + r, r, x - r, r);
  const [trunk, hand, other] = [square(0, 150), square(390, 30), square(0, 20)];

  it('is the trunk without a hand that hangs far beside it, and two legs together', () => {
    expect(partToShow([hand, trunk], () => false)).toEqual({ middle: [0, 0], half: [150, 150] });
    expect(partToShow([square(-100, 80), square(100, 75)], () => false).half[0]).toBeCloseTo(177.5);
  });

  it('is what is chosen, and one limb alone where room is small', () => {
    expect(partToShow([hand, trunk], (loop) => loop === hand).middle).toEqual([390, 0]);
    const legs = [square(-100, 80), square(100, 75)];
    expect(partToShow(legs, () => true, true).half).toEqual([80, 80]);
    expect(partToShow([], () => false).half).toEqual([100, 100]);
  });

  it('knows where several shapes lie together', () => {
    const shapes = [
      { centre: [30, 0, 0], radius: 10 },
      { centre: [-30, 0, 0], radius: 20 },
    ] as const;
    expect(middleOf(shapes)).toEqual({ middle: [0, 0, 0], radius: 50 });
    expect(middleOf([])).toBeUndefined();
  });

  it('around a point is its limb, or a part of the trunk', () => {
    expect(partAround([trunk, hand], [390, 0])).toEqual({ middle: [390, 0], half: [30, 30] });
    expect(partAround([trunk], [140, 0])).toEqual({ middle: [75, 0], half: [75, 140] });
    expect(partAround([other], [500, 0]).middle).toEqual([500, 0]);
  });
});
