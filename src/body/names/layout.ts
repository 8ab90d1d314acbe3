import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import { thingName } from '../../state/thing-name';
import { addressOfThing, type Thing } from '../inside/inside-model';
import { means } from '../inside/means';
import type { BodyLabel } from './body-label';
import { GAP, linesOf, placeLabels, type Column, type ColumnSide, type Point } from './labels';
import { firstness, oneOfMany, written } from './rank';
import { reachOf, sightsOf, type Look, type Sight } from './seen';
import { freeColumn, NARROW, sideOf, type ToolBox } from './tools';
import type { Type } from './type';

/** The stage, pixels, and how names on it are set. */
export interface NameStage {
  readonly width: number;
  readonly height: number;
  readonly tools: readonly ToolBox[];
  readonly type: Type;
  /** least height of a name that is pressed: a finger needs more than a mouse */
  readonly press: number;
}

/** Pixels from a name to the picture, and to the edge of the stage. */
const BESIDE = 30;
const EDGE = 8;
const PADDING = 6;
/** Pixels at the edge that a sign of left or right takes; names are no slimmer than this for its sake. */
const SIGN = 28;
const SLIMMEST = 110;
/** So much higher the columns must become by it. */
const HIGHER = 1.15;
/** So many names are read, more are a wall of words. */
const MOST = { wide: 26, narrow: 12 } as const;
/** What lies this near to the middle of the picture (a share of its width) may be named at either side. */
const MIDLINE = 0.03;
/** Square pixels that must be seen of a thing; and the share of what is seen of its mirror image. */
const LEAST = 250;
const LESSER = 0.4;
const CHOSEN = 1e4;
/** What it takes from a bone's weight that it only shows between muscles. */
const BETWEEN = 90;
/** What the way from the middle of the stage takes from a weight, at the edge. */
const FAR = 40;

/** Columns for names, and how wide these may be. */
type Columns = Readonly<Record<ColumnSide, Column>> & { readonly room: number };

/**
 * The columns for names at both sides, as near to the picture as there is room. Names a little less wide
 * leave the signs of left and right their place at the edges, where these would part a column in two.
 */
export function columnsBeside(look: Look, stage: NameStage): Columns {
  const { width, type } = stage;
  const wide = sideOf(width, type.scale) - EDGE;
  const slim = wide - SIGN * type.scale;
  const high = ({ left, right }: Columns) => left.bottom - left.top + (right.bottom - right.top);
  const all = columnsOf(look, stage, wide);
  if (slim < SLIMMEST) return all;
  const between = columnsOf(look, stage, slim);
  return high(between) > HIGHER * high(all) ? between : all;
}

function columnsOf(look: Look, { width, height, tools, type }: NameStage, room: number): Columns {
  const side = sideOf(width, type.scale);
  const reach = reachOf(look) ?? { left: width / 2, right: width / 2 };
  const free = { top: EDGE, bottom: height - EDGE };
  const left = Math.min(Math.max(side, reach.left - BESIDE), width / 2);
  const right = Math.max(Math.min(width - side, reach.right + BESIDE), width / 2);
  return {
    room,
    left: freeColumn(left, -room, free, tools),
    right: freeColumn(right, room, free, tools),
  };
}

/** Names of what is seen on the opened body, each beside it with a line that leads to a free place of it. */
export function layoutNames(
  look: Look,
  stage: NameStage,
  selected: BodyAddress,
  atlas: Atlas,
): BodyLabel[] {
  const { width, type, press } = stage;
  const { room, ...columns } = columnsBeside(look, stage);
  const inner = { left: columns.left.x + EDGE, right: columns.right.x - EDGE };
  const named = written(namedOf(sightsOf(look, inner), selected, atlas, stage));
  const most = width < NARROW ? MOST.narrow : MOST.wide;
  const first = [...named].sort((a, b) => b.weight - a.weight).slice(0, most);
  const byKey = new Map(first.map((one) => [one.key, one]));
  const wanted = first.map(({ key, name, weight, sights }) => {
    const lines = linesOf(name, room - PADDING, type.nameWidth);
    const height = Math.max(press, lines * type.line + GAP);
    return { key, weight, height, anchors: sights.map(({ anchor }) => anchor) };
  });
  const xs = first.flatMap(({ sights }) => sights.map(({ anchor }) => anchor.x));
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  // Both columns get names, wherever on the stage the picture is.
  const middle = (from + to) / 2;
  const slack = MIDLINE * (to - from);
  return placeLabels(wanted, columns, middle, slack).flatMap((placed): BodyLabel[] => {
    const one = byKey.get(placed.key);
    const at = one?.sights.find(({ anchor }) => anchor === placed.anchor);
    if (!one || !at) return [];
    const { name, chosen } = one;
    const address = addressOfThing(at.thing);
    return [{ ...placed, name, chosen, address, x: columns[placed.side].x, room }];
  });
}

interface NamedSight {
  readonly key: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly weight: number;
  /** of one side or both */
  readonly sights: readonly Sight[];
}

/** Each thing once, with what is well seen of it: the chosen side alone where one is chosen. */
function namedOf(
  sights: readonly Sight[],
  selected: BodyAddress,
  atlas: Atlas,
  stage: NameStage,
): NamedSight[] {
  const groups = new Map<string, Sight[]>();
  for (const sight of sights) {
    const key = keyOf(sight.thing);
    groups.set(key, [...(groups.get(key) ?? []), sight]);
  }
  const fleshed = sights.some(({ thing }) => thing.kind === 'muscle');
  return [...groups].flatMap(([key, all]): NamedSight[] => {
    const own = all.filter(({ thing }) => means(selected, thing, atlas));
    const chosen = own.length > 0;
    const most = Math.max(...all.map(({ area }) => area));
    const well = chosen ? own : all.filter(({ area }) => area >= LEAST && area >= LESSER * most);
    const [first] = well;
    if (!first) return [];
    const away = Math.min(...well.map(({ anchor }) => offMiddle(anchor, stage)));
    const weight =
      (chosen ? CHOSEN : 0) +
      firstness(first.thing) +
      Math.min(160, 1.5 * Math.sqrt(most)) -
      (oneOfMany(first.thing.id) ? 65 : 0) -
      (fleshed && first.thing.kind === 'bone' ? BETWEEN : 0) -
      FAR * away;
    return [{ key, name: thingName(first.thing, atlas), chosen, weight, sights: well }];
  });
}

const keyOf = ({ kind, id }: Thing): string => `${kind} ${id}`;

/** 0 in the middle of the stage, 1 at its edge. */
const offMiddle = ({ x, y }: Point, { width, height }: NameStage): number =>
  Math.max(Math.abs(2 * x - width) / width, Math.abs(2 * y - height) / height);
