import type { Side } from '../atlas/address';
import type { Figure } from '../atlas/types';

/** One zone of one side, as `arm-front:left`. */
export type ZoneKey = `${string}:${Side}`;

export const keyOf = (zone: string, side: Side): ZoneKey => `${zone}:${side}`;

export function splitKey(key: ZoneKey): { readonly zone: string; readonly side: Side } {
  const at = key.lastIndexOf(':');
  return { zone: key.slice(0, at), side: key.endsWith(':left') ? 'left' : 'right' };
}

/** Patterns over one another, by slot: see `state/laid`. */
export const LAID = ['laid-0', 'laid-1', 'laid-2', 'laid-3'] as const;

export const isLaid = (role: MapRole): role is (typeof LAID)[number] => role.startsWith('laid');

/**
 * What a zone means on the figure. The first four are the roles of the body (`state/highlight`);
 * `outlined` is a chosen place under patterns, told by its line alone; `drawing` is the person's own,
 * `heat` how many patterns meet.
 */
export type MapRole =
  | 'related'
  | 'selected'
  | 'spillover'
  | 'primary'
  | 'outlined'
  | 'heat'
  | (typeof LAID)[number]
  | 'drawing';

export interface Mark {
  readonly role: MapRole;
  /** 0..1; how much pain, how many patterns, how dense one over others. Else not read. */
  readonly strength: number;
  /** Name of a texture that whoever shows it brings along, instead of the role's own. */
  readonly texture?: string;
}

/** What is shown: zone and side -> what it means there. */
export type Field = ReadonlyMap<ZoneKey, Mark>;

export type MapView = 'front' | 'back';
export type PlateName = 'front' | 'back' | 'profile' | 'sole';

/** A point on the skin or under it: mm in the frame of the models (x to the left, y up). */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
  /** the view on which it is drawn */
  readonly view: MapView;
  /** a number or a letter inside it */
  readonly label?: string;
  readonly strong?: boolean;
}

/** What lies beside a border instead of a zone. */
export const NOTHING = -1;
/** The same zone of the other side. */
export const MIRROR = -2;

/** A row of curves: a start, then for each curve its handles and its end as six differences. */
export interface Line {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** six a curve: from its start to the first handle, from its end to the second, from start to end */
  readonly steps: readonly number[];
}

/** A line with what lies on both of its sides: places in `FigureMap.zones`, NOTHING or MIRROR. */
export interface Border extends Line {
  readonly left: number;
  readonly right: number;
}

/** One drawing of the left half, mm outward from the mid-line and down from the crown. */
export interface Plate {
  readonly borders: readonly Border[];
  /** zone -> where a mark can stand */
  readonly middles: ReadonlyMap<number, readonly [x: number, y: number]>;
  /** zone -> mm² that are seen */
  readonly areas: ReadonlyMap<number, number>;
  readonly cloth: readonly Line[];
  /** from shade to light: outlines of all that is at least so light */
  readonly tones: readonly (readonly Line[])[];
  readonly creases: readonly Line[];
  /** what is darker in the face */
  readonly features: readonly Line[];
}

export interface FigureMap {
  readonly figure: Figure;
  /** mm */
  readonly height: number;
  readonly half: number;
  readonly zones: readonly string[];
  readonly plates: Readonly<Record<PlateName, Plate>>;
  /** zone -> the plate on which it is seen best */
  readonly homes: ReadonlyMap<string, PlateName>;
}

/** Which plates make a view: the body first, then what is drawn beside it. */
export const PLATES_OF: Readonly<Record<MapView, readonly [PlateName, PlateName]>> = {
  front: ['front', 'profile'],
  back: ['back', 'sole'],
};

export const viewOfPlate = (plate: PlateName): MapView =>
  plate === 'front' || plate === 'profile' ? 'front' : 'back';

/** 1 where the side's outward is to the right of the picture: the left of the body, seen from before. */
export const signOf = (view: MapView, side: Side): 1 | -1 =>
  (view === 'front') === (side === 'left') ? 1 : -1;
