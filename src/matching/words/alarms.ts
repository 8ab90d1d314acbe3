import type { AlarmRule, Vocabulary } from '../vocabulary';
import { lexiconOf, type Lexicon } from './lexicon';
import type { Token } from './tokens';

interface Sign {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

const NEAR = 8;
/** Enough for any rule; keeps hostile texts from growing the search. */
const MOST_OF_A_SIGN = 12;

/** Words that sound like a sign and are none: "fall asleep", "hot bath". */
const NOTHING = 'nothing';

/** Raises red flags from the signs in a text. A sign that is denied does not count. */
export class Alarms {
  readonly #lexicon: Lexicon<string>;
  readonly #rules: Vocabulary['alarms'];
  /** Every word that a sign uses. */
  readonly known: ReadonlySet<string>;

  constructor({ signWords, alarms, grammar }: Vocabulary) {
    this.#lexicon = lexiconOf(signWords, grammar.smallFillers);
    this.#rules = alarms;
    this.known = this.#lexicon.known;
  }

  /** Ids of the red flags that a text raises. */
  raise(tokens: readonly Token[], denied: readonly boolean[]): string[] {
    const signs = this.#signs(tokens, denied);
    signs.delete(NOTHING);
    return Object.keys(this.#rules).filter((flag) =>
      this.#rules[flag]?.some((rule) => holds(rule, signs)),
    );
  }

  #signs(tokens: readonly Token[], denied: readonly boolean[]): Map<string, Sign[]> {
    const signs = new Map<string, Sign[]>();
    const idle = denied.slice();
    for (const { from, to, values } of this.#lexicon.all(tokens)) {
      if (values.includes(NOTHING)) idle.fill(true, from, to);
    }
    tokens.forEach((token, i) => {
      // all phrases that start here, not only the longest: "head" is in "head pain"
      for (const { values, to } of this.#lexicon.every(tokens, i)) {
        if (idle.slice(i, to).some(Boolean)) continue;
        for (const id of values) {
          const those = signs.get(id) ?? [];
          if (those.length < MOST_OF_A_SIGN) those.push({ from: i, to, sentence: token.sentence });
          signs.set(id, those);
        }
      }
    });
    return signs;
  }
}

function holds(rule: AlarmRule, signs: ReadonlyMap<string, readonly Sign[]>): boolean {
  const those = (part: string) => part.split('|').flatMap((id) => signs.get(id) ?? []);
  if (rule.unless?.some((part) => those(part).length > 0)) return false;
  if (rule.with?.some((part) => those(part).length === 0)) return false;
  const parts = (rule.near ?? rule.sentence ?? rule.text ?? []).map(those);
  if (parts.length === 0 || parts.some((found) => found.length === 0)) return false;
  if (!rule.near && !rule.sentence && !rule.within) return true;
  const within = rule.within ?? (rule.near ? NEAR : Number.POSITIVE_INFINITY);
  const oneSentence = Boolean(rule.near ?? rule.sentence);
  const meets = (chosen: readonly Sign[], rest: readonly (readonly Sign[])[]): boolean => {
    const [next, ...later] = rest;
    if (!next) return true;
    return next.some((sign) => {
      const all = [...chosen, sign];
      const from = Math.min(...all.map((s) => s.from));
      const to = Math.max(...all.map((s) => s.to));
      const longest = Math.max(...all.map((s) => s.to - s.from));
      if (to - from - longest > within) return false;
      if (oneSentence && chosen[0] && chosen[0].sentence !== sign.sentence) return false;
      if (rule.ordered && chosen.some((s) => s.from > sign.from)) return false;
      if (rule.distinct && chosen.some((s) => s.from < sign.to && sign.from < s.to)) return false;
      return meets(all, later);
    });
  };
  return meets([], parts);
}
