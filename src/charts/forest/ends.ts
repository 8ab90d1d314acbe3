import { pointing } from '../parts/bidi';
import type { Mirror } from '../parts/mirror';
import { textWidth, wrap } from '../parts/text';
import type { Axis } from './ruler';
import { favours, panelUnit, type Panel } from './terms';

/** A line of words at a place of an axis. */
export interface EndLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What each end of an axis means, and the unit below it. */
export interface Ends {
  readonly sides: readonly EndLine[];
  readonly unit: readonly EndLine[];
  /** Baseline of the last line, px. */
  readonly bottom: number;
}

const SIZE = 13;
const LEAD = 18;

/**
 * Words below an axis. The axis is not turned, so the end that favours needling stays below the negative
 * side, at the left, and grows to the right from there, whichever way its words go.
 *
 * @param edges of the picture, px; the words may leave the strip of the axis, but not the picture
 */
export function endsOf(
  panel: Panel,
  axis: Axis,
  axisY: number,
  [leftmost, rightmost]: readonly [number, number],
  mirror: Mirror,
): Ends {
  const arrow = textWidth('← ', SIZE, true);
  const needling = wrap(favours('needling'), rightmost - axis.left - arrow, SIZE, true);
  const comparison = wrap(favours('comparison'), axis.right - leftmost - arrow, SIZE, true);
  // The arrows stand at the outer ends: before the first line, behind the last one.
  const towards = needling.map((line, i) => (i ? line : pointing(line, 'left')));
  const away = comparison.map((line, i) =>
    i < comparison.length - 1 ? line : pointing(line, 'right'),
  );
  const widest = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => textWidth(line, SIZE, true)));
  const beside = widest(towards) + widest(away) <= axis.right - axis.left - 16;
  const top = axisY + 36;
  const below = beside ? top : top + towards.length * LEAD;
  const sides: EndLine[] = [
    ...towards.map((text, i) => ({
      x: axis.left,
      y: top + i * LEAD,
      text,
      anchor: mirror.anchor('right'),
    })),
    ...away.map((text, i) => ({
      x: axis.right,
      y: below + i * LEAD,
      text,
      anchor: mirror.anchor('left'),
    })),
  ];
  const last = Math.max(...sides.map(({ y }) => y));
  const middle = (axis.left + axis.right) / 2;
  const room = 2 * Math.min(middle - leftmost, rightmost - middle);
  const unit = wrap(panelUnit(panel), room, SIZE).map((text, i): EndLine => ({
    x: middle,
    y: last + (i + 1) * LEAD,
    text,
    anchor: 'middle',
  }));
  return { sides, unit, bottom: last + unit.length * LEAD };
}
