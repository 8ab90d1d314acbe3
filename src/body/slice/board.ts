import { Vector3, type PerspectiveCamera } from 'three';
import { placeLabels, type Point } from './labels';
import { addressOf, type Board, type Margins } from './cutting.svelte';
import { inSpace } from './face';
import type { Named } from './naming';
import { dot, wayOf, type CutPlane } from './plane';

/** The stage, pixels, and what on it is taken by tools. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** boxes of the tools over the stage */
  readonly tools: readonly DOMRectReadOnly[];
}

/** Turned away by more than this the face cannot be read: no names. */
const FACING = 0.25;
const LINE = { wide: 18, narrow: 15 };
const NARROW = 560;
/** Mean width of a letter and room around a name, pixels. */
const LETTER = { wide: 6.9, narrow: 5.9 };
const GAP = 5;
const point = new Vector3();
const eye = new Vector3();
const WORDS: Record<string, string> = {
  left: 'Left',
  right: 'Right',
  front: 'Front',
  back: 'Back',
  head: 'Head',
  feet: 'Feet',
};

/** Where names and the words at the edges stand, as the camera sees the cut face now. */
export function boardOf(
  names: readonly Named[],
  plane: CutPlane,
  camera: PerspectiveCamera,
  stage: Stage,
): Board {
  const { width, height, margins, tools } = stage;
  camera.updateMatrixWorld();
  camera.getWorldDirection(eye);
  if (-dot(plane.n, [eye.x, eye.y, eye.z]) < FACING) return { labels: [], edges: [] };
  const narrow = width < NARROW;
  const onScreen = (place: readonly [number, number]): Point => {
    point.set(...inSpace(plane, place)).project(camera);
    return { x: ((point.x + 1) / 2) * width, y: ((1 - point.y) / 2) * height };
  };
  const room = margins.side - 14;
  const rows = (name: string): number =>
    Math.min(2, Math.ceil((name.length * LETTER[narrow ? 'narrow' : 'wide']) / room));
  const inView = ({ x, y }: Point): boolean =>
    x > 8 && x < width - 8 && y > margins.top - 4 && y < height - 8;
  const byKey = new Map(names.map((one) => [one.key, one]));
  const wanted = names.flatMap(({ key, name, anchors, weight }) => {
    const seen = anchors.map(onScreen).filter(inView);
    const lines = rows(name);
    return seen.length
      ? [{ key, anchors: seen, weight, height: lines * LINE[narrow ? 'narrow' : 'wide'] + GAP }]
      : [];
  });
  const columns = {
    left: column(margins.side, 'left', stage),
    right: column(width - margins.side, 'right', stage),
  };
  const labels = placeLabels(wanted, columns, width / 2).flatMap((placed) => {
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
    return [{ ...placed, x, name, chosen, address: addressOf(section) }];
  });
  return { labels, edges: edgesOf(camera, { width, height, margins, tools }) };
}

/** The free part of a column: below and above the tools that reach into it. */
function column(x: number, side: 'left' | 'right', { width, height, margins, tools }: Stage) {
  let [top, bottom] = [margins.top + 22, height - 10];
  for (const tool of tools) {
    const reaches = side === 'left' ? tool.left < margins.side : tool.right > width - margins.side;
    if (!reaches) continue;
    if (tool.top + tool.height / 2 > height / 2) bottom = Math.min(bottom, tool.top - 6);
    else top = Math.max(top, tool.bottom + 6);
  }
  return { x, top, bottom: Math.max(top, bottom) };
}

/** Which side of the body lies at each edge of the picture, as the cuts of a scanner say it. */
function edgesOf(camera: PerspectiveCamera, { width, height, margins }: Stage): Board['edges'] {
  const { elements } = camera.matrixWorld;
  const axis = (k: number, sign: number) =>
    wayOf([0, 1, 2].map((i) => sign * (elements[4 * k + i] ?? 0)) as [number, number, number]);
  const middle = (margins.top + height - margins.bottom) / 2;
  return [
    { text: axis(0, -1), at: { x: margins.side + 24, y: middle } },
    { text: axis(0, 1), at: { x: width - margins.side - 24, y: middle } },
    { text: axis(1, 1), at: { x: width / 2, y: margins.top + 12 } },
    { text: axis(1, -1), at: { x: width / 2, y: height - Math.max(14, margins.bottom - 12) } },
  ].flatMap(({ text, at }) => (WORDS[text] ? [{ text: WORDS[text], at }] : []));
}
