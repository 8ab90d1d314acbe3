import type { Effect } from '../../atlas/comparison/types';
import { say } from '../../language';
import type { Mirror } from '../parts/mirror';
import { nameInside } from '../parts/sentence';
import { wrap } from '../parts/text';
import { countsOf, estimateOf } from './figures';
import { GRADE_WIDTH } from './grade';
import { spanOf, type Axis, type Span } from './ruler';
import { certaintyWord, GRADE, outcomeName, type Grade } from './terms';

export type Voice = 'name' | 'soft' | 'number' | 'note';

/** One line of text; `x` is where it begins, `y` its baseline, px. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly voice: Voice;
}

/** Sizes of the voices, px; the style sheet of the picture uses the same. */
export const SIZE: Record<Voice, number> = { name: 15, soft: 13.5, number: 15, note: 13.5 };
const LEAD: Record<Voice, number> = { name: 20, soft: 18, number: 20, note: 18 };

/** Where the columns of a picture lie, px along the line of reading. */
export interface Columns {
  /** The plot lies below the words and numbers, as wide as the picture. */
  readonly narrow: boolean;
  /** The numbers, too, stand below the words: a phone has one column. */
  readonly single: boolean;
  /** Where lines begin, and where they end. */
  readonly start: number;
  readonly end: number;
  /** End of the words. */
  readonly wordsTo: number;
  readonly plotFrom: number;
  readonly plotTo: number;
  /** Begin of the numbers. */
  readonly numbersFrom: number;
  /** Turns these places into places on the screen. */
  readonly mirror: Mirror;
}

export interface ForestRow {
  readonly id: string;
  readonly therapy: Effect['therapy'];
  readonly top: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** The boxes of the grade by their left edge. */
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
/** The boxes of a grade and the gap to its word. */
const TO_GRADE_WORD = 46;
const BADGE = 20;

/** Larger for more trials; smallest where only the number of the whole review is known. */
function radiusOf({ trials, wholeReview }: Effect): number {
  if (wholeReview || trials === undefined || trials < 2) return 3.75;
  return trials < 10 ? 5 : 6.25;
}

/** Lines of text set one below the other. */
class Setter {
  readonly lines: Line[] = [];
  readonly #mirror: Mirror;
  y: number;

  constructor(top: number, { mirror }: Columns) {
    this.y = top;
    this.#mirror = mirror;
  }

  set(text: string, voice: Voice, from: number, to: number): this {
    const x = this.#mirror.x(from);
    for (const line of wrap(text, to - from, SIZE[voice], voice === 'name')) {
      this.lines.push({ x, y: this.y + LEAD[voice] * 0.76, text: line, voice });
      this.y += LEAD[voice];
    }
    return this;
  }
}

/** What a row is about: outcome and time, and the condition where the title does not say it. */
function wordsOf(effect: Effect, about: string | undefined): { name: string; under: string[] } {
  const what = say('forest.row.what', {
    outcome: outcomeName(effect.outcome),
    time: nameInside(effect.timeName),
  });
  const against = say('forest.row.against', { comparator: effect.comparatorName });
  const same = effect.conditionName === about;
  return {
    name: same ? what : effect.conditionName,
    under: [...(same ? [] : [what]), against],
  };
}

/** The boxes of a grade from a place along the line on, and their vertical middle. */
const gradeAt = ({ certainty }: Effect, from: number, y: number, { mirror }: Columns) => ({
  ...GRADE[certainty],
  x: mirror.box(from + 1, GRADE_WIDTH),
  y: y + 9,
});

/** Lay one drawn row: words, plot and numbers beside each other, or below each other on a phone. */
export function drawnRow(
  effect: Effect,
  about: string | undefined,
  top: number,
  columns: Columns,
  axis: Axis,
): ForestRow {
  const { start, end, wordsTo, numbersFrom, narrow, single } = columns;
  const { value = 0, low = 0, high = 0, relevance } = effect;
  const { name, under } = wordsOf(effect, about);
  const words = new Setter(top + PAD, columns).set(name, 'name', start, wordsTo);
  for (const line of under) words.set(line, 'soft', start, wordsTo);
  if (single) words.set(countsOf(effect), 'soft', start, wordsTo);

  const numbers = new Setter(single ? words.y + 2 : top + PAD, columns);
  numbers.set(estimateOf(effect) ?? '', 'number', numbersFrom, end);
  const grade = gradeAt(effect, numbersFrom, numbers.y, columns);
  numbers.set(certaintyWord(effect.certainty), 'soft', numbersFrom + TO_GRADE_WORD, end);
  if (!single) numbers.set(countsOf(effect), 'soft', numbersFrom, end);
  if (relevance && !relevance.reached)
    numbers.set(say('forest.row.too-small'), 'note', numbersFrom, end);

  const textEnd = Math.max(words.y, numbers.y);
  const y = narrow ? textEnd + PLOT / 2 + 2 : top + PAD + 9;
  const bottom = narrow ? textEnd + PLOT + 4 : textEnd;
  const height = bottom + PAD - top;
  return {
    id: effect.id,
    therapy: effect.therapy,
    top,
    height,
    lines: [...words.lines, ...numbers.lines],
    grade,
    y,
    strip: narrow ? [y - PLOT / 2, y + PLOT / 2] : [top, top + height],
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
  const from = columns.start + BADGE;
  const to = columns.end;
  const words = new Setter(top + PAD, columns).set(name, 'name', from, to);
  if (effect.note) words.set(effect.note, 'note', from, to);
  for (const line of [...under, countsOf(effect)]) words.set(line, 'soft', from, to);
  const grade = gradeAt(effect, from, words.y, columns);
  words.set(certaintyWord(effect.certainty), 'soft', from + TO_GRADE_WORD, to);
  return {
    id: effect.id,
    therapy: effect.therapy,
    top,
    height: words.y + PAD - top,
    lines: words.lines,
    grade,
    badge: { x: columns.mirror.x(columns.start + 7), y: top + PAD + 10 },
    radius: 5.5,
  };
}
