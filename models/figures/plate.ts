/** One plate of a figure as curves: borders of zones, cloth, light, creases and the face. */
import { contours, gridOf, type Grid } from './contours.ts';
import { middles } from './middles.ts';
import { FINE, MIRROR, NOTHING, type Raster } from './raster.ts';
import { curvesAlong, directionOf, isClosed, smoothed, type Curves, type Point } from './smooth.ts';
import { labelled, trace, type Arc } from './trace.ts';

/** mm. How far curves may leave the lines that they follow. */
const TOLERANCE = { border: 1.2, outline: 0.9, tone: 3.6, feature: 1.2, crease: 1 };
/** mm. How much lines are smoothed: the steps of the raster go, fingers stay. */
const SOFT = { border: 2.2, outline: 1.3, tone: 6, detail: 2.5, shape: 3, crease: 1.5 };
/** Of the light, 0..1: below the first is shade, above the last is lit. */
const LEVELS = [0.56, 0.75, 0.885];
/** Shapes smaller than this (mm²) make the picture restless. */
const LEAST_TONE = 900;
/** The face keeps its features: an oval round its middle, mm from the crown; how much darker they are. */
const FACE = { middle: 145, wide: 58, tall: 75, darker: 0.93, least: 25 };
/** A crease: how far it lies before what it covers, and how long it is at least, mm. */
const CREASE = { depth: 5, length: 14 };

/** A border between two zones, or between a zone and NOTHING or the MIRROR image. */
export interface Border {
  readonly left: number;
  readonly right: number;
  readonly curves: Curves;
}

export interface PlateCurves {
  readonly borders: readonly Border[];
  /** zone -> the place that lies deepest inside it */
  readonly middles: ReadonlyMap<number, Point>;
  readonly cloth: readonly Curves[];
  readonly tones: readonly (readonly Curves[])[];
  readonly creases: readonly Curves[];
  readonly features: readonly Curves[];
}

/** Values of the raster: how light the skin is, and mm inside the garment. */
export function drawPlate(raster: Raster, face: boolean): PlateCurves {
  const [light, cloth] = raster.values as [Float32Array, Float32Array];
  const rim = rimOf(raster);
  const arcs = trace(
    raster,
    labelled(raster, (i) => raster.zone[i]!),
  );
  const bright = gridOf(raster, light, SOFT.tone, 0);
  return {
    borders: arcs.map(({ left, right, ...arc }) => {
      const curves = curvesOfArc({ left, right, ...arc }, raster, rim);
      return { left, right, curves };
    }),
    middles: middles(raster),
    cloth: shapes(raster, gridOf(raster, cloth, 1), 0),
    tones: LEVELS.map((level) => shapes(raster, bright, level)),
    creases: creasesOf(raster),
    features: face ? featuresOf(raster, light) : [],
  };
}

/** Edges where something nearer ends before what lies behind it: between fingers, under the chin. */
function creasesOf(raster: Raster): Curves[] {
  const { depth, zone } = raster;
  const lines = trace(raster, (a, b) => {
    if (a < 0 || b < 0 || zone[a] === NOTHING || zone[b] === NOTHING) return undefined;
    const jump = depth[a]! - depth[b]!;
    return Math.abs(jump) < CREASE.depth ? undefined : jump > 0 ? [1, 0] : [0, 1];
  });
  return lines
    .map(({ corners }) => smoothed(pointsOf(corners, raster), SOFT.crease * FINE))
    .filter((line) => lengthOf(line) > CREASE.length)
    .map((line) => curvesAlong(line, TOLERANCE.crease));
}

/** What is darker in the face than the skin around it: eyes, the sides of the nose, the mouth. */
function featuresOf(raster: Raster, light: Float32Array): Curves[] {
  const near = gridOf(raster, light, SOFT.detail, 0);
  const far = gridOf(raster, light, 5 * SOFT.detail, 0);
  const value = near.value.map((x, i) => {
    const h = near.left + (i % near.width) * near.step;
    const v = near.top + Math.floor(i / near.width) * near.step;
    const inFace = Math.hypot(h / FACE.wide, (v - FACE.middle) / FACE.tall) < 1;
    return inFace && x ? FACE.darker - x / far.value[i]! : -1;
  });
  return shapes(raster, { ...near, value }, 0, FACE.least, TOLERANCE.feature);
}

const lengthOf = (line: readonly Point[]): number =>
  line.reduce(
    (sum, p, i) => sum + (i ? Math.hypot(p[0] - line[i - 1]![0], p[1] - line[i - 1]![1]) : 0),
    0,
  );

/** The smoothed outline, and where on it each corner of the raster has come to lie. */
interface Rim {
  readonly placeOf: ReadonlyMap<number, { line: Point[]; i: number }>;
}

const keyOf = (x: number, y: number, raster: Raster): number => y * (raster.width + 1) + x;

function rimOf(raster: Raster): Rim {
  const placeOf = new Map<number, { line: Point[]; i: number }>();
  const shape = labelled(raster, (i) => (raster.zone[i] === NOTHING ? NOTHING : 0));
  for (const { corners, left, right } of trace(raster, shape)) {
    if (left !== NOTHING && right !== NOTHING) continue;
    const line = smoothed(pointsOf(corners, raster), SOFT.outline * FINE);
    line.forEach((_, i) => {
      placeOf.set(keyOf(corners[2 * i]!, corners[2 * i + 1]!, raster), { line, i });
    });
  }
  return { placeOf };
}

const pointsOf = (corners: readonly number[], { left, top }: Raster): Point[] =>
  Array.from({ length: corners.length / 2 }, (_, i) => [
    left + corners[2 * i]! / FINE,
    top + corners[2 * i + 1]! / FINE,
  ]);

function curvesOfArc({ corners, left, right }: Arc, raster: Raster, rim: Rim): Curves {
  const raw = pointsOf(corners, raster);
  const last = raw.length - 1;
  const rimAt = (i: number) => rim.placeOf.get(keyOf(corners[2 * i]!, corners[2 * i + 1]!, raster));
  if (left === NOTHING || right === NOTHING) {
    const line = raw.map((p, i): Point => {
      const place = rimAt(i);
      return place ? place.line[place.i]! : p;
    });
    if (isClosed(raw)) return curvesAlong([...line.slice(0, -1), line[0]!], TOLERANCE.outline);
    const [a, b] = [0, last].map((i) => {
      const place = rimAt(i);
      const before = rimAt(i ? i - 1 : 1);
      if (!place || !before) return undefined;
      const way = directionOf(place.line, place.i);
      const forward = i ? place.i - before.i : before.i - place.i;
      // A closed rim jumps from its last point to its first.
      return Math.sign(forward) * (Math.abs(forward) > 1 ? -1 : 1) > 0
        ? way
        : ([-way[0], -way[1]] satisfies Point);
    });
    return curvesAlong(line, TOLERANCE.outline, { ...(a && { from: a }), ...(b && { to: b }) });
  }
  for (const i of [0, last]) {
    const place = rimAt(i);
    if (place) raw[i] = place.line[place.i]!;
  }
  if (left === MIRROR || right === MIRROR) return straight(raw[0]!, raw[last]!);
  return curvesAlong(smoothed(raw, SOFT.border * FINE), TOLERANCE.border);
}

const straight = (a: Point, b: Point): Curves => [a, a, b, b];

function shapes(
  raster: Raster,
  grid: Grid,
  level: number,
  least = LEAST_TONE,
  tolerance = TOLERANCE.tone,
): Curves[] {
  return contours(grid, level, raster.whole)
    .filter((line) => Math.abs(areaOf(line)) > least)
    .map((line) => curvesAlong(smoothed(line, SOFT.shape), tolerance));
}

function areaOf(line: readonly Point[]): number {
  let twice = 0;
  line.forEach((p, i) => {
    const q = line[(i + 1) % line.length]!;
    twice += p[0] * q[1] - q[0] * p[1];
  });
  return twice / 2;
}
