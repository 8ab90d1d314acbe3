import type { Effect } from '../../atlas/comparison/types';
import { textWidth, wrap } from '../parts/text';
import { drawnRow, wordRow, type Columns, type ForestRow } from './row';
import { axisOf, type Axis, type Rulers } from './ruler';
import { COMPARATOR, COMPARATORS, FAVOURS, PANEL, PANELS, WARNING, type Panel } from './terms';

/** Rows that were compared with the same kind of thing. */
export interface ForestGroup {
  readonly title: string;
  /** Baseline of the title, px. */
  readonly y: number;
  readonly rows: readonly ForestRow[];
}

/** Rows of one metric above one axis. Two metrics never share a panel. */
export interface ForestPanel {
  readonly panel: Panel;
  readonly title: string;
  readonly unit: string;
  /** Baseline of the title, px. */
  readonly y: number;
  readonly axisY: number;
  readonly axis: Axis;
  readonly groups: readonly ForestGroup[];
  /** The words at the ends of the axis, and the unit below them; baselines, px. */
  readonly ends: {
    readonly needling: number;
    readonly comparison: number;
    readonly unit: number;
  };
  /** Where the lines of the axis are drawn, top and bottom, px. */
  readonly strips: readonly (readonly [number, number])[];
}

/** A practice without a confirmed estimate; its cell is empty and says why. */
export interface EmptyCell {
  readonly therapy: 'dry-needling' | 'acupuncture';
  readonly top: number;
  readonly height: number;
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

export interface ForestLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: Columns;
  readonly title: { readonly y: number; readonly lines: readonly string[] };
  readonly warning: {
    readonly top: number;
    readonly height: number;
    readonly lines: readonly string[];
  };
  readonly panels: readonly ForestPanel[];
  /** Rows that are told in words; undefined if there are none. */
  readonly words?: { readonly y: number; readonly rows: readonly ForestRow[] };
  readonly empty: readonly EmptyCell[];
}

export interface ForestInput {
  readonly title: string;
  /** Name of the condition that the title tells, so that its rows need not repeat it. */
  readonly about?: string | undefined;
  readonly effects: readonly Effect[];
  /** Practices without an estimate, and why. */
  readonly gaps: readonly { readonly therapy: EmptyCell['therapy']; readonly reason: string }[];
  readonly rulers: Rulers;
  /** px */
  readonly width: number;
}

/** From this width on, words, plot and numbers stand beside each other. */
const WIDE = 620;
/** From this width on, numbers stand beside the words and only the plot below. */
const TWO_COLUMNS = 440;
const SIDE = 8;
/** Room for the longest estimate on one line, px. */
const NUMBERS = 188;
const WARN = { size: 14, lead: 19, pad: 12 };
const TITLE = { size: 19, lead: 24 };

function columnsOf(width: number): Columns {
  const left = SIDE;
  const right = width - SIDE;
  if (width < WIDE) {
    const single = width < TWO_COLUMNS;
    return {
      narrow: true,
      single,
      left,
      right,
      wordsTo: single ? right : right - NUMBERS - 16,
      plotFrom: left + 8,
      plotTo: right - 8,
      numbersFrom: single ? left : right - NUMBERS,
    };
  }
  const words = Math.min(230, width * 0.28);
  const numbers = NUMBERS;
  return {
    narrow: false,
    single: false,
    left,
    right,
    wordsTo: left + words,
    plotFrom: left + words + 18,
    plotTo: right - numbers - 18,
    numbersFrom: right - numbers,
  };
}

const THERAPIES: readonly Effect['therapy'][] = [
  'dry-needling',
  'acupuncture',
  'head-to-head',
  'both',
];

/** Practice by practice, then as the rows are numbered: never by size, which would rank them. */
const inOrder = (effects: readonly Effect[]) =>
  effects.toSorted(
    (a, b) =>
      THERAPIES.indexOf(a.therapy) - THERAPIES.indexOf(b.therapy) || a.id.localeCompare(b.id),
  );

/** Rows that stand in a panel: those drawn in it, and those in words that belong beside them. */
const rowsOf = (effects: readonly Effect[], panel: Panel) =>
  effects.filter((e) => (e.plot ? e.panel === panel : e.beside === panel));

function panelOf(
  panel: Panel,
  effects: readonly Effect[],
  top: number,
  { about, rulers }: ForestInput,
  columns: Columns,
): ForestPanel {
  const ruler = rulers[panel];
  if (!ruler) throw new Error(`no ruler for panel: ${panel}`);
  const axis = axisOf(ruler, columns.plotFrom, columns.plotTo);
  let y = top + 34;
  const groups: ForestGroup[] = [];
  for (const comparator of COMPARATORS) {
    const here = inOrder(effects.filter((effect) => effect.comparator === comparator));
    if (!here.length) continue;
    const titleY = y + 20;
    y += 30;
    const rows = here.map((effect) => {
      const row = effect.plot
        ? drawnRow(effect, about, y, columns, axis)
        : wordRow(effect, about, y, columns);
      y += row.height;
      return row;
    });
    groups.push({ title: COMPARATOR[comparator].title, y: titleY, rows });
    y += 6;
  }
  const axisY = y + 4;
  const strips = [
    ...groups.flatMap((group) => group.rows.flatMap((row) => (row.strip ? [row.strip] : []))),
    [axisY - 10, axisY] as const,
  ];
  const { needling, comparison } = FAVOURS;
  const room = axis.right - axis.left - 16;
  const apart = textWidth(needling, 13, true) + textWidth(comparison, 13, true) > room ? 18 : 0;
  const ends = {
    needling: axisY + 36,
    comparison: axisY + 36 + apart,
    unit: axisY + 54 + apart,
  };
  return { panel, ...PANEL[panel], y: top + 20, axisY, axis, groups, ends, strips };
}

/**
 * Place effects as forest plots: one panel per metric, each above an axis of its own, its rows
 * grouped by what they were compared with. Rows that are not to be plotted are told in words.
 *
 * @returns px throughout, origin at the top left
 */
export function layoutForest(input: ForestInput): ForestLayout {
  const { title, about, effects, gaps, width } = input;
  const columns = columnsOf(width);
  const titleLines = wrap(title, width - 2 * SIDE, TITLE.size, true);
  let y = titleLines.length * TITLE.lead + 10;

  const lines = wrap(WARNING, width - 2 * SIDE - 2 * WARN.pad, WARN.size);
  const warning = { top: y, height: lines.length * WARN.lead + 2 * WARN.pad - 4, lines };
  y += warning.height + 14;

  const panels = PANELS.flatMap((panel) => {
    const here = rowsOf(effects, panel);
    // Words alone need no axis: without a drawn row they stand among the words below.
    if (!here.some((effect) => effect.plot)) return [];
    const placed = panelOf(panel, here, y, input, columns);
    y = placed.ends.unit + 22;
    return [placed];
  });

  const shown = new Set(panels.flatMap((p) => p.groups.flatMap((g) => g.rows.map((r) => r.id))));
  const rest = inOrder(effects.filter((effect) => !shown.has(effect.id)));
  const wordsY = y + 20;
  if (rest.length) y += 32;
  const rows = rest.map((effect) => {
    const row = wordRow(effect, about, y, columns);
    y += row.height;
    return row;
  });
  if (rest.length) y += 12;

  const empty = gaps.map(({ therapy, reason }): EmptyCell => {
    const texts = wrap(reason, width - 2 * SIDE - 48, 14);
    const height = texts.length * 19 + 20;
    const top = y;
    y += height + 10;
    return {
      therapy,
      top,
      height,
      lines: texts.map((text, i) => ({ x: SIDE + 38, y: top + 24 + i * 19, text })),
    };
  });

  return {
    width,
    height: y + 4,
    columns,
    title: { y: 19, lines: titleLines },
    warning,
    panels,
    ...(rest.length && { words: { y: wordsY, rows } }),
    empty,
  };
}
