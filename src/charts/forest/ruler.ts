import { scaleLinear, type ScaleLinear } from 'd3';
import type { Effect } from '../../atlas/comparison/types';
import { signed } from '../parts/bidi';
import { PANELS, type Panel } from './terms';

/** Smallest and largest value that a panel shows. */
export type Ruler = readonly [low: number, high: number];
export type Rulers = Readonly<Partial<Record<Panel, Ruler>>>;

/** The side of the comparison is always seen: it gets at least this share of the other side. */
const OTHER_SIDE = 0.3;

/** No ruler is shorter, so that a small effect never fills a picture. */
const SHORTEST: Record<Panel, Ruler> = {
  'md-0-10': [-2, 1],
  'md-0-100': [-20, 10],
  'headache-days': [-4, 2],
  smd: [-1, 0.5],
};

/**
 * One ruler per panel, wide enough for every interval and always with zero. To be made from all
 * drawn rows of a condition, not from those on show, so that a filter never stretches an effect.
 */
export function rulersOf(effects: readonly Effect[]): Rulers {
  const rulers: Partial<Record<Panel, Ruler>> = {};
  for (const panel of PANELS) {
    const ends = effects
      .filter((effect) => effect.plot && effect.panel === panel)
      .flatMap(({ low = 0, high = 0 }) => [low, high]);
    if (!ends.length) continue;
    const low = Math.min(...ends, SHORTEST[panel][0]);
    const high = Math.max(...ends, SHORTEST[panel][1]);
    const room = OTHER_SIDE * Math.max(-low, high);
    const nice = scaleLinear()
      .domain([Math.min(low, -room), Math.max(high, room)])
      .nice(12);
    rulers[panel] = nice.domain() as [number, number];
  }
  return rulers;
}

export interface Axis {
  readonly x: ScaleLinear<number, number>;
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
  /** Place of no difference, px. */
  readonly zero: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** Space for one tick label, px. */
const TICK = 44;

/**
 * A ruler laid between two places.
 * @param left px
 * @param right px
 * @throws if zero, the place of no difference, is not on the ruler
 */
export function axisOf([low, high]: Ruler, left: number, right: number): Axis {
  if (low > 0 || high < 0) throw new Error(`ruler without zero: ${low} to ${high}`);
  const x = scaleLinear().domain([low, high]).range([left, right]);
  const count = Math.max(2, Math.min(8, Math.floor((right - left) / TICK)));
  const ticks = x.ticks(count).map((value) => ({ x: x(value), label: signed(value) }));
  return { x, low, high, left, right, zero: x(0), ticks };
}

/** Where an interval lies on an axis, and on which sides the axis cuts it. */
export interface Span {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly cutLow: boolean;
  readonly cutHigh: boolean;
}

/** An estimate and its interval on an axis, px; what lies beyond the ruler is cut, and says so. */
export function spanOf(axis: Axis, low: number, value: number, high: number): Span {
  const at = (number: number) => axis.x(Math.min(Math.max(number, axis.low), axis.high));
  return {
    x: at(value),
    from: at(low),
    to: at(high),
    cutLow: low < axis.low,
    cutHigh: high > axis.high,
  };
}
