/** The mesh before triangles: polygons (nearly all quads) shared by both figures. */
import { perFigure, FIGURES, type Figure, type Vec3 } from './mesh.ts';
import type { PosedFigure } from './figure/figure.ts';

export interface PolygonMesh {
  faces: number[][];
  /** mm, three coordinates a vertex */
  positions: Record<Figure, Float64Array>;
  mirror: Int32Array;
  /** index into PARTS, one a vertex */
  part: Uint8Array;
  /** left eyeball of each figure */
  eye: Record<Figure, { centre: Vec3; radius: number }>;
}

/** Both posed figures as one mesh; they share faces, mirror and parts by construction. */
export function joinFigures(posed: Record<Figure, PosedFigure>): PolygonMesh {
  const { quads, mirror, part } = posed[FIGURES[0]!];
  return {
    faces: quads,
    positions: perFigure((f) => posed[f].positions),
    mirror,
    part,
    eye: perFigure((f) => posed[f].eye),
  };
}
