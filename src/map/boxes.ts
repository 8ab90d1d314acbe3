import type { Side } from '../atlas/address';
import {
  keyOf,
  signOf,
  splitKey,
  viewOfPlate,
  type FigureMap,
  type Plate,
  type PlateName,
  type ZoneKey,
} from './types';

/** mm, from the mid-line of a view and from the crown */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Edges = readonly [left: number, top: number, right: number, bottom: number];

const edges = new WeakMap<Plate, Map<number, Edges>>();

/** Around a zone of the left half of a plate, with the handles of its curves. */
function edgesOf(plate: Plate, zone: number): Edges | undefined {
  const made = edges.get(plate) ?? new Map<number, Edges>();
  edges.set(plate, made);
  const found = made.get(zone);
  if (found || !plate.areas.has(zone)) return found;
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const border of plate.borders) {
    if (border.left !== zone && border.right !== zone) continue;
    let [x, y] = border.from;
    xs.push(x);
    ys.push(y);
    for (let i = 0; i < border.steps.length; i += 6) {
      const [ax = 0, ay = 0, bx = 0, by = 0, gx = 0, gy = 0] = border.steps.slice(i, i + 6);
      xs.push(x + ax, x + gx + bx, (x += gx));
      ys.push(y + ay, y + gy + by, (y += gy));
    }
  }
  const around: Edges = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  made.set(zone, around);
  return around;
}

/** Where a zone of one side is seen on a plate; nothing where it is not. */
export function boxOf(map: FigureMap, plate: PlateName, key: ZoneKey): Box | undefined {
  const { zone, side } = splitKey(key);
  const found = edgesOf(map.plates[plate], map.zones.indexOf(zone));
  if (!found) return undefined;
  const [left, y, right, bottom] = found;
  const x = signOf(viewOfPlate(plate), side) > 0 ? left : -right;
  return { x, y, width: right - left, height: bottom - y };
}

/** One box around all. */
export function around(all: readonly Box[]): Box {
  const x = Math.min(...all.map((box) => box.x));
  const y = Math.min(...all.map((box) => box.y));
  const width = Math.max(...all.map((box) => box.x + box.width)) - x;
  const height = Math.max(...all.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/** All of what is drawn beside a body on one side. */
export const insetBox = (map: FigureMap, plate: PlateName, side: Side): Box =>
  around(
    [...map.plates[plate].areas.keys()].flatMap(
      (zone) => boxOf(map, plate, keyOf(map.zones[zone] ?? '', side)) ?? [],
    ),
  );
