import { Vector3, type PerspectiveCamera } from 'three';
import { say } from '../../language';
import { addressOf, type Board, type Margins } from './cutting.svelte';
import { placeEdges, type Box, type Ways } from './edges';
import { inSpace, type Part } from './face';
import { GAP, linesOf, placeLabels, type Point } from '../names/labels';
import type { Named } from './naming';
import { wayOf, type CutPlane, type Way } from './plane';
import { freeColumn } from '../names/tools';
import type { Type } from '../names/type';
import { dot } from '../vec';

/** The stage, pixels, and what on it is taken by tools. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** boxes of the tools over the stage */
  readonly tools: readonly DOMRectReadOnly[];
  readonly type: Type;
}

/** Turned away by more than this the face cannot be read: no names. */
const FACING = 0.25;
/** Pixels from a name to the picture, and to the edge of the stage. */
const BESIDE = 30;
const EDGE = 8;
const PADDING = 6;
/** Beside a word at an edge, both sides together. */
const EDGE_PADDING = 8;
/** What lies this near to the middle of the picture (a share of its width) may be named at either side. */
const MIDLINE = 0.09;
/** Of a picture that is lower than so many lines nothing is named. */
const LOWEST = 3;
const point = new Vector3();
const eye = new Vector3();
/** Where names and the words at the edges stand, as the camera sees the cut face now. */
export function boardOf(
  names: readonly Named[],
  plane: CutPlane,
  part: Part,
  camera: PerspectiveCamera,
  stage: Stage,
): Board {
  const { width, height, margins, tools, type } = stage;
  camera.updateMatrixWorld();
  camera.getWorldDirection(eye);
  if (-dot(plane.n, [eye.x, eye.y, eye.z]) < FACING) return { labels: [], edges: [], type };
  const onScreen = (place: readonly [number, number]): Point => {
    point.set(...inSpace(plane, place)).project(camera);
    return { x: ((point.x + 1) / 2) * width, y: ((1 - point.y) / 2) * height };
  };
  const picture = pictureOf(part, onScreen, stage);
  // Tools leave nothing of the picture to name: large letters on a small stage.
  if (picture.bottom - picture.top < LOWEST * type.edgeLine) return { labels: [], edges: [], type };
  const room = margins.side - EDGE;
  // A line that left the picture would run under the names.
  const inView = ({ x, y }: Point): boolean =>
    x > picture.left - EDGE &&
    x < picture.right + EDGE &&
    y > picture.top - EDGE &&
    y < picture.bottom + EDGE;
  const byKey = new Map(names.map((one) => [one.key, one]));
  const wanted = names.flatMap(({ key, name, anchors, weight }) => {
    const seen = anchors.map(onScreen).filter(inView);
    const lines = linesOf(name, room - PADDING, type.nameWidth);
    return seen.length ? [{ key, anchors: seen, weight, height: lines * type.line + GAP }] : [];
  });
  const free = { top: margins.top - 14, bottom: height - 10 };
  const columns = {
    left: freeColumn(Math.max(margins.side, picture.left - BESIDE), -room, free, tools),
    right: freeColumn(Math.min(width - margins.side, picture.right + BESIDE), room, free, tools),
  };
  const labels = placeLabels(
    wanted,
    columns,
    (picture.left + picture.right) / 2,
    MIDLINE * (picture.right - picture.left),
  ).flatMap((placed) => {
    const named = byKey.get(placed.key);
    if (!named) return [];
    // The name leads to the side that it points at.
    const index = named.anchors.findIndex((anchor) => {
      const at = onScreen(anchor);
      return Math.hypot(at.x - placed.anchor.x, at.y - placed.anchor.y) < 0.5;
    });
    const section = named.sections[Math.max(0, index)];
    if (!section) return [];
    const { name, chosen } = named;
    const { x } = columns[placed.side];
    return [{ ...placed, x, room, name, chosen, address: addressOf(section) }];
  });
  const edges = placeEdges(
    waysOf(camera),
    picture,
    (way) => edgeWidth(way, type),
    type.edgeLine,
    height,
  );
  return { labels, edges, type };
}

/** The part of the cut that is shown, on the screen; no larger than the free part of the stage. */
function pictureOf(
  { middle: [u, v], half: [a, b] }: Part,
  onScreen: (place: readonly [number, number]) => Point,
  { width, height, margins }: Stage,
): Box {
  const corners = [
    [u - a, v - b],
    [u + a, v - b],
    [u + a, v + b],
    [u - a, v + b],
  ].map(([x = 0, y = 0]) => onScreen([x, y]));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return {
    left: Math.max(margins.side, Math.min(...xs)),
    right: Math.min(width - margins.side, Math.max(...xs)),
    top: Math.max(margins.top, Math.min(...ys)),
    bottom: Math.min(height - margins.bottom, Math.max(...ys)),
  };
}

/** How wide the word for a side of the body is at an edge. */
export const edgeWidth = (way: Way, type: Type): number =>
  type.edgeWidth(say(`body.way.${way}`)) + EDGE_PADDING;

/** Which side of the body lies at each edge of the picture, as the cuts of a scanner say it. */
function waysOf(camera: PerspectiveCamera): Ways {
  const { elements } = camera.matrixWorld;
  const way = (k: number, sign: number): Way | undefined =>
    wayOf([0, 1, 2].map((i) => sign * (elements[4 * k + i] ?? 0)) as [number, number, number]);
  return { up: way(1, 1), down: way(1, -1), left: way(0, -1), right: way(0, 1) };
}
