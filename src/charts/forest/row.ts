import type { Effect } from '../../atlas/comparison/types';
import { textWidth, wrap } from '../parts/text';
import { countsOf, estimateOf } from './figures';
import { spanOf, type Axis, type Span } from './ruler';
import { CERTAINTY, OUTCOME, type Grade } from './terms';

export type Voice = 'name' | 'soft' | 'number' | 'note';

/** One line of text; `y` is its baseline, px. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly voice: Voice;
}

/** Sizes of the voices, px; the style sheet of the picture uses the same. */
export const SIZE: Record<Voice, number> = { name: 15, soft: 13.5, number: 15, note: 13.5 };
const LEAD: Record<Voice, number> = { name: 20, soft: 18, number: 20, note: 18 };

/** Where the columns of a picture lie, px. */
export interface Columns {
  /** The plot lies below the words and numbers, as wide as the picture. */
  readonly narrow: boolean;
  /** The numbers, too, stand below the words: a phone has one column. */
  readonly single: boolean;
  readonly left: number;
  readonly right: number;
  /** Right end of the words. */
  readonly wordsTo: number;
  readonly plotFrom: number;
  readonly plotTo: number;
  /** Left end of the numbers. */
  readonly numbersFrom: number;
}

export interface ForestRow {
  readonly id: string;
  readonly therapy: Effect['therapy'];
  readonly top: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly grade: Grade & { readonly x: number; readonly y: number };
  /** The mark that tells the practice beside the words of a row without a plot. */
  readonly badge?: { readonly x: number; readonly y: number };
  /** Vertical middle of the plot, px; only where the row is drawn. */
  readonly y?: number;
  readonly span?: Span;
  /** Top and bottom of the strip in which the lines of the axis are drawn; words stay clear of them. */
  readonly strip?: readonly [number, number];
  /** Radius of the mark, px. */
  readonly radius: number;
  /** Place of the smallest change that matters, px, where the source gives it as a number. */
  readonly threshold?: number;
}

const PAD = 10;
const PLOT = 26;
const GRADE_WIDTH = 46;
const BADGE = 20;

/** Larger for more trials; smallest where only the number of the whole review is known. */
function radiusOf({ trials, wholeReview }: Effect): number {
  if (wholeReview || trials === undefined || trials < 2) return 3.75;
  return trials < 10 ? 5 : 6.25;
}

/** Lines of text set one below the other. */
class Setter {
  readonly lines: Line[] = [];
  y: number;

  constructor(top: number) {
    this.y = top;
  }

  set(text: string, voice: Voice, x: number, to: number): this {
    for (const line of wrap(text, to - x, SIZE[voice], voice === 'name')) {
      this.lines.push({ x, y: this.y + LEAD[voice] * 0.76, text: line, voice });
      this.y += LEAD[voice];
    }
    return this;
  }
}

/** What a row is about: outcome and time, and the condition where the title does not say it. */
function wordsOf(effect: Effect, about: string | undefined): { name: string; under: string[] } {
  const what = `${OUTCOME[effect.outcome]}, ${effect.timeName.toLowerCase()}`;
  const against = `Against: ${effect.comparatorName}`;
  const same = effect.conditionName === about;
  return {
    name: same ? what : effect.conditionName,
    under: [...(same ? [] : [what]), against],
  };
}

const RELEVANCE = 'Below what the source calls a change that matters';

/** Lay one drawn row: words, plot and numbers beside each other, or below each other on a phone. */
export function drawnRow(
  effect: Effect,
  about: string | undefined,
  top: number,
  columns: Columns,
  axis: Axis,
): ForestRow {
  const { value = 0, low = 0, high = 0, relevance } = effect;
  const { name, under } = wordsOf(effect, about);
  const words = new Setter(top + PAD).set(name, 'name', columns.left, columns.wordsTo);
  for (const line of under) words.set(line, 'soft', columns.left, columns.wordsTo);
  if (columns.single) words.set(countsOf(effect), 'soft', columns.left, columns.wordsTo);

  const numbersTop = columns.single ? words.y + 2 : top + PAD;
  const numbers = new Setter(numbersTop);
  numbers.set(estimateOf(effect) ?? '', 'number', columns.numbersFrom, columns.right);
  const grade = CERTAINTY[effect.certainty];
  const gradeAt = { x: columns.numbersFrom, y: numbers.y + 9 };
  numbers.set(
    grade.word,
    'soft',
    columns.numbersFrom + GRADE_WIDTH,
    Math.max(columns.right, columns.numbersFrom + GRADE_WIDTH + textWidth('moderate', 13.5)),
  );
  if (!columns.single) numbers.set(countsOf(effect), 'soft', columns.numbersFrom, columns.right);
  if (relevance && !relevance.reached)
    numbers.set(RELEVANCE, 'note', columns.numbersFrom, columns.right);

  const textEnd = Math.max(words.y, numbers.y);
  const y = columns.narrow ? textEnd + PLOT / 2 + 2 : top + PAD + 9;
  const end = columns.narrow ? textEnd + PLOT + 4 : textEnd;
  const height = end + PAD - top;
  return {
    id: effect.id,
    therapy: effect.therapy,
    top,
    height,
    lines: [...words.lines, ...numbers.lines],
    grade: { ...grade, ...gradeAt },
    y,
    strip: columns.narrow ? [y - PLOT / 2, y + PLOT / 2] : [top, top + height],
    span: spanOf(axis, low, value, high),
    radius: radiusOf(effect),
    ...(relevance?.threshold !== undefined && { threshold: axis.x(relevance.threshold) }),
  };
}

/** Lay one row that is told in words only: nothing of it is drawn on an axis. */
export function wordRow(
  effect: Effect,
  about: string | undefined,
  top: number,
  columns: Columns,
): ForestRow {
  const { name, under } = wordsOf(effect, about);
  const x = columns.left + BADGE;
  const words = new Setter(top + PAD).set(name, 'name', x, columns.right);
  if (effect.note) words.set(effect.note, 'note', x, columns.right);
  for (const line of [...under, countsOf(effect)]) words.set(line, 'soft', x, columns.right);
  const grade = CERTAINTY[effect.certainty];
  const gradeAt = { x, y: words.y + 9 };
  words.set(grade.word, 'soft', x + GRADE_WIDTH, columns.right);
  return {
    id: effect.id,
    therapy: effect.therapy,
    top,
    height: words.y + PAD - top,
    lines: words.lines,
    grade: { ...grade, ...gradeAt },
    badge: { x: columns.left + 7, y: top + PAD + 10 },
    radius: 5.5,
  };
}
