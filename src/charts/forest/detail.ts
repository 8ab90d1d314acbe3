import type { Effect } from '../../atlas/comparison/types';
import { say } from '../../language';
import { sayNumber } from '../../language/formats';
import { digitsOf, signed } from '../parts/bidi';
import type { Detail } from '../parts/detail';
import { countsOf, estimateOf } from './figures';
import { certaintyWord, comparatorTitle, outcomeInside } from './terms';

/** A number as its row has it, without its sign. */
const size = (value: number) =>
  sayNumber(Math.abs(value), { maximumFractionDigits: digitsOf([value]) });

/** The estimate as people would say it: how much, for whom, and how sure the interval is. */
function sayEstimate(effect: Effect): string | undefined {
  const { panel, value, low, high } = effect;
  const printed = estimateOf(effect);
  if (!panel || value === undefined || low === undefined || high === undefined || !printed) return;
  const n = Math.abs(value);
  const amount = say(`forest.detail.amount.${panel}`, { n, value: size(value) });
  const side = value === 0 ? 'other' : value < 0 ? 'needling' : 'comparison';
  const said = { amount, side, printed };
  if (low < 0 && high > 0)
    return say('forest.detail.both-sides', { ...said, low: size(low), high: size(high) });
  const [less, more] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  return say('forest.detail.one-side', { ...said, low: size(less), high: size(more) });
}

function sayRelevance({ relevance }: Effect): string | undefined {
  if (!relevance) return;
  if (relevance.threshold === undefined) return say('forest.detail.too-small.unread');
  const from = relevance.basis === 'derived' ? 'derived' : 'printed';
  return say(`forest.detail.too-small.${from}`, { threshold: signed(relevance.threshold) });
}

/** Everything behind one row of a forest plot. */
export function detailOfEffect(effect: Effect): Detail {
  const entry = (term: string, text: string | undefined) => (text ? [{ term, text }] : []);
  return {
    title: say('forest.detail.title', {
      condition: effect.conditionName,
      outcome: outcomeInside(effect.outcome),
    }),
    therapy: effect.therapy,
    entries: [
      ...entry(say('forest.detail.estimate'), sayEstimate(effect)),
      ...entry(say('forest.detail.comparator'), effect.comparatorName),
      ...entry(say('forest.detail.comparison'), comparatorTitle(effect.comparator)),
      ...entry(say('forest.detail.time'), effect.timeName),
      ...entry(
        say('forest.detail.people'),
        say('forest.detail.people-told', {
          condition: effect.conditionName,
          counts: countsOf(effect),
        }),
      ),
      ...entry(say('forest.detail.certainty'), certaintyWord(effect.certainty)),
      ...entry(say('forest.detail.matters'), sayRelevance(effect)),
      ...entry(
        say('forest.detail.sign'),
        effect.signFlipped ? say('forest.detail.turned') : undefined,
      ),
      ...entry(say('forest.detail.note'), effect.note),
    ],
    read: effect.read,
    standing: effect.standing,
    sources: effect.sources,
    conditions: effect.conditions,
  };
}
