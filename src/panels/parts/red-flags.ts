import type { Atlas, RedFlag, Urgency } from '../../atlas/types';
import { FLAG_WHYS } from '../../atlas/flag-codes';
import { plainOf } from '../../atlas/prose';
import { say } from '../../language';
import { URGENCIES, urgencyWord } from './words';

/** So many signs are named at a glance, by how much there is to read: a wall is not read at all. */
const FEWEST = 3;
const MOST = 5;
/** Lines of a phone, a heading counted as one and a half. */
const LINES = 7;
const HEADING = 1.5;
/** About so many letters stand in a line. */
const LINE = 47;

/** Signs of one urgency that are acted on in one way. */
export interface FlagGroup {
  readonly urgency: Urgency;
  /** `told`: each sign says what to do, since it depends; `mixed`: only at a glance. */
  readonly act: 'call' | 'department' | 'told' | 'mixed' | undefined;
  readonly flags: readonly RedFlag[];
}

const actOf = ({ urgency, act }: RedFlag): FlagGroup['act'] =>
  urgency === 'emergency' ? (act ?? 'told') : undefined;

/** What to do about all signs of a group, in a few words. */
export function headingOf({ urgency, act }: Pick<FlagGroup, 'urgency' | 'act'>): string {
  if (act === 'department') return say('page-parts.help.department');
  return act === 'told' ? say('page-parts.help.now') : urgencyWord(urgency);
}

/** What stands in a sentence with links behind some plain words; undefined if it begins otherwise. */
function behind(sentence: string, words: string): string | undefined {
  for (let at = words.length; at <= sentence.length; at += 1)
    if (plainOf(sentence.slice(0, at)) === words) return sentence.slice(at);
  return undefined;
}

/**
 * What to do, where the heading of its group does not say it all. A sentence that begins as the heading
 * does goes on from there, so that a page does not say the same ten times. May hold links.
 */
export function toDo(flag: RedFlag): string {
  const rest = behind(flag.action, headingOf({ urgency: flag.urgency, act: actOf(flag) }));
  if (rest === undefined) return flag.action;
  const [, further] = /^\s*\p{P}\s*(.*)$/u.exec(rest) ?? [];
  // Where no comma or stop follows it may be a condition ("now if ..."), but for those that have none.
  const going = further ?? (flag.act && rest.trim());
  if (going === undefined) return flag.action;
  return going && say('page-parts.help.goes-on', { rest: going });
}

/** The signs that are named at a glance: the first of the list, which has the gravest first. */
export function glimpse(flags: readonly RedFlag[]): readonly RedFlag[] {
  let at = 0;
  let lines = 0;
  for (; at < Math.min(MOST, flags.length); at += 1) {
    const flag = flags[at] as RedFlag;
    lines += Math.ceil(flag.name.length / LINE);
    if (flag.urgency !== flags[at - 1]?.urgency) lines += HEADING;
    if (at >= FEWEST && lines > LINES) break;
  }
  return flags.slice(0, at);
}

/** The same as {@link byUrgency}, all signs of one urgency under one heading. */
export const atGlance = (flags: readonly RedFlag[]): readonly FlagGroup[] =>
  URGENCIES.map((urgency): FlagGroup => {
    const some = flags.filter((flag) => flag.urgency === urgency);
    const acts = new Set(some.map(actOf));
    return { urgency, act: acts.size > 1 ? 'mixed' : [...acts][0], flags: some };
  }).filter((group) => group.flags.length > 0);

/** Red flags by how fast to act, the gravest first, and of emergencies by what to do. */
export const byUrgency = (flags: readonly RedFlag[]): readonly FlagGroup[] =>
  URGENCIES.flatMap((urgency) =>
    (urgency === 'emergency' ? (['call', 'department', 'told'] as const) : [undefined]).map(
      (act) => ({
        urgency,
        act,
        flags: flags.filter((flag) => flag.urgency === urgency && actOf(flag) === act),
      }),
    ),
  ).filter((group) => group.flags.length > 0);

/** How many there are of each urgency, the gravest first. */
export const countsOf = (flags: readonly RedFlag[]): readonly string[] =>
  URGENCIES.flatMap((urgency) => {
    const n = flags.filter((flag) => flag.urgency === urgency).length;
    return n > 0 ? say(`page-parts.help.count.${urgency}`, { n }) : [];
  });

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
