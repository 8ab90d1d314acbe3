export interface Spot {
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 200;
/** A little more than needed, so that rounding leaves no overlap. */
const SPARE = 0.01;

/**
 * Push spots apart until no two are nearer to each other than their sizes ask for, each as little as
 * can be. Where spots were far enough already they stay.
 *
 * @param spots pixels
 * @param sizeOf width of a spot, pixels
 */
export function pushApart(
  spots: readonly Spot[],
  sizeOf: (index: number) => number,
): readonly Spot[] {
  const out = spots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    out.forEach((a, i) => {
      for (let j = i + 1; j < out.length; j++) {
        const b = out[j] as { x: number; y: number };
        const wanted = (sizeOf(i) + sizeOf(j)) / 2 + SPARE;
        const away = Math.hypot(b.x - a.x, b.y - a.y);
        if (away >= wanted) continue;
        moved = true;
        // On the very same place: each pair goes its own way.
        const [dx, dy] =
          away > 1e-3
            ? [(b.x - a.x) / away, (b.y - a.y) / away]
            : [Math.cos(2.4 * (i + j)), Math.sin(2.4 * (i + j))];
        const by = (wanted - away) / 2 + SPARE;
        a.x -= dx * by;
        a.y -= dy * by;
        b.x += dx * by;
        b.y += dy * by;
      }
    });
    if (!moved) break;
  }
  return out;
}
