/** Middle surfaces of sheets, part by part. */
import { sampleNumbers } from '../../geometry/curve.ts';
import type { MeshField } from '../../geometry/mesh-field.ts';
import { surfaceOver, type Surface } from '../../geometry/surface.ts';
import type { Figure } from '../../mesh.ts';
import { flatEnds } from '../lines/ends.ts';
import type { MuscleRow, PartRow } from '../lines/row.ts';
import { drape } from './drape.ts';

/** mm below the skin down to which the middle of a sheet follows the skin */
const DRAPED = 25;

/** The middle surface of a part on one figure. */
export function surfaceOf(row: MuscleRow, figure: Figure, part: PartRow, skin: MeshField): Surface {
  const surface = row.surface?.(figure, part[figure]) ?? middleOf(row, figure, part, skin);
  return row.rerun?.(surface) ?? surface;
}

/**
 * The middle surface of a sheet. Between measured fibres the straight chord of a body that bends
 * would cut the corner: there the surface keeps the depth below the skin that its fibres have.
 */
function middleOf(row: MuscleRow, figure: Figure, part: PartRow, skin: MeshField): Surface {
  const figures = part[figure];
  const fibres = row.fibres?.(figure, figures) ?? flatEnds(figures.fibres!);
  const plain = surfaceOver(fibres);
  if (part.male.depth[1] > DRAPED) return plain;
  const depths = fibres.map((f) => f.map(([x, y, z]) => -skin.near(x, y, z, 90).distance));
  if (depths.flat().some((d) => !Number.isFinite(d))) return plain;
  const across = depths[0]!.map((_, k) => depths.map((line) => line[k]!));
  const measured = (u: number, v: number): number =>
    sampleNumbers(
      across.map((line) => sampleNumbers(line, v)),
      u,
    );
  const [, median] = figures.depth;
  const { depth, keepsDepth, drawn } = row;
  return drape(plain, skin, {
    depth: depth ? (u, v) => depth(u, v, measured(u, v), median) : measured,
    ...(keepsDepth && { median }),
    ...(drawn && { most: drawn }),
  });
}
