/** What the two figures are made of, and how they stand. Landmark tables depend on these numbers. */
import type { Figure } from '../mesh.ts';

export interface Recipe {
  /** mm */
  stature: number;
  /** morph target -> weight */
  targets: Record<string, number>;
}

/** One third of each ethnic target, so that neither figure stands for one origin. */
const ethnic = (figure: Figure): Record<string, number> =>
  Object.fromEntries(['caucasian', 'african', 'asian'].map((e) => [`${e}-${figure}-young`, 1 / 3]));

export const RECIPES: Record<Figure, Recipe> = {
  male: {
    stature: 1750,
    targets: {
      'universal-male-young-averagemuscle-averageweight': 0.35,
      'universal-male-young-maxmuscle-averageweight': 0.65,
      'proportions/male-young-averagemuscle-averageweight-idealproportions': 0.4,
      ...ethnic('male'),
    },
  },
  female: {
    stature: 1650,
    targets: {
      'universal-female-young-averagemuscle-averageweight': 0.55,
      'universal-female-young-maxmuscle-averageweight': 0.45,
      'proportions/female-young-averagemuscle-averageweight-idealproportions': 0.35,
      ...ethnic('female'),
    },
  },
};

/** Anatomical position, degrees (`fingerSpread` is the share of the source's spread that stays). */
export const POSE = {
  armAbduction: 18,
  armForward: 1,
  elbowFlexion: 8,
  carrying: 2,
  fingerSpread: 0.45,
  fingerFlexion: 5,
  neckBack: 5,
  thighAbduction: 1.2,
  shankAbduction: 1.2,
  toeOut: 9,
  palmFront: 8,
};
