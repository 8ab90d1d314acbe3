import table from './zones.json';

interface Measure {
  /** cm², one side, male figure */
  readonly area: number;
  /** zone -> length of the common border, cm */
  readonly touches: Readonly<Record<string, number>>;
}

const measures = table as unknown as Readonly<Record<string, Measure>>;

/** All zone ids in a fixed order; arrays over zones use it. */
export const ZONES: readonly string[] = Object.keys(measures);

const places = new Map(ZONES.map((zone, i) => [zone, i]));

/** Place of a zone in {@link ZONES}, or -1. */
export const zoneIndex = (zone: string): number => places.get(zone) ?? -1;

/** The arm lies against the flank in the model; pain does not cross there. */
const APART = new Set(['arm-inner ribs-side', 'arm-back ribs-side', 'arm-front breast']);

const apart = (a: string, b: string) => APART.has(a < b ? `${a} ${b}` : `${b} ${a}`);

/** Zones that touch a zone, by place in {@link ZONES}. */
export const NEIGHBOURS: readonly (readonly number[])[] = ZONES.map((zone) =>
  Object.keys(measures[zone]?.touches ?? {})
    .filter((other) => !apart(zone, other))
    .map(zoneIndex),
);

/** Area of each zone in cm². */
export const AREAS: readonly number[] = ZONES.map((zone) => measures[zone]?.area ?? 0);

/** A typical zone has so much skin, cm². */
const TYPICAL = 70;

/** How much a zone counts for its skin, 0.6 .. 1.24: larger ones more, with their square root. */
export const sizeOf = (zone: number): number =>
  0.6 + 0.4 * Math.min(1.6, Math.sqrt((AREAS[zone] ?? TYPICAL) / TYPICAL));

/**
 * Zones on the way from one place to another, ends left out: the shortest way over the skin, where
 * zones in `liked` cost little. Empty if the way is longer than `longest` zones.
 */
export function wayBetween(
  from: readonly string[],
  to: readonly string[],
  liked: ReadonlySet<string>,
  longest = 6,
): string[] {
  const goal = new Set(to.map(zoneIndex));
  const cost = new Map<number, number>();
  const before = new Map<number, number>();
  const open = new Set<number>();
  for (const zone of from) {
    cost.set(zoneIndex(zone), 0);
    open.add(zoneIndex(zone));
  }
  while (open.size > 0) {
    let here = -1;
    for (const zone of open) if (here < 0 || far(cost, zone) < far(cost, here)) here = zone;
    open.delete(here);
    if (goal.has(here)) return trace(before, here, longest);
    for (const next of NEIGHBOURS[here] ?? []) {
      const step = Math.sqrt(AREAS[next] ?? 1) * (liked.has(ZONES[next] ?? '') ? 0.2 : 1);
      if (far(cost, here) + step >= far(cost, next)) continue;
      cost.set(next, far(cost, here) + step);
      before.set(next, here);
      open.add(next);
    }
  }
  return [];
}

const far = (cost: ReadonlyMap<number, number>, zone: number) =>
  cost.get(zone) ?? Number.POSITIVE_INFINITY;

function trace(before: ReadonlyMap<number, number>, end: number, longest: number): string[] {
  const way: string[] = [];
  for (let at = before.get(end); at !== undefined && before.has(at); at = before.get(at)) {
    way.push(ZONES[at] ?? '');
  }
  return way.length > longest ? [] : way.reverse();
}
