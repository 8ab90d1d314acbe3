/** Sheets that follow the skin: the depth below it that their measured lines have, everywhere. */
import { cross, dot, length, smoothstep, sub } from '../../geometry/vec.ts';
import type { MeshField } from '../../geometry/mesh-field.ts';
import { gridOf, normalOf, raised } from '../../geometry/patch.ts';
import type { Surface } from '../../geometry/surface.ts';

/** mm that a surface is drawn at most towards its depth below the skin */
const DRAW = 8;
/** Evens out a grid; its rim stays. */
function smoothed(grid: number[][], rounds: number): number[][] {
  let now = grid;
  for (let r = 0; r < rounds; r++) {
    now = now.map((row, i) =>
      row.map((x, j) => {
        const next = [now[i - 1]?.[j], now[i + 1]?.[j], row[j - 1], row[j + 1]];
        const there = next.filter((y) => y !== undefined);
        return 0.4 * x + (0.6 * there.reduce((a, b) => a + b, 0)) / there.length;
      }),
    );
  }
  return now;
}

/** mm that the middle surface may be raised or sunk as a whole */
const SHIFT = 4;
/** mm by which half the surface of a loft lies deeper than that of the muscle, whose faces are flat */
const ROUND = 0.7;

export interface Cover {
  /** mm below the skin over u and v */
  depth: (u: number, v: number) => number;
  /** mm below the skin that half the surface has */
  median?: number;
  /** mm that the surface is drawn at most */
  most?: number;
}

/**
 * Draws a surface towards a depth below the skin, where the skin lies over it: not in the armpit,
 * where the nearest skin is another one. Where the median of the depths is known, too, the whole
 * surface is shifted to it.
 */
export function drape(
  surface: Surface,
  skin: MeshField,
  { depth, median, most = DRAW }: Cover,
): Surface {
  const spots = gridOf((u, v) => {
    const at = surface(u, v);
    const near = skin.near(at[0], at[1], at[2], 90);
    const facing = dot(normalOf(surface, u, v), [near.nx, near.ny, near.nz]);
    const known = Number.isFinite(near.distance);
    const sure = known ? smoothstep(0.6, 0.9, Math.abs(facing)) * Math.sign(facing) : 0;
    return { u, v, sure, lies: known ? -near.distance : 0, area: areaAt(surface, u, v) };
  });
  const drawn = spots.map((row) =>
    row.map((s) => Math.min(most, Math.max(-most, s.lies - depth(s.u, s.v)))),
  );
  const all = spots.flatMap((row, i) =>
    row.map((s, j) => ({ deep: s.lies - drawn[i]![j]! * Math.abs(s.sure), area: s.area })),
  );
  const off = median === undefined ? 0 : weighedMedian(all) - median - ROUND;
  const shift = Math.min(SHIFT, Math.max(-SHIFT, off));
  const heights = spots.map((row, i) => row.map((s, j) => (drawn[i]![j]! + shift) * s.sure));
  return raised(surface, smoothed(heights, 3));
}

function areaAt(surface: Surface, u: number, v: number): number {
  const e = 0.02;
  const along = sub(surface(Math.min(1, u + e), v), surface(Math.max(0, u - e), v));
  const wide = sub(surface(u, Math.min(1, v + e)), surface(u, Math.max(0, v - e)));
  return length(cross(along, wide));
}

function weighedMedian(all: readonly { deep: number; area: number }[]): number {
  const sorted = all.toSorted((a, b) => a.deep - b.deep);
  const half = all.reduce((sum, x) => sum + x.area, 0) / 2;
  let sum = 0;
  for (const { deep, area } of sorted) {
    sum += area;
    if (sum >= half) return deep;
  }
  return NaN;
}
