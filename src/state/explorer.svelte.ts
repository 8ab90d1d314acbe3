import { NOWHERE, sameAddress, type BodyAddress, type Side } from '../atlas/address';
import type { Figure, View } from '../atlas/types';
import type { Router } from './router.svelte';
import { addressOf, samePage, type Place, type Snapshot } from './snapshot';

/** Where the camera is asked to look; `at` grows with every request, so asking twice works. */
export interface CameraWish {
  readonly view: View | 'reset' | 'selection' | 'pattern';
  readonly at: number;
}

/** The page that tells of an address; undefined where there is none (yet). */
function placeFor(address: BodyAddress, regionOf: (zone: string) => string): Place | undefined {
  if (address.kind === 'nowhere') return { page: 'home' };
  if (address.kind === 'zone') {
    const region = regionOf(address.id);
    return region ? { page: 'region', id: region, zone: address.id } : undefined;
  }
  if (address.kind === 'trigger-point') {
    const [, id, tp] = /^(.+)-(\d+)$/.exec(address.id) ?? [];
    return id && tp ? { page: 'muscle', id, tp: Number(tp) } : undefined;
  }
  // A nerve has no page: it is told where it is felt.
  if (address.kind === 'nerve') return undefined;
  return { page: address.kind, id: address.id };
}

const opens = ({ page }: Place): boolean => page === 'structure';

/**
 * What is pointed at, chosen and shown. The body, the lists, the pages and the links all read and
 * write this one object; none of them knows the others. What is chosen lives in the address bar
 * (so reload, back, forward and sharing hold), what is hovered lives here.
 */
export class Explorer {
  readonly #router: Router;
  readonly #regionOf: (zone: string) => string;

  hovered: BodyAddress = $state.raw(NOWHERE);
  wish: CameraWish = $state.raw({ view: 'reset', at: 0 });

  /** @param regionOf region id of a zone id, or '' while it is not known. */
  constructor(router: Router, regionOf: (zone: string) => string) {
    this.#router = router;
    this.#regionOf = regionOf;
  }

  #lastSelected: BodyAddress = NOWHERE;
  /** Stays the same object while the same thing is chosen, so that watchers rest. */
  selected: BodyAddress = $derived.by(() => {
    const next = addressOf(this.#router.snapshot);
    if (!sameAddress(next, this.#lastSelected)) this.#lastSelected = next;
    return this.#lastSelected;
  });
  figure: Figure = $derived.by(() => this.#router.snapshot.figure ?? 'female');
  /** The side of the body that the reader asked for; undefined leaves it to the selection. */
  view: View | undefined = $derived.by(() => this.#router.snapshot.view);

  /** Open the page of a place; the camera frames it. The same place again frames it again. */
  select(address: BodyAddress): void {
    const place = placeFor(address, this.#regionOf);
    if (place) this.open(place, address.kind === 'nowhere' ? undefined : address.side);
  }

  /** The comparison opens at what is chosen: its condition, or the conditions of its region. */
  #carried(place: Place): Place {
    if (place.page !== 'compare' || place.condition || place.region) return place;
    const { kind } = this.selected;
    if (kind === 'nowhere') return place;
    const { id } = this.selected;
    if (kind === 'condition') return { ...place, condition: id };
    const region = kind === 'zone' ? this.#regionOf(id) : kind === 'region' ? id : '';
    return region ? { ...place, region } : place;
  }

  /** The depth before something under the skin was opened: it comes back after. */
  #kept: number | undefined;

  /** What lies under the skin opens the body by itself; everything else leaves it as it is. */
  #layerFor(place: Place): number | undefined {
    const { place: now, layer } = this.#router.snapshot;
    if (opens(place)) return samePage(place, now) ? layer : undefined;
    return opens(now) ? this.#kept : layer;
  }

  /** Heat goes along from region to region; patterns over one another belong to their page. */
  #laidFor(place: Place): Pick<Snapshot, 'heat' | 'with'> {
    const now = this.#router.snapshot;
    if (place.page !== 'region' || now.place.page !== 'region') return {};
    return { heat: now.heat, with: samePage(place, now.place) ? now.with : undefined };
  }

  /** Open any page; the camera frames what it is about, or the whole body. */
  open(place: Place, side?: Side): void {
    const layer = this.#layerFor(place);
    if (!opens(this.#router.snapshot.place)) this.#kept = this.#router.snapshot.layer;
    const rest = { side, view: undefined, layer, ...this.#laidFor(place) };
    this.#router.go(this.#carried(place), rest);
    this.#wishFor(this.selected.kind === 'nowhere' ? 'reset' : 'selection');
  }

  /** The address of {@link open}, for links that can be copied or opened elsewhere. */
  href(place: Place, side?: Side): string {
    const rest = { side, view: undefined, layer: this.#layerFor(place) };
    return this.#router.href(this.#carried(place), { ...rest, ...this.#laidFor(place) });
  }

  /** One side of what is chosen, or both; the page stays. */
  choose(side: Side | undefined): void {
    this.#router.amend({ side });
    this.#wishFor('selection');
  }

  /** Back to the whole body. Comparison and drawing stay open and let go of what they had chosen. */
  clear(): void {
    const { place } = this.#router.snapshot;
    const { page } = place;
    if (page !== 'compare' && page !== 'draw') return this.select(NOWHERE);
    const whole = page === 'draw' ? { ...place, muscle: '' } : { page, condition: 'all' };
    this.#router.go(whole, { side: undefined, view: undefined });
    this.#wishFor('reset');
  }

  /** Point at a place without choosing it. No change, no update: this runs on every move. */
  hover(address: BodyAddress): void {
    if (!sameAddress(address, this.hovered)) this.hovered = address;
  }

  /** Turn to one of the four sides, or back to the whole body from the front, uncut. */
  look(view: View | 'reset'): void {
    this.#router.amend(view === 'reset' ? { view: undefined, slice: undefined } : { view });
    this.#wishFor(view);
  }

  /** The other figure; place, side and view stay. */
  show(figure: Figure): void {
    this.#router.amend({ figure });
  }

  #wishFor(view: CameraWish['view']): void {
    this.wish = { view, at: this.wish.at + 1 };
  }
}
