import type {
  AspectFacts,
  EffectFacts,
  GapFacts,
  GapWords,
  HarmFacts,
  HarmReportFacts,
  HarmReportWords,
  HarmStudyFacts,
  VerdictFacts,
} from '../schema/comparison';
import type { Backing } from '../types';

/** The two practices that are compared. */
export type Therapy = 'dry-needling' | 'acupuncture';

/** A cell of the side-by-side table. */
export interface AspectCell extends Backing {
  readonly text: string;
}

/** One reading of a disputed share, in per cent. */
export interface Reading {
  readonly key: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly limit?: number;
}

export interface Aspect {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly common: AspectFacts['common'];
  readonly dryNeedling: AspectCell;
  readonly acupuncture: AspectCell;
  /** What both have in common, or where they disagree. */
  readonly shared: AspectCell;
  readonly readings: readonly Reading[];
}

/** One reported harm. `rate` is per one unit of its study: events (or people) divided by units. */
export type Harm = Omit<HarmFacts, 'study'> & {
  readonly label: string;
  readonly note?: string;
};

/** Harms that share a unit and a reporter, and so an axis. */
export type HarmStudy = Omit<HarmStudyFacts, 'harms'> & {
  readonly title: string;
  readonly people: string;
  readonly caution: string;
  readonly harms: readonly Harm[];
};

/** One published effect. Negative favours needling. Drawn only if `plot`. */
export type Effect = EffectFacts & {
  readonly conditionName: string;
  readonly timeName: string;
  readonly comparatorName: string;
  readonly note?: string;
};

/** A practice without a confirmed estimate for some conditions, and why. */
export type Gap = GapFacts & GapWords;

/** What was reported without a rate. */
export type HarmReport = HarmReportFacts & HarmReportWords;

/** How a figure was confirmed. */
export type Read = EffectFacts['read'];

/** A harm and the study that counted it. */
export interface StudiedHarm {
  readonly study: HarmStudy;
  readonly harm: Harm;
}

/** What the first look at one practice shows: rows that share a unit, and what is known of the lung. */
export interface HarmField {
  readonly study: HarmStudy;
  readonly small: StudiedHarm;
  readonly serious: StudiedHarm;
  readonly lung: StudiedHarm;
}

/** One sentence of the first look, and on whose word it stands. */
export interface Verdict extends Backing {
  readonly text: string;
}

export interface Comparison {
  readonly verdicts: Readonly<Record<VerdictFacts['id'], Verdict>>;
  readonly fields: readonly HarmField[];
  readonly aspects: readonly Aspect[];
  readonly studies: readonly HarmStudy[];
  readonly reports: readonly HarmReport[];
  readonly effects: readonly Effect[];
  readonly gaps: readonly Gap[];
}

export type { AspectFacts, EffectFacts, HarmFacts, HarmStudyFacts };
