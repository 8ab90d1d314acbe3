import * as v from 'valibot';
import { insideModel, type InsideModel } from '../inside/inside-model';
import { bothShapes, openModel } from './glb';

const range = {
  id: v.string(),
  side: v.picklist(['left', 'mid', 'right']),
  mirror: v.boolean(),
  firstTriangle: v.number(),
  count: v.number(),
};
const Extras = v.object({
  femaleScale: v.number(),
  bones: v.array(v.object(range)),
  structures: v.array(
    v.object({ ...range, kind: v.string(), basis: v.picklist(['measured', 'constructed']) }),
  ),
});

/**
 * Decode `models/inside.glb`: bones, and the structures that a needle can harm.
 *
 * @throws if it is no model, or not this one
 */
export async function decodeFrame(file: ArrayBuffer): Promise<InsideModel> {
  const opened = await openModel(file);
  const { femaleScale, bones, structures } = v.parse(Extras, opened.extras);
  const placed = ({ id, side, mirror, firstTriangle, count }: (typeof bones)[number]) => ({
    id,
    side,
    mirrored: mirror,
    first: firstTriangle,
    count,
  });
  return insideModel({
    triangles: opened.triangles,
    positions: bothShapes(opened, femaleScale),
    things: [
      // Bones are there for the eye to find its way; none of them claims a place.
      ...bones.map((bone) => ({ ...placed(bone), kind: 'bone', basis: 'constructed' }) as const),
      ...structures.map(
        (one) =>
          ({ ...placed(one), kind: 'structure', basis: one.basis, tissue: one.kind }) as const,
      ),
    ],
  });
}
