import type { SkinFigure } from '../skin/skin-model';
import type { SkinPoint } from './sight';
import { tripleAt } from './skin-over';

/** From here on (of 255) a pattern is strong. */
export const STRONG = 128;
/** More places than these tell nothing new. */
const MOST = 140;

/** At most so many of these, evenly picked. */
function spread(vertices: readonly number[], most: number): number[] {
  const step = Math.max(1, vertices.length / most);
  const count = Math.floor(vertices.length / step);
  return Array.from({ length: count }, (_, i) => vertices[Math.floor(i * step)] ?? 0);
}

/**
 * Places of the skin where a field is strong, evenly picked.
 *
 * @param field 0–255 a vertex
 * @param least from where on it counts
 * @param most how many places there may be
 */
export function strongPoints(
  field: Uint8Array,
  { positions, normals, areas }: Pick<SkinFigure, 'positions' | 'normals' | 'areas'>,
  { least = STRONG, most = MOST } = {},
): SkinPoint[] {
  const own: number[] = [];
  field.forEach((value, v) => {
    if (value >= least) own.push(v);
  });
  return spread(own, most).map((v) => ({
    at: tripleAt(positions, 3 * v),
    facing: tripleAt(normals, 3 * v),
    weight: (areas[v] ?? 0) * (field[v] ?? 0),
  }));
}

/** Places of the skin that belong to a set of vertices, evenly picked, each with its zone. */
export function skinPoints(
  inside: (vertex: number) => boolean,
  { zoneOf }: { readonly zoneOf: Uint16Array },
  { positions, normals, areas }: Pick<SkinFigure, 'positions' | 'normals' | 'areas'>,
  most = MOST,
): (SkinPoint & { readonly zone: number })[] {
  const own: number[] = [];
  zoneOf.forEach((_, v) => {
    if (inside(v)) own.push(v);
  });
  return spread(own, most).map((v) => ({
    at: tripleAt(positions, 3 * v),
    facing: tripleAt(normals, 3 * v),
    weight: areas[v] ?? 0,
    zone: zoneOf[v] ?? -1,
  }));
}
