import type { Effect } from '../../atlas/comparison/types';
import { say } from '../../language';

export type Panel = NonNullable<Effect['panel']>;
export type Comparator = Effect['comparator'];
export type Certainty = Effect['certainty'];

/** Panels in the order in which they are drawn. Each has a ruler of its own. */
export const PANELS: readonly Panel[] = ['md-0-10', 'md-0-100', 'headache-days', 'smd'];

/** What a panel measures, and in which unit. */
export const panelTitle = (panel: Panel): string => say(`effects.panel.${panel}.title`);
export const panelUnit = (panel: Panel): string => say(`effects.panel.${panel}.unit`);

/** Comparators in the order of their groups, strictest first. */
export const COMPARATORS: readonly Comparator[] = [
  'sham',
  'mixed',
  'active',
  'none',
  'head-to-head',
];

/** A comparator by name in a list, and as the title of its group. */
export const comparatorName = (one: Comparator): string => say(`effects.comparator.${one}.name`);
export const comparatorTitle = (one: Comparator): string => say(`effects.comparator.${one}.title`);

/** What was measured, as a title and inside a sentence. */
export const outcomeName = (one: Effect['outcome']): string => say(`effects.outcome.${one}`);
export const outcomeInside = (one: Effect['outcome']): string =>
  say(`effects.outcome-inside.${one}`);

/** When it was measured. */
export const timeName = (one: Effect['time']): string => say(`effects.time.${one}`);

/** The practices, alone and together. */
export const therapyName = (one: Effect['therapy']): string => say(`effects.therapy.${one}`);

/** A grade as boxes of four, as in very low, low, moderate, high: full to `from`, half to `to`. */
export interface Grade {
  readonly from: number;
  readonly to: number;
}

/** A range is half filled. Where nobody graded, no box is full, which is not the same as very low. */
export const GRADE: Readonly<Record<Certainty, Grade>> = {
  'very-low': { from: 1, to: 1 },
  'very-low-moderate': { from: 1, to: 3 },
  low: { from: 2, to: 2 },
  'low-moderate': { from: 2, to: 3 },
  moderate: { from: 3, to: 3 },
  'moderate-authors': { from: 3, to: 3 },
  'single-trial': { from: 0, to: 0 },
  'not-graded': { from: 0, to: 0 },
  'not-stated': { from: 0, to: 0 },
  'not-read': { from: 0, to: 0 },
};

/** How certain the reviewers were, inside a sentence. */
export const certaintyWord = (one: Certainty): string => say(`effects.certainty.${one}`);

/** The two ends of every axis. */
export const favours = (end: 'needling' | 'comparison'): string => say(`effects.favours.${end}`);

/** Why a longer bar is not a better treatment; stands inside every picture. */
export const warning = (): string => say('effects.warning');
