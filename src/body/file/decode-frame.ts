import * as v from 'valibot';
import { LAYERS } from '../../atlas/types';
import { insideModel, type InsideModel } from '../inside/inside-model';
import { normalsOf } from '../skin/measure';
import { finer } from '../skin/refine';
import { widthOf } from './fibres';
import { bothShapes, openModel, whole, within } from './glb';

const range = {
  id: v.string(),
  side: v.picklist(['left', 'mid', 'right']),
  mirror: v.boolean(),
  firstTriangle: whole,
  count: whole,
};
const Extras = v.object({
  femaleScale: v.number(),
  bones: v.array(v.object(range)),
  structures: v.array(
    v.object({ ...range, kind: v.string(), basis: v.picklist(['measured', 'constructed']) }),
  ),
  bands: v.array(v.object({ ...range, tissue: v.string(), layer: v.optional(v.picklist(LAYERS)) })),
});

/** mm that the edge of a bone or organ may lie below its curve before it is split; tubes are smooth already */
const TOLERANCE = 0.35;
/** Parts of the skeleton that are no bone. */
const CARTILAGE = /^(?:costal-cartilage|disc)-/;

/**
 * Decode `models/inside.glb`: bones, the structures that a needle can harm, and the bands between them. Bones and
 * organs are made finer than the file, which costs no bytes.
 *
 * @throws if it is no model, or not this one
 */
export async function decodeFrame(file: ArrayBuffer): Promise<InsideModel> {
  const opened = await openModel(file);
  const { femaleScale, bones, structures, bands } = v.parse(Extras, opened.extras);
  for (const { firstTriangle, count } of [...bones, ...structures, ...bands])
    within(firstTriangle, count, opened.triangles.length / 3);
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
      ...bones.map((bone) => ({
        ...placed(bone),
        kind: 'bone' as const,
        basis: 'constructed' as const,
        ...(CARTILAGE.test(bone.id) && { tissue: 'cartilage' }),
      })),
      ...structures.map(
        (one) =>
          ({ ...placed(one), kind: 'structure', basis: one.basis, tissue: one.kind }) as const,
      ),
      ...bands.map(({ tissue, layer, ...band }) => ({
        ...placed(band),
        kind: 'band' as const,
        basis: 'constructed' as const,
        tissue,
        ...(layer && { layer }),
      })),
    ],
    (thing) => (thing.kind === 'bone' || thing.tissue === 'organ' ? TOLERANCE : Infinity),
  );
  const stored = fine.grown(opened.named('_FIBRE'), 4);
  const openness = stored.filter((_, i) => i % 4 === 3);
  const fibres = new Float32Array(3 * openness.length);
  // Bands lie free; in their place the file tells how much of them is drawn, less towards edges that melt.
  for (const { first, count } of fine.ranges.filter(({ kind }) => kind === 'band')) {
    const width = widthOf(first, count, fine.triangles, fine.positions.male, stored);
    for (const v of fine.triangles.subarray(3 * first, 3 * (first + count))) {
      const [along = 0, across = 0, , drawn = 1] = stored.subarray(4 * v, 4 * v + 4);
      fibres.set([width * across, along, drawn - 1], 3 * v);
      openness[v] = 1;
    }
  }
  return insideModel({ ...fine, openness, fibres, things: fine.ranges });
}
