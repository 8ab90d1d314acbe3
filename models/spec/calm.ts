/** Detail that a teaching model for a clinic does without. Numbers are base mesh vertices, left side. */
import type { Figure } from '../mesh.ts';

export interface CalmSpot {
  name: string;
  /** the spot's centre is the mean of these vertices */
  centre: number[];
  /** mm: skin inside is replaced by the smoothest surface that continues the skin around it */
  radius: Record<Figure, number>;
}

export const CALM_SPOTS: CalmSpot[] = [
  { name: 'nipple', centre: [8450, 8457, 8458, 8465], radius: { male: 24, female: 34 } },
];
