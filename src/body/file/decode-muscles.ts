import * as v from 'valibot';
import { insideModel, type InsideModel } from '../inside/inside-model';
import type { PerFigure } from '../skin/skin-source';
import { widthOf } from './fibres';
import { bothShapes, openModel, whole, within } from './glb';
import { evenStrands } from './strands';

const point = v.tuple([v.number(), v.number(), v.number()]);
const range = {
  firstTriangle: whole,
  triangles: whole,
  firstVertex: whole,
  vertices: whole,
};
const Extras = v.object({
  femaleScale: v.number(),
  muscles: v.array(
    v.object({
      id: v.string(),
      ...range,
      parts: v.array(
        v.object({
          type: v.string(),
          basis: v.picklist(['measured', 'constructed']),
          ...range,
        }),
      ),
    }),
  ),
  /** places on the left side, mm */
  triggerPoints: v.array(v.object({ id: v.string(), male: point, female: point })),
});

/** Where a trigger point lies on the left side of each figure, mm. */
export type TriggerPointPlaces = ReadonlyMap<string, PerFigure<readonly [number, number, number]>>;

export interface Muscles {
  readonly model: InsideModel;
  readonly triggerPoints: TriggerPointPlaces;
}

/**
 * Decode `models/muscles.glb`.
 *
 * @throws if it is no model, or not this one
 */
export async function decodeMuscles(file: ArrayBuffer): Promise<Muscles> {
  const opened = await openModel(file);
  const { triangles } = opened;
  const { femaleScale, muscles, triggerPoints } = v.parse(Extras, opened.extras);
  const positions = bothShapes(opened, femaleScale);
  const stored = opened.named('_FIBRE');
  const fibres = new Float32Array((3 * stored.length) / 4);
  const openness = Float32Array.from(
    { length: stored.length / 4 },
    (_, v) => stored[4 * v + 3] ?? 1,
  );
  for (const part of muscles.flatMap(({ parts }) => parts)) {
    within(part.firstTriangle, part.triangles, triangles.length / 3);
    within(part.firstVertex, part.vertices, stored.length / 4);
    const across =
      part.type === 'sheet' || part.type === 'fan'
        ? evenStrands(part, triangles, positions.male, stored)
        : undefined;
    const width = widthOf(part.firstTriangle, part.triangles, triangles, positions.male, stored);
    for (let v = 0; v < part.vertices; v++) {
      const at = part.firstVertex + v;
      const share = across?.[v] ?? stored[4 * at + 1] ?? 0;
      fibres.set([width * share, stored[4 * at] ?? 0, stored[4 * at + 2] ?? 0], 3 * at);
    }
  }
  const model = insideModel({
    triangles,
    positions,
    fibres,
    openness,
    things: muscles.map(({ id, firstTriangle, triangles: count, parts }) => ({
      kind: 'muscle',
      id,
      side: 'left',
      basis: parts.every(({ basis }) => basis === 'measured') ? 'measured' : 'constructed',
      first: firstTriangle,
      count,
      mirrored: true,
    })),
  });
  return { model, triggerPoints: new Map(triggerPoints.map((place) => [place.id, place])) };
}
