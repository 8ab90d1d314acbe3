import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Side } from '../../atlas/address';
import { searchDocuments, type SearchDocument } from '../../atlas/search-documents';
import type { Atlas, Zone } from '../../atlas/types';
import { say } from '../../language';
import type { Place } from '../../state/snapshot';

export type HitKind = 'region' | 'zone' | 'condition' | 'muscle' | 'learn';

export interface Hit {
  /** Unique over all kinds. */
  readonly key: string;
  readonly kind: HitKind;
  readonly name: string;
  /** A few words that tell this hit from others. */
  readonly second: string;
  readonly place: Place;
  readonly side?: Side;
}

export interface HitGroup {
  readonly kind: HitKind;
  readonly hits: readonly Hit[];
}

export interface Engine {
  /** Best first; a query without a word finds nothing. Words for left and right choose the side. */
  find(query: string): readonly Hit[];
}

/** As many as one can take in. */
const MOST = 14;
const MOST_OF_A_KIND = 5;

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly clinicalName: string;
  readonly synonyms: string;
  readonly zones: string;
  readonly plain: string;
}

const entryOf = (document: SearchDocument): Entry => ({
  ...document,
  synonyms: document.synonyms.join(' · '),
  zones: document.zones.join(' · '),
});

const zoneEntry = (zone: Zone): Entry => ({
  key: `zone:${zone.id}`,
  name: zone.label,
  clinicalName: '',
  synonyms: zone.id.replaceAll('-', ' '),
  zones: '',
  plain: '',
});

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

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
  return new Map([...pages, ...zones].map((hit) => [hit.key, hit]));
}

/** A place on the body is what most people look for; its parts come after. */
function liking(key: string): number {
  if (key.startsWith('zone:')) return 0.6;
  return key.startsWith('region:') ? 1.3 : 1;
}

/** How exactly documents are called something: its own name counts more than another name. */
type Callings = ReadonlyMap<string, ReadonlyMap<string, number>>;
const OWN_NAME = 10;
const OTHER_NAME = 4;

/** For words joined by blanks, the documents that are called exactly so, with their factor. */
function callings(documents: readonly SearchDocument[]): Callings {
  const called = new Map<string, Map<string, number>>();
  const call = (name: string, key: string, factor: number) => {
    const text = words(name).join(' ');
    const those = called.get(text) ?? new Map<string, number>();
    called.set(text, those.set(key, Math.max(factor, those.get(key) ?? 0)));
  };
  for (const { key, name, clinicalName, synonyms } of documents) {
    call(name, key, OWN_NAME);
    call(name.replace(/\(.*/, ''), key, OWN_NAME);
    for (const other of [clinicalName, ...synonyms]) call(other, key, OTHER_NAME);
  }
  return called;
}

function createEngine(atlas: Atlas): Engine {
  const documents = searchDocuments(atlas);
  const hits = hitsOf(atlas, documents);
  const called = callings(documents);
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'clinicalName', 'synonyms', 'zones', 'plain'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 5, synonyms: 4, clinicalName: 3, zones: 1, plain: 0.3 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length < 4 ? false : term.length < 6 ? 1 : 2),
      weights: { fuzzy: 0.2, prefix: 0.6 },
    },
  });
  // Words of the language that the atlas is in.
  const idle = new Set(words(say('found.word.passed-over')));
  const sideWords = { left: words(say('found.word.left')), right: words(say('found.word.right')) };
  const SIDES: readonly Side[] = ['left', 'right'];
  index.addAll([...documents.map(entryOf), ...[...atlas.zones.values()].map(zoneEntry)]);

  return {
    find(query) {
      const all = words(query);
      const side = SIDES.find((one) => all.some((word) => sideWords[one].includes(word)));
      const placed = side ? all.filter((word) => !sideWords[side].includes(word)) : all;
      const telling = placed.filter((word) => !idle.has(word));
      const text = (telling.length > 0 ? telling : all).join(' ');
      const asked = placed.join(' ');
      const options: SearchOptions = {
        boostDocument: (key) => liking(String(key)) * (called.get(asked)?.get(String(key)) ?? 1),
      };
      const strict = index.search(text, { ...options, combineWith: 'AND' });
      const found = strict.length > 0 ? strict : index.search(text, options);
      const taken = new Map<HitKind, number>();
      return found
        .flatMap(({ id }) => hits.get(String(id)) ?? [])
        .filter(({ kind }) => {
          taken.set(kind, (taken.get(kind) ?? 0) + 1);
          return (taken.get(kind) ?? 0) <= MOST_OF_A_KIND;
        })
        .slice(0, MOST)
        .map((hit) => (side && hit.kind !== 'learn' ? { ...hit, side } : hit));
    },
  };
}

const engines = new WeakMap<Atlas, Engine>();

/** The search over an atlas; its index is built once, when first needed. */
export function engineOf(atlas: Atlas): Engine {
  const engine = engines.get(atlas) ?? createEngine(atlas);
  engines.set(atlas, engine);
  return engine;
}

/** Hits under their kind; kinds in the order of their best hit, so that the first hit stays first. */
export function grouped(hits: readonly Hit[]): readonly HitGroup[] {
  const kinds = [...new Set(hits.map((hit) => hit.kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}
