import type { Side } from '../atlas/address';
import { joined, mirrored, reversed } from './rings';
import {
  MIRROR,
  NOTHING,
  signOf,
  splitKey,
  viewOfPlate,
  type Border,
  type FigureMap,
  type Line,
  type PlateName,
  type ZoneKey,
} from './types';

const SIDES: readonly Side[] = ['left', 'right'];

/** SVG path data of lines that follow one another. */
export function pathOf(ring: readonly Line[], close: boolean): string {
  const [x = 0, y = 0] = ring[0]?.from ?? [];
  let out = `M${x} ${y}`;
  for (const { steps } of ring)
    for (let i = 0; i < steps.length; i += 6) {
      const [ax = 0, ay = 0, bx = 0, by = 0, gx = 0, gy = 0] = steps.slice(i, i + 6);
      out +=
        ax || ay || bx || by ? `c${ax} ${ay} ${gx + bx} ${gy + by} ${gx} ${gy}` : `l${gx} ${gy}`;
    }
  return close ? `${out}z` : out;
}

const closed = ({ from, to }: Line): boolean => from[0] === to[0] && from[1] === to[1];

/** Both sides of shapes of one half. What ends at the mid-line goes on in its mirror image. */
function bothSides(lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const other = mirrored(line);
      if (!closed(line) && !line.from[0] && !line.to[0])
        return pathOf([line, reversed(other)], true);
      return pathOf([line], true) + pathOf([other], true);
    })
    .join('');
}

/** The zones of one side, by their places in the map; of one that it does not know nothing is drawn. */
const placesOf = (
  zones: readonly string[],
  keys: ReadonlySet<ZoneKey>,
  side: Side,
): Set<number> => {
  const places = new Set<number>();
  for (const key of keys) if (key.endsWith(side)) places.add(zones.indexOf(splitKey(key).zone));
  places.delete(NOTHING);
  return places;
};

/** Path data of zones of both sides as one area, without the borders between them. */
export function areaPath(
  { plates, zones }: FigureMap,
  plate: PlateName,
  keys: ReadonlySet<ZoneKey>,
): string {
  const wanted = SIDES.map((side) => placesOf(zones, keys, side));
  const lines = SIDES.flatMap((side, i) => {
    const sign = signOf(viewOfPlate(plate), side);
    const has = (label: number, beside: number): boolean | undefined =>
      label === MIRROR ? wanted[1 - i]?.has(beside) : wanted[i]?.has(label);
    return plates[plate].borders.flatMap((border): Line[] => {
      const left = has(border.left, border.right);
      if (left === has(border.right, border.left)) return [];
      // The mirror image turns left and right: run backwards, the area is on the left again.
      const line = sign > 0 ? border : mirrored(border);
      return [left === sign > 0 ? line : reversed(line)];
    });
  });
  return joined(lines)
    .map((ring) => pathOf(ring, true))
    .join('');
}

/** Path data of the edges of zones beyond which there is no skin. */
export function edgePath(
  { plates, zones }: FigureMap,
  plate: PlateName,
  keys: ReadonlySet<ZoneKey>,
): string {
  return SIDES.flatMap((side) => {
    const sign = signOf(viewOfPlate(plate), side);
    const here = placesOf(zones, keys, side);
    const edge = plates[plate].borders.filter(({ left, right }) =>
      here.has(left === NOTHING ? right : right === NOTHING ? left : NOTHING),
    );
    return joined(edge).map((run) => pathOf(sign > 0 ? run : run.map(mirrored), false));
  }).join('');
}

/** What is drawn of a plate whatever it shows. */
export interface Ground {
  readonly outline: string;
  readonly cloth: string;
  /** from shade to light: what is at least so light */
  readonly tones: readonly string[];
  readonly features: string;
  readonly creases: string;
}

/** The outline of both sides: along the skin where nothing lies beside it. */
function outlineOf(borders: readonly Border[]): string {
  const rim = borders.flatMap((border): Line[] => {
    if (border.right === NOTHING) return [border];
    return border.left === NOTHING ? [reversed(border)] : [];
  });
  const rings = joined(rim).map((ring): Line => ({
    from: ring[0]?.from ?? [0, 0],
    to: ring.at(-1)?.to ?? [0, 0],
    steps: ring.flatMap(({ steps }) => steps),
  }));
  return bothSides(rings);
}

const grounds = new WeakMap<FigureMap, Map<PlateName, Ground>>();

/** Made once a figure: every picture of a page shares the texts. */
export function groundOf(map: FigureMap, plate: PlateName): Ground {
  const made = grounds.get(map) ?? new Map<PlateName, Ground>();
  grounds.set(map, made);
  const found = made.get(plate);
  if (found) return found;
  const { borders, cloth, tones, creases, features } = map.plates[plate];
  const outline = outlineOf(borders);
  const ground = {
    outline,
    cloth: bothSides(cloth),
    tones: tones.map(bothSides),
    features: bothSides(features),
    creases: creases
      .map((line) => pathOf([line], false) + pathOf([mirrored(line)], false))
      .join(''),
  };
  made.set(plate, ground);
  return ground;
}

/** Where a mark of a zone stands on a plate; nothing where the zone is not seen there. */
export function middleOf(
  map: FigureMap,
  plate: PlateName,
  zone: string,
  side: Side,
): { readonly x: number; readonly y: number } | undefined {
  const middle = map.plates[plate].middles.get(map.zones.indexOf(zone));
  return middle && { x: middle[0] * signOf(viewOfPlate(plate), side), y: middle[1] };
}
