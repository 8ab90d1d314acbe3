import type { Atlas, RedFlag } from '../../atlas/types';
import type { Heard, MarkedSide, Mention } from '../types';
import type { Vocabulary } from '../vocabulary';
import { Alarms } from './alarms';
import { Asides } from './asides';
import { Bare } from './bare';
import { Chips } from './chips';
import { Ear } from './ear';
import { Lexicon, lexiconOf, type Found } from './lexicon';
import { MentionFinder } from './mentions';
import { Negation } from './negation';
import { PlaceFinder, without, zonesOf } from './places';
import { OnSkin } from './skin';
import { Spelling } from './spelling';
import { Tokenizer, type Token } from './tokens';
import { byRules, clear, verdictOf, type Verdict } from './verdict';

/** What was understood of a description. */
export interface Reading extends Verdict {
  readonly mentions: readonly Mention[];
  /** Ids of hints (movements, times, qualities) in the text. */
  readonly hints: readonly string[];
  /** condition id -> 0..1, less where the words fit several */
  readonly conditions: ReadonlyMap<string, number>;
  /** muscle id -> 0..1, less where the words fit several */
  readonly muscles: ReadonlyMap<string, number>;
  readonly qualities: readonly string[];
  /** It burns on the skin. */
  readonly burnsOnSkin: boolean;
  /** Words that were not denied, for the index of muscle texts. */
  readonly words: string;
  readonly heard: readonly Heard[];
}

/** What the reader took out or set right: ids of `heard`. */
export interface Corrections {
  readonly without: ReadonlySet<string>;
  readonly sides: Readonly<Record<string, MarkedSide>>;
}

const NO_CORRECTIONS: Corrections = { without: new Set(), sides: {} };

/** Reads descriptions; made once, for an atlas and a vocabulary. */
export class Reader {
  readonly #vocabulary: Vocabulary;
  readonly #tokenizer: Tokenizer;
  readonly #places: PlaceFinder;
  readonly #mentions: MentionFinder;
  readonly #hints: Lexicon<string>;
  readonly #conditions: Lexicon<string>;
  readonly #muscles: Lexicon<string>;
  readonly #qualities: Lexicon<string>;
  readonly #onSkin: OnSkin;
  readonly #alarms: Alarms;
  readonly #ear: Ear | undefined;
  readonly #negation: Negation;
  readonly #asides: Asides;
  readonly #bare: Bare;
  readonly #spelling: Spelling;
  readonly #chips: Chips;
  readonly #flagZones: ReadonlyMap<string, RedFlag['zones']>;

  constructor(atlas: Atlas, vocabulary: Vocabulary) {
    const { grammar, common, learned } = vocabulary;
    this.#vocabulary = vocabulary;
    this.#tokenizer = new Tokenizer(grammar);
    const { stem } = this.#tokenizer;
    this.#places = new PlaceFinder(vocabulary, stem);
    this.#mentions = new MentionFinder(grammar, stem);
    this.#hints = lexiconOf(vocabulary.hintWords, grammar.smallFillers, stem);
    this.#conditions = new Lexicon(grammar.smallFillers, stem);
    for (const { id, name, clinicalName, synonyms } of atlas.conditions.values()) {
      for (const phrase of [name.replace(/\(.*/, ''), clinicalName ?? '', ...synonyms]) {
        this.#conditions.add(phrase, id);
      }
    }
    this.#muscles = new Lexicon(grammar.smallFillers, stem);
    for (const { id, name, layName, synonyms } of atlas.muscles.values()) {
      for (const phrase of [...name.split(/,| and |\(|\)/), layName, ...synonyms]) {
        this.#muscles.add(phrase, id);
      }
    }
    this.#qualities = lexiconOf(grammar.qualities, grammar.smallFillers, stem);
    this.#onSkin = new OnSkin(grammar, stem);
    this.#alarms = new Alarms(vocabulary, stem);
    this.#ear = learned && new Ear(learned, stem, grammar.joins);
    this.#negation = new Negation(grammar, stem);
    this.#asides = new Asides(grammar, stem);
    this.#bare = new Bare(grammar, stem);
    this.#flagZones = new Map([...atlas.redFlags.values()].map(({ id, zones }) => [id, zones]));
    this.#chips = new Chips(vocabulary, stem);
    const parts = [this.#places.lexicon, this.#places.qualifiers, this.#hints, this.#muscles];
    const known = [...parts, this.#conditions].flatMap((lexicon) => [...lexicon.known]);
    this.#spelling = new Spelling(
      [...known, ...this.#alarms.known],
      [...common, ...Object.keys(grammar.expand), ...Object.values(grammar).flatMap(wordsIn)],
      stem,
    );
  }

  read(text: string, corrections: Corrections = NO_CORRECTIONS): Reading {
    const tokens = this.#tokenizer.tokens(text, (word) => this.#spelling.mend(word));
    const first = this.#understand(tokens, corrections);
    const out = first.heard.filter(({ id }) => corrections.without.has(id));
    if (out.length === 0) return first;
    // what was not meant is read as if it had not been said
    const left = tokens.filter(({ from, to }) => !out.some((o) => o.from < to && from < o.to));
    return this.#understand(left, corrections);
  }

  /** Says of a flag that it is about one of the places that were told. */
  #here(mentions: readonly Mention[]): (flag: string) => boolean {
    const told = new Set(mentions.flatMap(({ zones, how }) => (how === 'act' ? [] : zones)));
    return (flag) => {
      const zones = this.#flagZones.get(flag) ?? 'all';
      return zones === 'all' ? told.size > 0 : zones.some((zone) => told.has(zone));
    };
  }

  /** Says of a flag that it is about none of the places that were told, if any was. */
  #elsewhere(mentions: readonly Mention[]): (flag: string) => boolean {
    const told = new Set(mentions.flatMap(({ zones }) => zones));
    return (flag) => {
      const zones = this.#flagZones.get(flag) ?? 'all';
      return told.size > 0 && zones !== 'all' && !zones.some((zone) => told.has(zone));
    };
  }

  #understand(tokens: readonly Token[], { sides }: Corrections): Reading {
    const { acts } = this.#vocabulary;
    const denied = this.#negation.mark(tokens);
    const told = ({ from, to }: { from: number; to: number }) =>
      !denied.slice(from, to).some(Boolean);
    const hints = this.#hints.all(tokens).filter(told);
    const qualities = this.#qualities.all(tokens).filter(told);
    const aside = this.#asides.mark(tokens);
    // Numbness tells more than where it hurts.
    const telling = qualities.filter(({ values }) => !values.includes('numb'));
    const moves = tokens.map(() => false);
    for (const { from, to, values } of hints) {
      // "sit bone" is a place although "sit" is a movement
      const place = this.#places.lexicon.longest(tokens, from);
      if (values.some((id) => acts.has(id)) && (place?.to ?? 0) <= to) moves.fill(true, from, to);
    }
    const all = this.#places.find(tokens, moves);
    const not = new Set(all.filter(({ from }) => denied[from]).flatMap(zonesOf));
    const meant = all.filter(({ from }) => !denied[from]).map((place) => without(place, not));
    const direct = meant.filter(({ from, to }) => !aside.slice(from, to).every(Boolean));
    const places = direct.length > 0 ? direct : meant;
    const marked = tokens.map((token, i) => (denied[i] ? { ...token, denied: true } : token));
    const limits = this.#vocabulary.learned?.limits;
    // what was learned hears who is meant; rules alone must not miss "my mum has chest pain"
    const unsaid = this.#ear ? denied.map((no, i) => no || (aside[i] ?? false)) : denied;
    const hearing = this.#ear?.hear(marked, {
      isWord: (word) => this.#spelling.knows(word),
      ofPain: all.length + hints.length + qualities.length > 0 || this.#alarms.knows(tokens),
    });
    const found = this.#mentions.find(tokens, places, moves);
    const elsewhere = this.#elsewhere(found);
    const others = this.#asides.mark(tokens, false);
    const alarms = this.#alarms.raise(tokens, {
      denied: unsaid,
      unasked: denied.map((no, i) => no || (others[i] ?? false)),
      heard: hearing && limits ? clear(hearing, limits) : new Map(),
      here: this.#here(found),
    });
    const { heard, mentions } = this.#chips.make(
      tokens,
      found,
      sides,
      hints,
      qualities,
      hearing,
      elsewhere,
    );
    return {
      ...(hearing && limits
        ? verdictOf(marked, alarms, hearing, limits, {
            elsewhere,
            bare: this.#bare.tells(tokens, [...all, ...hints, ...telling]),
          })
        : byRules(tokens, alarms)),
      mentions,
      heard,
      hints: idsOf(hints),
      conditions: shares(this.#conditions.all(tokens).filter(told)),
      muscles: shares(this.#muscles.all(tokens).filter(told)),
      qualities: idsOf(qualities),
      burnsOnSkin: this.#onSkin.tells(tokens, unsaid),
      words: tokens
        .filter((_, i) => !denied[i])
        .map(({ raw }) => raw)
        .join(' '),
    };
  }
}

const idsOf = (found: readonly Found<string>[]) => [
  ...new Set(found.flatMap(({ values }) => values)),
];

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(' ')
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];

/** How much each id is meant: 1 where its words mean nothing else. */
function shares(found: readonly { readonly values: readonly string[] }[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const { values } of found) {
    for (const id of values) out.set(id, Math.max(out.get(id) ?? 0, 1 / Math.sqrt(values.length)));
  }
  return out;
}
