import { fitDistance, type Lens, type Stand } from '../camera/framing';
import type { Vec3, ZoneShape } from '../skin/zone-shape';
import { areaOf, within, type Loop } from './contour';
import type { CutFace } from './cutting.svelte';
import { standBefore, type CutPlane } from './plane';
import { plus } from '../vec';

/** Space around the cut face in the free part of the stage. */
const ROOM = 1.08;
const NEAREST = 300;

/** From where the cut face fills the part of the stage (pixels) that tools and labels leave free. */
export function standAtFace(
  { plane, part: { middle, half }, margins }: Pick<CutFace, 'plane' | 'part' | 'margins'>,
  width: number,
  height: number,
  lens: Lens,
): Stand {
  const freeWidth = Math.max(0.4 * width, width - 2 * margins.side);
  const freeHeight = Math.max(0.4 * height, height - margins.top - margins.bottom);
  const fit = fitDistance((half[0] * width) / freeWidth, (half[1] * height) / freeHeight, lens);
  const distance = Math.max(NEAREST, ROOM * fit);
  // The free part lies lower than the middle where the tools above are taller than those below.
  const millimetres = (2 * distance * Math.tan(lens.fov / 2)) / height;
  const target = plus(
    inSpace(plane, middle),
    plane.v,
    ((margins.top - margins.bottom) / 2) * millimetres,
  );
  return standBefore(plane, target, distance);
}

/** Middle and half sizes of a part of the plane, mm. */
export interface Part {
  readonly middle: readonly [number, number];
  readonly half: readonly [number, number];
}

/** Where something lies, and how far it reaches, mm. */
export interface Place {
  readonly middle: Vec3;
  readonly radius: number;
}

/** The place of several shapes together; undefined for none. */
export function middleOf(
  shapes: readonly Pick<ZoneShape, 'centre' | 'radius'>[],
): Place | undefined {
  if (!shapes.length) return undefined;
  const middle: [number, number, number] = [0, 0, 0];
  for (const { centre } of shapes)
    for (const k of [0, 1, 2] as const) middle[k] += centre[k] / shapes.length;
  const radius = Math.max(
    ...shapes.map(({ centre, radius: own }) => own + Math.hypot(...plus(centre, middle, -1))),
  );
  return { middle, radius };
}

type Box = readonly [number, number, number, number];

function boxOf(loops: readonly Loop[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const loop of loops)
    for (let i = 0; i < loop.length; i += 2) {
      const [u = 0, v = 0] = [loop[i], loop[i + 1]];
      box[0] = Math.min(box[0], u);
      box[1] = Math.min(box[1], v);
      box[2] = Math.max(box[2], u);
      box[3] = Math.max(box[3], v);
    }
  return box;
}

/** Beside the largest piece a piece as large as this share is part of the picture. */
const PEER = 0.3;
/** A smaller one comes along where it makes the picture larger by no more than this. */
const LITTLE = 1.3;

/**
 * The part of a cut to look at: trunk or limbs, without hands that hang far beside them.
 *
 * @param ground outlines of the skin
 * @param chosen pieces that the picture is about; where there are none, it is about the largest
 * @param alone one piece only: of two limbs, the left one
 */
export function partToShow(
  ground: readonly Loop[],
  chosen: (loop: Loop) => boolean,
  alone = false,
): Part {
  const outer = ground.filter((loop) => areaOf(loop) > 0).sort((a, b) => areaOf(b) - areaOf(a));
  const [largest] = outer;
  if (!largest) return { middle: [0, 0], half: [100, 100] };
  const wanted = outer.filter(chosen);
  const shown: Loop[] = wanted.length ? wanted : [largest];
  if (alone) shown.length = 1;
  else if (!wanted.length)
    for (const loop of outer.slice(1)) {
      const [a, b, c, d] = boxOf(shown);
      const [e, f, g, h] = boxOf([...shown, loop]);
      const grows = Math.max((g - e) / (c - a), (h - f) / (d - b));
      if (areaOf(loop) > PEER * areaOf(largest) || grows < LITTLE) shown.push(loop);
    }
  const [a, b, c, d] = boxOf(shown);
  return { middle: [(a + c) / 2, (b + d) / 2], half: [(c - a) / 2, (d - b) / 2] };
}

/** mm around a trigger point that the picture shows of a trunk; a limb is shown whole. */
export const AROUND = 140;

/** The outline of the limb or trunk that a place lies in. */
export const limbAt = (
  ground: readonly Loop[],
  [u, v]: readonly [number, number],
): Loop | undefined => ground.find((loop) => areaOf(loop) > 0 && within(loop, u, v));

/** The part of a cut around a place: what of the limb or trunk there lies near it. */
export function partAround(
  ground: readonly Loop[],
  [u, v]: readonly [number, number],
  around = AROUND,
): Part {
  const own = limbAt(ground, [u, v]);
  if (!own) return { middle: [u, v], half: [around, around] };
  const [a, b, c, d] = boxOf([own]);
  const [left, low] = [Math.max(a, u - around), Math.max(b, v - around)];
  const [right, high] = [Math.min(c, u + around), Math.min(d, v + around)];
  return {
    middle: [(left + right) / 2, (low + high) / 2],
    half: [(right - left) / 2, (high - low) / 2],
  };
}

/** A place of the plane in space, mm. */
export const inSpace = ({ n, u, v, offset }: CutPlane, [x, y]: readonly [number, number]): Vec3 =>
  plus(plus([n[0] * offset, n[1] * offset, n[2] * offset], u, x), v, y);
