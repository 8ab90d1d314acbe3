import type { Effect } from '../../atlas/comparison/types';
import {
  certainty,
  comparator,
  favours,
  outcome,
  panel,
  therapy,
  time,
  warning,
} from '../../atlas/words/en/interface/effects.json';

export type Panel = NonNullable<Effect['panel']>;
export type Comparator = Effect['comparator'];
export type Certainty = Effect['certainty'];

/** Panels in the order in which they are drawn. Each has a ruler of its own. */
export const PANELS: readonly Panel[] = ['md-0-10', 'md-0-100', 'headache-days', 'smd'];

/** What each panel measures, and in which unit. */
export const PANEL: Record<Panel, { readonly title: string; readonly unit: string }> = panel;

/** Comparators in the order of their groups, strictest first. */
export const COMPARATORS: readonly Comparator[] = [
  'sham',
  'mixed',
  'active',
  'none',
  'head-to-head',
];

/** Each comparator by name in a list, and as the title of its group. */
export const COMPARATOR: Record<Comparator, { readonly name: string; readonly title: string }> =
  comparator;

/** What was measured. */
export const OUTCOME: Record<Effect['outcome'], string> = outcome;

/** When it was measured. */
export const TIME: Record<Effect['time'], string> = time;

/** The practices, alone and together. */
export const THERAPY: Record<Effect['therapy'], string> = therapy;

/** A grade as boxes of four, as in very low, low, moderate, high: full to `from`, half to `to`. */
export interface Grade {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** A range is half filled. Where nobody graded, no box is full, which is not the same as very low. */
export const CERTAINTY: Record<Certainty, Grade> = {
  'very-low': { word: certainty['very-low'], from: 1, to: 1 },
  'very-low-moderate': { word: certainty['very-low-moderate'], from: 1, to: 3 },
  low: { word: certainty.low, from: 2, to: 2 },
  'low-moderate': { word: certainty['low-moderate'], from: 2, to: 3 },
  moderate: { word: certainty.moderate, from: 3, to: 3 },
  'moderate-authors': { word: certainty['moderate-authors'], from: 3, to: 3 },
  'single-trial': { word: certainty['single-trial'], from: 0, to: 0 },
  'not-graded': { word: certainty['not-graded'], from: 0, to: 0 },
  'not-stated': { word: certainty['not-stated'], from: 0, to: 0 },
  'not-read': { word: certainty['not-read'], from: 0, to: 0 },
};

/** The two ends of every axis. */
export const FAVOURS: Record<'needling' | 'comparison', string> = favours;

/** Why a longer bar is not a better treatment; stands inside every picture. */
export const WARNING: string = warning;
