/** The distances that everything under the skin is built with, against the plain way of finding them. */
import { Triangle, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { MeshField } from '../../../models/geometry/mesh-field.ts';
import { surfaceOf } from '../../../models/geometry/nets.ts';
import { bar, egg, type Station } from '../../../models/geometry/solids.ts';

const shape = egg([20, -35, 8], [24, 9, 14], [1, 0.4, 0.2]);
const { positions, indices } = surfaceOf(shape, 3);

/** Each triangle asked by the library's own way to its nearest point. */
function plain(at: Vector3, keep: (t: number) => boolean = () => true): number {
  const corner = (i: number) => new Vector3().fromArray(positions, 3 * (indices[i] ?? NaN));
  let best = Infinity;
  for (let t = 0; t < indices.length / 3; t++) {
    if (!keep(t)) continue;
    const face = new Triangle(corner(3 * t), corner(3 * t + 1), corner(3 * t + 2));
    best = Math.min(best, face.closestPointToPoint(at, new Vector3()).distanceTo(at));
  }
  return best;
}

/** Places within, about and far off the shape, the same on every run. */
const places = Array.from({ length: 60 }, (_, i) => {
  const part = (k: number) => ((i * k + 0.5) % 1) - 0.5;
  return new Vector3(
    20 + 130 * part(0.618034),
    -35 + 90 * part(0.754878),
    8 + 110 * part(0.569841),
  );
});

describe('the nearest place of a surface', () => {
  it.each([4, 10, 60])(
    'is the one that every triangle was asked for, in cells of %i mm',
    (cell) => {
      const field = new MeshField(positions, indices, cell);
      let inside = 0;
      for (const at of places) {
        const near = field.near(at.x, at.y, at.z, 150);
        expect(Math.abs(near.distance)).toBeCloseTo(plain(at), 9);
        expect(new Vector3(near.x, near.y, near.z).distanceTo(at)).toBeCloseTo(plain(at), 9);
        if (Math.abs(shape.at(at.x, at.y, at.z)) > 1)
          expect(near.distance < 0).toBe(shape.at(at.x, at.y, at.z) < 0);
        if (near.distance < 0) inside++;
      }
      expect(inside).toBeGreaterThan(0);
      expect(inside).toBeLessThan(places.length);
    },
  );

  it('is told only within reach, and only of the triangles that are kept', () => {
    const field = new MeshField(positions, indices, 10);
    expect(field.near(20, 60, 8, 40).distance).toBe(Infinity);
    expect(new MeshField(positions, indices, 10, () => false).near(20, -35, 8, 90).distance).toBe(
      Infinity,
    );
    const keep = (t: number): boolean => (positions[3 * (indices[3 * t] ?? NaN)] ?? NaN) > 20;
    const half = new MeshField(positions, indices, 10, keep);
    for (const at of places)
      expect(Math.abs(half.near(at.x, at.y, at.z, 150).distance)).toBeCloseTo(plain(at, keep), 9);
  });
});

it('a bar that tapers is as far as the nearest of all its spans', () => {
  const steps = 3;
  const [from, to] = [new Vector3(-30, 2, 5), new Vector3(40, 18, -9)];
  const field = bar(
    [
      [[from.x, from.y, from.z], 2],
      [[to.x, to.y, to.z], 23],
    ],
    [0, 1, 0],
    steps,
  );
  const on = (share: number) => from.clone().lerp(to, share);
  for (const at of places) {
    let best = Infinity;
    for (let n = 0; n < steps; n++) {
      const [p, q] = [on(n / steps), on((n + 1) / steps)];
      const along = q.clone().sub(p);
      const t = Math.min(1, Math.max(0, at.clone().sub(p).dot(along) / along.lengthSq()));
      const size = 2 + (21 * (n + t)) / steps;
      best = Math.min(best, at.distanceTo(p.addScaledVector(along, t)) - size);
    }
    expect(field.at(at.x, at.y, at.z)).toBeCloseTo(best, 6);
  }
});

it('a flat, bent bar is as far from either of its ends on', () => {
  const stations: Station[] = [
    [[-30, -60, 5], 3, 2],
    [[5, -20, 0], 16, 4],
    [[40, -30, 20], 5, 12],
    [[70, 10, -10], 24, 3],
  ];
  const [there, back] = [bar(stations, [0, 1, 0]), bar([...stations].reverse(), [0, 1, 0])];
  for (const { x, y, z } of places) expect(there.at(x, y, z)).toBeCloseTo(back.at(x, y, z), 6);
});
