import { describe, expect, it } from 'vitest';
import { decodeSkin } from '../../../src/body/file/decode-skin';
import { BROWS, LIPS } from '../../../src/body/skin/lips';
import { FIGURES } from '../../../src/body/skin/skin-source';
import { modelFile } from '../../helpers/shipped';

const skin = await decodeSkin(modelFile('body.glb'));

describe('the tone of the lips', () => {
  it.each(FIGURES)(
    'lies on the lips of the %s figure: both stand out from their slit',
    (figure) => {
      const [, y, z, half] = LIPS[figure];
      const positions = skin.positions[figure];
      /** How far forward the skin reaches in a strip across the middle. */
      const front = (low: number, high: number): number => {
        let most = -Infinity;
        for (let v = 0; v < positions.length; v += 3) {
          const [px = 0, py = 0, pz = 0] = positions.subarray(v, v + 3);
          if (Math.abs(px) < half / 5 && py > y + low && py < y + high) most = Math.max(most, pz);
        }
        return most;
      };
      const slit = front(-1.2, 1.2);
      expect(slit).toBeGreaterThan(z);
      expect(front(3, 0.4 * half)).toBeGreaterThan(slit + 1);
      expect(front(-0.4 * half, -3)).toBeGreaterThan(slit + 0.3);
      expect(front(0.45 * half, 0.62 * half)).toBeLessThan(front(3, 0.4 * half));
    },
  );
});

describe('the tone of the eyebrows', () => {
  it.each(FIGURES)('lies within the place of the eyebrow of the %s figure', (figure) => {
    const { first = 0, count = 0 } = skin.zones.find(({ zone }) => zone === 'eyebrow') ?? {};
    const brow = skin.triangles.subarray(3 * first, 3 * (first + count));
    const heights = Array.from(brow, (v) => skin.positions[figure][3 * v + 1] ?? 0);
    const [, y] = LIPS[figure];
    expect(y + BROWS[figure]).toBeGreaterThan(Math.min(...heights));
    expect(y + BROWS[figure]).toBeLessThan(Math.max(...heights) - 8);
  });
});
