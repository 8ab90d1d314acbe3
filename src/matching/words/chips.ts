import type { Heard, MarkedSide, Mention } from '../types';
import type { Vocabulary } from '../vocabulary';
import { flagsOfSigns } from './alarms';
import type { Hearing } from './ear';
import { lexiconOf, type Found, type Lexicon } from './lexicon';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

/** More would hide the text that they stand for. */
const MOST = 40;

interface Made {
  readonly heard: readonly Heard[];
  /** With the sides set right. */
  readonly mentions: readonly Mention[];
}

/** What was understood of a text, each with its words, in their order. */
export class Chips {
  readonly #vocabulary: Vocabulary;
  readonly #times: Lexicon<string>;
  /** sign -> the flags that it can help to raise */
  readonly #about: ReadonlyMap<string, readonly string[]>;

  constructor(vocabulary: Vocabulary, stem: Stemmer) {
    this.#vocabulary = vocabulary;
    this.#times = lexiconOf(vocabulary.grammar.times, vocabulary.grammar.smallFillers, stem);
    this.#about = flagsOfSigns(vocabulary.alarms);
  }

  make(
    tokens: readonly Token[],
    found: readonly Mention[],
    sides: Readonly<Record<string, MarkedSide>>,
    hints: readonly Found<string>[],
    qualities: readonly Found<string>[],
    hearing: Hearing | undefined,
    elsewhere: (flag: string) => boolean,
  ): Made {
    const { acts, times } = this.#vocabulary;
    const kindOf = (hint: string) =>
      acts.has(hint) ? 'movement' : times.has(hint) ? 'time' : 'quality';
    const chips = new Map<string, Heard>();
    const add = (chip: Heard) => {
      if (!chips.has(chip.id)) chips.set(chip.id, chip);
    };
    const mentions = found.map((mention) => {
      const { zones, said, at, how } = mention;
      if (!at || how === 'act') return mention;
      const id = freeId(`place ${said}`, chips);
      const side = Object.hasOwn(sides, id) ? (sides[id] ?? mention.side) : mention.side;
      add({ id, kind: 'place', zones, side, ...at });
      return { ...mention, side };
    });
    const lay = (some: readonly Found<string>[], kind: (id: string) => Heard['kind']) => {
      for (const { from, to, values } of some) {
        const at = { from: tokens[from]?.from ?? 0, to: tokens[to - 1]?.to ?? 0 };
        for (const value of values) {
          add({ id: `${kind(value)} ${value}`, kind: kind(value), ...at });
        }
      }
    };
    lay(hints, kindOf);
    lay(qualities, () => 'quality');
    lay(this.#times.all(tokens), () => 'time');
    for (const chip of this.#signs(tokens, hearing, elsewhere)) add(chip);
    const heard = [...chips.values()].sort((a, b) => a.from - b.from || b.to - a.to);
    return { heard: heard.slice(0, MOST), mentions };
  }

  /** Signs that were heard, but none that belongs to other places alone: an ache of the back is none of the thigh. */
  #signs(
    tokens: readonly Token[],
    hearing: Hearing | undefined,
    elsewhere: (flag: string) => boolean,
  ): Heard[] {
    const { learned, signNames } = this.#vocabulary;
    return [...(hearing?.signs ?? [])].flatMap(([sign, { score, segment }]): Heard[] => {
      const label = Object.hasOwn(signNames, sign) ? signNames[sign] : undefined;
      if (label === undefined || score < (learned?.limits.signs[sign] ?? 0)) return [];
      const about = this.#about.get(sign) ?? [];
      if (about.length > 0 && about.every(elsewhere)) return [];
      const [from, to] = [tokens[segment.from]?.from ?? 0, tokens[segment.to - 1]?.to ?? 0];
      return [{ id: `sign ${sign}`, kind: 'sign', from, to, label }];
    });
  }
}

/** The same words told again are another place. */
function freeId(wanted: string, taken: ReadonlyMap<string, Heard>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted} ${String(n)}`;
  return id;
}
