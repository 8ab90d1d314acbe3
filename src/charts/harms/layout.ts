import { scaleLog } from 'd3';
import type { Harm, HarmStudy } from '../../atlas/comparison/types';
import { say } from '../../language';
import { keptApart } from '../parts/apart';
import { mirrorOf, type Mirror } from '../parts/mirror';
import { textWidth, wrap } from '../parts/text';
import { inSoMany, oneIn, type Bound } from './format';

export type Wording = 'numbers' | 'words';

/** A line of text; `y` is its baseline, px. It begins or ends at `x`. */
export interface HarmLine {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly y: number;
  readonly text: string;
  readonly voice: 'label' | 'value';
}

export interface HarmRow {
  readonly id: string;
  readonly label: string;
  /** The value as text, in the wording asked for. */
  readonly value: string;
  readonly lines: readonly HarmLine[];
  readonly mark: Harm['mark'];
  readonly serious: boolean;
  readonly top: number;
  readonly height: number;
  /** Vertical middle of the mark, px. */
  readonly y: number;
  /** Horizontal place of the mark, px; undefined where nothing is known. */
  readonly x?: number;
  /** Ends of the interval, px. */
  readonly from?: number;
  readonly to?: number;
  /** The interval goes on to zero, which a logarithmic axis does not have. */
  readonly arrow: boolean;
}

export interface HarmTick {
  readonly x: number;
  readonly label: string;
  /** The labels at the ends stay inside the picture. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface HarmLayout {
  readonly width: number;
  readonly height: number;
  /** Ends of the axis, px. It is not turned: what is rarer is at the left. */
  readonly left: number;
  readonly right: number;
  readonly axisY: number;
  readonly ticks: readonly HarmTick[];
  /** How the axis is read: its steps are no equal amounts. Centred at `x`. */
  readonly read: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly rows: readonly HarmRow[];
}

/** Words below an axis: labels of its ticks, then how it is read. */
const TICK = { size: 13, gap: 8 };
const READ = { size: 13, lead: 17, below: 40, after: 8 };
const SIDE = 14;
const SIZE = 14;
const LEAD = 19;
const GAP = 10;
/** From the last line of words to the middle of the mark, and from there to the end of the row. */
const TO_MARK = 12;
const AFTER_MARK = 15;

const decadeBelow = (value: number) => 10 ** Math.floor(Math.log10(value));
const decadeAbove = (value: number) => 10 ** Math.ceil(Math.log10(value) - 1e-9);

/** An interval down to zero needs room for its arrow, left of its upper end. */
const tailOf = (interval: Harm['interval']) => (interval?.[0] === 0 ? interval[1] / 3 : 0);

/** Smallest and largest decade that hold every rate and interval of a study; rates are at most 1. */
function domainOf(harms: readonly Harm[]): [number, number] {
  const values = harms
    .flatMap(({ rate, interval }) => [rate ?? 0, ...(interval ?? []), tailOf(interval)])
    .filter((value) => value > 0);
  if (!values.length) return [1e-6, 1];
  const low = decadeBelow(Math.min(...values));
  return [low, Math.max(decadeAbove(Math.max(...values)), low * 10)];
}

/** How often, in words or in numbers; "not known" where nobody counted. */
export function valueText(harm: Harm, per: number, wording: Wording): string {
  const tell = (rate: number, bound: Bound) =>
    wording === 'words' ? oneIn(rate, bound) : inSoMany(rate, per, bound);
  if (harm.rate === null) return say('harms.not-known');
  if (harm.mark === 'zero') return tell(harm.interval?.[1] ?? 0, 'zero');
  return tell(harm.rate, harm.mark === 'below' ? 'below' : 'seen');
}

/** Label and value on one line where they fit, else below each other. */
function linesOf(harm: Harm, value: string, top: number, mirror: Mirror) {
  const bold = harm.severity === 'serious';
  const room = mirror.width - 2 * SIDE;
  const labels = wrap(harm.label, room, SIZE, bold);
  const lastWidth = textWidth(labels.at(-1) ?? '', SIZE, bold);
  const beside = lastWidth + GAP + textWidth(value, SIZE) <= room;
  const start = { x: mirror.x(SIDE), anchor: 'start' } as const;
  const end = { x: mirror.x(mirror.width - SIDE), anchor: 'end' } as const;
  const lines: HarmLine[] = labels.map((text, i) => ({
    ...start,
    y: top + 15 + i * LEAD,
    text,
    voice: 'label',
  }));
  const values = beside ? [value] : wrap(value, room, SIZE);
  const first = lines.length - (beside ? 1 : 0);
  for (const [i, text] of values.entries())
    lines.push({
      ...(beside ? end : start),
      y: top + 15 + (first + i) * LEAD,
      text,
      voice: 'value',
    });
  return { lines, bottom: top + (first + values.length) * LEAD };
}

const tickLabel = (rate: number) =>
  rate >= 1 ? say('harms.tick.all') : say('harms.tick.one-in', { n: Math.round(1 / rate) });

/** Decades from the highest down; where the label of one would overprint, it is dropped with its tick. */
function ticksOf(low: number, high: number, x: (rate: number) => number, mirror: Mirror) {
  const decades = Math.round(Math.log10(high / low));
  const rates = Array.from({ length: decades + 1 }, (_, i) => high / 10 ** i);
  const ticks = rates.map((rate) => {
    const place = x(rate);
    const label = tickLabel(rate);
    const width = textWidth(label, TICK.size);
    // The labels at the ends lie inside the axis, whichever way their words go.
    if (rate === high)
      return { x: place, label, anchor: mirror.anchor('left'), span: [place - width, place] };
    if (place <= x(low) + 1)
      return { x: place, label, anchor: mirror.anchor('right'), span: [place, place + width] };
    return { x: place, label, anchor: 'middle', span: [place - width / 2, place + width / 2] };
  });
  return keptApart(ticks, ({ span: [from = 0, to = 0] }) => [from, to], TICK.gap)
    .map(({ x, label, anchor }) => ({ x, label, anchor }) as HarmTick)
    .toReversed();
}

/**
 * Place the harms of ONE study on a logarithmic axis of its own. Two studies never share an axis:
 * their units and reporters differ.
 *
 * @param width px
 * @param dir of reading, that of the language of now where it is not told
 * @returns px throughout, origin at the top left
 */
export function layoutHarms(
  study: HarmStudy,
  width: number,
  wording: Wording,
  dir?: Mirror['dir'],
): HarmLayout {
  const left = SIDE;
  const right = Math.max(width - SIDE, left + 80);
  const mirror = mirrorOf(left + right, dir);
  const [low, high] = domainOf(study.harms);
  const x = scaleLog().domain([low, high]).range([left, right]);
  const at = (rate: number) => (rate <= low ? left : x(rate));

  const ticks = ticksOf(low, high, x, mirror);

  let top = 4;
  const rows = study.harms.map((harm): HarmRow => {
    const value = valueText(harm, study.per, wording);
    const { lines, bottom } = linesOf(harm, value, top, mirror);
    const place = harm.mark === 'zero' ? (harm.interval?.[1] ?? 0) : (harm.rate ?? 0);
    const row: HarmRow = {
      id: harm.id,
      label: harm.label,
      value,
      lines,
      mark: harm.mark,
      serious: harm.severity === 'serious',
      top,
      height: bottom + TO_MARK + AFTER_MARK - top,
      y: bottom + TO_MARK,
      ...(harm.rate !== null && { x: at(place) }),
      ...(harm.interval && { from: at(harm.interval[0]), to: at(harm.interval[1]) }),
      arrow: harm.interval !== undefined && harm.interval[0] < low,
    };
    top += row.height;
    return row;
  });
  const axisY = top + 4;
  const read = wrap(say('harms.ruler'), right - left, READ.size).map((text, i) => ({
    x: (left + right) / 2,
    y: axisY + READ.below + i * READ.lead,
    text,
  }));
  const height = (read.at(-1)?.y ?? axisY) + READ.after;
  return { width, height, left, right, axisY, ticks, read, rows };
}
