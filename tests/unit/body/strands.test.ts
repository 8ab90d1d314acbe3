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

type Triple = [x: number, y: number, z: number];

/** Of each triangle of gluteus maximus, left: the way on which the share stays the same, towards the end; its face. */
async function overButtock(figure: 'male' | 'female'): Promise<{ way: Triple; face: Triple }[]> {
  const { model } = await decodeMuscles(modelFile('muscles.glb'));
  const thing = model.things.find(({ id, side }) => id === 'gluteus-maximus' && side === 'left');
  expect(thing).toBeDefined();
  const { first = 0, count = 0 } = thing ?? {};
  const P = model.positions[figure];
  return Array.from({ length: count }, (_, t) => {
    const [a = 0, b = 0, c = 0] = model.triangles.subarray(3 * (first + t), 3 * (first + t) + 3);
    const side = (v: number) =>
      [0, 1, 2].map((k) => (P[3 * v + k] ?? 0) - (P[3 * a + k] ?? 0)) as Triple;
    const [e, f] = [side(b), side(c)];
    const across = (v: number) => (model.fibres[3 * v] ?? 0) - (model.fibres[3 * a] ?? 0);
    const along = (v: number) => (model.fibres[3 * v + 1] ?? 0) - (model.fibres[3 * a + 1] ?? 0);
    const sign = Math.sign(across(c) * along(b) - across(b) * along(c));
    const way = e.map((x, k) => sign * (across(c) * x - across(b) * (f[k] ?? 0))) as Triple;
    const face: Triple = [
      e[1] * f[2] - e[2] * f[1],
      e[2] * f[0] - e[0] * f[2],
      e[0] * f[1] - e[1] * f[0],
    ];
    return { way, face };
  }).filter(({ way }) => Math.hypot(...way) > 1e-6);
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
    let [down, all] = [0, 0];
    for (const { way, face } of await overButtock('male')) {
      const area = Math.hypot(...face);
      all += area;
      if (way[1] < 0.1 * Math.hypot(...way)) down += area;
    }
    expect(down / all).toBeGreaterThan(0.9);
  });

  it.each(['male', 'female'] as const)(
    'go straight and obliquely over the buttock of the %s figure',
    async (figure) => {
      let [oblique, all] = [0, 0];
      for (const { way, face } of await overButtock(figure)) {
        // As seen from behind: what faces there counts, as large as it looks.
        const area = Math.max(0, -face[2]);
        all += area;
        const fall = (Math.atan2(-way[1], way[0]) * 180) / Math.PI;
        if (fall > 20 && fall < 70) oblique += area;
      }
      expect(oblique / all).toBeGreaterThan(0.9);
    },
  );
});
