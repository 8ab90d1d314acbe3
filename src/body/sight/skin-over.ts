import type { BodyAddress } from '../../atlas/address';
import type { Atlas, Figure } from '../../atlas/types';
import type { InsideModel } from '../inside/inside-model';
import { means } from '../inside/means';
import type { SkinFigure } from '../skin/skin-model';
import type { Vec3 } from '../skin/zone-shape';
import type { SkinPoint } from './sight';

/** Places of a muscle whose nearest skin is asked for. */
const SAMPLES = 24;

/** Three numbers of a row. */
export const tripleAt = (values: Float32Array, at: number): Vec3 => [
  values[at] ?? 0,
  values[at + 1] ?? 0,
  values[at + 2] ?? 0,
];

/** The vertex of the skin nearest to a point, times three. */
export function nearestSkin([x, y, z]: Vec3, { positions }: Pick<SkinFigure, 'positions'>): number {
  let nearest = Infinity;
  let at = 0;
  for (let v = 0; v < positions.length; v += 3) {
    const away =
      ((positions[v] ?? 0) - x) ** 2 +
      ((positions[v + 1] ?? 0) - y) ** 2 +
      ((positions[v + 2] ?? 0) - z) ** 2;
    if (away >= nearest) continue;
    nearest = away;
    at = v;
  }
  return at;
}

/** The skin over a muscle or structure: where it can be seen, what lies under it is near. */
export function skinOver(
  model: InsideModel,
  address: BodyAddress,
  atlas: Atlas,
  figure: Figure,
  skin: SkinFigure,
): SkinPoint[] {
  const things = model.things.filter((thing) => means(address, thing, atlas));
  return things.flatMap(({ first, count }) => {
    const step = Math.max(1, Math.floor(count / SAMPLES));
    return Array.from({ length: Math.ceil(count / step) }, (_, i) => {
      const at = 3 * (model.triangles[3 * (first + i * step)] ?? 0);
      const over = nearestSkin(tripleAt(model.positions[figure], at), skin);
      return {
        at: tripleAt(skin.positions, over),
        facing: tripleAt(skin.normals, over),
        weight: 1,
      };
    });
  });
}
