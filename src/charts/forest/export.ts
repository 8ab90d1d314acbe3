import type { Effect } from '../../atlas/comparison/types';
import type { Source } from '../../atlas/types';
import { csvOf } from '../parts/csv';
import { linkOf } from '../parts/reference';
import { CERTAINTY, COMPARATOR, OUTCOME, PANEL, THERAPY } from './terms';

type Sources = ReadonlyMap<string, Source> | undefined;

const HEAD = [
  'row',
  'practice',
  'condition',
  'outcome',
  'time',
  'comparator group',
  'compared with',
  'measure (negative favours needling)',
  'estimate',
  'interval low',
  'interval high',
  'trials',
  'people',
  'counts are of the whole review',
  'certainty',
  'drawn',
  'note',
  'source',
  'link',
] as const;

/** Effects as CSV, one row each, with source and link. */
export const csvOfEffects = (effects: readonly Effect[], sources: Sources): string =>
  csvOf(
    HEAD,
    effects.map((e) => {
      const cited = e.sources.flatMap((id) => sources?.get(id) ?? []);
      return [
        e.row,
        THERAPY[e.therapy],
        e.conditionName,
        OUTCOME[e.outcome],
        e.timeName,
        COMPARATOR[e.comparator].name,
        e.comparatorName,
        e.panel && `${PANEL[e.panel].title}: ${PANEL[e.panel].unit}`,
        e.value,
        e.low,
        e.high,
        e.trials,
        e.people,
        e.wholeReview ? 'yes' : 'no',
        CERTAINTY[e.certainty].word,
        e.plot ? 'yes' : 'no',
        e.note,
        cited.length ? cited.map((s) => s.publisher).join('; ') : e.sources.join('; '),
        cited.flatMap((s) => linkOf(s) ?? []).join(' '),
      ];
    }),
  );

/** Short citations of the rows, each once, in the order of the rows. */
export const citationsOf = (
  rows: readonly { readonly sources: readonly string[] }[],
  sources: Sources,
): readonly string[] => [
  ...new Set(rows.flatMap((row) => row.sources).map((id) => sources?.get(id)?.publisher ?? id)),
];
