/** Reads static/models/muscles.glb back: left side, positions in mm. */
import { readFileSync } from 'node:fs';
import type { Figure } from '../../mesh.ts';
import { decodeGlb, unpackIndices, unpackPositions } from '../../glb/unpack.ts';
import type { MuscleExtras, MuscleRange } from './write.ts';
import type { TriggerPointPlace } from './trigger-points.ts';

export interface MuscleModel {
  /** mm, three coordinates a vertex, left side */
  positions: Record<Figure, Float64Array>;
  indices: Uint32Array;
  /** four bytes a vertex: along, across, tendon, openness */
  fibre: Uint8Array;
  muscles: MuscleRange[];
  triggerPoints: TriggerPointPlace[];
}

export const MUSCLE_FILE = new URL('../../../static/models/muscles.glb', import.meta.url);

/** The committed model, or the given bytes of one. */
export async function readMuscles(
  bytes: Uint8Array = readFileSync(MUSCLE_FILE),
): Promise<MuscleModel> {
  const { streams, extras } = await decodeGlb<MuscleExtras>(bytes);
  const [male, female, fibre, index] = streams;
  return {
    positions: unpackPositions(male!.data, female!.data, extras),
    indices: unpackIndices(index!),
    fibre: fibre!.data,
    muscles: extras.muscles,
    triggerPoints: extras.triggerPoints,
  };
}

/** One range as a mesh of its own; `mirrored` gives the right side, wound outward again. */
export function meshOf(
  model: Pick<MuscleModel, 'positions' | 'indices'>,
  range: Pick<MuscleRange, 'firstTriangle' | 'triangles' | 'firstVertex' | 'vertices'>,
  figure: Figure,
  mirrored = false,
): { positions: Float64Array; indices: Uint32Array } {
  const { firstVertex, vertices, firstTriangle, triangles } = range;
  const positions = model.positions[figure].slice(3 * firstVertex, 3 * (firstVertex + vertices));
  const indices = model.indices
    .slice(3 * firstTriangle, 3 * (firstTriangle + triangles))
    .map((v) => v - firstVertex);
  if (mirrored) {
    for (let i = 0; i < positions.length; i += 3) positions[i] = -positions[i]!;
    for (let t = 0; t < indices.length; t += 3) {
      [indices[t + 1], indices[t + 2]] = [indices[t + 2]!, indices[t + 1]!];
    }
  }
  return { positions, indices };
}
