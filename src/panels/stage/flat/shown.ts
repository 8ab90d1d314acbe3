import { NOWHERE, type BodyAddress, type Side } from '../../../atlas/address';
import { PLACES, regionOf } from '../../../atlas/index';
import type { Atlas } from '../../../atlas/types';
import {
  addressField,
  drawingField,
  EMPTY,
  heatField,
  keysOf,
  laidFields,
  patternField,
  zonesField,
} from '../../../map/fields';
import type { Field, ZoneKey } from '../../../map/types';
import type { ZoneMark } from '../../../state/drawing/field';
import type { ZoneSide } from '../../../state/drawing/ground';
import { highlightsOf, patternAt } from '../../../state/highlight';
import { shownPatterns } from '../../../state/shown-patterns';
import type { Snapshot } from '../../../state/snapshot';

/** What the flat figure shows, from below to above; the first is what is looked for on it. */
export interface OnFigure {
  readonly field: Field;
  readonly above: readonly Field[];
  /** what a list points at */
  readonly hovered: ReadonlySet<ZoneKey>;
}

interface View {
  readonly snapshot: Snapshot;
  readonly selected: BodyAddress;
  readonly hovered: BodyAddress;
  /** the drawing by zones, where the place is Draw */
  readonly marks: readonly ZoneMark[];
  /** undefined until it has arrived: places are known before */
  readonly atlas: Atlas | undefined;
}

/** What is left of a pattern while another one is pointed at. */
const STEPPED_BACK = 0.2;
/** Told by patterns, or not to be seen on skin. */
const NO_PLACE: readonly BodyAddress['kind'][] = [
  'nowhere',
  'muscle',
  'trigger-point',
  'nerve',
  'structure',
];

/** Zones of a region or of a zone, by the tables of the shell. */
const zonesAt = (address: BodyAddress): readonly string[] => {
  if (address.kind === 'zone') return [address.id];
  if (address.kind !== 'region') return [];
  return PLACES.find(({ id }) => id === address.id)?.zones ?? [];
};

function placeField(address: BodyAddress, atlas: Atlas | undefined): Field {
  if (address.kind === 'nowhere' || NO_PLACE.includes(address.kind)) return EMPTY;
  if (atlas) return addressField(address, atlas);
  return zonesField(zonesAt(address), 'selected', address.side);
}

function pointedAt(address: BodyAddress, atlas: Atlas | undefined): ReadonlySet<ZoneKey> {
  if (address.kind === 'nowhere' || NO_PLACE.includes(address.kind)) return new Set();
  if (atlas && address.kind === 'condition') {
    const zones = highlightsOf(address, atlas).map(({ zone }) => zone);
    return keysOf(zones, address.side);
  }
  return keysOf(zonesAt(address), address.side);
}

/** The same answers as on the 3D body, as fields of zones. */
export function onFigure({ snapshot, selected, hovered, marks, atlas }: View): OnFigure {
  const shown = atlas && shownPatterns(snapshot, { selected, hovered }, atlas);
  const place = placeField(selected, atlas);
  const drawn = marks.length ? [drawingField(marks)] : [];
  const rest = { above: drawn, hovered: pointedAt(hovered, atlas) };
  if (!atlas || !shown || shown.kind === 'none') return { ...rest, field: place };
  if (shown.kind === 'one') {
    const pattern = patternAt(shown.address, atlas);
    return { ...rest, field: pattern ? patternField(pattern, shown.address.side) : EMPTY };
  }
  // Colour means the patterns and nothing else: what is chosen has its line.
  const line: Field = new Map(
    [...place.keys()].map((key) => [key, { role: 'outlined', strength: 1 }]),
  );
  if (shown.kind === 'heat')
    return { ...rest, field: heatField(shown, shown.side), above: [line, ...drawn] };
  const [first = EMPTY, ...others] = laidFields(
    shown.items.flatMap(({ slot, address }) => {
      const pattern = patternAt(address, atlas);
      const share = shown.lit === undefined || shown.lit === slot ? 1 : STEPPED_BACK;
      return pattern ? [{ slot, pattern, share, ...(address.side && { side: address.side }) }] : [];
    }),
  );
  return { ...rest, field: first, above: [...others, line, ...drawn] };
}

/** What the figure turns to: what is chosen, else what was drawn; while one draws, what was marked by name. */
export function turnsTo(
  { field }: Pick<OnFigure, 'field'>,
  drawn: readonly ZoneMark[] | readonly ZoneSide[],
): Field {
  if (field.size > 0) return field;
  return drawingField(
    drawn.map((one) => ('zone' in one ? { id: one.zone, side: one.side, weight: 1 } : one)),
  );
}

/**
 * What a press on a zone chooses: its region; in a region that is chosen already, the zone; and the
 * region again where that zone was chosen.
 */
export function chosenBy(zone: string, side: Side, selected: BodyAddress): BodyAddress {
  const region = regionOf(zone);
  if (!region) return NOWHERE;
  const { kind } = selected;
  const inside =
    (kind === 'region' || kind === 'zone') &&
    (kind === 'zone' ? regionOf(selected.id) : selected.id) === region &&
    (selected.side ?? side) === side;
  if (inside && !(kind === 'zone' && selected.id === zone)) return { kind: 'zone', id: zone, side };
  return { kind: 'region', id: region, side };
}
