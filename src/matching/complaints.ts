import type { Atlas } from '../atlas/types';
import type { DrawnZone } from './drawing';
import { feltPatternsOf, patternsOf } from './score/patterns';
import type { Mention, PlaceSide } from './types';
import { NEIGHBOURS, ZONES, zoneIndex } from './zones';

/**
 * What a person set right about which places belong together. A place is named by {@link placeKey}; those
 * that are not marked are ignored.
 */
export interface Ties {
  /** Pairs that are one complaint though they lie apart. */
  readonly joined?: readonly (readonly [string, string])[];
  /** Places that do not belong with those near them, unless they are joined. */
  readonly apart?: readonly string[];
}

/** Pain that is answered for itself: what was marked there, and what the words say of it. */
export interface Group {
  /** The key of its first place from the head down: it stays while others come and go. */
  readonly id: string;
  readonly zones: readonly DrawnZone[];
  readonly mentions: readonly Mention[];
}

interface Spot {
  /** Any of them. */
  readonly zones: readonly string[];
  readonly side: PlaceSide;
}

/** Names a marked place: "temple left", "nape midline". */
export const placeKey = ({ id, side }: { readonly id: string; readonly side: PlaceSide }): string =>
  `${id} ${side}`;

/** Two zones with one between them are near. */
const HOPS = 2;

/**
 * Whether two places may be one complaint: they lie in the same region or near each other on the skin, or
 * one described pattern (of a trigger point, or of a condition) has them both. Of the two sides, only the same
 * region is.
 */
export class Nearness {
  readonly #regions: readonly string[];
  readonly #near: Uint8Array;
  /** From the head down. */
  readonly #order: ReadonlyMap<string, number>;

  constructor(atlas: Atlas) {
    const count = ZONES.length;
    this.#regions = ZONES.map((zone) => atlas.zones.get(zone)?.region ?? zone);
    this.#order = new Map([...atlas.zones.keys()].map((zone, i) => [zone, i]));
    this.#near = new Uint8Array(count * count);
    const join = (a: number, b: number): void => {
      this.#near[a * count + b] = 1;
      this.#near[b * count + a] = 1;
    };
    for (let zone = 0; zone < count; zone++) for (const other of within(zone)) join(zone, other);
    for (const { own } of [...patternsOf(atlas), ...feltPatternsOf(atlas)])
      for (const a of own) for (const b of own) join(a.zone, b.zone);
  }

  near(a: Spot, b: Spot): boolean {
    const across = a.side !== b.side && oneSided(a) && oneSided(b);
    return a.zones.some((one) => b.zones.some((other) => this.#zones(one, other, across)));
  }

  fromHeadDown<T extends Pick<DrawnZone, 'id' | 'side'>>(zones: readonly T[]): T[] {
    return zones.toSorted(
      (a, b) => this.rank(a.id) - this.rank(b.id) || (a.side < b.side ? -1 : 1),
    );
  }

  rank(zone: string): number {
    return this.#order.get(zone) ?? ZONES.length;
  }

  #zones(one: string, other: string, across: boolean): boolean {
    const [a, b] = [zoneIndex(one), zoneIndex(other)];
    if (a < 0 || b < 0) return false;
    if (this.#regions[a] === this.#regions[b]) return true;
    return !across && this.#near[a * ZONES.length + b] === 1;
  }
}

const oneSided = ({ side }: Spot): boolean => side === 'left' || side === 'right';

function within(zone: number): ReadonlySet<number> {
  const met = new Set([zone]);
  let edge = [zone];
  for (let hop = 0; hop < HOPS; hop++) {
    edge = edge.flatMap((one) => [...(NEIGHBOURS[one] ?? [])]).filter((one) => !met.has(one));
    for (const one of edge) met.add(one);
  }
  return met;
}

/** Sets that grow together. */
class Sets {
  readonly #parent: number[];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, i) => i);
  }

  of(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) at = this.#parent[at] ?? at;
    return at;
  }

  join(a: number, b: number): void {
    this.#parent[this.of(a)] = this.of(b);
  }
}

/**
 * Unrelated pains, apart: the places of a drawing and of a text in groups, from the head down. The order in
 * which they come changes nothing. Words join no two groups that the drawing keeps apart; a place that is
 * only told goes to the marks that it is near, and what only moves is no pain of its own.
 */
export function groupsOf(
  nearness: Nearness,
  zones: readonly DrawnZone[],
  mentions: readonly Mention[],
  { joined = [], apart = [] }: Ties = {},
): Group[] {
  const marks = nearness.fromHeadDown(zones);
  const spots = marks.map(({ id, side }): Spot => ({ zones: [id], side }));
  const keys = marks.map(placeKey);
  const alone = keys.map((key) => apart.includes(key));
  const tied = new Set(joined.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  const sets = new Sets(marks.length);
  spots.forEach((one, i) => {
    spots.slice(0, i).forEach((other, j) => {
      const near = !alone[i] && !alone[j] && nearness.near(one, other);
      if (near || tied.has(`${keys[i] ?? ''}|${keys[j] ?? ''}`)) sets.join(i, j);
    });
  });
  const groups = new Map<number, { zones: DrawnZone[]; mentions: Mention[]; id: string }>();
  marks.forEach((mark, i) => {
    const group = groups.get(sets.of(i));
    if (group) group.zones.push(mark);
    else groups.set(sets.of(i), { id: keys[i] ?? '', zones: [mark], mentions: [] });
  });
  const left: Mention[] = [];
  for (const mention of mentions) {
    const same = spots.findIndex(({ zones: [zone = ''], side }) => meets(mention, zone, side));
    const at = same >= 0 ? same : spots.findIndex((spot) => nearness.near(spot, mention));
    if (at < 0) left.push(mention);
    else groups.get(sets.of(at))?.mentions.push(mention);
  }
  const acts = left.filter(({ how }) => how === 'act');
  const out = [
    ...groups.values(),
    ...toldGroups(
      nearness,
      left.filter(({ how }) => how !== 'act'),
    ),
  ];
  if (out.length === 0) return toldGroups(nearness, acts).slice(0, 1);
  return out.map(({ id, zones: some, mentions: told }) => ({
    id,
    zones: some,
    mentions: [...told, ...acts],
  }));
}

const meets = (mention: Mention, zone: string, side: PlaceSide): boolean =>
  mention.zones.includes(zone) &&
  (mention.side === 'both' || side === 'both' || side === 'midline' || side === mention.side);

/** Places that are only told, in groups. What lies on a way between two of them ties them. */
function toldGroups(nearness: Nearness, mentions: readonly Mention[]): Group[] {
  const sets = new Sets(mentions.length);
  mentions.forEach((one, i) => {
    mentions.slice(0, i).forEach((other, j) => {
      if (nearness.near(one, other)) sets.join(i, j);
    });
  });
  const groups = new Map<number, Mention[]>();
  mentions.forEach((mention, i) => {
    groups.set(sets.of(i), [...(groups.get(sets.of(i)) ?? []), mention]);
  });
  return [...groups.values()]
    .map((some) => {
      const [first = ''] = some
        .flatMap((mention) => mention.zones)
        .toSorted((a, b) => nearness.rank(a) - nearness.rank(b));
      return { id: `${first} told`, first, zones: [], mentions: some };
    })
    .toSorted((a, b) => nearness.rank(a.first) - nearness.rank(b.first))
    .map(({ id, zones, mentions: some }) => ({ id, zones, mentions: some }));
}
