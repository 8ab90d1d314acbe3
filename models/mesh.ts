/** The mesh that travels through the pipeline, and what travels with it. */

export type Figure = 'male' | 'female';
export const FIGURES: readonly Figure[] = ['male', 'female'];

/** A value for each figure. */
export const perFigure = <T>(make: (figure: Figure) => T): Record<Figure, T> => ({
  male: make('male'),
  female: make('female'),
});

/** Lengths told of the male figure, as a share of them in each: the female one is smaller by this much. */
export const sizeOf = (figure: Figure): number => (figure === 'male' ? 1 : 0.93);

export type Vec3 = [x: number, y: number, z: number];

/** Body parts by the bone that moves the skin most; both sides share a part. */
export const PARTS = [
  'head',
  'neck',
  'trunk',
  'shoulder',
  'upperarm',
  'forearm',
  'hand',
  'thumb',
  'index',
  'middle',
  'ring',
  'little',
  'pelvis',
  'thigh',
  'shank',
  'foot',
  'bigtoe',
  'toe2',
  'toe3',
  'toe4',
  'toe5',
] as const;
export type Part = (typeof PARTS)[number];

/**
 * One topology, two figures. Millimetres; x to the body's left(+), y up, z to the front(+);
 * floor at y = 0, mid-line at x = 0, z = 0 at the ankle joints.
 */
export interface BodyMesh {
  /** three vertex indices a triangle, wound so that normals point outward */
  triangles: Uint32Array;
  /** three coordinates a vertex */
  positions: Record<Figure, Float64Array>;
  /** index of the mirror partner of each vertex; itself on the mid-line */
  mirror: Int32Array;
  /** unit normals, three coordinates a vertex */
  normals?: Record<Figure, Float64Array>;
  /** index into PARTS, one a vertex */
  part: Uint8Array;
}

/** What zone borders are drawn from: bony landmarks and joint centres of one figure, mm. */
export interface FigureContext {
  figure: Figure;
  /** left side (`_L`), right side (`_R`, mirrored) and mid-line */
  landmarks: Record<string, Vec3>;
  /** joint centres of the posed skeleton, named `<bone>____head` or `<bone>____tail` */
  joints: Record<string, Vec3>;
}

export const vertexCount = (mesh: BodyMesh): number => mesh.part.length;
