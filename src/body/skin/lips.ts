import type { PerFigure } from './skin-source';

/**
 * Where the lips of each figure meet: the middle of the slit, how far back they reach and half its width, mm; read
 * off `models/body.glb`, which has their shape, not their tone.
 */
export const LIPS: PerFigure<readonly [x: number, y: number, z: number, half: number]> = {
  male: [0, 1567.4, 150, 27],
  female: [0, 1479.6, 116, 26],
};

/** How high the eyebrows begin above the lips of each figure, mm. */
export const BROWS: PerFigure<number> = { male: 87, female: 79 };
