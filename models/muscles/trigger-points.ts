/** Where the trigger points lie: at their fraction of the fibres of their part. */
import type { Figure, Vec3 } from '../mesh.ts';

/** A trigger point on the left side of each figure, mm. */
export interface TriggerPointPlace extends Record<Figure, Vec3> {
  id: string;
}
