/** Replaces nipples and other detail by a smooth continuation of the skin around them. */
import { FIGURES, type Vec3, perFigure } from '../mesh.ts';
import type { PolygonMesh } from '../polygons.ts';
import {
  add,
  cross,
  distance,
  dot,
  mix,
  normalise,
  point,
  reject,
  scale,
  smoothstep,
  sub,
} from '../geometry/vec.ts';
import { cornerNormals, neighboursOf, type Neighbours } from '../figure/smooth.ts';
import { CALM_SPOTS, type CalmSpot } from '../spec/calm.ts';
import { settle } from './settle.ts';
import { thinPlate } from './thin-plate.ts';

/** Full effect inside this share of the radius, none at the radius. */
const CORE = { dome: 0.8, saddle: 0.65 };
/** Skin up to this many radii from the centre shapes a dome. */
const BAND = 1.6;

export function calm(mesh: PolygonMesh): PolygonMesh {
  const near = neighboursOf(mesh.faces, mesh.mirror.length);
  const positions = perFigure((f) => Float64Array.from(mesh.positions[f]));
  for (const figure of FIGURES) {
    for (const spot of CALM_SPOTS) {
      calmSpot(positions[figure], mesh, near, spot, spot.radius[figure]);
    }
  }
  return { ...mesh, positions };
}

function calmSpot(
  P: Float64Array,
  { faces, mirror }: PolygonMesh,
  near: Neighbours,
  spot: CalmSpot,
  radius: number,
): void {
  const sum = spot.centre.reduce<Vec3>((s, v) => add(s, point(P, v)), [0, 0, 0]);
  const centre = scale(sum, 1 / spot.centre.length);
  const away = (v: number): number => distance(point(P, v), centre);
  const reach = [...near.keys()].filter((v) => away(v) < radius * BAND);
  const free = reach.filter((v) => away(v) < radius);
  const calmed = Float64Array.from(P);
  if (spot.form === 'saddle') settle(calmed, near, free);
  else dome(calmed, cornerNormals(P, faces), free, reach);
  for (const v of free) {
    const share = 1 - smoothstep(CORE[spot.form] * radius, radius, away(v));
    const [x, y, z] = mix(point(P, v), point(calmed, v), share);
    P.set([mirror[v] === v ? 0 : x, y, z], 3 * v);
  }
  for (const v of free) {
    const [x, y, z] = point(P, v);
    if (mirror[v] !== v && x > 0) P.set([-x, y, z], 3 * mirror[v]!);
  }
}

/** Heights of the free vertices over the spot's plane from a thin plate through the band around. */
function dome(
  P: Float64Array,
  normals: Float64Array,
  free: readonly number[],
  reach: readonly number[],
): void {
  const inside = new Set(free);
  const band = reach.filter((v) => !inside.has(v));
  const up = normalise(band.reduce<Vec3>((s, v) => add(s, point(normals, v)), [0, 0, 0]));
  const right = normalise(reject([1, 0, 0], up));
  const front = cross(up, right);
  const origin = point(P, free[0]!);
  const local = (v: number): Vec3 => {
    const d = sub(point(P, v), origin);
    return [dot(d, right), dot(d, front), dot(d, up)];
  };
  const height = thinPlate(band.map(local));
  for (const v of free) {
    const [s, t, h] = local(v);
    P.set(add(point(P, v), scale(up, height(s, t) - h)), 3 * v);
  }
}
