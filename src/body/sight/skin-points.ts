import type { SkinFigure } from '../skin/skin-model';
import type { SkinPoint } from './sight';

/** From here on (of 255) a pattern is strong. */
export const STRONG = 128;
/** More places than these tell nothing new. */
const MOST = 140;

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
  const step = Math.max(1, own.length / most);
  const three = (values: Float32Array, v: number) =>
    [values[3 * v] ?? 0, values[3 * v + 1] ?? 0, values[3 * v + 2] ?? 0] as const;
  return Array.from({ length: Math.floor(own.length / step) }, (_, i) => {
    const v = own[Math.floor(i * step)] ?? 0;
    return {
      at: three(positions, v),
      facing: three(normals, v),
      weight: (areas[v] ?? 0) * (field[v] ?? 0),
    };
  });
}
