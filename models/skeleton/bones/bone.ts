import type { Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';

/** One bone: paired bones are drawn on the left and mirrored, `mid` ones are whole. */
export interface Bone {
  id: string;
  side: 'left' | 'mid';
  /** mm between the grid points of its mesher */
  step: number;
  /** aimed number of triangles */
  triangles: number;
  field: (marks: Marks) => Field;
}
