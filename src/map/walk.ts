import type { ZoneKey } from './types';

/** A zone that the keyboard can reach, with its place in the picture. */
export interface Stop {
  readonly key: ZoneKey;
  readonly x: number;
  readonly y: number;
}

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What lies off the way counts this much more than what lies along it. */
const ASIDE = 2;

/**
 * The stop that an arrow key leads to: the nearest in that direction; Home and End are the highest and
 * the lowest. Nothing where the key leads nowhere.
 */
export function stopAfter(at: Stop, key: string, stops: readonly Stop[]): Stop | undefined {
  if (key === 'Home') return stops.reduce((best, stop) => (stop.y < best.y ? stop : best), at);
  if (key === 'End') return stops.reduce((best, stop) => (stop.y > best.y ? stop : best), at);
  const way = WAYS[key];
  if (!way) return undefined;
  const cost = (stop: Stop): number => {
    const [dx, dy] = [stop.x - at.x, stop.y - at.y];
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1] + dy * way[0]);
    return along > 0 && stop.key !== at.key ? along + ASIDE * aside : Infinity;
  };
  const best = stops.reduce((near, stop) => (cost(stop) < cost(near) ? stop : near), at);
  return best === at ? undefined : best;
}
