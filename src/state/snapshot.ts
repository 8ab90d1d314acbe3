import { asSide, type BodyAddress, type Side } from '../atlas/address';
import type { Figure, View } from '../atlas/types';

/** The page of the sheet. `lost` is an address that names nothing we have. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'region'; readonly id: string; readonly zone?: string }
  | { readonly page: 'muscle'; readonly id: string }
  | { readonly page: 'condition'; readonly id: string }
  | { readonly page: 'learn'; readonly id: string }
  | { readonly page: 'compare' }
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
}

const VIEWS: readonly View[] = ['front', 'back', 'left', 'right'];
const ID = /^[a-z0-9-]{1,64}$/;

function placeOf(path: string, query: URLSearchParams): Place {
  const [page = '', id = '', rest] = path.split('/');
  const lost: Place = { page: 'lost', path };
  if (path === '') return { page: 'home' };
  if (page === 'compare' && id === '' && rest === undefined) return { page: 'compare' };
  if (!ID.test(id) || rest !== undefined) return lost;
  const zone = query.get('zone') ?? '';
  if (page === 'region') return ID.test(zone) ? { page, id, zone } : { page, id };
  if (page === 'muscle' || page === 'condition' || page === 'learn') return { page, id };
  return lost;
}

/** Read a hash such as `#/region/neck-back?side=left`. Never throws; unknown parts are dropped. */
export function parseHash(hash: string): Snapshot {
  let text = hash.replace(/^#\/?/, '');
  try {
    text = decodeURI(text);
  } catch {
    return { place: { page: 'lost', path: text } };
  }
  const [path = '', search = ''] = text.split('?');
  const query = new URLSearchParams(search);
  const figure = query.get('figure');
  const view = VIEWS.find((v) => v === query.get('view'));
  const side = asSide(query.get('side'));
  return {
    place: placeOf(path.replace(/\/$/, ''), query),
    ...(side && { side }),
    ...((figure === 'female' || figure === 'male') && { figure }),
    ...(view && { view }),
  };
}

function pathOf(place: Place): string {
  if (place.page === 'home') return '';
  if (place.page === 'compare') return 'compare';
  if (place.page === 'lost') return place.path;
  return `${place.page}/${place.id}`;
}

/** The hash of a snapshot; `parseHash(formatHash(s))` equals `s`. */
export function formatHash(snapshot: Snapshot): string {
  const { place, side, figure, view } = snapshot;
  const query = new URLSearchParams();
  if (place.page === 'region' && place.zone) query.set('zone', place.zone);
  if (side) query.set('side', side);
  if (figure) query.set('figure', figure);
  if (view) query.set('view', view);
  const search = query.toString();
  return `#/${pathOf(place)}${search && `?${search}`}`;
}

/** What a place points at on the body. */
export function addressOf({ place, side }: Snapshot): BodyAddress {
  if (place.page === 'region' && place.zone)
    return { kind: 'zone', id: place.zone, ...(side && { side }) };
  if (place.page === 'region' || place.page === 'muscle' || place.page === 'condition')
    return { kind: place.page, id: place.id, ...(side && { side }) };
  return { kind: 'nowhere' };
}
