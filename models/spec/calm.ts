/** Detail that a teaching model for a clinic does without. Numbers are base mesh vertices, left side. */
import type { Figure } from '../mesh.ts';

export interface CalmSpot {
  name: string;
  /** the spot's centre is the mean of these vertices */
  centre: number[];
  /** mm: skin inside is replaced by a smooth continuation of the skin around it */
  radius: Record<Figure, number>;
  /** `dome`: a height field over its own plane; `saddle`: anything else, on an even mesh */
  form: 'dome' | 'saddle';
}

export const CALM_SPOTS: CalmSpot[] = [
  {
    name: 'nipple',
    centre: [8450, 8457, 8458, 8465],
    radius: { male: 26, female: 40 },
    form: 'dome',
  },
  {
    name: 'groin',
    centre: [4370, 4372, 6431, 4374],
    radius: { male: 74, female: 78 },
    form: 'saddle',
  },
  {
    name: 'dimple over the lumbar spine',
    centre: [4181, 4060, 4148],
    radius: { male: 52, female: 40 },
    form: 'dome',
  },
  { name: 'cleft', centre: [4376, 4267, 4259], radius: { male: 34, female: 38 }, form: 'saddle' },
];
