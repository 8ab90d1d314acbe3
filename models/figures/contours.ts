/** Where a value over the squares of a plate passes a level: outlines of what is at least that much. */
import { FINE, NOTHING, type Raster } from './raster.ts';
import type { Point } from './smooth.ts';

/** Skin around a cell by which its value is still known: squares, by their weights. */
const LEAST_NEAR = 0.05;
/** Below every level. */
const FAR_BELOW = -1e4;

/** A value a cell of a coarser grid. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  /** mm between cells, and of the first cell's middle */
  readonly step: number;
  readonly left: number;
  readonly top: number;
  readonly value: Float64Array;
}

/**
 * Blurs a value over the skin and reads it on a grid of one cell a millimetre. What lies outside does
 * not count; beyond the mid-line lies the mirror image.
 *
 * @param sigma mm
 * @param outside value of cells without skin; absent: what is near goes on a little
 */
export function gridOf(raster: Raster, value: Float32Array, sigma: number, outside?: number): Grid {
  const { zone } = raster;
  const [width, height] = [raster.width / FINE, raster.height / FINE];
  const sum = new Float64Array(width * height);
  const skin = new Float64Array(width * height);
  for (let y = 0; y < raster.height; y++)
    for (let x = 0; x < raster.width; x++) {
      const i = y * raster.width + x;
      if (zone[i] === NOTHING) continue;
      const cell = Math.floor(y / FINE) * width + Math.floor(x / FINE);
      sum[cell]! += value[i]!;
      skin[cell]!++;
    }
  const [far, near] = [sum, skin].map((plane) =>
    blurred(plane, width, height, sigma, raster.whole),
  );
  const out = far!.map((s, i) => {
    if (skin[i] || (outside === undefined && near![i]! > LEAST_NEAR)) return s / near![i]!;
    return outside ?? FAR_BELOW;
  });
  return { width, height, step: 1, left: raster.left + 0.5, top: raster.top + 0.5, value: out };
}

function blurred(
  plane: Float64Array,
  width: number,
  height: number,
  sigma: number,
  mirrored: boolean,
): Float64Array {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-((k - reach) ** 2) / (2 * sigma * sigma)),
  );
  const pass = (from: Float64Array, dx: number, dy: number): Float64Array => {
    const out = new Float64Array(from.length);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let s = 0;
        for (let k = -reach; k <= reach; k++) {
          let px = x + k * dx;
          const py = y + k * dy;
          if (px < 0 && mirrored) px = -1 - px;
          if (px >= 0 && py >= 0 && px < width && py < height)
            s += weights[k + reach]! * from[py * width + px]!;
        }
        out[y * width + x] = s;
      }
    return out;
  };
  return pass(pass(plane, 1, 0), 0, 1);
}

/**
 * Outlines of all that is at least `level`, in mm, by marching squares. A line that meets the mid-line
 * starts and ends there (x = 0) and is left open: its mirror image closes it.
 */
export function contours(grid: Grid, level: number, whole: boolean): Point[][] {
  const { width, height, step, left, top, value } = grid;
  const at = (x: number, y: number): number => {
    const inside = y >= 0 && y < height && x < width && (x >= 0 || whole);
    return inside ? value[y * width + Math.max(0, x)]! - level : -1;
  };
  const points = new Map<number, Point>();
  const next = new Map<number, number>();
  const crossing = (ax: number, ay: number, bx: number, by: number): number => {
    const key = (ay + by + 2) * (2 * width + 8) + ax + bx + 4;
    if (points.has(key)) return key;
    const p = at(ax, ay);
    const t = p / (p - at(bx, by));
    const x = left + step * (ax + t * (bx - ax));
    points.set(key, [whole ? Math.max(0, x) : x, top + step * (ay + t * (by - ay))]);
    return key;
  };
  for (let y = -1; y < height; y++)
    for (let x = -1; x < width; x++) {
      const corners = [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
      ] as const;
      const high = corners.map(([cx, cy]) => at(cx, cy) >= 0);
      const edge = (k: number) => crossing(...corners[k % 4]!, ...corners[(k + 1) % 4]!);
      // The line leaves what is high, goes round the low corners that follow, and comes back.
      for (let k = 0; k < 4; k++) {
        if (!high[k] || high[(k + 1) % 4]) continue;
        let back = k + 1;
        while (!high[(back + 1) % 4]) back++;
        next.set(edge(k), edge(back));
      }
    }
  return chained(next).map((keys) => keys.map((key) => points.get(key)!));
}

/** Open chains first, from their starts; what is left is closed, and ends where it began. */
function chained(next: ReadonlyMap<number, number>): number[][] {
  const targets = new Set(next.values());
  const used = new Set<number>();
  const starts = [...next.keys()];
  const open = starts.filter((key) => !targets.has(key));
  return [...open, ...starts].flatMap((start) => {
    if (used.has(start)) return [];
    const chain = [start];
    for (let key: number | undefined = start; key !== undefined && !used.has(key);) {
      used.add(key);
      key = next.get(key);
      if (key !== undefined) chain.push(key);
    }
    return chain.length > 3 ? [chain] : [];
  });
}
