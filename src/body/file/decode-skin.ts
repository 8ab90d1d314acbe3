import * as v from 'valibot';
import type { SkinSource } from '../skin/skin-source';
import { bothShapes, openModel, whole, within } from './glb';

/** What the file says about itself beside the mesh; see the README of the model pipeline. */
const Extras = v.object({
  /** female steps = male steps × this + the `_female` attribute */
  femaleScale: v.number(),
  /** the stored hem distance, 0–255: where cloth begins, and steps a millimetre */
  garment: v.object({ zero: v.number(), perMillimetre: v.number() }),
  zones: v.array(v.tuple([v.string(), v.picklist(['left', 'right']), whole, whole])),
});

/**
 * Decode `models/body.glb`.
 *
 * @throws if it is no model, or not this one
 */
export async function decodeSkin(file: ArrayBuffer): Promise<SkinSource> {
  const model = await openModel(file);
  const { femaleScale, garment, zones } = v.parse(Extras, model.extras);
  for (const [, , first, count] of zones) within(first, count, model.triangles.length / 3);
  const openness = model.named('_AO');
  const hem = model.named('_GARMENT').map((x) => (255 * x - garment.zero) / garment.perMillimetre);
  return {
    triangles: model.triangles,
    positions: bothShapes(model, femaleScale),
    openness: { male: every(openness, 2, 0), female: every(openness, 2, 1) },
    garment: { male: every(hem, 2, 0), female: every(hem, 2, 1) },
    zones: zones.map(([zone, side, first, count]) => ({ zone, side, first, count })),
  };
}

const every = (values: Float32Array, size: number, k: number): Float32Array =>
  values.filter((_, i) => i % size === k);
