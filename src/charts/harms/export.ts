import type { HarmStudy } from '../../atlas/comparison/types';
import type { Source } from '../../atlas/types';
import { csvOf } from '../parts/csv';
import { linkOf } from '../parts/reference';
import { COUNTED, REPORTER, UNIT } from './terms';

const HEAD = [
  'row',
  'practice',
  'study',
  'reported',
  'severity',
  'rate per unit',
  'interval low',
  'interval high',
  'interval basis',
  'numerator',
  'denominator',
  'mark',
  'counts',
  'unit',
  'reported by',
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
    HEAD,
    study.harms.map((h) => [
      h.row,
      study.therapy,
      study.title,
      h.label,
      h.severity,
      h.rate ?? 'not known',
      h.interval?.[0],
      h.interval?.[1],
      h.intervalBasis,
      h.numerator,
      h.denominator,
      h.mark,
      COUNTED[study.counts],
      UNIT[study.unit],
      REPORTER[study.reporter],
      h.note,
      cited.length ? cited.map((s) => s.publisher).join('; ') : study.sources.join('; '),
      cited.flatMap((s) => linkOf(s) ?? []).join(' '),
    ]),
  );
};
