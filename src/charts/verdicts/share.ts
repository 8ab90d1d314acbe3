import type { Aspect } from '../../atlas/comparison/types';
import { say } from '../../language';
import { mirrorOf, type Mirror } from '../parts/mirror';
import { textWidth, wrap } from '../parts/text';

/** A word below a sign of how far both practices go together; pressed, it opens its row. */
export interface ShareRow {
  readonly id: string;
  readonly common: Aspect['common'];
  /** The ground that is pressed, px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Places of the circle and of the diamond, and their height, px. */
  readonly dry: number;
  readonly acu: number;
  readonly signY: number;
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

export interface ShareLayout {
  readonly width: number;
  readonly height: number;
  readonly titles: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly rows: readonly ShareRow[];
}

export const COMMON: readonly Aspect['common'][] = ['same', 'partly', 'different'];

/** How far both go together, in a word. */
export const commonWord = (one: Aspect['common']): string => say(`verdicts.common.${one}`);

const SIZE = 15;
const LEAD = 18;
const TITLE = { size: 13.5, height: 24 };
const GAP = 12;
/** The two marks with what joins them, and the space behind, px. */
const SIGN = 54;
const MARK = 6;
/** Height of a row with one line, px. */
const ROW = 34;
const BELOW = 8;

/**
 * Place aspects in three groups, those that both practices share first: beside one another where the
 * words find room, else below one another, in as many columns as fit.
 *
 * @param width px
 * @param dir of reading, that of the language of now where it is not told
 * @param row least height of a row, px
 */
export function layoutShare(
  aspects: readonly Aspect[],
  width: number,
  dir?: Mirror['dir'],
  row: number = ROW,
): ShareLayout {
  const mirror = mirrorOf(width, dir);
  const widest = Math.max(...aspects.map(({ short }) => textWidth(short, SIZE)));
  const need = SIGN + widest + GAP;
  const beside = need * COMMON.length <= width;
  const columns = beside ? 1 : Math.max(1, Math.min(3, Math.floor(width / need)));
  const groupWidth = beside ? width / COMMON.length : width;
  const cell = groupWidth / columns;

  let bottom = 0;
  const titles: ShareLayout['titles'][number][] = [];
  const rows: ShareRow[] = [];
  for (const [at, common] of COMMON.entries()) {
    const left = beside ? at * groupWidth : 0;
    const top = beside ? 0 : bottom;
    titles.push({ x: mirror.x(left), y: top + TITLE.size + 2, text: commonWord(common) });
    let y = top + TITLE.height;
    const here = aspects.filter((aspect) => aspect.common === common);
    for (let i = 0; i < here.length; i += columns) {
      const line = here.slice(i, i + columns).map((aspect, column) => {
        const texts = wrap(aspect.short, cell - SIGN - GAP, SIZE);
        return { aspect, from: left + column * cell, texts };
      });
      const height = Math.max(...line.map(({ texts }) => row + (texts.length - 1) * LEAD));
      for (const { aspect, from, texts } of line)
        rows.push({
          id: aspect.id,
          common,
          x: mirror.box(from, cell - GAP / 2),
          y,
          width: cell - GAP / 2,
          height,
          dry: mirror.x(from + MARK),
          acu: mirror.x(from + SIGN - MARK - 9),
          signY: y + row / 2,
          lines: texts.map((text, n) => ({
            x: mirror.x(from + SIGN),
            y: y + row / 2 + 5 + n * LEAD,
            text,
          })),
        });
      y += height;
    }
    bottom = Math.max(bottom, y + (beside ? 0 : BELOW));
  }
  return { width, height: bottom, titles, rows };
}
