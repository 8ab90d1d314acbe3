import type { HarmField, StudiedHarm } from '../../atlas/comparison/types';
import { say } from '../../language';
import { sayNumber } from '../../language/formats';
import { oneIn } from '../harms/format';
import { cells, iconPath } from '../harms/icons';
import { reporterOf, unitsOf } from '../harms/terms';
import { mirrorOf, type Mirror } from '../parts/mirror';
import { wrap } from '../parts/text';

/** A line of words; `y` is its baseline, px. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Small reactions, serious harm, a collapsed lung: pressed, each opens its row. */
export interface FieldRow {
  readonly part: 'small' | 'serious' | 'lung';
  readonly of: StudiedHarm;
  readonly says: string;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Icons of what was reported, in the size of the field; none where nothing can be drawn. */
  readonly icons?: string;
  /**
   * A ring around one icon that would be lost without it: `seen` in a thousand, or `fewer` than that
   * (the icon is hollow), or nobody counted (`unknown`, a question mark).
   */
  readonly ring?: {
    readonly x: number;
    readonly y: number;
    readonly holds: 'seen' | 'fewer' | 'unknown';
  };
}

export interface FieldLayout {
  readonly width: number;
  readonly height: number;
  /** What a small square is, and who counted. */
  readonly title: readonly Line[];
  /** Path of the thousand units; without those that had a reaction where people are counted. */
  readonly units: string;
  readonly rows: readonly FieldRow[];
}

/** How many units a field has: the same in each, so that its icons can be counted alike. */
export const UNITS = 1000;
const COLUMNS = 50;
const LARGEST = 5.6;
const SIZE = 14;
const LEAD = 18;
export const RING = 8;
/** From the words of one part to the next, and the height of a part with one line, px. */
const GAP = 6;
const ROW = 28;

/**
 * How often: as a count of the icons of the field, or in words where it is fewer than one of them, or with
 * the unit of its own study where that is another.
 */
function saysOf(part: FieldRow['part'], { study, harm }: StudiedHarm, field: HarmField): string {
  if (harm.rate === null) return say(`verdicts.field.${part}-unknown`);
  if (study.id !== field.study.id)
    return say(`verdicts.field.${part}-elsewhere`, {
      often: oneIn(harm.rate),
      units: unitsOf(study),
    });
  const count = harm.rate * UNITS;
  return say(`verdicts.field.${part}`, {
    count: count < 0.95 ? oneIn(harm.rate) : sayNumber(Math.round(count)),
    counting: study.counts,
  });
}

/**
 * A thousand units of one study with what was reported in them. Events stand in a block of their own,
 * for one treatment can have several; people with an event are marked among the people.
 *
 * @param width px
 * @param dir of reading, that of the language of now where it is not told
 * @param row least height of a part, px
 */
export function layoutField(
  field: HarmField,
  width: number,
  dir?: Mirror['dir'],
  row: number = ROW,
): FieldLayout {
  const { study, small } = field;
  const step = Math.min(width / COLUMNS, LARGEST);
  const wide = COLUMNS * step;
  const mirror = mirrorOf(wide, dir);
  const start = { x: mirror.x(0) };
  const set = (text: string, top: number, from = 0): Line[] =>
    wrap(text, width - from, SIZE).map((line, i) => ({
      x: mirror.x(from),
      y: top + SIZE + i * LEAD,
      text: line,
    }));

  const title = set(
    say('verdicts.field.title', { n: UNITS, units: unitsOf(study), reporter: reporterOf(study) }),
    0,
  );
  const grid = title.length * LEAD + 6;
  const fieldEnd = grid + (UNITS / COLUMNS) * step;
  const apart = study.counts === 'events';
  const count = Math.round((small.harm.rate ?? 0) * UNITS);
  const shape = study.therapy === 'dry-needling' ? 'circle' : 'diamond';

  const from = apart ? fieldEnd + GAP : fieldEnd;
  const iconsEnd = apart ? from + Math.ceil(count / COLUMNS) * step : from;
  const smallSays = saysOf('small', small, field);
  const smallLines = set(smallSays, iconsEnd + 3);
  const smallTop = (apart ? from : grid) - 2;
  let y = Math.max(iconsEnd + 3 + smallLines.length * LEAD, smallTop + row - 2) + GAP;
  const rows: FieldRow[] = [
    {
      part: 'small',
      of: small,
      says: smallSays,
      y: smallTop,
      height: y - GAP + 2 - smallTop,
      lines: smallLines,
      icons: cells(0, count, COLUMNS, step, apart ? from : grid, shape, mirror),
    },
  ];
  for (const part of ['serious', 'lung'] as const) {
    const of = field[part];
    const says = saysOf(part, of, field);
    const high = set(says, 0, 2 * RING + 8).length * LEAD;
    const height = Math.max(row, high + 8);
    const top = y + (height - high) / 2;
    const lines = set(says, top - 1, 2 * RING + 8);
    const { rate } = of.harm;
    const holds = rate === null ? 'unknown' : rate * UNITS >= 0.95 ? 'seen' : 'fewer';
    const middle = { x: mirror.x(RING + 1), y: top - 1 + LEAD / 2 };
    rows.push({
      part,
      of,
      says,
      y,
      height,
      lines,
      ring: { ...middle, holds },
      ...(holds !== 'unknown' && { icons: `M${middle.x} ${middle.y}${iconPath(shape, step)}` }),
    });
    y += height;
  }
  return {
    width: wide,
    height: y,
    title: title.map((line) => ({ ...line, ...start })),
    units: cells(apart ? 0 : count, UNITS, COLUMNS, step, grid, 'square', mirror),
    rows,
  };
}
