import type { AlarmRule, Vocabulary } from '../vocabulary';
import { lexiconOf, type Lexicon } from './lexicon';
import type { Stemmer } from './stems';
import type { Segment } from './segments';
import type { Token } from './tokens';

/** A sign in a text: its first token, the one after its last, and the sentence. */
export interface Sign {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** A red flag whose rule is met, and the words that met it. */
export interface Alarm {
  readonly flag: string;
  readonly signs: readonly Sign[];
  /** Only signs of nobody's list met its rule. */
  readonly heard: boolean;
  /** It is asked, however the text sounds. */
  readonly ask: boolean;
}

/** What a text tells beside its signs. */
export interface Telling {
  readonly denied: readonly boolean[];
  /** The same for rules that only ask: of whom it is told, an answer says. */
  readonly unasked: readonly boolean[];
  /** Signs that were learned, and the words in which they were heard. */
  readonly heard: ReadonlyMap<string, Segment>;
  /** Says of a flag that one of its places is told. */
  readonly here: (flag: string) => boolean;
}

const NEAR = 8;
/** Enough for any rule; keeps hostile texts from growing the search. */
const MOST_OF_A_SIGN = 12;

/** Words that sound like a sign and are none: "fall asleep", "hot bath". */
const NOTHING = 'nothing';

/** Before the ids of signs that words sound like and are not: "fell in love" is no fall. */
const NOT = 'not ';

/** Before the id of a sign that is heard in clauses which nobody listed. */
export const HEARD = '~';

/** Raises red flags from the signs in a text. A sign that is denied does not count. */
export class Alarms {
  readonly #lexicon: Lexicon<string>;
  readonly #rules: readonly (readonly [flag: string, rules: readonly Compiled[]])[];
  /** Every word that a sign uses. */
  readonly known: ReadonlySet<string>;

  constructor({ signWords, alarms, grammar }: Vocabulary, stem: Stemmer) {
    this.#lexicon = lexiconOf(
      signWords,
      grammar.smallFillers,
      stem,
      Object.values(grammar.sides).flat(),
    );
    this.#rules = Object.entries(alarms).map(
      ([flag, rules]) =>
        [flag, rules.map(compile).sort((a, b) => Number(a.ask) - Number(b.ask))] as const,
    );
    this.known = this.#lexicon.known;
  }

  /** The red flags that a text raises or asks, each with the signs of the first rule that is met. */
  raise(tokens: readonly Token[], { denied, unasked, heard, here }: Telling): Alarm[] {
    const signs = this.#signs(tokens, denied);
    for (const [id, { from, to }] of heard) {
      signs.set(HEARD + id, [{ from, to, sentence: tokens[from]?.sentence ?? 0 }]);
    }
    const wider = this.#signs(tokens, unasked);
    return this.#rules.flatMap(([flag, rules]): Alarm[] => {
      for (const rule of rules) {
        if (rule.here && !here(flag)) continue;
        const met = metBy(rule, rule.ask ? wider : signs);
        if (met) return [{ flag, signs: met, heard: rule.heard, ask: rule.ask }];
      }
      return [];
    });
  }

  /** Has a text words of any sign, denied or not? */
  knows(tokens: readonly Token[]): boolean {
    return tokens.some((_, i) => this.#lexicon.longest(tokens, i) !== undefined);
  }

  /** Of each sign that words sound like and are not: the tokens of those words. */
  #not(tokens: readonly Token[]): Map<string, Set<number>> {
    const not = new Map<string, Set<number>>();
    for (const { from, to, values } of tokens.flatMap((_, i) => this.#lexicon.every(tokens, i))) {
      const signs = values.filter((id) => id.startsWith(NOT));
      for (const sign of signs.flatMap((id) => id.slice(NOT.length).split('|'))) {
        const at = not.get(sign) ?? new Set();
        for (let k = from; k < to; k += 1) at.add(k);
        not.set(sign, at);
      }
    }
    return not;
  }

  #signs(tokens: readonly Token[], denied: readonly boolean[]): Map<string, Sign[]> {
    const signs = new Map<string, Sign[]>();
    const idle = denied.slice();
    const not = this.#not(tokens);
    for (const { from, to, values } of this.#lexicon.all(tokens)) {
      if (values.includes(NOTHING)) idle.fill(true, from, to);
    }
    tokens.forEach((token, i) => {
      // all phrases that start here, not only the longest: "head" is in "head pain"
      for (const { values, to } of this.#lexicon.every(tokens, i)) {
        if (idle.slice(i, to).some(Boolean)) continue;
        for (const id of values) {
          if (not.get(id)?.has(i)) continue;
          const those = signs.get(id) ?? [];
          if (those.length < MOST_OF_A_SIGN) those.push({ from: i, to, sentence: token.sentence });
          signs.set(id, those);
        }
      }
    });
    signs.delete(NOTHING);
    return signs;
  }
}

/** A rule with its alternatives split once. */
interface Compiled {
  readonly parts: readonly (readonly string[])[];
  readonly also: readonly (readonly string[])[];
  readonly unless: readonly (readonly string[])[];
  readonly within: number;
  /** False for signs that may stand anywhere. */
  readonly placed: boolean;
  readonly oneSentence: boolean;
  readonly ordered: boolean;
  readonly distinct: boolean;
  readonly heard: boolean;
  readonly here: boolean;
  readonly ask: boolean;
}

const split = (parts: readonly string[] = []) => parts.map((part) => part.split('|'));

function compile(rule: AlarmRule): Compiled {
  const placed = Boolean(rule.near ?? rule.sentence ?? rule.within);
  return {
    parts: split(rule.near ?? rule.sentence ?? rule.text),
    also: split(rule.with),
    unless: split(rule.unless),
    within: rule.within ?? (rule.near ? NEAR : Number.POSITIVE_INFINITY),
    placed,
    oneSentence: Boolean(rule.near ?? rule.sentence),
    ordered: rule.ordered ?? false,
    distinct: rule.distinct ?? false,
    heard: (rule.text ?? []).some((part) => part.startsWith(HEARD)),
    here: rule.here ?? false,
    ask: rule.ask ?? false,
  };
}

/** For each sign that can be heard, the flags whose rules use it. */
export function flagsOfSigns(alarms: Vocabulary['alarms']): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const [flag, rules] of Object.entries(alarms)) {
    const heard = rules.flatMap(({ text = [] }) => split(text).flat());
    for (const part of new Set(heard)) {
      if (!part.startsWith(HEARD)) continue;
      const sign = part.slice(HEARD.length);
      out.set(sign, [...(out.get(sign) ?? []), flag]);
    }
  }
  return out;
}

/** The signs that meet a rule; undefined where they do not. */
function metBy(
  rule: Compiled,
  signs: ReadonlyMap<string, readonly Sign[]>,
): readonly Sign[] | undefined {
  const told = (part: readonly string[]) => part.some((id) => signs.has(id));
  if (rule.parts.length === 0 || !rule.parts.every(told)) return undefined;
  if (!rule.also.every(told) || rule.unless.some(told)) return undefined;
  const first = (part: readonly string[]) => part.flatMap((id) => signs.get(id)?.[0] ?? [])[0];
  const also = rule.also.flatMap((part) => first(part) ?? []);
  if (!rule.placed) return [...rule.parts.flatMap((part) => first(part) ?? []), ...also];
  const found = rule.parts.map((part) => part.flatMap((id) => signs.get(id) ?? []));
  const meet = (chosen: readonly Sign[], at: number): readonly Sign[] | undefined => {
    if (at === found.length) return chosen;
    for (const sign of found[at] ?? []) {
      const all = fits(rule, chosen, sign) ? meet([...chosen, sign], at + 1) : undefined;
      if (all) return all;
    }
    return undefined;
  };
  const met = meet([], 0);
  return met && [...met, ...also];
}

/** May a sign join those already chosen for a rule? */
function fits(rule: Compiled, chosen: readonly Sign[], sign: Sign): boolean {
  const all = [...chosen, sign];
  const from = Math.min(...all.map((s) => s.from));
  const to = Math.max(...all.map((s) => s.to));
  const longest = Math.max(...all.map((s) => s.to - s.from));
  if (to - from - longest > rule.within) return false;
  if (rule.oneSentence && chosen[0] && chosen[0].sentence !== sign.sentence) return false;
  if (rule.ordered && chosen.some((s) => s.from > sign.from)) return false;
  return !rule.distinct || !chosen.some((s) => s.from < sign.to && sign.from < s.to);
}
