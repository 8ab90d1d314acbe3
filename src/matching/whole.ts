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

/** As many questions as one answers without giving up, where there are several pains. */
const MOST_ASKED = 12;

/** What each complaint asks, in turn: what was heard, then their places, then at least one that holds anywhere. */
function askedOf(complaints: readonly Answer[]): Asked[] {
  const some = (why: Asked['why']) =>
    inTurn(complaints.map(({ ask }) => ask.filter((one) => one.why === why)));
  const own = once([...some('heard'), ...some('place')], ({ id }) => id);
  const general = some('general').filter(({ id }) => !own.some((one) => one.id === id));
  const first = own.slice(0, general.length > 0 ? MOST_ASKED - 1 : MOST_ASKED);
  return once([...first, ...general], ({ id }) => id).slice(0, MOST_ASKED);
}

/**
 * Several complaints as one answer: every flag, question and finding of any of them, none averaged over the
 * others. What is told by pain in many places at once is from all of it together.
 *
 * @param together what all of the pain says as one
 */
export function wholeOf(together: Answer, complaints: readonly Answer[]): Answer {
  const many = together.conditionFits.filter(({ tells }) => tells === 'many-places');
  const fits = inTurn(complaints.map(({ conditionFits }) => conditionFits));
  const muscles = inTurn(complaints.map((one) => one.muscles));
  return {
    ...together,
    confidence: lowest(complaints.map(({ confidence }) => confidence)),
    muscles: once(muscles, ({ id }) => id),
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
    ask: askedOf(complaints),
  };
}

function lowest(all: readonly Answer['confidence'][]): Answer['confidence'] {
  if (all.includes('none')) return 'none';
  return all.includes('low') ? 'low' : 'moderate';
}
