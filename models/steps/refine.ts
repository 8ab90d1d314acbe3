/**
 * Adaptive smooth subdivision. The surface is a Catmull-Clark limit surface whose control mesh is
 * moved until the surface passes through the original vertices, so landmarks keep their skin. Only
 * edges that are long in either figure get new points (one or three); neighbours share them, so
 * there are no cracks. PN triangles were tried on paper first: they keep the vertices too, but their
 * normals break at every edge, which shows on a 25 mm mesh.
 */
import { FIGURES, type BodyMesh, type Figure, perFigure } from '../mesh.ts';
import { distance, mix, point } from '../geometry/vec.ts';
import { edgeKey } from '../geometry/topology.ts';
import type { PolygonMesh } from '../polygons.ts';
import { limitPoints, subdivide, type Subdivision } from './subdivide.ts';
import { stitchPatch, type Patch } from './patch.ts';

/** mm. Edges that are longer, or that leave the surface by more than `sag`, are halved or quartered. */
export interface Fineness {
  longest: number;
  /** between the middle of an edge and the surface */
  sag: number;
  /** edges below this length stay whole whatever their sag: lids and nails are dense enough */
  shortest: number;
}
const DEFAULT: Fineness = { longest: 18, sag: 0.45, shortest: 2.5 };
/** Rounds of moving the control mesh; the rest error falls by about 0.4 a round. */
const FIT_ROUNDS = 10;

export function refine(mesh: PolygonMesh, fineness: Fineness = DEFAULT): BodyMesh {
  const once = subdivide(mesh.faces, mesh.mirror.length);
  const twice = subdivide(once.faces, once.count);
  const surface = perFigure((f) => smoothSurface(mesh.positions[f], once, twice));
  const lookUp = { once, twice };

  const pieces = segmentCounts(mesh, surface, once, fineness);
  const mirror = mirrorOfTwice(mesh, once, twice);
  const triangles: number[] = [];
  mesh.faces.forEach((face, index) => {
    if (!isLeft(mesh, face)) return;
    for (const t of stitchPatch(patchOf(face, index, lookUp, pieces), surface)) {
      triangles.push(...t, mirror[t[2]]!, mirror[t[1]]!, mirror[t[0]]!);
    }
  });
  return compactTriangles(triangles, surface, mirror, spreadParts(mesh, once, twice));
}

/** Points of the twice subdivided mesh on the smooth surface through the original vertices. */
function smoothSurface(P: Float64Array, once: Subdivision, twice: Subdivision): Float64Array {
  const control = Float64Array.from(P);
  for (let r = 0; r < FIT_ROUNDS; r++) {
    const limit = limitPoints(once.points(control), once);
    for (let i = 0; i < control.length; i++) control[i]! += P[i]! - limit[i]!;
  }
  const out = limitPoints(twice.points(once.points(control)), twice);
  out.set(P);
  return out;
}

/** 1, 2 or 4 pieces for each edge, as the figure asks in which it is longer or more bent. */
function segmentCounts(
  mesh: PolygonMesh,
  surface: Record<Figure, Float64Array>,
  once: Subdivision,
  { longest, sag, shortest }: Fineness,
): (a: number, b: number) => 1 | 2 | 4 {
  const need = (f: Figure, a: number, b: number): number => {
    const [p, q] = [point(mesh.positions[f], a), point(mesh.positions[f], b)];
    const size = distance(p, q);
    if (size < shortest) return 0;
    const off = distance(point(surface[f], once.edgePoint(a, b)), mix(p, q, 0.5));
    // halving an edge quarters its sag
    return Math.max(size / longest, Math.sqrt(off / sag));
  };
  // the narrow triangles in the crease of the lips are fine enough
  const whole = new Set(
    mesh.faces
      .filter((face) => face.length !== 4)
      .flatMap((face) => face.map((v, k) => edgeKey(v, face[(k + 1) % face.length]!))),
  );
  return (a, b) => {
    if (whole.has(edgeKey(a, b))) return 1;
    const most = Math.max(...FIGURES.map((f) => need(f, a, b)));
    return most <= 1 ? 1 : most <= 2 ? 2 : 4;
  };
}

const isLeft = (mesh: PolygonMesh, face: readonly number[]): boolean =>
  face.reduce((x, v) => x + mesh.positions.male[3 * v]!, 0) > 0;

/** The 5 x 5 points of a face and how many pieces each of its sides has. */
function patchOf(
  face: readonly number[],
  index: number,
  { once, twice }: { once: Subdivision; twice: Subdivision },
  pieces: (a: number, b: number) => 1 | 2 | 4,
): Patch {
  const sides = face.map((v, k) => pieces(v, face[(k + 1) % face.length]!));
  if (face.length !== 4) return { corners: [...face], sides, grid: [] };
  const [a, b, c, d] = face as [number, number, number, number];
  const ab = once.edgePoint(a, b);
  const bc = once.edgePoint(b, c);
  const cd = once.edgePoint(c, d);
  const da = once.edgePoint(d, a);
  const centre = once.facePoint(index);
  const g = [
    [a, ab, b],
    [da, centre, bc],
    [d, cd, c],
  ];
  const grid = Array.from({ length: 5 }, () => new Array<number>(5).fill(-1));
  for (let j = 0; j < 3; j++) {
    for (let i = 0; i < 3; i++) {
      grid[2 * j]![2 * i] = g[j]![i]!;
      if (i < 2) grid[2 * j]![2 * i + 1] = twice.edgePoint(g[j]![i]!, g[j]![i + 1]!);
      if (j < 2) grid[2 * j + 1]![2 * i] = twice.edgePoint(g[j]![i]!, g[j + 1]![i]!);
    }
  }
  // sub-face k of a face sits at corner k
  const corner = once.firstSubface(index);
  grid[1]![1] = twice.facePoint(corner);
  grid[1]![3] = twice.facePoint(corner + 1);
  grid[3]![3] = twice.facePoint(corner + 2);
  grid[3]![1] = twice.facePoint(corner + 3);
  return { corners: [...face], sides, grid };
}

/** Mirror partners of all points of the twice subdivided mesh. */
function mirrorOfTwice(mesh: PolygonMesh, once: Subdivision, twice: Subdivision): Int32Array {
  return twice.mirror(once.mirror(mesh.mirror));
}

/** New points belong to the lower of the parts around them, the same on both sides. */
function spreadParts(mesh: PolygonMesh, once: Subdivision, twice: Subdivision): Uint8Array {
  return twice.spread(once.spread(mesh.part));
}

/** Keep the points that triangles use, in order of index. */
function compactTriangles(
  triangles: number[],
  surface: Record<Figure, Float64Array>,
  mirror: Int32Array,
  part: Uint8Array,
): BodyMesh {
  const kept = [...new Set(triangles)].sort((a, b) => a - b);
  const slot = new Map(kept.map((v, i) => [v, i]));
  const positions = perFigure((f) => {
    const out = new Float64Array(3 * kept.length);
    kept.forEach((v, i) => {
      const m = mirror[v]!;
      const P = surface[f];
      out[3 * i] = (P[3 * v]! - P[3 * m]!) / 2;
      out[3 * i + 1] = (P[3 * v + 1]! + P[3 * m + 1]!) / 2;
      out[3 * i + 2] = (P[3 * v + 2]! + P[3 * m + 2]!) / 2;
    });
    return out;
  });
  return {
    triangles: Uint32Array.from(triangles, (v) => slot.get(v)!),
    positions,
    mirror: Int32Array.from(kept, (v) => slot.get(mirror[v]!)!),
    part: Uint8Array.from(kept, (v) => part[v]!),
  };
}
