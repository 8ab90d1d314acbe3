import { expect, test } from 'vitest';
import { smoothHull } from '../../../src/body/inside/hull';

/** A box with a dent: its hull has none. */
const points = Float32Array.from(
  [-1, 1]
    .flatMap((x) => [-1, 1].flatMap((y) => [-1, 1].flatMap((z) => [50 * x, 80 * y, 30 * z])))
    .concat([0, 0, 2, 5, -3, 1]),
);

test('a hull encloses nearly all of what it is made of, faces outward and has no fold', () => {
  const { positions, normals, triangles } = smoothHull(points);
  const corner = (v: number, k: number) => positions[3 * v + k] ?? 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a = 0, b = 0, c = 0] = triangles.subarray(t, t + 3);
    const [u, w] = [b, c].map((v) => [0, 1, 2].map((k) => corner(v, k) - corner(a, k)));
    if (!u || !w) throw new Error('no corner');
    const [x, y, z] = [0, 1, 2].map((k) => {
      const [i, j] = [(k + 1) % 3, (k + 2) % 3];
      return (u[i] ?? 0) * (w[j] ?? 0) - (u[j] ?? 0) * (w[i] ?? 0);
    });
    const out = [0, 1, 2].reduce(
      (sum, k) => sum + ([x, y, z][k] ?? 0) * (normals[3 * a + k] ?? 0),
      0,
    );
    expect(out).toBeGreaterThanOrEqual(-1e-3);
    // Convex: no other vertex lies beyond the plane that touches a vertex.
    const level = (v: number) =>
      [0, 1, 2].reduce((sum, k) => sum + corner(v, k) * (normals[3 * a + k] ?? 0), 0);
    if (t % 30 === 0)
      for (let v = 0; v < positions.length / 3; v += 7) expect(level(v)).toBeLessThan(level(a) + 6);
  }
  const tallest = Math.max(...positions.filter((_, i) => i % 3 === 1));
  // As tall as what it is made of: once a lung shrank by a quarter.
  expect(tallest).toBeGreaterThan(76);
  expect(tallest).toBeLessThan(82);
});
