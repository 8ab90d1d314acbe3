import { describe, expect, it } from 'vitest';
import { decodeMuscles } from '../../../src/body/file/decode-muscles';
import { evenStrands } from '../../../src/body/file/strands';
import { modelFile } from '../../helpers/shipped';

/** A flat patch of `n` times `n` vertices, leaning over by `lean`; its shares waver in between. */
function patch(n: number, lean: number) {
  const positions: number[] = [];
  const stored: number[] = [];
  const triangles: number[] = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [along, across] = [i / (n - 1), j / (n - 1)];
      const inner = Math.sin(Math.PI * along) * Math.sin(Math.PI * across);
      positions.push(across + lean * along, along, 0);
      stored.push(along, across + 0.2 * inner * Math.cos(7 * along), 0, 1);
      const at = i * n + j;
      if (i < n - 1 && j < n - 1) triangles.push(at, at + 1, at + n, at + 1, at + n + 1, at + n);
    }
  const part = { firstTriangle: 0, triangles: triangles.length / 3, firstVertex: 0 };
  return {
    part: { ...part, vertices: n * n },
    triangles: Uint32Array.from(triangles),
    positions: Float32Array.from(positions),
    stored: Float32Array.from(stored),
  };
}

describe('strands of a sheet', () => {
  it.each([0, 0.6])('run straight from one end to the other, leaning over by %f', (lean) => {
    const n = 12;
    const { part, triangles, positions, stored } = patch(n, lean);
    const share = evenStrands(part, triangles, positions, stored);
    share.forEach((own, v) => expect(own).toBeCloseTo((v % n) / (n - 1), 2));
  });

  it('leave edges and ends as they are', () => {
    const n = 12;
    const { part, triangles, positions, stored } = patch(n, 0);
    const share = evenStrands(part, triangles, positions, stored);
    share.forEach((own, v) => {
      const [i, j] = [Math.floor(v / n), v % n];
      if (i % (n - 1) === 0 || j % (n - 1) === 0) expect(own).toBe(stored[4 * v + 1]);
    });
  });

  it('go down and outwards over the buttock, without climbing first', async () => {
    const { model } = await decodeMuscles(modelFile('muscles.glb'));
    const thing = model.things.find(({ id, side }) => id === 'gluteus-maximus' && side === 'left');
    expect(thing).toBeDefined();
    const { first = 0, count = 0 } = thing ?? {};
    const P = model.positions.male;
    let [down, all] = [0, 0];
    for (let t = first; t < first + count; t++) {
      const [a = 0, b = 0, c = 0] = model.triangles.subarray(3 * t, 3 * t + 3);
      const side = (v: number) => [0, 1, 2].map((k) => (P[3 * v + k] ?? 0) - (P[3 * a + k] ?? 0));
      const [e, f] = [side(b), side(c)] as [number[], number[]];
      const across = (v: number) => (model.fibres[3 * v] ?? 0) - (model.fibres[3 * a] ?? 0);
      const along = (v: number) => (model.fibres[3 * v + 1] ?? 0) - (model.fibres[3 * a + 1] ?? 0);
      // The way on which the share stays the same, towards the end.
      const sign = Math.sign(across(c) * along(b) - across(b) * along(c));
      const way = [0, 1, 2].map((k) => sign * (across(c) * (e[k] ?? 0) - across(b) * (f[k] ?? 0)));
      const long = Math.hypot(...way);
      if (long < 1e-6) continue;
      const area =
        0.5 *
        Math.hypot(
          (e[1] ?? 0) * (f[2] ?? 0) - (e[2] ?? 0) * (f[1] ?? 0),
          (e[2] ?? 0) * (f[0] ?? 0) - (e[0] ?? 0) * (f[2] ?? 0),
          (e[0] ?? 0) * (f[1] ?? 0) - (e[1] ?? 0) * (f[0] ?? 0),
        );
      all += area;
      if ((way[1] ?? 0) < 0.1 * long) down += area;
    }
    expect(down / all).toBeGreaterThan(0.9);
  });
});
