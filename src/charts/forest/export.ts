import type { Effect } from '../../atlas/comparison/types';
import type { Source } from '../../atlas/types';
import { say } from '../../language';
import { linkOf } from '../../statements/link';
import { csvOf } from '../../shared/csv';
import {
  certaintyWord,
  comparatorName,
  outcomeName,
  panelTitle,
  panelUnit,
  therapyName,
} from './terms';

type Sources = ReadonlyMap<string, Source> | undefined;

/** Columns in their order. */
const HEAD = [
  'row',
  'practice',
  'condition',
  'outcome',
  'time',
  'group',
  'comparator',
  'measure',
  'estimate',
  'low',
  'high',
  'trials',
  'people',
  'whole-review',
  'certainty',
  'drawn',
  'note',
  'source',
  'link',
] as const;

const yesOrNo = (one: boolean | undefined) => say(one ? 'forest.csv.yes' : 'forest.csv.no');

/** Effects as CSV, one row each, with source and link. */
export const csvOfEffects = (effects: readonly Effect[], sources: Sources): string =>
  csvOf(
    HEAD.map((column) => say(`forest.csv.${column}`)),
    effects.map((e) => {
      const cited = e.sources.flatMap((id) => sources?.get(id) ?? []);
      return [
        e.row,
        therapyName(e.therapy),
        e.conditionName,
        outcomeName(e.outcome),
        e.timeName,
        comparatorName(e.comparator),
        e.comparatorName,
        e.panel &&
          say('forest.csv.measure-told', { title: panelTitle(e.panel), unit: panelUnit(e.panel) }),
        e.value,
        e.low,
        e.high,
        e.trials,
        e.people,
        yesOrNo(e.wholeReview),
        certaintyWord(e.certainty),
        yesOrNo(e.plot),
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
