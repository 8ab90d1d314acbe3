import type { Effect } from '../../atlas/comparison/types';

export type Panel = NonNullable<Effect['panel']>;
export type Comparator = Effect['comparator'];
export type Certainty = Effect['certainty'];

/** Panels in the order in which they are drawn. Each has a ruler of its own. */
export const PANELS: readonly Panel[] = ['md-0-10', 'md-0-100', 'headache-days', 'smd'];

/** What each panel measures, and in which unit. */
export const PANEL: Record<Panel, { readonly title: string; readonly unit: string }> = {
  'md-0-10': { title: 'Points on a scale of 0 to 10', unit: 'mean difference, points of 10' },
  'md-0-100': { title: 'Points on a scale of 0 to 100', unit: 'mean difference, points of 100' },
  'headache-days': { title: 'Days with headache', unit: 'mean difference, days' },
  smd: {
    title: 'Different scales, made comparable',
    unit: 'standardised mean difference (SMD)',
  },
};

/** Comparators in the order of their groups, strictest first. */
export const COMPARATORS: readonly Comparator[] = [
  'sham',
  'mixed',
  'active',
  'none',
  'head-to-head',
];

/** Each comparator by name in a list, and as the title of its group. */
export const COMPARATOR: Record<Comparator, { readonly name: string; readonly title: string }> = {
  sham: { name: 'Sham (pretend needling)', title: 'Against sham: pretend needling' },
  mixed: { name: 'Mixed', title: 'Against a mix of sham and other care' },
  active: { name: 'Another treatment', title: 'Against another treatment' },
  none: { name: 'No needling, care as usual', title: 'Against no needling or care as usual' },
  'head-to-head': { name: 'Each other', title: 'Dry needling against acupuncture' },
};

/** What was measured. */
export const OUTCOME: Record<Effect['outcome'], string> = {
  pain: 'Pain',
  disability: 'Disability',
  spasticity: 'Stiffness after stroke',
  frequency: 'Headache frequency',
};

/** When it was measured. */
export const TIME: Record<Effect['time'], string> = {
  immediate: 'Right after',
  short: 'Short term',
  long: 'Long term',
  trial: 'Main time of each trial',
  mixed: 'Mixed times',
  unstated: 'Not stated',
};

/** The practices, alone and together. */
export const THERAPY: Record<Effect['therapy'], string> = {
  'dry-needling': 'Dry needling',
  acupuncture: 'Acupuncture',
  'head-to-head': 'Dry needling against acupuncture',
  both: 'Dry needling and acupuncture',
};

/** A grade as boxes of four, as in very low, low, moderate, high: full to `from`, half to `to`. */
export interface Grade {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** A range is half filled. Where nobody graded, no box is full, which is not the same as very low. */
export const CERTAINTY: Record<Certainty, Grade> = {
  'very-low': { word: 'very low', from: 1, to: 1 },
  'very-low-moderate': { word: 'very low to moderate', from: 1, to: 3 },
  low: { word: 'low', from: 2, to: 2 },
  'low-moderate': { word: 'low to moderate', from: 2, to: 3 },
  moderate: { word: 'moderate', from: 3, to: 3 },
  'moderate-authors': { word: 'moderate, say its authors', from: 3, to: 3 },
  'single-trial': { word: 'one trial, not graded', from: 0, to: 0 },
  'not-graded': { word: 'not graded', from: 0, to: 0 },
  'not-stated': { word: 'not stated', from: 0, to: 0 },
  'not-read': { word: 'grade not read', from: 0, to: 0 },
};

/** The two ends of every axis. */
export const FAVOURS = {
  needling: '← favours needling',
  comparison: 'favours comparison →',
} as const;

/** Why a longer bar is not a better treatment; stands inside every picture. */
export const WARNING =
  'Read each group by itself. Most dry needling results are against a mix of treatments, most acupuncture results against sham. So a longer bar does not mean a better treatment.';
