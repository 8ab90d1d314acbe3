import type { BodyAddress, Side } from '../atlas/address';
import type { Figure, View } from '../atlas/types';
import { formatDepth, parseDepth } from './depth';
import { formatSlice, parseSlice, type Slice } from './slice';

/** The page of the sheet. `lost` is an address that names nothing we have. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'region'; readonly id: string; readonly zone?: string }
  /** `tp` is the number of one of its trigger points. */
  | { readonly page: 'muscle'; readonly id: string; readonly tp?: number }
  | { readonly page: 'structure'; readonly id: string }
  | { readonly page: 'condition'; readonly id: string }
  | { readonly page: 'learn'; readonly id?: string }
  /**
   * `condition` is an id or `all`; `region` is where the reader came from, its conditions first; `part`
   * is the part of the page that stands open.
   */
  | {
      readonly page: 'compare';
      readonly condition?: string;
      readonly region?: string;
      readonly part?: string;
    }
  /** `muscle` is the one whose pattern lies over the drawing; `step` is one of the guided way: see `panels/guide`. */
  | { readonly page: 'draw'; readonly muscle?: string; readonly step?: string }
  | { readonly page: 'lost'; readonly path: string };

/**
 * The whole view as one small value; every part but the place is optional. The same object is the
 * share link, the start of a test and the restored session.
 */
export interface Snapshot {
  readonly place: Place;
  readonly side?: Side;
  readonly figure?: Figure;
  readonly view?: View;
  /** How far the body is opened: see `depth.ts`. Absent: as far as what is chosen needs. */
  readonly layer?: number;
  /** A cut through the body: see `slice.ts`. */
  readonly slice?: Slice;
  /** All patterns that reach a region, laid over one another. */
  readonly heat?: true;
  /** Patterns laid over one another: see `laid.ts`. */
  readonly with?: string;
  /** Language of the page, BCP 47; absent: what the reader or the browser chose. */
  readonly lang?: string;
}

/** The condition that the comparison begins with: the one with most drawn rows for both practices. */
export const FIRST_CONDITION = 'neck-pain';

/** The step that the guided way begins with. */
export const FIRST_STEP = 'where';

const SIDES: readonly Side[] = ['left', 'right'];
const FIGURES: readonly Figure[] = ['female', 'male'];
const VIEWS: readonly View[] = ['front', 'back', ...SIDES];
const ID = /^[a-z0-9-]{1,64}$/;
const LAID = /^[a-z0-9.,-]{1,200}$/;
/** The language in a query, with its capitals: `ar-XB`. */
const LANGUAGE = /\blang\s*=\s*([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})(?![\w-])/i;
const TRIGGER_POINT = /^[1-9]\d?$/;
/** A lost path is shown and searched for; nobody needs more of it. */
const LONGEST_PATH = 120;

/** Percent-decoding that never throws: what cannot be decoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent-encoding that never throws: halves of characters are dropped. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(/%2F/g, '/');

/** Those of the named parts of a query that are ids. */
const idsOf = (query: URLSearchParams, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, query.get(name) ?? '']).filter(([, id = '']) => ID.test(id)),
  );

/** The word that is meant, by itself or by its first letter. */
const meant = <T extends string>(words: readonly T[], text: string | null): T | undefined =>
  words.find((word) => word === text || word[0] === text);

function placeOf(path: string, query: URLSearchParams): Place {
  const [page = '', id, rest] = path.split('/');
  if (path === '') return { page: 'home' };
  if (id === undefined && page === 'compare')
    return { page, ...idsOf(query, 'condition', 'region', 'part') };
  if (id === undefined && page === 'draw') return { page, ...idsOf(query, 'muscle') };
  if (id === undefined && page === 'start')
    return { page: 'draw', step: FIRST_STEP, ...idsOf(query, 'muscle', 'step') };
  if (id === undefined && page === 'learn') return { page };
  if (id === undefined || !ID.test(id) || rest !== undefined) return { page: 'lost', path };
  if (page === 'region') return { page, id, ...idsOf(query, 'zone') };
  const tp = Number(TRIGGER_POINT.exec(query.get('tp') ?? '')?.[0]);
  if (page === 'muscle' && tp) return { page, id, tp };
  if (page === 'muscle' || page === 'structure' || page === 'condition' || page === 'learn')
    return { page, id };
  return { page: 'lost', path };
}

/** The path of a hash, without the slashes around it and cut to a length worth showing. */
const pathIn = (text: string): string =>
  decoded(text)
    .replace(/\p{Surrogate}/gu, '')
    .slice(0, LONGEST_PATH)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/^\/+|\/+$/g, '');

/** Read a hash such as `#/region/neck-back?side=left`. Never throws; unknown parts are dropped. */
export function parseHash(hash: string): Snapshot {
  const [path = '', asked = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  // No value has capitals or spaces; programs escape more than they should, and HTML its ampersands. A full stop or
  // bracket of the sentence that the link stood in is no part of it.
  const said = decoded(asked);
  const query = new URLSearchParams(
    said
      .toLowerCase()
      .replace(/\s*([&=])(?:amp;)?\s*/g, '$1')
      .replace(/(?:%..|\W)+$/, ''),
  );
  const figure = meant(FIGURES, query.get('figure'));
  const view = meant(VIEWS, query.get('view'));
  const side = meant(SIDES, query.get('side'));
  const layer = parseDepth(query.get('layer'));
  const slice = parseSlice(query.get('slice'));
  const laid = query.get('with') ?? '';
  const lang = LANGUAGE.exec(said)?.[1];
  return {
    place: placeOf(pathIn(path), query),
    ...(side && { side }),
    ...(figure && { figure }),
    ...(view && { view }),
    ...(layer !== undefined && { layer }),
    ...(slice && { slice }),
    ...(query.get('heat') === '1' && { heat: true as const }),
    ...(LAID.test(laid) && { with: laid }),
    ...(lang && { lang }),
  };
}

function pathOf(place: Place): string {
  if (place.page === 'home') return '';
  if ('step' in place) return 'start';
  if (place.page === 'compare' || place.page === 'draw') return place.page;
  if (place.page === 'lost') return encoded(place.path);
  return place.id === undefined ? place.page : `${place.page}/${place.id}`;
}

/** The hash of a snapshot; `parseHash(formatHash(s))` equals `s`. */
export function formatHash(snapshot: Snapshot): string {
  const { place, side, figure, view, layer, slice } = snapshot;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place))
    if (!/^(?:page|id|path)$/.test(name) && value && value !== FIRST_STEP)
      query.set(name, String(value));
  if (side) query.set('side', side);
  if (figure) query.set('figure', figure);
  if (view) query.set('view', view);
  if (layer !== undefined) query.set('layer', formatDepth(layer));
  if (slice) query.set('slice', formatSlice(slice));
  if (snapshot.heat) query.set('heat', '1');
  if (snapshot.with) query.set('with', snapshot.with);
  if (snapshot.lang) query.set('lang', snapshot.lang);
  // Colon and comma need no disguise after the hash: such a link can be read and typed.
  const search = query.toString().replace(/%3A/g, ':').replace(/%2C/g, ',');
  return `#/${pathOf(place)}${search && `?${search}`}`;
}

/** True if two places are the same page; the zone, being a part of a page, does not count. */
export function samePage(a: Place, b: Place): boolean {
  const idOf = (place: Place) => ('id' in place ? place.id : 'path' in place ? place.path : '');
  return a.page === b.page && idOf(a) === idOf(b);
}

/** What a place points at on the body. */
export function addressOf({ place, side }: Snapshot): BodyAddress {
  if (place.page === 'region' && place.zone)
    return { kind: 'zone', id: place.zone, ...(side && { side }) };
  if (place.page === 'muscle' && place.tp)
    return { kind: 'trigger-point', id: `${place.id}-${place.tp}`, ...(side && { side }) };
  if (
    place.page === 'region' ||
    place.page === 'muscle' ||
    place.page === 'structure' ||
    place.page === 'condition'
  )
    return { kind: place.page, id: place.id, ...(side && { side }) };
  if (place.page === 'draw' && place.muscle)
    return { kind: 'muscle', id: place.muscle, ...(side && { side }) };
  if (place.page === 'compare' && place.region && !place.condition)
    return { kind: 'region', id: place.region };
  if (place.page === 'compare' && place.condition !== 'all')
    return { kind: 'condition', id: place.condition ?? FIRST_CONDITION };
  return { kind: 'nowhere' };
}
