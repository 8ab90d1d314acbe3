import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Side } from '../../atlas/address';
import { lookupsIn, type Lookup } from '../../atlas/lookups';
import { searchDocuments, type SearchDocument } from '../../atlas/search-documents';
import type { Atlas, Zone } from '../../atlas/types';
import { say, speech } from '../../language';
import type { Place } from '../../state/snapshot';
import { asKnown, isTold, words } from './query';

/** `page`: one of the four places; `absent`: not in the atlas, told with a neighbour; `words`: to be read. */
export type HitKind =
  'region' | 'zone' | 'condition' | 'muscle' | 'structure' | 'learn' | 'page' | 'absent' | 'words';

export interface Hit {
  /** Unique over all kinds. */
  readonly key: string;
  readonly kind: HitKind;
  readonly name: string;
  /** A few words that tell this hit from others. */
  readonly second: string;
  readonly place: Place;
  readonly side?: Side;
  /** What was typed, for the box that reads descriptions. */
  readonly text?: string;
}

export interface Engine {
  /** Best first; a query without a word finds nothing. Words for left and right choose the side. */
  find(query: string): readonly Hit[];
}

/** A letter that was pasted is looked up by its beginning: every word more would hold the page up, and tell no name. */
const MOST_WORDS = 40;
/** As many letters as a slip of the finger may change. */
const MOST_SLIPS = 2;

/** As many as one can take in. */
const MOST = 12;
const MOST_OF_A_KIND = 5;
/** What scores less than this share of the best is a stranger, all the more if it lacks a word. */
const STRANGER = { whole: 0.02, part: 0.15 };
/** So much of the best score needs what stands under another name; what the atlas lacks, all of it. */
const LOOKED_UP = 0.5;
/** Fewer letters are the beginning of too many names to say that one of them is not in the atlas. */
const TELLING = 4;

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly clinicalName: string;
  readonly synonyms: string;
  readonly zones: string;
  readonly plain: string;
}

const SEPARATE = ' · ';

const entryOf = (document: SearchDocument): Entry => ({
  ...document,
  synonyms: document.synonyms.join(SEPARATE),
  zones: document.zones.join(SEPARATE),
});

const zoneEntry = (zone: Zone): Entry => ({
  key: `zone:${zone.id}`,
  name: zone.label,
  clinicalName: '',
  synonyms: zone.id.replaceAll('-', ' '),
  zones: '',
  plain: '',
});

const lookupEntry = ({ id, names }: Lookup): Entry => ({
  key: `lookup:${id}`,
  name: names[0] ?? '',
  clinicalName: '',
  synonyms: names.slice(1).join(SEPARATE),
  zones: '',
  plain: '',
});

/** What only a lookup finds: no document of the atlas stands behind these. */
const PLACES = ['home', 'draw', 'compare'] as const;

function hitsOf(atlas: Atlas, documents: readonly SearchDocument[]): Map<string, Hit> {
  const pages = documents.map(({ key, kind, id, name, clinicalName, synonyms, plain }): Hit => {
    const second =
      kind === 'muscle' ? (synonyms[0] ?? plain) : kind === 'learn' ? plain : clinicalName;
    return { key, kind, name, second: second || plain, place: { page: kind, id } };
  });
  const zones = [...atlas.zones.values()].map((zone): Hit => {
    const place: Place = { page: 'region', id: zone.region, zone: zone.id };
    const second = atlas.regions.get(zone.region)?.name ?? '';
    return { key: `zone:${zone.id}`, kind: 'zone', name: zone.label, second, place };
  });
  const places = PLACES.map((page): Hit => {
    const said = { name: say(`found.page.${page}.name`), second: say(`found.page.${page}.second`) };
    return { key: `page:${page}`, kind: 'page', ...said, place: { page } };
  });
  return new Map([...pages, ...zones, ...places].map((hit) => [hit.key, hit]));
}

/** What a lookup stands for: pages of the atlas, or that it has none, and the pages beside it. */
function hitsFor({ id, names, keys, absent }: Lookup, hits: ReadonlyMap<string, Hit>): Hit[] {
  const found = keys.flatMap((key) => hits.get(key) ?? []);
  const [name = ''] = names;
  const [first] = found;
  if (!absent || !first)
    return found.map((hit) => (hit.kind === 'page' ? hit : { ...hit, second: name }));
  const second = say('found.absent', { neighbour: first.name });
  return [
    { key: `absent:${id}`, kind: 'absent', name, second, place: first.place },
    ...found.map((hit) => ({ ...hit, second: say('found.neighbour', { name }) })),
  ];
}

type Indexed = SearchDocument['kind'] | 'zone' | 'lookup';
const kindOf = (key: string) => key.slice(0, key.indexOf(':')) as Indexed;

/** What has no side. */
const READ: ReadonlySet<HitKind> = new Set(['learn', 'page']);

/** A place on the body is what most people look for; its parts, and what lies under it, come after. */
const LIKING: Readonly<Record<Indexed, number>> = {
  ...{ region: 1.3, condition: 1, muscle: 1, learn: 1, lookup: 1.5 },
  ...{ zone: 0.6, structure: 0.2 },
};

/** How exactly documents are called something: its own name counts more than another name. */
type Callings = ReadonlyMap<string, ReadonlyMap<string, number>>;
const OWN_NAME = 10;
/** A region is also called by what is felt in it: then the narrower of two is meant. */
const OTHER_NAME: Readonly<Record<Indexed, number>> = {
  ...{ condition: 6, muscle: 5, zone: 6, region: 3, structure: 3, learn: 3, lookup: 3 },
};

/** For words joined by blanks, the documents that are called exactly so, with their factor. */
function callings(
  documents: readonly SearchDocument[],
  zones: readonly Zone[],
  lookups: readonly Lookup[],
): Callings {
  const called = new Map<string, Map<string, number>>();
  const call = (name: string, key: string, factor: number) => {
    const text = words(name).join(' ');
    const those = called.get(text) ?? new Map<string, number>();
    called.set(text, those.set(key, Math.max(factor, those.get(key) ?? 0)));
  };
  for (const { key, kind, name, clinicalName, synonyms } of documents) {
    call(name, key, OWN_NAME);
    call(name.replace(/\(.*/, ''), key, OWN_NAME);
    for (const other of [clinicalName, ...synonyms]) call(other, key, OTHER_NAME[kind]);
  }
  for (const { id, label } of zones) {
    call(label, `zone:${id}`, OWN_NAME);
    call(id.replaceAll('-', ' '), `zone:${id}`, OTHER_NAME.zone);
  }
  for (const { id, names } of lookups)
    for (const name of names) call(name, `lookup:${id}`, OWN_NAME);
  return called;
}

/** Where no document has all of the words, those that have more of them come first. */
const partly = (found: readonly SearchResult[], asked: number): SearchResult[] =>
  found
    .map((one) => ({ ...one, score: one.score * (one.queryTerms.length / asked) ** 3 }))
    .sort((a, b) => b.score - a.score);

/** Every stretch of some words, from one word to all of them. */
const stretches = (said: readonly string[]): string[][] =>
  said.flatMap((_, from) => said.slice(from).map((__, i) => said.slice(from, from + i + 1)));

const LOOKUPS = 'words/any/search/lookups.json';

function createEngine(atlas: Atlas): Engine {
  const documents = searchDocuments(atlas);
  const hits = hitsOf(atlas, documents);
  const names = (speech.bundle('reading')?.files?.[LOOKUPS] ?? {}) as Record<string, string[]>;
  const lookups = new Map(lookupsIn(names).map((one) => [`lookup:${one.id}`, one]));
  const called = callings(documents, [...atlas.zones.values()], [...lookups.values()]);
  const entries = [
    ...documents.map(entryOf),
    ...[...atlas.zones.values()].map(zoneEntry),
    ...[...lookups.values()].map(lookupEntry),
  ];
  /** Words of names: what is spelled like one of them is no slip. */
  const known = new Set(
    entries.flatMap(({ name, clinicalName, synonyms, zones }) =>
      words([name, clinicalName, synonyms, zones].join(' ')),
    ),
  );
  const begins = new Set(
    documents.flatMap(({ name, synonyms }) =>
      words([name, ...synonyms].join(' ')).map((word) => word.slice(0, 3)),
    ),
  );
  const longest = entries.reduce(
    (most, entry) =>
      Math.max(most, ...words(Object.values(entry).join(' ')).map(({ length }) => length)),
    0,
  );
  const slips = (term: string): number | false => {
    // What is longer than any word can be is no slip of one, and comparing it takes seconds.
    if (known.has(term) || term.length < 3 || term.length > longest + MOST_SLIPS) return false;
    if (term.length === 3) return begins.has(term) ? false : 1;
    return term.length < 6 ? 1 : MOST_SLIPS;
  };
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'clinicalName', 'synonyms', 'zones', 'plain'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 5, synonyms: 4, clinicalName: 3, zones: 1, plain: 0.3 },
      prefix: (term) => term.length > 1,
      fuzzy: slips,
      weights: { fuzzy: 0.2, prefix: 0.6 },
    },
  });
  index.addAll(entries);
  // Words of the language that the atlas is in.
  const idle = new Set(words(say('found.word.passed-over')));
  const asking = new Set(words(say('found.word.asks')));
  const sideWords = { left: words(say('found.word.left')), right: words(say('found.word.right')) };
  const SIDES: readonly Side[] = ['left', 'right'];

  /** The known word that a slip of the finger was meant to be: a page's rather than another name ("heal"). */
  const mended = (term: string): string => {
    const far = slips(term);
    if (!far) return term;
    const near = { fuzzy: far, prefix: false };
    const paged = ({ id }: SearchResult) => kindOf(String(id)) !== 'lookup';
    const [nearest] = [
      ...index.autoSuggest(term, { ...near, filter: paged }),
      ...index.autoSuggest(term, near),
    ];
    return nearest?.suggestion ?? term;
  };

  /** Documents gain by being called exactly like one of the phrases. */
  function boosting(phrases: readonly (readonly string[])[]): SearchOptions {
    const calls = phrases.flatMap((one) => called.get(one.join(' ')) ?? []);
    return {
      boostDocument: (key) => {
        const kind = kindOf(String(key));
        const factor = Math.max(1, ...calls.map((call) => call.get(String(key)) ?? 1));
        // "Sciatic nerve" means the nerve, not what it is known for; "stomach" alone is a place.
        const named =
          kind === 'structure' &&
          phrases.some(
            (one) => one.length > 1 && called.get(one.join(' '))?.get(String(key)) === OWN_NAME,
          );
        return (named ? 1 : LIKING[kind]) * factor;
      },
    };
  }

  /** Everything that the words name, best first; a lookup gives what it stands for. */
  function ranked(telling: readonly string[], asked: readonly string[]): Hit[] {
    const meant = telling.map(mended);
    const whole = boosting([asked, telling, asked.map(mended), meant]);
    const text = telling.join(' ');
    const strict = index.search(text, { ...whole, combineWith: 'AND' });
    const found =
      strict.length > 0
        ? strict
        : partly(index.search(text, boosting(stretches(meant))), telling.length);
    const best = found[0]?.score ?? 0;
    const least = best * (strict.length > 0 ? STRANGER.whole : STRANGER.part);
    const scored = new Map<string, { hit: Hit; score: number }>();
    const take = (hit: Hit, score: number) => {
      if ((scored.get(hit.key)?.score ?? 0) < score) scored.set(hit.key, { hit, score });
    };
    for (const { id, score } of found) {
      if (score < least) continue;
      const hit = hits.get(String(id));
      const lookup = lookups.get(String(id));
      if (lookup?.absent && text.length < TELLING && !called.get(text)?.has(String(id))) continue;
      if (hit) take(hit, score);
      else if (lookup && score >= best * (lookup.absent ? 1 : LOOKED_UP))
        hitsFor(lookup, hits).forEach((one, i) => {
          take(one, score * (1 - 0.02 * i));
        });
    }
    return [...scored.values()].sort((a, b) => b.score - a.score).map(({ hit }) => hit);
  }

  return {
    find(query) {
      const all = words(query).slice(0, MOST_WORDS);
      const side = SIDES.find((one) => all.some((word) => sideWords[one].includes(word)));
      const placed = asKnown(
        side ? all.filter((word) => !sideWords[side].includes(word)) : all,
        known,
      );
      const telling = placed.filter((word) => !idle.has(word));
      const taken = new Map<HitKind, number>();
      const found = ranked(telling.length > 0 ? telling : placed, placed)
        .filter(({ kind }) => {
          taken.set(kind, (taken.get(kind) ?? 0) + 1);
          return (taken.get(kind) ?? 0) <= MOST_OF_A_KIND;
        })
        .slice(0, MOST)
        .map((hit) => (side && !READ.has(hit.kind) ? { ...hit, side } : hit));
      if (all.length < 3) return found;
      const told = toldHit(query.trim());
      // A question about needling is answered by a page; one about pain is read as a description.
      if (!isTold(query, asking)) return [...found, told];
      return found[0] && READ.has(found[0].kind)
        ? [found[0], told, ...found.slice(1)]
        : [told, ...found];
    },
  };
}

/** The way to the box that reads descriptions. */
const toldHit = (text: string): Hit => ({
  key: 'words:draw',
  kind: 'words',
  name: say('found.told.name'),
  second: say('found.told.second'),
  place: { page: 'draw' },
  text,
});

const engines = new WeakMap<Atlas, Engine>();

/** The search over an atlas; its index is built once, when first needed. */
export function engineOf(atlas: Atlas): Engine {
  const engine = engines.get(atlas) ?? createEngine(atlas);
  engines.set(atlas, engine);
  return engine;
}
