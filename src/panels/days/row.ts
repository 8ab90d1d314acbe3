import type { Size } from '../../state/days/between';

/** One day in the picture: places in the units of its view box. */
export interface Spot {
  readonly x: number;
  /** of the dot that tells how strong it was */
  readonly y: number;
  /** of the bar that tells how much was painted */
  readonly bar: number;
}

export const BOX = { width: 320, height: 118, left: 22, right: 8, top: 8 } as const;
/** How tall the room for strength is, and that for what was painted. */
export const STRENGTH = 60;
export const AREA = 26;
/** Where bars stand. */
export const FLOOR = BOX.top + STRENGTH + 12 + AREA;

export const heightOf = (strength: number): number => BOX.top + STRENGTH * (1 - strength / 10);

/**
 * Days along the line of time, as far apart as they were; strength on a fixed scale, what was painted
 * against the most of all days.
 *
 * @param times of the days, ms, in order
 */
export function rowOf(times: readonly number[], sizes: readonly Size[]): readonly Spot[] {
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - first;
  const room = BOX.width - BOX.left - BOX.right - 8;
  const most = Math.max(...sizes.map(({ area }) => area));
  return times.map((time, i) => {
    const { area = 0, strength = 0 } = sizes[i] ?? {};
    return {
      x: BOX.left + 4 + (span > 0 ? (room * (time - first)) / span : room / 2),
      y: heightOf(strength),
      bar: most > 0 ? (AREA * area) / most : 0,
    };
  });
}
