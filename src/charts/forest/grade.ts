import { mirrorOf, type Mirror } from '../parts/mirror';
import type { Grade } from './terms';

/** Side of a box, and from one box to the next, px. */
export const BOX = 9;
const STEP = 10.5;

/** All four boxes, px. */
export const GRADE_WIDTH = 3 * STEP + BOX;

export interface GradeBox {
  readonly x: number;
  readonly level: 'full' | 'half' | 'none';
  /** The full half of a box: a path from its lower corner, on the side where reading begins. */
  readonly half: { readonly x: number; readonly path: string };
}

/** The boxes of a grade from the side where reading begins, px from their left edge. */
export function boxesOf({ from, to }: Grade, dir?: Mirror['dir']): readonly GradeBox[] {
  const mirror = mirrorOf(GRADE_WIDTH, dir);
  const along = mirror.dir === 'rtl' ? -BOX : BOX;
  return [0, 1, 2, 3].map((i) => ({
    x: mirror.box(i * STEP, BOX),
    level: i < from ? 'full' : i < to ? 'half' : 'none',
    half: { x: mirror.x(i * STEP), path: `v${-BOX}l${along} ${BOX}z` },
  }));
}
