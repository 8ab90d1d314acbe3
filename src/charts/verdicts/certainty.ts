import type { Effect } from '../../atlas/comparison/types';
import { say } from '../../language';
import { GRADE } from '../forest/terms';
import { mirrorOf, type Mirror } from '../parts/mirror';
import { textWidth, wrap } from '../parts/text';

/** How sure the reviewers were, the surest first; what nobody graded stands last. */
export const LEVELS = ['high', 'moderate', 'low-moderate', 'low', 'very-low', 'ungraded'] as const;
export type Level = (typeof LEVELS)[number];

/** The level of an effect by its grade; of a range from very low on, the lower end. */
export function levelOf({ certainty }: Effect): Level {
  const { from, to } = GRADE[certainty];
  if (to === 0) return 'ungraded';
  if (from === 1) return 'very-low';
  if (from === 2) return to === 2 ? 'low' : 'low-moderate';
  return from === 3 ? 'moderate' : 'high';
}

/** One published result; it opens its row. */
export interface ResultMark {
  readonly effect: Effect;
  readonly x: number;
  readonly y: number;
  /** It favours what needling was compared with. */
  readonly against: boolean;
  /** It is about the condition that is chosen. */
  readonly ringed: boolean;
}

export interface CertaintyLayout {
  readonly width: number;
  readonly height: number;
  /** Side of the square around a mark that is pressed, px. */
  readonly cell: number;
  readonly rows: readonly {
    readonly level: Level;
    readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
    /** Said where a level has no mark. */
    readonly none?: { readonly x: number; readonly y: number; readonly text: string };
    /** Line below the row, px. */
    readonly rule: number;
    readonly marks: readonly ResultMark[];
  }[];
}

const SIZE = 14;
const LEAD = 17;
/** The smallest target that a mouse may be asked to hit, px. */
const CELL = 24;
const PAD = 3;

/** Practice by practice, then as the rows are numbered: no order of size, which would rank them. */
const ordered = (effects: readonly Effect[]) =>
  effects.toSorted((a, b) => b.therapy.localeCompare(a.therapy) || a.id.localeCompare(b.id));

/**
 * Every drawn result as one mark of one size, in rows by how sure its reviewers were. How large an
 * effect was is not drawn: metrics and comparators differ.
 *
 * @param effects those that may be drawn
 * @param chosen id of the condition that is chosen, whose results are ringed
 * @param width px
 * @param dir of reading, that of the language of now where it is not told
 * @param cell side of the square around a mark that is pressed, px: a finger needs more
 */
export function layoutCertainty(
  effects: readonly Effect[],
  chosen: string,
  width: number,
  dir?: Mirror['dir'],
  cell = CELL,
): CertaintyLayout {
  const mirror = mirrorOf(width, dir);
  const drawn = ordered(effects.filter(({ plot }) => plot));
  const shown = LEVELS.filter(
    (level) => level !== 'very-low' || drawn.some((effect) => levelOf(effect) === level),
  );
  const name = (level: Level) => say(`verdicts.level.${level}`);
  const widest = Math.max(...shown.map((level) => textWidth(name(level), SIZE)));
  const column = Math.min(widest, width * 0.4) + 14;
  const across = Math.max(1, Math.floor((width - column) / cell));
  let top = 0;
  const rows = shown.map((level) => {
    const here = drawn.filter((effect) => levelOf(effect) === level);
    const texts = wrap(name(level), column - 14, SIZE);
    const high = Math.max(Math.ceil(here.length / across) * cell, cell + (texts.length - 1) * LEAD);
    const y = top + PAD;
    top = y + high + PAD;
    return {
      level,
      lines: texts.map((text, i) => ({ x: mirror.x(0), y: y + cell / 2 + 5 + i * LEAD, text })),
      ...(!here.length && {
        none: { x: mirror.x(column), y: y + cell / 2 + 5, text: say('verdicts.none') },
      }),
      rule: top,
      marks: here.map((effect, i) => ({
        effect,
        x: mirror.x(column + ((i % across) + 0.5) * cell),
        y: y + (Math.floor(i / across) + 0.5) * cell,
        against: (effect.value ?? 0) > 0,
        ringed: effect.conditions.includes(chosen),
      })),
    };
  });
  return { width, height: top + 1, cell, rows };
}
