import type { Effect } from '../../atlas/comparison/types';
import type { Detail } from '../parts/detail';
import { countsOf, estimateOf, signed } from './figures';
import { CERTAINTY, COMPARATOR, OUTCOME, type Panel } from './terms';

const UNIT: Record<Panel, string> = {
  'md-0-10': 'points on a scale of 0 to 10',
  'md-0-100': 'points on a scale of 0 to 100',
  'headache-days': 'days with headache',
  smd: 'standard deviations',
};

const side = (value: number) =>
  value === 0
    ? 'no difference'
    : value < 0
      ? 'in favour of needling'
      : 'in favour of the comparison';

/** The estimate as people would say it: how much, for whom, and how sure the interval is. */
function sayEstimate(effect: Effect): string | undefined {
  const { panel, value, low, high } = effect;
  const printed = estimateOf(effect);
  if (!panel || value === undefined || low === undefined || high === undefined || !printed) return;
  const much = `${Math.abs(value)} ${UNIT[panel]} ${side(value)}`;
  const crosses = low < 0 && high > 0;
  const range = crosses
    ? `from ${Math.abs(low)} in favour of needling to ${high} in favour of the comparison`
    : `${Math.min(Math.abs(low), Math.abs(high))} to ${Math.max(Math.abs(low), Math.abs(high))}, ${side(value)}`;
  return `${much}. 95 % interval: ${range}. As drawn: ${printed}.`;
}

function sayRelevance({ relevance }: Effect): string | undefined {
  if (!relevance) return;
  if (relevance.threshold === undefined)
    return 'The source says that the effect is below the smallest change that matters. The threshold itself was not read, so it is not drawn.';
  const where =
    relevance.basis === 'derived' ? ', worked out from the numbers that the source prints' : '';
  return `The source asks for more: the dashed mark at about ${signed(relevance.threshold)}${where}. The effect is below it.`;
}

/** Everything behind one row of a forest plot. */
export function detailOfEffect(effect: Effect): Detail {
  const entry = (term: string, text: string | undefined) => (text ? [{ term, text }] : []);
  return {
    title: `${effect.conditionName}: ${OUTCOME[effect.outcome].toLowerCase()}`,
    therapy: effect.therapy,
    entries: [
      ...entry('Estimate', sayEstimate(effect)),
      ...entry('Compared with', effect.comparatorName),
      ...entry('Kind of comparison', COMPARATOR[effect.comparator].title),
      ...entry('Time', effect.timeName),
      ...entry('Who was studied', `${effect.conditionName}: ${countsOf(effect)}`),
      ...entry('Certainty', CERTAINTY[effect.certainty].word),
      ...entry('Does it matter to people?', sayRelevance(effect)),
      ...entry(
        'Sign',
        effect.signFlipped &&
          'The source prints improvement as a positive number. It is turned here, so that negative favours needling in every row.',
      ),
      ...entry('Our note', effect.note),
    ],
    read: effect.read,
    standing: effect.standing,
    sources: effect.sources,
    conditions: effect.conditions,
  };
}
