import type { Ask, AskGroup, Atlas, Region, RiskNote } from '../../atlas/types';

/** What was found, as far as questions depend on it. */
export interface Found {
  readonly conditions?: readonly string[];
  /** What lies under the place and can be harmed by a needle. */
  readonly structures?: readonly string[];
  /** Numbness or tingling was told. */
  readonly feeling?: boolean;
}

type Known = Pick<Atlas, 'asks' | 'structures'>;

/** One of several pains, by its name, and what was found of it alone. */
export interface FoundPain {
  readonly title: string;
  readonly found: Found;
}

const meets = <T>(wanted: readonly T[] | undefined, got: readonly T[]): boolean =>
  wanted?.some((one) => got.includes(one)) ?? false;

/** Questions that what was found calls for. */
function calledFor(group: AskGroup, found: Found, { asks, structures }: Known): Ask[] {
  const here = found.structures ?? [];
  const kinds = here.flatMap((id) => structures.get(id)?.kind ?? []);
  return (asks.get(group) ?? []).filter(
    ({ when }) =>
      meets(when?.conditions, found.conditions ?? []) ||
      meets(when?.structures, here) ||
      meets(when?.kinds, kinds) ||
      (when?.feeling === true && found.feeling === true),
  );
}

const forEverybody = (group: AskGroup, { asks }: Known): Ask[] =>
  (asks.get(group) ?? []).filter(({ when }) => !when);

/** Questions worth asking about what was found: those that it calls for first, then those for everybody. */
export const asksFor = (group: AskGroup, found: Found, known: Known): Ask[] => [
  ...calledFor(group, found, known),
  ...forEverybody(group, known),
];

/** Questions under the name of a pain, or, with an empty title, those about each of them. */
export interface PainAsks {
  readonly title: string;
  readonly asks: readonly Ask[];
}

/**
 * The same for several pains: under the name of each what it calls for, and at the end what more than one calls for
 * and what is for everybody.
 */
export function asksApart(group: AskGroup, pains: readonly FoundPain[], known: Known): PainAsks[] {
  const each = pains.map(({ title, found }) => ({ title, asks: calledFor(group, found, known) }));
  const all = each.flatMap(({ asks }) => asks);
  const common = all.filter((ask, at) => all.indexOf(ask) === at && all.lastIndexOf(ask) > at);
  return [
    ...each.map(({ title, asks }) => ({
      title,
      asks: asks.filter((ask) => !common.includes(ask)),
    })),
    { title: '', asks: [...common, ...forEverybody(group, known)] },
  ].filter(({ asks }) => asks.length > 0);
}

const grave = ({ level }: Pick<RiskNote, 'level'>): boolean => level !== 'low';

export const foundIn = ({ conditions, common, risks }: Region): Found => ({
  conditions: common.conditions.length > 0 ? common.conditions : conditions,
  structures: risks.filter(grave).map(({ structure }) => structure),
  feeling: true,
});
