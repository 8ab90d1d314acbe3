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

/** Questions worth asking about what was found: those that it calls for first, then those for everybody. */
export function asksFor(group: AskGroup, found: Found, { asks, structures }: Known): Ask[] {
  const here = found.structures ?? [];
  const kinds = here.flatMap((id) => structures.get(id)?.kind ?? []);
  const meets = <T>(wanted: readonly T[] | undefined, got: readonly T[]) =>
    wanted?.some((one) => got.includes(one)) ?? false;
  const called = ({ when }: Ask): boolean =>
    meets(when?.conditions, found.conditions ?? []) ||
    meets(when?.structures, here) ||
    meets(when?.kinds, kinds) ||
    (when?.feeling === true && found.feeling === true);
  const all = asks.get(group) ?? [];
  return [...all.filter(called), ...all.filter(({ when }) => !when)];
}

const grave = ({ level }: Pick<RiskNote, 'level'>): boolean => level !== 'low';

export const foundIn = ({ conditions, common, risks }: Region): Found => ({
  conditions: common.conditions.length > 0 ? common.conditions : conditions,
  structures: risks.filter(grave).map(({ structure }) => structure),
  feeling: true,
});
