import type { Ground } from '../../state/drawing/ground';
import { printOf } from '../../state/drawing/print';
import type { SkinModel } from '../skin/skin-model';
import { mirrorOf } from './mirror';

/** The skin as what one draws on: its vertices, with the mean areas of both figures. */
export function skinGround(model: SkinModel): Ground {
  const { zoneOf, zones, figures } = model;
  let mirror: Uint32Array | undefined;
  return {
    cells: model.vertexCount,
    zoneOf,
    zones,
    areas: figures.female.areas.map((area, v) => (area + (figures.male.areas[v] ?? 0)) / 2),
    print: printOf(zoneOf, zones),
    mirror: () => (mirror ??= mirrorOf(figures.male.positions)),
  };
}
