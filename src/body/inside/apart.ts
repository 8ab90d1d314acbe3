export interface Spot {
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 200;
/** A little more than needed, so that rounding leaves no overlap. */
const SPARE = 0.01;

/** Spots that lie closer than this, as a share of their width, crowd; so many of them hide what is below. */
const CROWDED = 1.35;
const CROWD = 3;
/** A crowd is round: no farther from its middle than this, in widths. A row along a muscle hides little. */
const ROUND = 1.6;
/** So far outward, in widths, goes each of a crowd that lies wholly over one another. */
const OUTWARD = 1.2;

/** Indices of the spots that lie near one another, each group by itself. */
function groupsOf(spots: readonly Spot[], near: (i: number, j: number) => boolean): number[][] {
  const groups: number[][] = [];
  spots.forEach((_, i) => {
    const met = groups.filter((group) => group.some((j) => near(i, j)));
    const joined = [...met.flat(), i];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  });
  return groups;
}

const away = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Lead a crowd of spots outward from its middle, so that the small thing they stand on is seen between
 * them. The less they crowd, the less they go, down to nothing: nothing jumps while one comes nearer.
 *
 * @param spots pixels
 * @param sizeOf width of a spot, pixels
 */
export function fanOut(spots: readonly Spot[], sizeOf: (index: number) => number): readonly Spot[] {
  const out = [...spots];
  const at = (i: number): Spot => spots[i] ?? { x: 0, y: 0 };
  const gap = (i: number, j: number): number => away(at(i), at(j)) / sizeOf(i);
  for (const group of groupsOf(spots, (i, j) => gap(i, j) < CROWDED)) {
    if (group.length < CROWD) continue;
    const mean = (of: (i: number) => number): number =>
      group.reduce((sum, i) => sum + of(i), 0) / group.length;
    const middle = { x: mean((i) => at(i).x), y: mean((i) => at(i).y) };
    if (group.some((i) => away(at(i), middle) > ROUND * sizeOf(i))) continue;
    const nearest = mean((i) => Math.min(...group.filter((j) => j !== i).map((j) => gap(i, j))));
    const share = Math.min(1, Math.max(0, (CROWDED - nearest) / (CROWDED - 1)));
    group.forEach((i, k) => {
      const far = away(at(i), middle);
      const turn = (k * 2 * Math.PI) / group.length;
      const way =
        far > 1
          ? { x: (at(i).x - middle.x) / far, y: (at(i).y - middle.y) / far }
          : { x: Math.cos(turn), y: Math.sin(turn) };
      const by = share * OUTWARD * sizeOf(i);
      out[i] = { x: at(i).x + by * way.x, y: at(i).y + by * way.y };
    });
  }
  return out;
}

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
        const far = away(a, b);
        if (far >= wanted) continue;
        moved = true;
        // On the very same place: each pair goes its own way.
        const [dx, dy] =
          far > 1e-3
            ? [(b.x - a.x) / far, (b.y - a.y) / far]
            : [Math.cos(2.4 * (i + j)), Math.sin(2.4 * (i + j))];
        const by = (wanted - far) / 2 + SPARE;
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
