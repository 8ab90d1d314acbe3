import type { Answer, Asked } from './types';

/** Entries by what names them; the first one stays. */
const once = <T>(list: readonly T[], name: (one: T) => string): T[] =>
  [...new Map(list.toReversed().map((one) => [name(one), one])).values()].toReversed();

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}

const WHY: readonly Asked['why'][] = ['heard', 'place', 'general'];

/**
 * Several complaints as one answer: every flag, question and finding of any of them, none averaged over the
 * others. What is told by pain in many places at once is from all of it together.
 *
 * @param together what all of the pain says as one
 */
export function wholeOf(together: Answer, complaints: readonly Answer[]): Answer {
  const asked = WHY.flatMap((why) =>
    inTurn(complaints.map(({ ask }) => ask.filter((one) => one.why === why))),
  );
  const many = together.conditionFits.filter(({ tells }) => tells === 'many-places');
  const fits = inTurn(complaints.map(({ conditionFits }) => conditionFits));
  const muscles = inTurn(complaints.map((one) => one.muscles));
  return {
    ...together,
    confidence: lowest(complaints.map(({ confidence }) => confidence)),
    muscles: once(muscles, ({ id, side }) => `${id} ${side}`),
    conditionFits: once(
      [...fits.filter(({ tells }) => tells === 'place'), ...many],
      ({ id }) => id,
    ),
    nerves: once(inTurn(complaints.map(({ nerves }) => nerves)), ({ id }) => id),
    reasons: [
      ...new Set([
        ...together.reasons.filter((reason) => reason.startsWith('red-flag')),
        ...complaints.flatMap(({ reasons }) => reasons),
      ]),
    ],
    ask: once(asked, ({ id }) => id),
  };
}

function lowest(all: readonly Answer['confidence'][]): Answer['confidence'] {
  if (all.includes('none')) return 'none';
  return all.includes('low') ? 'low' : 'moderate';
}
