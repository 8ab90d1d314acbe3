import type { Effect, HarmReport, Read } from '../../atlas/comparison/types';
import type { Backing } from '../../atlas/types';
import { read } from '../../atlas/words/en/interface/readings.json';

/** Everything behind one mark, in the order in which it is read. */
export interface Detail extends Backing {
  readonly title: string;
  readonly therapy: Effect['therapy'];
  readonly entries: readonly { readonly term: string; readonly text: string }[];
  readonly read: Read;
  /** Conditions that the row is about. */
  readonly conditions: readonly string[];
}

const READ: Record<Read['level'], string> = read;

/** What was confirmed, as a sentence. */
export const readAs = (read: Read): string => READ[read.level];

/** What stands behind a report that has no rate. */
export const detailOfReport = (report: HarmReport): Detail => ({
  title: report.title,
  therapy: report.therapy,
  entries: [
    { term: 'What was reported', text: report.text },
    ...(report.caution ? [{ term: 'How not to read it', text: report.caution }] : []),
  ],
  read: report.read,
  standing: report.standing,
  sources: report.sources,
  conditions: [],
});
