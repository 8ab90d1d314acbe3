import type { Atlas } from '../../atlas/types';
import type { Answer } from '../../matching';
import type { Found } from '../care/asks';
import { careWith, type CareGroup } from '../care/groups';
import type { Gate } from './questions';

/** As many conditions as stand open in the answer have their advice below it. */
const CARED = 3;

/** What may help with the conditions of an answer, once nothing comes before it. */
export function careOfAnswer(
  answer: Answer | undefined,
  gate: Gate,
  atlas: Pick<Atlas, 'care' | 'conditions'>,
): CareGroup[] {
  if (gate !== 'open') return [];
  const here = answer?.conditionFits.filter(({ tells }) => tells === 'place') ?? [];
  return careWith([...(answer?.conditions ?? []), ...here.map(({ id }) => id)], atlas).slice(
    0,
    CARED,
  );
}

/** What may help with several pains: the first of each, then the second of each; nothing twice. */
export function inTurn(each: readonly (readonly CareGroup[])[]): CareGroup[] {
  const rounds = Array.from({ length: CARED }, (_, at) =>
    each.flatMap((groups) => groups[at] ?? []),
  );
  const all = rounds.flat();
  return all.filter(
    ({ condition }, at) => all.findIndex((one) => one.condition === condition) === at,
  );
}

/** What the questions worth asking depend on, once nothing comes before them. */
export function foundInAnswer(
  answer: Answer | undefined,
  gate: Gate,
  atlas: Pick<Atlas, 'care' | 'conditions' | 'zones' | 'regions'>,
): Found | undefined {
  if (gate !== 'open' || !answer?.zones.length) return undefined;
  const here = new Set(answer.zones.map(({ id }) => atlas.zones.get(id)?.region ?? ''));
  const risks = [...here].flatMap((id) => atlas.regions.get(id)?.risks ?? []);
  return {
    conditions: careOfAnswer(answer, gate, atlas).map(({ condition }) => condition),
    structures: risks.filter(({ level }) => level === 'high').map(({ structure }) => structure),
    feeling: answer.nerves[0]?.told === 'feeling',
  };
}
