/** For each zone of a raster the point that lies deepest inside it: where a mark or a name can stand. */
import { FINE, NOTHING, type Raster } from './raster.ts';
import type { Point } from './smooth.ts';

/** Ways of 5 and 7 for 1 and the square root of 2 (Borgefors 1986). */
const [SIDE, CORNER] = [5, 7];

export function middles({ width, height, left, top, zone }: Raster): Map<number, Point> {
  const far = new Int32Array(width * height);
  const from = (i: number, px: number, py: number, way: number): number => {
    // The mirror image beyond the mid-line is the same zone of the other side: a border as well.
    if (px < 0 || py < 0 || px >= width || py >= height) return way;
    const j = py * width + px;
    return zone[j] === zone[i] ? far[j]! + way : way;
  };
  const sweep = (step: 1 | -1): void => {
    for (let i = step > 0 ? 0 : far.length - 1; i >= 0 && i < far.length; i += step) {
      if (zone[i] === NOTHING) continue;
      const [x, y] = [i % width, Math.floor(i / width)];
      const best = Math.min(
        from(i, x - step, y, SIDE),
        from(i, x - step, y - step, CORNER),
        from(i, x, y - step, SIDE),
        from(i, x + step, y - step, CORNER),
      );
      far[i] = step > 0 ? best : Math.min(far[i]!, best);
    }
  };
  sweep(1);
  sweep(-1);
  const best = new Map<number, number>();
  zone.forEach((z, i) => {
    if (z !== NOTHING && (!best.has(z) || far[i]! > far[best.get(z)!]!)) best.set(z, i);
  });
  return new Map(
    [...best]
      .toSorted((a, b) => a[0] - b[0])
      .map(([z, i]) => [
        z,
        [left + (0.5 + (i % width)) / FINE, top + (0.5 + Math.floor(i / width)) / FINE],
      ]),
  );
}
