import type { Atlas, RedFlag } from '../../atlas/types';
import { FLAG_WHYS } from '../../atlas/flag-codes';
import { say } from '../../language';
import { URGENCIES, urgencyWord } from './words';

/** So many signs stand open, by how much there is to read: a wall of warnings is not read at all. */
const FEWEST = 3;
const MOST = 5;
const LETTERS = 420;
/** Behind a fold of so few the page would win nothing. */
const NOT_WORTH_A_FOLD = 2;

/**
 * What to do, where the heading of its urgency does not say it all. A sentence that begins as the
 * heading does goes on from there, so that a page does not say the same ten times.
 */
export const toDo = ({ action, urgency }: RedFlag): string => {
  const heading = urgencyWord(urgency);
  // Only from a comma or a stop on: what follows without one may be a condition ("now if ...").
  const [, rest] = /^\s*\p{P}\s*(.*)$/u.exec(action.replace(heading, '')) ?? [];
  if (rest === undefined || !action.startsWith(heading)) return action;
  return rest && say('page-parts.help.goes-on', { rest });
};

/** The signs that stand open, and those that are one tap away; all of them, in the same order. */
export function parted(
  flags: readonly RedFlag[],
  most = MOST,
): { readonly open: readonly RedFlag[]; readonly more: readonly RedFlag[] } {
  let at = 0;
  let letters = 0;
  for (; at < Math.min(most, flags.length); at += 1) {
    const flag = flags[at] as RedFlag;
    letters += flag.text.length + toDo(flag).length;
    if (at >= FEWEST && letters > LETTERS) break;
  }
  const cut = flags.length - at > NOT_WORTH_A_FOLD ? at : flags.length;
  return { open: flags.slice(0, cut), more: flags.slice(cut) };
}

/** Red flags by how fast to act, the gravest first. */
export const byUrgency = (flags: readonly RedFlag[]) =>
  URGENCIES.map((urgency) => ({
    urgency,
    flags: flags.filter((flag) => flag.urgency === urgency),
  })).filter((group) => group.flags.length > 0);

/**
 * The red flags of several regions, each once: the gravest first, of those the ones that are felt in
 * one of them, of those what anyone may meet before the rare.
 */
export function flagsAcross(regions: readonly string[], atlas: Atlas): readonly RedFlag[] {
  const ids = new Set(regions.flatMap((id) => atlas.regions.get(id)?.redFlags ?? []));
  const why = (flag: RedFlag) =>
    Math.min(
      ...regions.flatMap((id) => {
        const here = flag.regions[id];
        return here ? FLAG_WHYS.indexOf(here) : [];
      }),
    );
  const reach = (flag: RedFlag) => Object.keys(flag.regions).length;
  return [...ids]
    .flatMap((id) => atlas.redFlags.get(id) ?? [])
    .toSorted(
      (a, b) =>
        URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
        why(a) - why(b) ||
        reach(b) - reach(a),
    );
}
