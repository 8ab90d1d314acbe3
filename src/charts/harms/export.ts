import type { HarmStudy } from '../../atlas/comparison/types';
import type { Source } from '../../atlas/types';
import { say } from '../../language';
import { linkOf } from '../../statements/link';
import { csvOf } from '../../shared/csv';
import { countedOf, reporterOf, unitsOf } from './terms';

/** Columns in their order. */
const HEAD = [
  'row',
  'practice',
  'study',
  'reported',
  'severity',
  'rate',
  'low',
  'high',
  'basis',
  'numerator',
  'denominator',
  'mark',
  'counts',
  'unit',
  'reporter',
  'note',
  'source',
  'link',
] as const;

/** The harms of one study as CSV. */
export const csvOfHarms = (
  study: HarmStudy,
  sources: ReadonlyMap<string, Source> | undefined,
): string => {
  const cited = study.sources.flatMap((id) => sources?.get(id) ?? []);
  return csvOf(
    HEAD.map((column) => say(`harms.csv.${column}`)),
    study.harms.map((h) => [
      h.row,
      study.therapy,
      study.title,
      h.label,
      h.severity,
      h.rate ?? say('harms.not-known'),
      h.interval?.[0],
      h.interval?.[1],
      h.intervalBasis,
      h.numerator,
      h.denominator,
      h.mark,
      countedOf(study),
      unitsOf(study),
      reporterOf(study),
      h.note,
      cited.length ? cited.map((s) => s.publisher).join('; ') : study.sources.join('; '),
      cited.flatMap((s) => linkOf(s) ?? []).join(' '),
    ]),
  );
};
