import type { Comparison, Effect, Therapy } from '../../atlas/comparison/types';
import { say } from '../../language';
import { afterColon } from '../parts/sentence';
import { COMPARATORS, therapyName, type Comparator } from './terms';

/** What a reader asked to see; undefined is everything. */
export interface Filter {
  readonly condition?: string | undefined;
  readonly outcome?: Effect['outcome'] | undefined;
  readonly comparator?: Comparator | undefined;
  readonly time?: Effect['time'] | undefined;
}

const fits = <T>(wanted: T | undefined, value: T) => wanted === undefined || wanted === value;

/** Rows that fit every part of a filter. Head-to-head rows have a place of their own. */
export const effectsFor = (effects: readonly Effect[], filter: Filter): readonly Effect[] =>
  effects.filter(
    (e) =>
      e.comparator !== 'head-to-head' &&
      (filter.condition === undefined || e.conditions.includes(filter.condition)) &&
      fits(filter.outcome, e.outcome) &&
      fits(filter.comparator, e.comparator) &&
      fits(filter.time, e.time),
  );

/** What can be chosen, in the order of the lists. */
export const OUTCOMES: readonly Effect['outcome'][] = [
  'pain',
  'disability',
  'spasticity',
  'frequency',
];
export const TIMES: readonly Effect['time'][] = [
  'immediate',
  'short',
  'long',
  'trial',
  'mixed',
  'unstated',
];
export const COMPARED: readonly Comparator[] = COMPARATORS.filter((c) => c !== 'head-to-head');

/** What was found for one practice and one condition. */
export interface Cell {
  readonly therapy: Therapy;
  readonly drawn: number;
  readonly told: number;
  /** Why nothing is drawn; undefined where something is. */
  readonly reason?: string;
}

const THERAPIES: readonly Therapy[] = ['dry-needling', 'acupuncture'];

const isAbout = (effect: Effect, therapy: Therapy) =>
  effect.therapy === therapy || effect.therapy === 'both' || effect.therapy === 'head-to-head';

/** The cells of a condition. An empty cell always has its reason. */
export function cellsFor(comparison: Comparison, condition: string): readonly Cell[] {
  const effects = comparison.effects.filter((e) => e.conditions.includes(condition));
  return THERAPIES.map((therapy): Cell => {
    const here = effects.filter((effect) => isAbout(effect, therapy));
    const drawn = here.filter((effect) => effect.plot).length;
    const told = here.length - drawn;
    if (drawn) return { therapy, drawn, told };
    const gap = comparison.gaps.find(
      (g) => g.therapy === therapy && g.conditions.includes(condition),
    );
    const reason = gap?.reason ?? say(told ? 'forest.gap.told' : 'forest.gap.none');
    return { therapy, drawn, told, reason };
  });
}

/** The reasons of the cells without a drawn row and without words, for the picture of a condition. */
export function gapsFor(comparison: Comparison, condition: string) {
  return cellsFor(comparison, condition).flatMap(({ therapy, told, reason }) => {
    if (!reason || told) return [];
    const practice = therapyName(therapy);
    return [{ therapy, reason: say('forest.gap.row', { practice, reason: afterColon(reason) }) }];
  });
}

/** Ids of the conditions with at least one row, in the order of the conditions given. */
export const conditionsWithRows = (effects: readonly Effect[]): ReadonlySet<string> =>
  new Set(effects.flatMap((effect) => effect.conditions));
