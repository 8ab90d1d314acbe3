import type { Effect, HarmReport, Read } from '../../atlas/comparison/types';
import type { Backing } from '../../atlas/types';
import { say } from '../../language';

/** `backing`: what this entry alone rests on, where the entries differ in it. */
export interface DetailEntry {
  readonly term: string;
  readonly text: string;
  readonly backing?: Backing;
}

/** Everything behind one mark, in the order in which it is read. */
export interface Detail extends Backing {
  readonly title: string;
  readonly therapy: Effect['therapy'];
  readonly entries: readonly DetailEntry[];
  /** How the figure was confirmed; absent where there is no figure. */
  readonly read?: Read;
  /** Conditions that the row is about. */
  readonly conditions: readonly string[];
}

/** What was confirmed, as a sentence. */
export const readAs = ({ level }: Read): string => say(`readings.read.${level}`);

/** What stands behind a report that has no rate. */
export const detailOfReport = (report: HarmReport): Detail => ({
  title: report.title,
  therapy: report.therapy,
  entries: [
    { term: say('chart.detail.reported'), text: report.text },
    ...(report.caution ? [{ term: say('chart.detail.caution'), text: report.caution }] : []),
  ],
  read: report.read,
  standing: report.standing,
  sources: report.sources,
  conditions: [],
});
