import type { Harm, HarmStudy } from '../../atlas/comparison/types';
import { say } from '../../language';
import { mirrorOf, type Mirror } from '../parts/mirror';
import { wrap } from '../parts/text';
import { countedOf, unitsOf } from './terms';

/** How many icons an array has. */
const ICONS = 1000;

/**
 * A thousand units as small icons, so that a share can be seen without arithmetic. Where events are
 * counted, they stand in a block of their own: one treatment can have several, so they must not be
 * painted over the treatments as if each had one.
 */
export interface IconArray {
  readonly width: number;
  readonly height: number;
  /** Path of the units without what was reported; all of them where events stand apart. */
  readonly units: string;
  /** Path of what was reported. */
  readonly marked: string;
  /** True if `marked` is only a limit: nothing, or less, was seen. */
  readonly limit: boolean;
  /** Number of marked icons, rounded. */
  readonly count: number;
  /** Where lines of words begin, px. */
  readonly x: number;
  /** Words above the units. */
  readonly above: readonly IconLine[];
  /** Words above the events; only where they stand apart. */
  readonly events?: readonly IconLine[];
  /** All that the picture shows, as one phrase. */
  readonly says: string;
}

/** A line of words; `y` is its baseline, px. */
export interface IconLine {
  readonly y: number;
  readonly text: string;
}

const SIZE = 13.5;
const LEAD = 18;
/** Between the units and the baseline of the words below them, and from there to the events, px. */
const TO_EVENTS = 26;
const AFTER_WORDS = 6;

/** The rate that an array can show: the upper limit where nothing or less was seen. */
const shownRate = ({ mark, rate, interval }: Harm): number =>
  mark === 'zero' ? (interval?.[1] ?? 0) : (rate ?? 0);

/** Why there is no picture of a thousand; undefined if there can be one. */
export function whyNoIcons(harm: Harm): string | undefined {
  if (harm.rate === null) return say('harms.icons.nobody-knows');
  if (shownRate(harm) * ICONS < 1) return say('harms.icons.too-rare');
  return undefined;
}

export type IconShape = 'circle' | 'diamond' | 'square';

/** Path of one icon around the point where the pen is; `step` is the side of its cell, px. */
export function iconPath(shape: IconShape, step: number): string {
  const r = step * 0.36;
  return {
    circle: `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
    diamond: `m0 ${-r * 1.2}l${r * 1.2} ${r * 1.2}l${-r * 1.2} ${r * 1.2}l${-r * 1.2} ${-r * 1.2}z`,
    square: `m${-r / 2} ${-r / 2}h${r}v${r}h${-r}z`,
  }[shape];
}

/** Path of cells `from` to `to` (not included) of a grid, an icon each. */
export function cells(
  from: number,
  to: number,
  columns: number,
  step: number,
  top: number,
  shape: IconShape,
  mirror: Mirror,
): string {
  const draw = iconPath(shape, step);
  let path = '';
  for (let i = from; i < to; i++) {
    const x = mirror.x(((i % columns) + 0.5) * step);
    const y = top + (Math.floor(i / columns) + 0.5) * step;
    path += `M${+x.toFixed(2)} ${+y.toFixed(2)}${draw}`;
  }
  return path;
}

/**
 * Place an icon array.
 * @param width px
 * @param dir of reading, that of the language of now where it is not told
 * @returns undefined where {@link whyNoIcons} has a reason
 */
export function layoutIcons(
  study: HarmStudy,
  harm: Harm,
  width: number,
  dir?: Mirror['dir'],
): IconArray | undefined {
  if (whyNoIcons(harm)) return undefined;
  const columns = width < 420 ? 40 : 50;
  const step = Math.min(width / columns, 12);
  const rows = ICONS / columns;
  const count = Math.round(shownRate(harm) * ICONS);
  const limit = harm.mark === 'zero' || harm.mark === 'below';
  const bound = limit ? 'under' : 'other';
  const shape = study.therapy === 'dry-needling' ? 'circle' : 'diamond';
  const apart = study.counts === 'events';
  const units = unitsOf(study);
  const says = apart
    ? say('harms.icons.apart', { bound, n: count, counted: countedOf(study), units })
    : say('harms.icons.share', { bound, n: count, units });

  const wide = columns * step;
  const mirror = mirrorOf(wide, dir);
  const setFrom = (text: string, y: number): IconLine[] =>
    wrap(text, wide, SIZE).map((line, i) => ({ y: y + i * LEAD, text: line }));
  const above = setFrom(apart ? say('harms.icons.units', { units }) : says, 12);
  const top = above.length * LEAD;
  const grid = top + rows * step;
  const base = { width: wide, limit, count, x: mirror.x(0), above, says };
  if (!apart)
    return {
      ...base,
      height: grid,
      units: cells(count, ICONS, columns, step, top, 'square', mirror),
      marked: cells(0, count, columns, step, top, shape, mirror),
    };
  const events = setFrom(say('harms.icons.events', { bound, n: count }), grid + TO_EVENTS);
  const from = grid + TO_EVENTS + (events.length - 1) * LEAD + AFTER_WORDS;
  return {
    ...base,
    height: from + Math.ceil(count / columns) * step,
    units: cells(0, ICONS, columns, step, top, 'square', mirror),
    marked: cells(0, count, columns, step, from, shape, mirror),
    events,
  };
}
