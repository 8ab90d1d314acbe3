import type { Vocabulary } from '../vocabulary';
import { Lexicon, lexiconOf } from './lexicon';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

/** A place in a text: its words and the zones that they may mean. */
export interface FoundPlace {
  readonly from: number;
  readonly to: number;
  readonly zones: readonly string[];
  /** True if a word such as "outer" or "back of" narrowed it. */
  readonly narrowed: boolean;
}

interface Open {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly zones: readonly string[];
  readonly narrowed: boolean;
}

/** Words that may lie between "front" and "shoulder". */
const REACH = 5;

/** Finds places with their qualifiers: "upper inner thigh", "the knee, on the outside". */
export class PlaceFinder {
  readonly lexicon: Lexicon<string>;
  readonly qualifiers: Lexicon<string>;
  readonly #places: Vocabulary['places'];
  readonly #joins: ReadonlySet<string>;
  readonly #leadIns: ReadonlySet<string>;
  /** Phrases whose first word names a place only without the rest: "back of". */
  readonly #halves: Lexicon<true>;

  constructor({ places, placeWords, grammar }: Vocabulary, stem: Stemmer) {
    const fillers = [...grammar.fillers, ...grammar.placeFillers];
    this.lexicon = lexiconOf(placeWords, fillers, stem);
    this.qualifiers = lexiconOf(grammar.qualifiers, fillers, stem);
    this.#joins = new Set([...grammar.and, ...grammar.or]);
    this.#leadIns = new Set(grammar.leadIns);
    this.#halves = new Lexicon<true>([], stem);
    for (const phrase of grammar.halfPlaces) this.#halves.add(phrase, true);
    this.#places = places;
  }

  /** @param skip true where a token belongs to a movement and names no place */
  find(tokens: readonly Token[], skip: readonly boolean[]): FoundPlace[] {
    const out: Open[] = [];
    let pending: { name: string; at: number; group: number }[] = [];
    let group = 0;
    let last = -99;
    for (let i = 0; i < tokens.length; i += 1) {
      if (tokens[i]?.clause !== tokens[i - 1]?.clause) {
        this.#narrowBack(out, pending, tokens, i);
        pending = [];
      }
      if (skip[i]) continue;
      if (this.#joins.has(tokens[i]?.raw ?? '') && pending.length > 0) group += 1;
      const place = this.#placeAt(tokens, i);
      const qualifier = this.qualifiers.longest(tokens, i);
      if (place && place.words >= (qualifier?.words ?? 0)) {
        pending = pending.filter(({ at }) => i - at <= REACH && at > last);
        for (const name of place.values) this.#open(out, name, place, pending);
        last = place.to - 1;
        pending = [];
        i = place.to - 1;
      } else if (qualifier) {
        for (const name of qualifier.values) pending.push({ name, at: qualifier.to - 1, group });
        i = qualifier.to - 1;
      }
    }
    this.#narrowBack(out, pending, tokens, tokens.length);
    return out;
  }

  /** "my bottom teeth" are teeth: a longer place that starts one word later wins. */
  #placeAt(tokens: readonly Token[], i: number) {
    const place = this.lexicon.longest(tokens, i);
    // "upper back of the thigh" is no back
    if (place && this.#halves.longest(tokens, place.to - 1)) return undefined;
    if (!place || !this.#leadIns.has(tokens[i]?.raw ?? '')) return place;
    const next = this.lexicon.longest(tokens, i + 1);
    return next && next.to > place.to ? undefined : place;
  }

  #zones(name: string, qualifier: string): readonly string[] {
    const place = this.#places[name];
    return place && Object.hasOwn(place, qualifier) ? (place[qualifier] ?? []) : [];
  }

  #open(
    out: Open[],
    name: string,
    { from, to }: { from: number; to: number },
    pending: readonly { name: string; at: number; group: number }[],
  ): void {
    const any = this.#zones(name, 'any');
    const groups = new Map<number, readonly string[]>();
    for (const { name: qualifier, group } of pending) {
      const zones = this.#zones(name, qualifier);
      if (zones.length > 0) groups.set(group, common(groups.get(group), zones));
    }
    if (groups.size === 0) out.push({ from, to, name, zones: any, narrowed: false });
    for (const zones of groups.values()) out.push({ from, to, name, zones, narrowed: true });
  }

  /** "elbow, outer side": qualifiers that met no place after them narrow the one before. */
  #narrowBack(
    out: Open[],
    pending: readonly { name: string; at: number }[],
    tokens: readonly Token[],
    end: number,
  ): void {
    const at = out.length - 1;
    const before = out[at];
    const sentence = tokens[end - 1]?.sentence;
    if (!before || tokens[before.from]?.sentence !== sentence) return;
    const near = pending.filter((p) => p.at >= before.to && p.at - before.to <= REACH);
    let zones = before.zones;
    let narrowed = false;
    for (const { name } of near) {
      const those = this.#zones(before.name, name);
      if (those.length === 0) continue;
      zones = before.narrowed || narrowed ? common(zones, those) : those;
      narrowed = true;
    }
    if (narrowed) out[at] = { ...before, zones, narrowed };
  }
}

/** Zones in both, or the new ones where none is. */
function common(a: readonly string[] | undefined, b: readonly string[]): readonly string[] {
  const shared = a?.filter((zone) => b.includes(zone)) ?? b;
  return shared.length > 0 ? shared : b;
}

export const zonesOf = ({ zones }: FoundPlace): readonly string[] => zones;

/** "pain in the leg but not below the knee": a wide place loses what is denied, if some is left. */
export function without(place: FoundPlace, denied: ReadonlySet<string>): FoundPlace {
  const left = place.zones.filter((zone) => !denied.has(zone));
  return left.length > 0 && !place.narrowed ? { ...place, zones: left } : place;
}
