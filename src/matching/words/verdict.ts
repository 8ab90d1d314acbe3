import type { Span } from '../types';
import type { Alarm } from './alarms';
import { DANGER, type Hearing } from './ear';
import type { Segment } from './segments';
import { joined, spansOf, telling } from './spans';
import type { Token } from './tokens';

/** From where on a flag is raised, or stops the answer; learned with the rest. */
export interface Limits {
  /** Danger and the best flag together: a flag is raised. */
  readonly raise: number;
  /** The same for a short text, which has fewer words to sound like anything. */
  readonly raiseShort: number;
  /** The same: an emergency may stop the answer. */
  readonly stop: number;
  /** The same for a rule that is met in a short text by listed signs. */
  readonly stopShort: number;
  /** A rule that is met counts from here on in a long text ... */
  readonly rule: number;
  /** ... and from here on in a short one, which says little else. */
  readonly ruleShort: number;
  /** The same for a rule over signs that were heard and are on no list. */
  readonly heard: number;
  /** A sign is shown as heard from here on. */
  readonly signs: Readonly<Record<string, number>>;
}

/** A flag that is raised, the words that raised it, and whether it is sure enough to stop for. */
export interface HeardFlag {
  readonly id: string;
  readonly sure: boolean;
  readonly said: readonly Span[];
}

export interface Verdict {
  readonly raised: readonly HeardFlag[];
  /** Flags that were heard without being raised, most likely first: to be asked. */
  readonly unsure: readonly string[];
}

/** What a text tells beside its signs. */
export interface Told {
  /** Says of a flag that it is about none of the places that were told. */
  readonly elsewhere: (flag: string) => boolean;
  /** It tells where, how and when it hurts, and nothing else. */
  readonly bare: boolean;
}

/** A text of so many words is short, or long. */
const SHORT = 14;
const LONG = 28;
/** Flags beside the most likely one: at least so likely, of what it is, and no more than so many. */
const NEXT = 0.55;
const MOST = 3;
/** A flag that is raised beside another sounds at least like this ... */
const LEAST = 0.1;
/** ... and one that is asked like this; less is noise. */
const LEAST_ASKED = 0.06;
/** ... of which so much rests on words that somebody knows: "Zebulon" is no sign. */
const LEAST_KNOWN = 0.03;
/** ... and where such words stand in a text that tells nothing else: "Zebulon speaking". */
const LEAST_ALONE = 0.12;
/** A flag of its own tells more than danger of any kind. */
const OWN = 1.5;
/** What a flag loses that is about other places than those that were told. */
const ELSEWHERE = 0.05;

/** Without anything learned, rules alone raise flags. */
export const byRules = (tokens: readonly Token[], alarms: readonly Alarm[]): Verdict => ({
  raised: alarms.flatMap(({ flag, signs, ask }) =>
    ask ? [] : [{ id: flag, sure: true, said: spansOf(tokens, signs) }],
  ),
  unsure: alarms.flatMap(({ flag, ask }) => (ask ? [flag] : [])),
});

/** Signs that were heard clearly enough to meet a rule. */
export const clear = ({ signs }: Hearing, limits: Limits): ReadonlyMap<string, Segment> =>
  new Map(
    [...signs].flatMap(([id, { score, segment }]) =>
      score >= (limits.signs[id] ?? Number.POSITIVE_INFINITY) ? [[id, segment] as const] : [],
    ),
  );

/** How much a text sounds like one that tells a flag, from how much it sounds like that flag. */
const soundsLike = ({ danger }: Hearing, flag: number): number => danger + OWN * flag;

/** How much some words of a text speak for a flag. */
function saidBy(words: readonly boolean[], { why }: Hearing): (output: string) => number {
  if (!words.some(Boolean)) return () => 0;
  return (output) => why(output).reduce((sum, x, i) => sum + (words[i] ? Math.max(0, x) : 0), 0);
}

/**
 * Weighs rules against what was learned. The whole story speaks first: a rule that is met in a story
 * which sounds harmless is asked, not raised.
 */
export function verdictOf(
  tokens: readonly Token[],
  alarms: readonly Alarm[],
  hearing: Hearing,
  limits: Limits,
  { elsewhere, bare }: Told,
): Verdict {
  const likely = [...hearing.flags]
    .filter(([id]) => id !== DANGER)
    .map(([id, score]) => [id, elsewhere(id) ? score - ELSEWHERE : score] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first, best] = likely[0] ?? ['', 0];
  const long = Math.min(1, Math.max(0, (tokens.length - SHORT) / (LONG - SHORT)));
  // words that are denied speak all the same: a learned weight does not know of every denial
  const deniedFor = saidBy(
    tokens.map(({ denied }) => denied ?? false),
    hearing,
  );
  const strangeFor = saidBy(hearing.strange, hearing);
  const isKnown = (flag: string, score: number) =>
    score - strangeFor(flag) >= (hearing.alone ? LEAST_ALONE : LEAST_KNOWN);
  // "no rupture" speaks for no flag of its own; that it speaks of danger counts less in a long story,
  // which has denials of much that is no sign
  const denied = deniedFor(first) + (long < 1 ? (1 - long) * deniedFor(DANGER) : 0);
  const level = soundsLike(hearing, best) - denied;
  const raiseAt = limits.raiseShort + long * (limits.raise - limits.raiseShort);
  const ruleAt = limits.ruleShort + long * (limits.rule - limits.ruleShort);
  const heardAs = (flag: string) => {
    if ((hearing.flags.get(flag) ?? 0) < LEAST && flag !== first) return [];
    const all = hearing.why(flag);
    const said = telling(
      tokens,
      hearing.clauses,
      all.map((x, i) => (tokens[i]?.denied ? Math.min(0, x) : x)),
    );
    return said.length > 0 ? said : telling(tokens, hearing.clauses, all);
  };
  const raised = new Map<string, HeardFlag>();
  const unsure: string[] = [];
  for (const { flag, signs, heard, ask } of alarms) {
    // listed signs know of denials, learned ones do not
    const unsaid = heard ? deniedFor(flag) : 0;
    const sound = soundsLike(hearing, (hearing.flags.get(flag) ?? 0) - unsaid);
    if (ask || sound < (heard ? Math.max(limits.heard, ruleAt) : ruleAt)) unsure.push(flag);
    else {
      const sure = sound >= limits.stop || (long === 0 && !heard && sound >= limits.stopShort);
      raised.set(flag, {
        id: flag,
        sure,
        said: joined([...spansOf(tokens, signs), ...heardAs(flag)]),
      });
    }
  }
  const near = likely
    .slice(0, MOST)
    .filter(
      ([id, score], i) =>
        isKnown(id, score) && (i === 0 || score - deniedFor(id) >= Math.max(LEAST, best * NEXT)),
    );
  // Where it hurts is no sign: a flag that was learned to go with a place is asked, a rule may raise it.
  for (const [id, score] of level >= raiseAt && !bare ? near : []) {
    if (raised.has(id)) continue;
    const sure = soundsLike(hearing, score) >= limits.stop;
    raised.set(id, { id, sure, said: heardAs(id) });
  }
  const others = likely.flatMap(([id, score]) =>
    score >= LEAST_ASKED && isKnown(id, score) ? [id] : [],
  );
  return {
    raised: [...raised.values()],
    unsure: [...new Set([...unsure, ...others])].filter((id) => !raised.has(id)),
  };
}
