import type { Figure } from '../../atlas/types';
import { bordersOf, type Borders } from './borders';
import { contactShadow, type Contact } from '../floor/contact';
import { expand, spread } from './expand';
import { fineOf } from './fine';
import { normalsOf, vertexAreas } from './measure';
import { treeOf, type Tree } from '../tree/tree';
import { refine } from './refine';
import { each, type PerFigure, type SkinSource, type ZoneRange } from './skin-source';
import { zoneShapes, type ZoneShape } from './zone-shape';

/** The skin of one figure, over the vertices that both figures share. */
export interface SkinFigure {
  /** three coordinates a vertex, mm */
  readonly positions: Float32Array;
  /** unit, three coordinates a vertex */
  readonly normals: Float32Array;
  /** mm² that each vertex stands for */
  readonly areas: Float32Array;
  readonly openness: Float32Array;
  readonly garment: Float32Array;
  /** nails, creases, palms and knuckles: four numbers a vertex, see `fine.ts` */
  readonly fine: Int16Array;
  /** one a zone, in the order of `SkinModel.zones` */
  readonly shapes: readonly ZoneShape[];
  /** its shadow on the floor */
  readonly contact: Contact;
}

/**
 * One topology, two figures; each vertex belongs to one zone on one side. Whatever lies on the skin
 * (a region, a referral pattern, a drawing) is a number a vertex over these.
 */
export interface SkinModel {
  readonly vertexCount: number;
  readonly triangles: Uint32Array;
  /** index into `zones`, one a vertex */
  readonly zoneOf: Uint16Array;
  readonly zones: readonly ZoneRange[];
  /** names the copies of one place: the same number for each, one a vertex */
  readonly origin: Uint32Array;
  readonly borders: Borders;
  readonly tree: Tree;
  readonly figures: PerFigure<SkinFigure>;
}

/** Build the model from the file's content. Throws where the zones do not tile the triangles. */
export function skinModel(file: SkinSource): SkinModel {
  const source = refine({ ...file, normals: normalsOf(file) });
  const grown = expand(source);
  const { origin, zoneOf, triangles } = grown;
  const figureOf = (figure: Figure): SkinFigure => {
    const positions = spread(source.positions[figure], origin, 3);
    const normals = spread(source.normals[figure], origin, 3);
    const areas = vertexAreas(positions, triangles);
    return {
      positions,
      fine: fineOf(source.positions[figure], { positions, normals }, source.zones, zoneOf),
      normals,
      areas,
      openness: spread(source.openness[figure], origin, 1),
      garment: spread(source.garment[figure], origin, 1),
      shapes: zoneShapes(positions, triangles, source.zones),
      contact: contactShadow(positions, areas),
    };
  };
  const figures = each(figureOf);
  const { female, male } = figures;
  return {
    vertexCount: origin.length,
    triangles,
    zoneOf,
    zones: source.zones,
    origin,
    borders: bordersOf(grown),
    tree: treeOf({ female: female.positions, male: male.positions }, triangles),
    figures,
  };
}
