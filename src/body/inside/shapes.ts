import type { BodyAddress } from '../../atlas/address';
import type { Atlas, Figure } from '../../atlas/types';
import { nearestSkin, tripleAt } from '../sight/skin-over';
import type { SkinFigure } from '../skin/skin-model';
import { zoneShapes, type Vec3, type ZoneShape } from '../skin/zone-shape';
import type { InsideModel } from './inside-model';
import { means } from './means';

/** Places of a thing whose nearest skin is asked which way it faces. */
const SAMPLES = 24;

/** The skin of back or flank is nearer to these, but spine, ribs, lung and trunk hide them there. */
const FROM_FRONT = new Set(['aorta', 'great-vessels', 'liver', 'spleen', 'ulnar-nerve']);
const FRONT: Vec3 = [0, 0, 1];

/** The way that the skin nearest to a point faces. */
export const facingOver = (point: Vec3, skin: SkinFigure): Vec3 =>
  tripleAt(skin.normals, nearestSkin(point, skin));

/** Where an address lies in a model, and the way that the skin over it faces: from there it is seen best. */
export function insideShapes(
  model: InsideModel,
  address: BodyAddress,
  atlas: Atlas,
  figure: Figure,
  skin: SkinFigure,
): ZoneShape[] {
  const chosen = model.things.filter((thing) => means(address, thing, atlas));
  return zoneShapes(model.positions[figure], model.triangles, chosen).map((shape, index) => {
    const { id = '', first = 0, count = 0 } = chosen[index] ?? {};
    if (FROM_FRONT.has(id)) return { ...shape, facing: FRONT };
    const step = Math.max(1, Math.floor(count / SAMPLES));
    const facing: [number, number, number] = [0, 0, 0];
    for (let t = first; t < first + count; t += step) {
      const at = 3 * (model.triangles[3 * t] ?? 0);
      const [x = 0, y = 0, z = 0] = model.positions[figure].subarray(at, at + 3);
      facingOver([x, y, z], skin).forEach((value, k) => (facing[k as 0] += value / SAMPLES));
    }
    return { ...shape, facing };
  });
}
