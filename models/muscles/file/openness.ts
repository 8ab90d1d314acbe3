/** How closed in a muscle lies: furrows between neighbours take less light. */
import { FORMAT } from '../../format.ts';
import { FIGURES, type Figure, type Vec3 } from '../../mesh.ts';
import { mirrorOf, occluderOf, skyOf, type Mesh } from '../../geometry/sky.ts';
import type { Layer } from '../lines/row.ts';

const SKY = { reach: 32, rays: 40, lift: 0.8 };
const LAYERS: readonly Layer[] = ['superficial', 'middle', 'deep'];

/** All vertices of the file, mm, and its triangles. */
interface All extends Record<Figure, Vec3[]> {
  indices: number[];
}

/** The triangles and vertices of a muscle. */
interface Range {
  layer: Layer;
  firstTriangle: number;
  triangles: number;
  firstVertex: number;
  vertices: number;
}

/**
 * Openness of each vertex, 0 closed in .. 1 free, the mean of both figures. A muscle is closed in by its
 * own layer, those beneath it and the bones of both sides: what lies over it has stepped aside when it
 * is seen.
 */
export function opennessOf(
  all: All,
  muscles: readonly Range[],
  bones: Record<Figure, Mesh[]>,
): Float64Array {
  const open = new Float64Array(all.male.length);
  for (const figure of FIGURES) {
    const meshes = muscles.map((range) => ({ range, mesh: meshOf(all, range, figure) }));
    for (const [level, layer] of LAYERS.entries()) {
      const own = meshes
        .filter(({ range }) => LAYERS.indexOf(range.layer) >= level)
        .map(({ mesh }) => mesh);
      const occluder = occluderOf([...own, ...own.map(mirrorOf), ...bones[figure]]);
      for (const { range, mesh } of meshes)
        if (range.layer === layer)
          skyOf(mesh, occluder, SKY).forEach((x, v) => {
            open[range.firstVertex + v]! += x / FIGURES.length;
          });
    }
  }
  return open;
}

function meshOf(
  all: All,
  { firstVertex, vertices, firstTriangle, triangles }: Range,
  figure: Figure,
): Mesh {
  const { step, femaleScale } = FORMAT;
  // As the file holds them: in steps, the female ones as what the scaled male ones lack.
  const stored = (v: number, k: number): number => {
    const male = Math.round(all.male[v]![k]! / step);
    if (figure === 'male') return step * male;
    const rest = Math.round(all.female[v]![k]! / step - male * femaleScale);
    return step * (male * femaleScale + rest);
  };
  const positions: number[] = [];
  for (let v = firstVertex; v < firstVertex + vertices; v++)
    for (let k = 0; k < 3; k++) positions.push(stored(v, k));
  return {
    positions,
    indices: all.indices
      .slice(3 * firstTriangle, 3 * (firstTriangle + triangles))
      .map((v) => v - firstVertex),
  };
}
