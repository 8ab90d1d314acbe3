import type { Effect } from '../../atlas/comparison/types';
import { say } from '../../language';
import { mirrorOf, type Mirror } from '../parts/mirror';
import { wrap } from '../parts/text';
import { endsOf, type Ends } from './ends';
import { drawnRow, wordRow, type Columns, type ForestRow } from './row';
import { axisOf, type Axis, type Rulers } from './ruler';
import { COMPARATORS, comparatorTitle, PANELS, panelTitle, warning, type Panel } from './terms';

/** Lines of one text, from the baseline of the first, px. */
export interface Title {
  readonly y: number;
  readonly lead: number;
  readonly lines: readonly string[];
}

/** Rows that were compared with the same kind of thing. */
export interface ForestGroup {
  readonly title: string;
  /** The title as it is set, and the band behind it. */
  readonly set: Title;
  readonly band: { readonly top: number; readonly height: number };
  readonly rows: readonly ForestRow[];
}

/** Rows of one metric above one axis. Two metrics never share a panel. */
export interface ForestPanel {
  readonly panel: Panel;
  readonly title: Title;
  readonly axisY: number;
  readonly axis: Axis;
  readonly groups: readonly ForestGroup[];
  /** The words at the ends of the axis, and the unit below them. */
  readonly ends: Ends;
  /** Where the lines of the axis are drawn, top and bottom, px. */
  readonly strips: readonly (readonly [number, number])[];
}

/** A practice without a confirmed estimate; its cell is empty and says why. */
export interface EmptyCell {
  readonly therapy: 'dry-needling' | 'acupuncture';
  readonly top: number;
  readonly height: number;
  readonly mark: { readonly x: number; readonly y: number };
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

export interface ForestLayout {
  readonly width: number;
  readonly height: number;
  /** Where titles begin, px. */
  readonly x: number;
  readonly title: Title;
  readonly warning: Title & {
    readonly x: number;
    readonly top: number;
    readonly height: number;
  };
  readonly panels: readonly ForestPanel[];
  /** Rows that are told in words; undefined if there are none. */
  readonly words?: { readonly title: Title; readonly rows: readonly ForestRow[] };
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
const PANEL = { size: 16, lead: 20 };
const GROUP = { size: 13.5, lead: 18 };

const heightOf = ({ lines, lead }: Title) => (lines.length - 1) * lead;

function columnsOf(width: number, mirror: Mirror): Columns {
  const start = SIDE;
  const end = width - SIDE;
  if (width < WIDE) {
    const single = width < TWO_COLUMNS;
    return {
      narrow: true,
      single,
      start,
      end,
      wordsTo: single ? end : end - NUMBERS - 16,
      plotFrom: start + 8,
      plotTo: end - 8,
      numbersFrom: single ? start : end - NUMBERS,
      mirror,
    };
  }
  const words = Math.min(230, width * 0.28);
  return {
    narrow: false,
    single: false,
    start,
    end,
    wordsTo: start + words,
    plotFrom: start + words + 18,
    plotTo: end - NUMBERS - 18,
    numbersFrom: end - NUMBERS,
    mirror,
  };
}

const THERAPIES: readonly Effect['therapy'][] = [
  'dry-needling',
  'acupuncture',
  'head-to-head',
  'both',
];

/** Practice by practice, then as the rows are numbered: never by size, which would rank them. */
const unranked = (effects: readonly Effect[]) =>
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
  { about, rulers, width }: ForestInput,
  columns: Columns,
): ForestPanel {
  const ruler = rulers[panel];
  if (!ruler) throw new Error(`no ruler for panel: ${panel}`);
  const axis = axisOf(ruler, ...columns.mirror.span(columns.plotFrom, columns.plotTo));
  const room = columns.end - columns.start;
  const title: Title = {
    y: top + 20,
    lead: PANEL.lead,
    lines: wrap(panelTitle(panel), room, PANEL.size, true),
  };
  let y = top + 34 + heightOf(title);
  const groups: ForestGroup[] = [];
  for (const comparator of COMPARATORS) {
    const here = unranked(effects.filter((effect) => effect.comparator === comparator));
    if (!here.length) continue;
    const name = comparatorTitle(comparator);
    const set = { y: y + 20, lead: GROUP.lead, lines: wrap(name, room, GROUP.size, true) };
    const band = { top: y + 3, height: 24 + heightOf(set) };
    y += 30 + heightOf(set);
    const rows = here.map((effect) => {
      const row = effect.plot
        ? drawnRow(effect, about, y, columns, axis)
        : wordRow(effect, about, y, columns);
      y += row.height;
      return row;
    });
    groups.push({ title: name, set, band, rows });
    y += 6;
  }
  const axisY = y + 4;
  const strips = [
    ...groups.flatMap((group) => group.rows.flatMap((row) => (row.strip ? [row.strip] : []))),
    [axisY - 10, axisY] as const,
  ];
  const ends = endsOf(panel, axis, axisY, [SIDE, width - SIDE], columns.mirror);
  return { panel, title, axisY, axis, groups, ends, strips };
}

/**
 * Place effects as forest plots: one panel per metric, each above an axis of its own, its rows
 * grouped by what they were compared with. Rows that are not to be plotted are told in words.
 *
 * @param dir of reading, that of the language of now where it is not told
 * @returns px throughout, origin at the top left
 */
export function layoutForest(input: ForestInput, dir?: Mirror['dir']): ForestLayout {
  const { about, effects, gaps, width } = input;
  const mirror = mirrorOf(width, dir);
  const columns = columnsOf(width, mirror);
  const room = width - 2 * SIDE;
  const title: Title = {
    y: 19,
    lead: TITLE.lead,
    lines: wrap(input.title, room, TITLE.size, true),
  };
  let y = title.lines.length * TITLE.lead + 10;

  const lines = wrap(warning(), room - 2 * WARN.pad, WARN.size);
  const warned = {
    x: mirror.x(SIDE + WARN.pad),
    y: y + 25,
    lead: WARN.lead,
    lines,
    top: y,
    height: lines.length * WARN.lead + 2 * WARN.pad - 4,
  };
  y += warned.height + 14;

  const panels = PANELS.flatMap((panel) => {
    const here = rowsOf(effects, panel);
    // Words alone need no axis: without a drawn row they stand among the words below.
    if (!here.some((effect) => effect.plot)) return [];
    const placed = panelOf(panel, here, y, input, columns);
    y = placed.ends.bottom + 22;
    return [placed];
  });

  const shown = new Set(panels.flatMap((p) => p.groups.flatMap((g) => g.rows.map((r) => r.id))));
  const rest = unranked(effects.filter((effect) => !shown.has(effect.id)));
  const told: Title = {
    y: y + 20,
    lead: PANEL.lead,
    lines: wrap(say('forest.told-heading'), room, PANEL.size, true),
  };
  if (rest.length) y += 32 + heightOf(told);
  const rows = rest.map((effect) => {
    const row = wordRow(effect, about, y, columns);
    y += row.height;
    return row;
  });
  if (rest.length) y += 12;

  const empty = gaps.map(({ therapy, reason }): EmptyCell => {
    const texts = wrap(reason, room - 48, 14);
    const height = texts.length * 19 + 20;
    const top = y;
    y += height + 10;
    return {
      therapy,
      top,
      height,
      mark: { x: mirror.x(SIDE + 16), y: top + 20 },
      lines: texts.map((text, i) => ({ x: mirror.x(SIDE + 38), y: top + 24 + i * 19, text })),
    };
  });

  return {
    width,
    height: y + 4,
    x: mirror.x(SIDE),
    title,
    warning: warned,
    panels,
    ...(rest.length && { words: { title: told, rows } }),
    empty,
  };
}
