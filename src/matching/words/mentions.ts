import type { MarkedSide, Mention } from '../types';
import type { Grammar } from '../vocabulary';
import { Paths } from './paths';
import { zonesOf, type FoundPlace } from './places';
import { sideMarks, sideOf } from './sides';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

const WEIGHT = { narrow: 1, any: 0.8, wide: 0.55, path: 0.4, act: 0.2 } as const;
/** A landmark counts less than a place: "toward the knee", "near the spine". */
const LANDMARK = 0.5;
/** "when" makes a movement of a place up to this many words later. */
const FAR = 6;
/** A place of more zones than this is told only roughly. */
const WIDE = 4;

/** Makes of places in a text what hurts, on which side, and how much each counts. */
export class MentionFinder {
  readonly #grammar: Grammar;
  readonly #stem: Stemmer;
  readonly #paths: Paths;
  readonly #actionCues: ReadonlySet<string>;
  readonly #actionVerbs: ReadonlySet<string>;
  readonly #hurts: ReadonlySet<string>;
  readonly #joins: ReadonlySet<string>;

  constructor(grammar: Grammar, stem: Stemmer) {
    this.#grammar = grammar;
    this.#stem = stem;
    this.#paths = new Paths(grammar, stem);
    this.#actionCues = new Set(grammar.actionCues.flatMap((cue) => cue.split(' ').slice(-1)));
    this.#actionVerbs = new Set(grammar.actionVerbs.map(stem));
    this.#hurts = new Set(grammar.hurts.map(stem));
    this.#joins = new Set([...grammar.and, ...grammar.or]);
  }

  /** @param moves true where a token belongs to a movement */
  find(
    tokens: readonly Token[],
    places: readonly FoundPlace[],
    moves: readonly boolean[],
  ): Mention[] {
    const marks = sideMarks(tokens, this.#grammar, this.#stem);
    const taken = new Set(places.flatMap(({ from, to }) => range(from, to)));
    const moving = this.#moving(tokens, places, moves);
    const sides = places.map(({ from, to }) => sideOf(tokens, marks, taken, this.#joins, from, to));
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
        at: spanOf(tokens, place),
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
    const { nearly, fillers, landmarkFillers } = this.#grammar;
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

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);
const words = (tokens: readonly Token[], { from, to }: FoundPlace) =>
  tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');

const spanOf = (tokens: readonly Token[], { from, to }: FoundPlace) => ({
  from: tokens[from]?.from ?? 0,
  to: tokens[to - 1]?.to ?? 0,
});

/** True if another, narrower place lies inside a place: "leg ... back of the knee". */
const covers = (wide: FoundPlace, narrow: FoundPlace) =>
  narrow.zones.length < wide.zones.length && narrow.zones.every((z) => wide.zones.includes(z));

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
