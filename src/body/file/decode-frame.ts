import * as v from 'valibot';
import { insideModel, type InsideModel } from '../inside/inside-model';
import { normalsOf } from '../skin/measure';
import { finer } from '../skin/refine';
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

/** mm that the edge of a bone or organ may lie below its curve before it is split; tubes are smooth already */
const TOLERANCE = 0.35;

/**
 * Decode `models/inside.glb`: bones, and the structures that a needle can harm. Bones and
 * organs are made finer than the file, which costs no bytes.
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
  const shape = { triangles: opened.triangles, positions: bothShapes(opened, femaleScale) };
  const fine = finer(
    { ...shape, normals: normalsOf(shape) },
    [
      // Bones are there for the eye to find its way; none of them claims a place.
      ...bones.map((bone) => ({ ...placed(bone), kind: 'bone', basis: 'constructed' }) as const),
      ...structures.map(
        (one) =>
          ({ ...placed(one), kind: 'structure', basis: one.basis, tissue: one.kind }) as const,
      ),
    ],
    (thing) => (thing.kind === 'bone' || thing.tissue === 'organ' ? TOLERANCE : Infinity),
  );
  return insideModel({
    ...fine,
    openness: fine.grown(opened.named('_OPENNESS'), 1),
    things: fine.ranges,
  });
}
