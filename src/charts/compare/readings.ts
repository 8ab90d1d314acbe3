import { scaleLinear } from 'd3';
import type { Reading } from '../../atlas/comparison/types';
import { say } from '../../language';
import { sayNumber } from '../../language/formats';
import { mirrorOf, type Mirror } from '../parts/mirror';
import { wrap } from '../parts/text';

/** A line of words; `y` is its baseline, px. */
interface Line {
  readonly y: number;
  readonly text: string;
}

export interface ReadingRow {
  readonly key: string;
  readonly lines: readonly Line[];
  /** Vertical middle of the bar, px. */
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly limit?: number;
}

export interface ReadingsLayout {
  readonly height: number;
  /** Where lines of words begin, px. */
  readonly x: number;
  /** Ends of the ruler, px. */
  readonly left: number;
  readonly right: number;
  readonly rows: readonly ReadingRow[];
  readonly axisY: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly unit: readonly Line[];
}

const SIDE = 10;
const SIZE = 13.5;
const LEAD = 17;
const UNIT = { size: 13, lead: 17 };

/**
 * Place readings of one share on a ruler of 0 to 100. The ruler is not turned; the words above it are.
 *
 * @param width px
 * @param dir of reading, that of the language of now where it is not told
 * @returns px throughout, origin at the top left
 */
export function layoutReadings(
  readings: readonly Reading[],
  width: number,
  dir?: Mirror['dir'],
): ReadingsLayout {
  const mirror = mirrorOf(width, dir);
  const x = scaleLinear()
    .domain([0, 100])
    .range([SIDE, width - SIDE]);
  let top = 0;
  const rows = readings.map(({ key, text, from, to, limit }): ReadingRow => {
    const lines = wrap(text, width - SIDE, SIZE).map((line, i) => ({
      y: top + 16 + i * LEAD,
      text: line,
    }));
    const y = (lines.at(-1)?.y ?? top + 16) + 12;
    top = y + 12;
    return {
      key,
      lines,
      y,
      from: x(from),
      to: x(to),
      ...(limit !== undefined && { limit: x(limit) }),
    };
  });
  const axisY = top + 6;
  const unit = wrap(say('side-by-side.readings-axis'), width, UNIT.size).map((text, i) => ({
    y: axisY + 38 + i * UNIT.lead,
    text,
  }));
  return {
    height: (unit.at(-1)?.y ?? axisY + 38) + 6,
    x: mirror.x(SIDE),
    left: x(0),
    right: x(100),
    rows,
    axisY,
    ticks: [0, 25, 50, 75, 100].map((tick) => ({ x: x(tick), label: sayNumber(tick) })),
    unit,
  };
}
