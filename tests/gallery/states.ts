import { joinComparison } from '../../src/atlas/comparison/join';
import type { Comparison, Effect } from '../../src/atlas/comparison/types';
import type { ForestInput } from '../../src/charts/forest/layout';
import { rulersOf } from '../../src/charts/forest/ruler';
import { effectsFor, gapsFor } from '../../src/charts/forest/select';

/** One state of the forest plot: a name that says what it shows, and what goes in. */
export interface ForestState extends ForestInput {
  readonly name: string;
  readonly dark?: true;
}

/** Made up to be awkward: the longest words, an interval beyond its ruler on both sides. */
const awkward: Effect = {
  id: 'awkward',
  row: 'C00',
  therapy: 'acupuncture',
  conditions: [],
  regions: [],
  outcome: 'spasticity',
  time: 'mixed',
  comparator: 'mixed',
  certainty: 'very-low-moderate',
  plot: true,
  panel: 'smd',
  value: -0.5,
  low: -9,
  high: 9,
  trials: 1234,
  people: 123456,
  wholeReview: true,
  relevance: { reached: false, threshold: -0.8 },
  read: { level: 'primary' },
  standing: 'sourced',
  sources: ['made-up'],
  conditionName:
    'A condition with a very long name that goes on and on, Donaudampfschifffahrtsgesellschaft',
  timeName: 'At several times that nobody has put in order',
  comparatorName:
    'Sham, placebo, waiting list, another kind of needling and whatever else the trials had at hand',
  note: 'Made up for this gallery.',
};

/** Every state of the forest plot that is looked at and tested. */
export function forestStates(files: Record<string, unknown>): readonly ForestState[] {
  const comparison: Comparison = joinComparison(files);
  const all = comparison.effects;
  const of = (condition: string) => effectsFor(all, { condition });
  const rulers = (condition?: string) => rulersOf(effectsFor(all, { condition }));
  const one = of('tennis-elbow').slice(0, 1);
  return [
    {
      name: 'empty: nothing found for either practice',
      title: 'Golfer’s elbow: needling in studies',
      about: 'Golfer’s elbow',
      effects: [],
      gaps: gapsFor(comparison, 'golfers-elbow'),
      rulers: {},
      width: 720,
    },
    {
      name: 'one row',
      title: 'Tennis elbow: needling in studies',
      about: 'Tennis elbow',
      effects: one,
      gaps: [],
      rulers: rulers('tennis-elbow'),
      width: 720,
    },
    {
      name: 'a condition: words beside drawn rows',
      title: 'Neck pain: needling in studies',
      about: 'Neck pain',
      effects: of('neck-pain'),
      gaps: gapsFor(comparison, 'neck-pain'),
      rulers: rulers('neck-pain'),
      width: 720,
    },
    {
      name: 'a practice without an estimate, and a smallest change that matters',
      title: 'Knee osteoarthritis: needling in studies',
      about: 'Knee osteoarthritis',
      effects: of('knee-oa'),
      gaps: gapsFor(comparison, 'knee-oa'),
      rulers: rulers('knee-oa'),
      width: 720,
    },
    {
      name: 'words only',
      title: 'Carpal tunnel syndrome: needling in studies',
      about: 'Carpal tunnel syndrome',
      effects: of('carpal-tunnel'),
      gaps: gapsFor(comparison, 'carpal-tunnel'),
      rulers: {},
      width: 720,
    },
    {
      name: 'long labels and an interval cut on both sides',
      title:
        'A condition with a very long name that goes on and on, Donaudampfschifffahrtsgesellschaft: needling in studies',
      effects: [awkward],
      gaps: [],
      rulers: { smd: [-2, 1] },
      width: 640,
    },
    {
      name: 'phone',
      title: 'Heel pain under the foot: needling in studies',
      about: 'Heel pain',
      effects: of('heel-pain'),
      gaps: gapsFor(comparison, 'heel-pain'),
      rulers: rulers('heel-pain'),
      width: 304,
    },
    {
      name: 'tablet: numbers beside the words, the plot below',
      title: 'Tension-type headache: needling in studies',
      about: 'Tension-type headache',
      effects: of('tension-headache'),
      gaps: gapsFor(comparison, 'tension-headache'),
      rulers: rulers('tension-headache'),
      width: 540,
    },
    {
      name: 'dark',
      title: 'Low back pain: needling in studies',
      about: 'Low back pain',
      effects: of('low-back-pain'),
      gaps: gapsFor(comparison, 'low-back-pain'),
      rulers: rulers('low-back-pain'),
      width: 720,
      dark: true,
    },
    {
      name: 'all rows, wide',
      title: 'All conditions: needling in studies',
      effects: effectsFor(all, {}),
      gaps: [],
      rulers: rulers(),
      width: 960,
    },
  ];
}
