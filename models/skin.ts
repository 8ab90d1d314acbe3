/** From the package to one smooth closed skin, before zones are cut into it. */
import { type BodyMesh, type Figure, type FigureContext, type Vec3, perFigure } from './mesh.ts';
import { buildFigure, type PosedFigure } from './figure/figure.ts';
import { readPackage } from './figure/package.ts';
import { point } from './geometry/vec.ts';
import { joinFigures } from './polygons.ts';
import { landmarkPoints } from './spec/landmarks.ts';
import { SKIN_MARKS } from './spec/skin-marks.ts';
import { calm } from './steps/calm.ts';
import { refine } from './steps/refine.ts';
import { trim } from './steps/trim.ts';

export interface Skin {
  mesh: BodyMesh;
  contexts: Record<Figure, FigureContext>;
}

export function buildSkin(packageFolder: string): Skin {
  const source = readPackage(packageFolder);
  const posed = perFigure((figure) => buildFigure(source, figure));
  const calmed = calm(joinFigures(posed));
  return {
    mesh: refine(trim(calmed)),
    contexts: perFigure((figure) => contextOf(posed[figure], calmed.positions[figure])),
  };
}

/** Landmarks and joints of one figure, with the marks that are read off its own skin. */
function contextOf(posed: PosedFigure, positions: Float64Array): FigureContext {
  const landmarks: Record<string, Vec3> = landmarkPoints(posed.figure);
  for (const [name, vertex] of Object.entries(SKIN_MARKS)) {
    const [x, y, z] = point(positions, vertex);
    landmarks[name] = [x, y, z];
    if (name.endsWith('_L')) landmarks[`${name.slice(0, -2)}_R`] = [-x, y, z];
  }
  return { figure: posed.figure, landmarks, joints: posed.joints };
}
