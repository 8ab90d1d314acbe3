import { CARE_TOPICS } from '../../atlas/care-codes';
import type { Atlas, CareStatement, Condition, Muscle, Region } from '../../atlas/types';

/** Statements that are not for the same people: told below them once. */
export interface CareCluster {
  readonly statements: readonly CareStatement[];
  readonly notFor: string | undefined;
}

/** What may help with one condition. */
export interface CareGroup {
  readonly condition: string;
  readonly name: string;
  readonly clusters: readonly CareCluster[];
}

/** The rule for warmth and cold, which stands beside every tip of that kind. */
export const HEAT_RULE = 'sc-heat-and-cold-1';
/** What is told of any sore muscle. */
export const ANY_MUSCLE = 'myofascial-pain-syndrome';

const rank = ({ about }: CareStatement): number => CARE_TOPICS.indexOf(about);

/** Statements by topic, those that are not for the same people together. */
export function clustersOf(statements: readonly CareStatement[]): CareCluster[] {
  const sorted = statements.toSorted((a, b) => rank(a) - rank(b));
  const notFors = [...new Set(sorted.map(({ notFor }) => notFor))];
  return notFors.map((notFor) => ({
    notFor,
    statements: sorted.filter((one) => one.notFor === notFor),
  }));
}

/**
 * What may help with each of some conditions that the atlas tells of, in their order.
 *
 * @param region only what is told for this place, or for no place alone
 */
export function careWith(
  conditions: Iterable<string>,
  atlas: Pick<Atlas, 'care' | 'conditions'>,
  region?: string,
): CareGroup[] {
  const all = [...atlas.care.values()];
  return [...new Set(conditions)].flatMap((condition) => {
    const told = all.filter(
      (one) =>
        one.condition === condition &&
        (region === undefined || one.regions.length === 0 || one.regions.includes(region)),
    );
    const name = atlas.conditions.get(condition)?.name ?? condition;
    return told.length > 0 ? [{ condition, name, clusters: clustersOf(told) }] : [];
  });
}

export const careOfRegion = ({ id, conditions }: Region, atlas: Atlas): CareGroup[] =>
  careWith(conditions, atlas, id);

export const careOfCondition = ({ id }: Condition, atlas: Atlas): CareGroup[] =>
  careWith([id], atlas);

/** What is told of any sore muscle. Its conditions have pages of their own. */
export const careOfMuscle = (atlas: Atlas): CareGroup[] => careWith([ANY_MUSCLE], atlas);

/** Conditions of a muscle on whose pages more is told. */
export const toldElsewhere = ({ conditions }: Muscle, atlas: Atlas) =>
  conditions
    .filter((id) => id !== ANY_MUSCLE && careWith([id], atlas).length > 0)
    .flatMap((id) => atlas.conditions.get(id) ?? []);

/** Everything that some groups say, with the rule for warmth and cold where one of them speaks of it. */
export function statementsIn(groups: readonly CareGroup[], atlas: Pick<Atlas, 'care'>) {
  const told = groups.flatMap(({ clusters }) => clusters.flatMap(({ statements }) => statements));
  const rule = told.some(({ about }) => about === 'heat-cold') && atlas.care.get(HEAT_RULE);
  return rule ? [...told, rule] : told;
}
