import type { Grammar } from '../vocabulary';
import { wayBetween } from '../zones';
import { Lexicon } from './lexicon';
import type { FoundPlace } from './places';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

export interface Way {
  /** Places that it joins, as places in the list given. */
  readonly from: number;
  readonly to: number;
  readonly zones: readonly string[];
}

/** Finds "from the buttock down the back of the leg to the ankle" and the zones between. */
export class Paths {
  readonly #to: Lexicon<true>;
  readonly #along: ReadonlySet<string>;
  readonly #from: ReadonlySet<string>;
  readonly #breaks: ReadonlySet<string>;

  constructor(grammar: Grammar, stem: Stemmer) {
    this.#to = new Lexicon<true>(grammar.pathFillers, stem);
    for (const phrase of grammar.pathTo) this.#to.add(phrase, true);
    this.#along = new Set(grammar.pathAlong.map(stem));
    this.#from = new Set(grammar.pathStarts);
    this.#breaks = new Set(grammar.pathBreaks.map(stem));
  }

  find(tokens: readonly Token[], places: readonly FoundPlace[]): Way[] {
    const ways: Way[] = [];
    for (let b = 1; b < places.length; b += 1) {
      const end = places[b];
      const a = end ? this.#start(tokens, places, b) : -1;
      const begin = places[a];
      if (!end || !begin) continue;
      const between = places.slice(a + 1, b).flatMap(({ zones }) => zones);
      const zones = wayBetween(begin.zones, end.zones, new Set(between));
      const known = new Set(places.flatMap((place) => place.zones));
      ways.push({ from: a, to: b, zones: zones.filter((zone) => !known.has(zone)) });
    }
    return ways;
  }

  /** Where a way that ends at place `b` begins, or -1 if none does. */
  #start(tokens: readonly Token[], places: readonly FoundPlace[], b: number): number {
    const end = places[b];
    const before = places[b - 1];
    if (!end || !before || tokens[before.from]?.sentence !== tokens[end.from]?.sentence) return -1;
    const stretch = tokens.slice(before.to, end.from);
    if (stretch.some(({ stem: s }) => this.#breaks.has(s))) return -1;
    const to = stretch.some((_, k) => this.#to.longest(tokens, before.to + k));
    const along = stretch.some(({ stem: s }) => this.#along.has(s));
    if (!to || stretch.length > 8) return -1;
    for (let a = b - 1; a >= 0; a -= 1) {
      const place = places[a];
      if (!place || tokens[place.from]?.sentence !== tokens[end.from]?.sentence) break;
      const lead = tokens.slice(Math.max(0, place.from - 4), place.from);
      if (lead.some(({ stem: s }) => this.#from.has(s))) return a;
    }
    return along ? b - 1 : -1;
  }
}
