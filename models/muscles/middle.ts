/** Middle surfaces of sheets, part by part. */
import { smoothstep } from '../figure/vec.ts';
import type { Figure, Vec3 } from '../mesh.ts';
import { sampleNumbers } from './curve.ts';
import { drape } from './drape.ts';
import { drawnTogether, flatEnds, WHOLLY } from './ends.ts';
import type { MeshField } from './field.ts';
import { adductorMagnus, popliteus } from './leg.ts';
import { overBack, underTrapezius } from './rules.ts';
import { surfaceOver, type Surface } from './sheet.ts';
import {
  externalOblique,
  fromMidline,
  gluteusMaximus,
  pectoralisMinor,
  quadratusLumborum,
  slipped,
  serratusAnterior,
} from './special.ts';
import type { PartFigures, PartRow } from './table.ts';

/** mm below the skin down to which the middle of a sheet follows the skin */
const DRAPED = 25;
/** The middle surface of a part on one figure. */
export function surfaceOf(muscle: string, figure: Figure, part: PartRow, skin: MeshField): Surface {
  const surface = middleOf(muscle, figure, part, skin);
  if (muscle === 'gluteus-maximus') return gluteusMaximus(surface);
  return muscle === 'pectoralis-minor' ? slipped(surface) : surface;
}

function linesOf(muscle: string, figure: Figure, figures: PartFigures): Vec3[][] {
  const fibres = figures.fibres!;
  if (muscle === 'adductor-magnus') return adductorMagnus(figure, figures);
  if (muscle === 'popliteus') return popliteus(figure, figures);
  if (muscle === 'external-oblique') return externalOblique(figure, fibres);
  if (muscle === 'latissimus-dorsi') return fromMidline(flatEnds(fibres));
  if (muscle === 'quadratus-lumborum') return flatEnds(quadratusLumborum(fibres));
  if (muscle === 'upper-trapezius') return flatEnds(fibres, WHOLLY);
  if (muscle === 'gluteus-minimus') return drawnTogether(flatEnds(fibres));
  return flatEnds(muscle === 'pectoralis-minor' ? pectoralisMinor(figure, fibres) : fibres);
}

/**
 * The middle surface of a sheet. Between measured fibres the straight chord of a body that bends
 * would cut the corner: there the surface keeps the depth below the skin that its fibres have.
 */
function middleOf(muscle: string, figure: Figure, part: PartRow, skin: MeshField): Surface {
  const figures = part[figure];
  if (muscle === 'serratus-anterior') return serratusAnterior(figure, figures);
  const oblique = muscle === 'external-oblique';
  const fibres = linesOf(muscle, figure, figures);
  const plain = surfaceOver(fibres);
  if (part.male.depth[1] > DRAPED) return plain;
  const depths = fibres.map((f) => f.map(([x, y, z]) => -skin.near(x, y, z, 90).distance));
  if (depths.flat().some((d) => !Number.isFinite(d))) return plain;
  const across = depths[0]!.map((_, k) => depths.map((row) => row[k]!));
  const measured = (u: number, v: number): number =>
    sampleNumbers(
      across.map((row) => sampleNumbers(row, v)),
      u,
    );
  const [, median] = figures.depth;
  if (muscle === 'gluteus-maximus') return drape(plain, skin, { depth: measured, median });
  if (muscle === 'latissimus-dorsi') {
    return drape(plain, skin, {
      depth: (u, v) => measured(u, v) + 2 * underTrapezius(u, v) - overBack(u, v),
      median,
    });
  }
  // the two were measured in the same place: this one lies beneath latissimus dorsi
  if (muscle === 'serratus-posterior-inferior') {
    return drape(plain, skin, { depth: (u, v) => measured(u, v) + 2 });
  }
  if (!oblique) return drape(plain, skin, { depth: measured });
  // round the flank its points are means of a bent section and lie too deep
  const deeper = (u: number, v: number): number =>
    14 * (1 - smoothstep(0.03, 0.22, u)) + 8 * smoothstep(0.75, 1, v);
  return drape(plain, skin, {
    depth: (u, v) => Math.min(measured(u, v), median - 0.5 + deeper(u, v)),
    most: 16,
  });
}
