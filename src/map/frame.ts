import type { Side } from '../atlas/address';
import { around, boxOf, insetBox, type Box } from './boxes';
import { layoutOf } from './layout';
import {
  keyOf,
  PLATES_OF,
  splitKey,
  viewOfPlate,
  type FigureMap,
  type MapView,
  type PlateName,
  type ZoneKey,
} from './types';

/** What a small picture shows of one view. */
export interface Pane {
  readonly view: MapView;
  readonly plates: readonly PlateName[];
  readonly box: Box;
}

/** So much of a body is seen at least, so that one knows where one is; of a head or a foot less. mm */
const LEAST = { body: 640, inset: 210 };
/** mm around what is lit, and beyond the mid-line, which is always seen */
const AROUND = 30;
/** From this share of the body on all of it is shown. */
const NEAR = 0.8;
/** Seen at least so well beside the body as at its best, a place needs no other view. */
const AS_WELL = 0.3;

/** Lit alike on both sides, one of them says it for both. */
function oneSide(keys: readonly ZoneKey[]): readonly ZoneKey[] | undefined {
  const on = (side: Side) => keys.filter((key) => splitKey(key).side === side);
  const [left, right] = [on('left'), on('right')];
  const alike = left.every((key) => right.includes(keyOf(splitKey(key).zone, 'right')));
  return left.length && left.length === right.length && alike ? left : undefined;
}

/** The side of a head, or a sole, alone: where all that is lit is seen there well enough. */
function insetPane(keys: readonly ZoneKey[], map: FigureMap, ratio: number): Pane | undefined {
  const plate = (['profile', 'sole'] as const).find((name) =>
    keys.every((key) => {
      const { zone } = splitKey(key);
      const at = (on: PlateName) => map.plates[on].areas.get(map.zones.indexOf(zone)) ?? 0;
      return at(name) > AS_WELL * at(map.homes.get(zone) ?? name);
    }),
  );
  if (!plate) return undefined;
  const lit = oneSide(keys) ?? keys;
  const sides = new Set(lit.map((key) => splitKey(key).side));
  const [side = 'left'] = sides;
  if (sides.size > 1) return undefined;
  const inset = insetBox(map, plate, side);
  const height = Math.max(LEAST.inset, inset.height + AROUND, (inset.width + AROUND) / ratio);
  const width = height * ratio;
  const box = {
    x: inset.x + (inset.width - width) / 2,
    y: inset.y + (inset.height - height) / 2,
    width,
    height,
  };
  return { view: viewOfPlate(plate), plates: [plate], box };
}

/** Both views of the whole body, with what is drawn beside them where something is lit there. */
function wholePanes(keys: readonly ZoneKey[], map: FigureMap): readonly Pane[] {
  const { viewBox, middles } = layoutOf(map.figure, ['front', 'back'], 1);
  const [, y = 0, , height = 0] = viewBox.split(' ').map(Number);
  const panes = middles.map(({ view }) => ({ view, plates: platesFor(view, keys, map) }));
  const insets = panes.flatMap(({ plates }) => plates.slice(1));
  const edges = insets.map((plate) => {
    const { x, width } = insetBox(map, plate, 'left');
    return Math.max(-x, x + width);
  });
  const half = AROUND / 2 + Math.max(map.half, ...edges);
  return panes.map((pane) => ({ ...pane, box: { x: -half, y, width: 2 * half, height } }));
}

/** The plates that a view needs: what lies beside the body only where something is seen best there. */
function platesFor(view: MapView, keys: readonly ZoneKey[], map: FigureMap): readonly PlateName[] {
  const [body, inset] = PLATES_OF[view];
  const beside = keys.some((key) => map.homes.get(splitKey(key).zone) === inset);
  return beside ? [body, inset] : [body];
}

/** As near as all that is lit can be seen; nothing where that is not near. */
function nearPanes(
  keys: readonly ZoneKey[],
  map: FigureMap,
  ratio: number,
): readonly Pane[] | undefined {
  const seen = new Map<MapView, Box[]>();
  for (const key of keys) {
    const { zone, side } = splitKey(key);
    const home = map.homes.get(zone);
    const beside = home === 'profile' || home === 'sole';
    const box = home && (beside ? insetBox(map, home, side) : boxOf(map, home, key));
    if (home && box) seen.set(viewOfPlate(home), [...(seen.get(viewOfPlate(home)) ?? []), box]);
  }
  const middle = { x: -AROUND, width: 2 * AROUND };
  const each = [...seen].map(([view, all]) => {
    const lights = around(all);
    return { view, lights, box: around([lights, { ...lights, ...middle }]) };
  });
  const all = around(each.map(({ lights }) => lights));
  const slim = ratio / each.length;
  const wide = Math.max(...each.map(({ box }) => box.width)) + 2 * AROUND;
  const height = Math.max(LEAST.body, all.height + 2 * AROUND, wide / slim);
  if (height > NEAR * map.height) return undefined;
  const width = height * slim;
  const [, top = 0, , tall = 0] = layoutOf(map.figure, ['front'], 1).viewBox.split(' ').map(Number);
  const y = Math.max(top, Math.min(all.y + (all.height - height) / 2, top + tall - height));
  return each
    .toSorted((a) => (a.view === 'front' ? -1 : 1))
    .map(({ view, box }) => ({
      view,
      plates: platesFor(view, keys, map),
      box: { x: box.x + (box.width - width) / 2, y, width, height },
    }));
}

/**
 * What a small picture shows, from the start of its line to the end: all that is lit where it is seen
 * best, as near as it can be; a head or a sole alone; or else the whole body from both sides.
 *
 * @param ratio width to height of the picture
 */
export function panesOf(lit: Iterable<ZoneKey>, map: FigureMap, ratio: number): readonly Pane[] {
  const keys = [...lit];
  const alone = keys.length ? insetPane(keys, map, ratio) : undefined;
  if (alone) return [alone];
  const near = keys.length ? nearPanes(keys, map, ratio) : undefined;
  const half = near ? undefined : oneSide(keys);
  return near ?? (half && nearPanes(half, map, ratio)) ?? wholePanes(keys, map);
}
