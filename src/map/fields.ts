import type { BodyAddress, Side } from '../atlas/address';
import type { Atlas } from '../atlas/types';
import { highlightsOf } from '../state/highlight';
import {
  keyOf,
  LAID,
  splitKey,
  viewOfPlate,
  type Field,
  type FigureMap,
  type MapRole,
  type MapView,
  type Mark,
  type ZoneKey,
} from './types';

type MaybeSide = Side | 'both' | 'midline' | undefined;

const sidesOf = (side: MaybeSide): readonly Side[] =>
  side === 'left' || side === 'right' ? [side] : ['left', 'right'];

export const EMPTY: Field = new Map();
/** Where pain may spread, against where it is often felt. */
const SPREAD = 0.5;

/** Zones on one side or on both. */
export const keysOf = (zones: Iterable<string>, side?: MaybeSide): ReadonlySet<ZoneKey> =>
  new Set([...zones].flatMap((zone) => sidesOf(side).map((s) => keyOf(zone, s))));

/** Zones that all mean the same. */
export const zonesField = (
  zones: Iterable<string>,
  role: MapRole,
  side?: MaybeSide,
  strength = 1,
): Field => new Map([...keysOf(zones, side)].map((key) => [key, { role, strength }]));

/** Several fields over one another; the later one wins where two meet. */
export const over = (...fields: readonly Field[]): Field =>
  new Map(fields.flatMap((field) => [...field]));

/** The pattern of a muscle or of a trigger point. A zone that is both is primary. */
export const patternField = (
  pattern: { readonly primaryZones: readonly string[]; readonly spilloverZones: readonly string[] },
  side?: MaybeSide,
): Field =>
  over(
    zonesField(pattern.spilloverZones, 'spillover', side),
    zonesField(pattern.primaryZones, 'primary', side),
  );

/** All zones of a region, chosen. */
export const regionField = (
  region: { readonly zones: readonly { readonly id: string }[] },
  side?: MaybeSide,
): Field =>
  zonesField(
    region.zones.map(({ id }) => id),
    'selected',
    side,
  );

/** Patterns over one another, by slot: dense where pain is often felt. */
export const laidFields = (
  patterns: Iterable<{
    readonly slot: number;
    readonly pattern: Parameters<typeof patternField>[0];
    readonly side?: MaybeSide;
    /** 0..1; less where another one is pointed at */
    readonly share?: number;
  }>,
): readonly Field[] =>
  [...patterns].map(({ slot, pattern, side, share = 1 }) => {
    const role = LAID[slot] ?? LAID[0];
    return over(
      zonesField(pattern.spilloverZones, role, side, SPREAD * share),
      zonesField(pattern.primaryZones, role, side, share),
    );
  });

/** What an address lights, as the body lights it: a place, a pattern, the regions of a condition. */
export const addressField = (address: BodyAddress, atlas: Atlas): Field =>
  over(
    ...highlightsOf(address, atlas).map(({ zone, side, role }) => zonesField([zone], role, side)),
  );

/**
 * A drawing by zones: as `markedZones` and `DrawnZone` tell it. Intensity (0..10) says how strong it
 * looks; where it was not told, the weight does.
 */
export const drawingField = (
  marks: Iterable<{
    readonly id: string;
    readonly side: Side | 'both' | 'midline';
    readonly weight: number;
    readonly intensity?: number;
  }>,
): Field =>
  over(
    ...[...marks].map(({ id, side, weight, intensity }) =>
      zonesField([id], 'drawing', side, intensity === undefined ? weight : intensity / 10),
    ),
  );

/** How many patterns meet in each zone, against the most: see `heatOf` of `matching/share`. */
export const heatField = (
  heat: { readonly counts: ReadonlyMap<string, number>; readonly most: number },
  side?: MaybeSide,
): Field =>
  over(
    ...[...heat.counts].map(([zone, count]) =>
      zonesField([zone], 'heat', side, heat.most ? count / heat.most : 0),
    ),
  );

/** What a zone counts where views are weighed against one another. */
const COUNTS: Readonly<Record<MapRole, (mark: Mark) => number>> = {
  related: () => 1,
  selected: () => 1,
  spillover: () => 0.4,
  primary: () => 1,
  outlined: () => 1,
  heat: ({ strength }) => strength,
  'laid-0': ({ strength }) => strength,
  'laid-1': ({ strength }) => strength,
  'laid-2': ({ strength }) => strength,
  'laid-3': ({ strength }) => strength,
  drawing: ({ strength }) => strength,
};

/** How much of a field each view shows at a glance: 0..1, both together 1; 0 and 0 for nothing. */
export function sharesOf(field: Field, map: FigureMap): Readonly<Record<MapView, number>> {
  const out = { front: 0, back: 0 };
  for (const [key, mark] of field) {
    const { zone } = splitKey(key);
    const home = map.homes.get(zone);
    const area = home && map.plates[home].areas.get(map.zones.indexOf(zone));
    // By its root: a finger means as much as a thigh to the person whose finger it is.
    if (home && area) out[viewOfPlate(home)] += COUNTS[mark.role](mark) * Math.sqrt(area);
  }
  const all = out.front + out.back || 1;
  return { front: out.front / all, back: out.back / all };
}

/** The view that shows more of a field; the front where neither does. */
export function bestView(field: Field, map: FigureMap): MapView {
  const { front, back } = sharesOf(field, map);
  return back > front ? 'back' : 'front';
}
