import type { Atlas } from '../../atlas/types';
import type { MarkedSide, Mention } from '../types';
import type { Vocabulary } from '../vocabulary';
import { Alarms } from './alarms';
import { Lexicon, lexiconOf } from './lexicon';
import { Negation } from './negation';
import { Paths } from './paths';
import { PlaceFinder, type FoundPlace } from './places';
import { sideMarks, sideOf } from './sides';
import { Spelling } from './spelling';
import { Tokenizer, type Token } from './tokens';

/** What was understood of a description. */
export interface Reading {
  readonly mentions: readonly Mention[];
  /** Ids of hints (movements, times, qualities) in the text. */
  readonly hints: readonly string[];
  /** condition id -> 0..1, less where the words fit several */
  readonly conditions: ReadonlyMap<string, number>;
  /** muscle id -> 0..1, less where the words fit several */
  readonly muscles: ReadonlyMap<string, number>;
  readonly redFlags: readonly string[];
  readonly qualities: readonly string[];
  /** Words that were not denied, for the index of muscle texts. */
  readonly words: string;
}

const WEIGHT = { narrow: 1, any: 0.8, wide: 0.55, path: 0.4, act: 0.2 } as const;
/** A landmark counts less than a place: "toward the knee", "near the spine". */
const LANDMARK = 0.5;
/** "when" makes a movement of a place up to this many words later. */
const FAR = 6;
/** A place of more zones than this is told only roughly. */
const WIDE = 4;

/** Reads descriptions; made once, for an atlas and a vocabulary. */
export class Reader {
  readonly #vocabulary: Vocabulary;
  readonly #tokenizer: Tokenizer;
  readonly #places: PlaceFinder;
  readonly #hints: Lexicon<string>;
  readonly #conditions: Lexicon<string>;
  readonly #muscles: Lexicon<string>;
  readonly #qualities: Lexicon<string>;
  readonly #alarms: Alarms;
  readonly #negation: Negation;
  readonly #paths: Paths;
  readonly #spelling: Spelling;
  readonly #actionCues: ReadonlySet<string>;
  readonly #actionVerbs: ReadonlySet<string>;
  readonly #hurts: ReadonlySet<string>;

  constructor(atlas: Atlas, vocabulary: Vocabulary) {
    const { grammar, common } = vocabulary;
    this.#vocabulary = vocabulary;
    this.#tokenizer = new Tokenizer(grammar);
    const { stem } = this.#tokenizer;
    this.#places = new PlaceFinder(vocabulary, stem);
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
    this.#alarms = new Alarms(vocabulary, stem);
    this.#negation = new Negation(grammar, stem);
    this.#paths = new Paths(grammar, stem);
    const parts = [this.#places.lexicon, this.#places.qualifiers, this.#hints, this.#muscles];
    const known = [...parts, this.#conditions].flatMap((lexicon) => [...lexicon.known]);
    this.#spelling = new Spelling(
      [...known, ...this.#alarms.known],
      [...common, ...Object.keys(grammar.expand), ...Object.values(grammar).flatMap(wordsIn)],
      stem,
    );
    this.#actionCues = new Set(grammar.actionCues.flatMap((cue) => cue.split(' ').slice(-1)));
    this.#actionVerbs = new Set(grammar.actionVerbs.map(stem));
    this.#hurts = new Set(grammar.hurts.map(stem));
  }

  read(text: string): Reading {
    const { acts } = this.#vocabulary;
    const tokens = this.#tokenizer.tokens(text, (word) => this.#spelling.mend(word));
    const denied = this.#negation.mark(tokens);
    const told = <T>(found: { from: number; to: number; values: readonly T[] }) =>
      !denied.slice(found.from, found.to).some(Boolean);
    const hints = this.#hints.all(tokens).filter(told);
    const moves = tokens.map(() => false);
    for (const { from, to, values } of hints) {
      // "sit bone" is a place although "sit" is a movement
      const place = this.#places.lexicon.longest(tokens, from);
      if (values.some((id) => acts.has(id)) && (place?.to ?? 0) <= to) moves.fill(true, from, to);
    }
    const all = this.#places.find(tokens, moves);
    const not = new Set(all.filter(({ from }) => denied[from]).flatMap(zonesOf));
    const places = all.filter(({ from }) => !denied[from]).map((place) => without(place, not));
    return {
      mentions: this.#mentions(tokens, places, moves),
      hints: [...new Set(hints.flatMap(({ values }) => values))],
      conditions: shares(this.#conditions.all(tokens).filter(told)),
      muscles: shares(this.#muscles.all(tokens).filter(told)),
      redFlags: this.#alarms.raise(tokens, denied),
      qualities: [
        ...new Set(
          this.#qualities
            .all(tokens)
            .filter(told)
            .flatMap((q) => q.values),
        ),
      ],
      words: tokens
        .filter((_, i) => !denied[i])
        .map(({ raw }) => raw)
        .join(' '),
    };
  }

  #mentions(
    tokens: readonly Token[],
    places: readonly FoundPlace[],
    moves: readonly boolean[],
  ): Mention[] {
    const marks = sideMarks(tokens, this.#vocabulary.grammar, this.#tokenizer.stem);
    const taken = new Set(places.flatMap(({ from, to }) => range(from, to)));
    const moving = this.#moving(tokens, places, moves);
    const sides = places.map(({ from, to }) => sideOf(tokens, marks, taken, from, to));
    const precise = new Set(places.filter((p, i) => p.narrowed && !moving[i]).flatMap(zonesOf));
    const mentions = places.map((place, i): Mention => {
      const redundant =
        place.zones.length > 1 &&
        !place.narrowed &&
        places.some((other) => other !== place && covers(place, other));
      const full =
        place.zones.length > WIDE
          ? WEIGHT.wide
          : place.narrowed || place.zones.length === 1
            ? WEIGHT.narrow
            : WEIGHT.any;
      const less = redundant || (place.zones.length > 1 && place.zones.some((z) => precise.has(z)));
      return {
        zones: place.zones,
        side: sides[i] ?? 'both',
        weight: moving[i]
          ? WEIGHT.act
          : full *
            (less && !place.narrowed ? 0.35 : 1) *
            (this.#landmark(tokens, place) ? LANDMARK : 1),
        said: words(tokens, place),
        how: moving[i] ? 'act' : 'place',
      };
    });
    const ways = this.#paths.find(tokens, places).flatMap(({ from, zones }) =>
      zones.map((zone): Mention => {
        const side: MarkedSide = sides[from] ?? 'both';
        return { zones: [zone], side, weight: WEIGHT.path, said: zone, how: 'path' };
      }),
    );
    return merged([...mentions, ...ways]);
  }

  #landmark(tokens: readonly Token[], { from }: FoundPlace): boolean {
    const { nearly, fillers, landmarkFillers } = this.#vocabulary.grammar;
    for (let k = from - 1; k >= 0 && k >= from - 4; k -= 1) {
      const raw = tokens[k]?.raw ?? '';
      if (nearly.includes(raw)) return true;
      if (!landmarkFillers.includes(raw) && !fillers.includes(raw)) return false;
    }
    return false;
  }

  /** True for places that only move: "when I lift my arm", but not "my arm hurts". */
  #moving(
    tokens: readonly Token[],
    places: readonly FoundPlace[],
    moves: readonly boolean[],
  ): boolean[] {
    return places.map(({ from, to }) => {
      const after = tokens.slice(to, to + 2);
      const same = (token: Token | undefined) => token?.clause === tokens[from]?.clause;
      if (after.some((token) => same(token) && this.#hurts.has(token.stem))) return false;
      let verb = false;
      for (let k = from - 1; k >= 0 && same(tokens[k]); k -= 1) {
        const token = tokens[k];
        // a movement that was told in full ("look up") ends before the place
        if (!token || moves[k] || this.#hurts.has(token.stem)) break;
        if (this.#actionVerbs.has(token.stem) && from - k <= 4) verb = true;
        if (this.#actionCues.has(token.raw) && from - k <= FAR) return true;
      }
      return verb;
    });
  }
}

const zonesOf = ({ zones }: FoundPlace) => zones;
/** "pain in the leg but not below the knee": a wide place loses what is denied, if some is left. */
function without(place: FoundPlace, denied: ReadonlySet<string>): FoundPlace {
  const left = place.zones.filter((zone) => !denied.has(zone));
  return left.length > 0 && !place.narrowed ? { ...place, zones: left } : place;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);
const words = (tokens: readonly Token[], { from, to }: FoundPlace) =>
  tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.split(' ')
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];

/** True if another, narrower place lies inside a place: "leg ... back of the knee". */
const covers = (wide: FoundPlace, narrow: FoundPlace) =>
  narrow.zones.length < wide.zones.length && narrow.zones.every((z) => wide.zones.includes(z));

/** How much each id is meant: 1 where its words mean nothing else. */
function shares(found: readonly { readonly values: readonly string[] }[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const { values } of found) {
    for (const id of values) out.set(id, Math.max(out.get(id) ?? 0, 1 / Math.sqrt(values.length)));
  }
  return out;
}

/** The same place told twice counts once, with its greater weight. */
function merged(mentions: readonly Mention[]): Mention[] {
  const out = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.zones.length === 0) continue;
    const key = `${mention.side} ${[...mention.zones].sort().join(' ')}`;
    const before = out.get(key);
    if (!before || before.weight < mention.weight) out.set(key, mention);
  }
  return [...out.values()];
}
