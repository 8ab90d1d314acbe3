import { format } from 'd3-format';
import type { Harm, HarmStudy } from '../../atlas/comparison/types';
import type { Detail } from '../parts/detail';
import { inSoMany, oneIn } from './format';
import { valueText } from './layout';
import { COUNTED, REPORTER, UNIT } from './terms';

const whole = format(',d');

function sayCounts({ numerator, denominator }: Harm, study: HarmStudy): string | undefined {
  if (numerator === undefined && denominator === undefined) return;
  const units = UNIT[study.unit];
  if (numerator === undefined) return `Out of ${whole(denominator ?? 0)} ${units}.`;
  if (denominator === undefined) return `${whole(numerator)} ${COUNTED[study.counts]}.`;
  return `${whole(numerator)} in ${whole(denominator)} ${units}.`;
}

function sayInterval({ interval, intervalBasis }: Harm, per: number): string | undefined {
  if (!interval) return;
  const [low, high] = interval;
  const basis = intervalBasis === 'derived' ? 'worked out here from the printed count' : 'printed';
  const from = low === 0 ? '0' : inSoMany(low, per).replace(/ in .*/, '');
  return `${from} to ${inSoMany(high, per)} (${basis}).`;
}

/** Everything behind one reported harm. */
export function detailOfHarm(harm: Harm, study: HarmStudy): Detail {
  const entry = (term: string, text: string | undefined) => (text ? [{ term, text }] : []);
  const known = harm.rate !== null && harm.mark === 'seen';
  return {
    title: `${harm.label}: ${study.title}`,
    therapy: study.therapy,
    entries: [
      ...entry(
        'How often',
        `${valueText(harm, study.per, 'numbers')}${known ? `; ${oneIn(harm.rate ?? 0)}` : ''}`,
      ),
      ...entry('Counted', sayCounts(harm, study)),
      ...entry('95 % interval', sayInterval(harm, study.per)),
      ...entry(
        'Unit',
        `${COUNTED[study.counts]} per ${UNIT[study.unit]}, ${REPORTER[study.reporter]}`,
      ),
      ...entry('Who was studied', study.people),
      ...entry('How not to read it', study.caution),
      ...entry('Our note', harm.note),
    ],
    read: harm.read,
    standing: study.standing,
    sources: study.sources,
    conditions: [],
  };
}
