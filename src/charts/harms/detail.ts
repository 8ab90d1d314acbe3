import type { Harm, HarmStudy } from '../../atlas/comparison/types';
import { say } from '../../language';
import type { Detail } from '../parts/detail';
import { countIn, oneIn } from './format';
import { valueText } from './layout';
import { countedOf, reporterOf, unitsOf } from './terms';

function sayCounts({ numerator, denominator }: Harm, study: HarmStudy): string | undefined {
  const unit = unitsOf(study);
  if (numerator === undefined)
    return denominator === undefined
      ? undefined
      : say('harms.detail.of-units', { units: denominator, unit });
  if (denominator === undefined)
    return say('harms.detail.events', { n: numerator, counted: countedOf(study) });
  return say('harms.detail.events-of-units', { n: numerator, units: denominator, unit });
}

function sayInterval({ interval, intervalBasis }: Harm, per: number): string | undefined {
  if (!interval) return;
  const basis = intervalBasis === 'derived' ? 'derived' : 'printed';
  const [low, high] = interval;
  return say(`harms.detail.interval-${basis}`, {
    low: countIn(low, per),
    high: countIn(high, per),
    units: per,
  });
}

function sayHowOften(harm: Harm, per: number): string {
  const numbers = valueText(harm, per, 'numbers');
  if (harm.rate === null || harm.mark !== 'seen') return numbers;
  return say('harms.detail.often-twice', { numbers, words: oneIn(harm.rate) });
}

/** Everything behind one reported harm. */
export function detailOfHarm(harm: Harm, study: HarmStudy): Detail {
  const entry = (term: string, text: string | undefined) => (text ? [{ term, text }] : []);
  return {
    title: say('harms.detail.title', { harm: harm.label, study: study.title }),
    therapy: study.therapy,
    entries: [
      ...entry(say('harms.detail.often'), sayHowOften(harm, study.per)),
      ...entry(say('harms.detail.counted'), sayCounts(harm, study)),
      ...entry(say('harms.detail.interval'), sayInterval(harm, study.per)),
      ...entry(
        say('harms.detail.unit'),
        say('harms.detail.unit-told', {
          counted: countedOf(study),
          units: unitsOf(study),
          reporter: reporterOf(study),
        }),
      ),
      ...entry(say('harms.detail.people'), study.people),
      ...entry(say('harms.detail.caution'), study.caution),
      ...entry(say('harms.detail.note'), harm.note),
    ],
    read: harm.read,
    standing: study.standing,
    sources: study.sources,
    conditions: [],
  };
}
