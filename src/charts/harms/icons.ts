import type { Harm, HarmStudy } from '../../atlas/comparison/types';
import { COUNTED, UNIT } from './terms';

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
  /** Baseline of the words above the events, px; only where they stand apart. */
  readonly eventsY?: number;
  readonly says: string;
}

const HEAD = 18;

/** The rate that an array can show: the upper limit where nothing or less was seen. */
const shownRate = ({ mark, rate, interval }: Harm): number =>
  mark === 'zero' ? (interval?.[1] ?? 0) : (rate ?? 0);

/** Why there is no picture of a thousand; undefined if there can be one. */
export function whyNoIcons(harm: Harm): string | undefined {
  if (harm.rate === null) return 'Nobody knows how often, so there is no picture.';
  if (shownRate(harm) * ICONS < 1)
    return 'Fewer than 1 in 1,000: too rare for a picture of a thousand.';
  return undefined;
}

/** Path of cells `from` to `to` (not included) of a grid; a circle, diamond or square each. */
function cells(
  from: number,
  to: number,
  columns: number,
  step: number,
  top: number,
  shape: 'circle' | 'diamond' | 'square',
): string {
  const r = step * 0.36;
  const draw = {
    circle: `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
    diamond: `m0 ${-r * 1.2}l${r * 1.2} ${r * 1.2}l${-r * 1.2} ${r * 1.2}l${-r * 1.2} ${-r * 1.2}z`,
    square: `m${-r / 2} ${-r / 2}h${r}v${r}h${-r}z`,
  }[shape];
  let path = '';
  for (let i = from; i < to; i++) {
    const x = ((i % columns) + 0.5) * step;
    const y = top + (Math.floor(i / columns) + 0.5) * step;
    path += `M${+x.toFixed(2)} ${+y.toFixed(2)}${draw}`;
  }
  return path;
}

/**
 * Place an icon array.
 * @param width px
 * @returns undefined where {@link whyNoIcons} has a reason
 */
export function layoutIcons(study: HarmStudy, harm: Harm, width: number): IconArray | undefined {
  if (whyNoIcons(harm)) return undefined;
  const columns = width < 420 ? 40 : 50;
  const step = Math.min(width / columns, 12);
  const rows = ICONS / columns;
  const count = Math.round(shownRate(harm) * ICONS);
  const limit = harm.mark === 'zero' || harm.mark === 'below';
  const shape = study.therapy === 'dry-needling' ? 'circle' : 'diamond';
  const apart = study.counts === 'events';
  const grid = HEAD + rows * step;
  const amount = `${limit ? 'fewer than ' : 'about '}${count}`;
  const units = UNIT[study.unit];
  const base = { width: columns * step, limit, count };
  if (!apart)
    return {
      ...base,
      height: grid,
      units: cells(count, ICONS, columns, step, HEAD, 'square'),
      marked: cells(0, count, columns, step, HEAD, shape),
      says: `${amount} of 1,000 ${units}`,
    };
  const eventsY = grid + 26;
  return {
    ...base,
    height: eventsY + 6 + Math.ceil(count / columns) * step,
    units: cells(0, ICONS, columns, step, HEAD, 'square'),
    marked: cells(0, count, columns, step, eventsY + 6, shape),
    eventsY,
    says: `${amount} ${COUNTED[study.counts]} in 1,000 ${units}`,
  };
}
