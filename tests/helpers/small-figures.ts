import type { Figure } from '../../src/atlas/types';
import female from '../../src/map/figures/female.json' with { type: 'json' };
import male from '../../src/map/figures/male.json' with { type: 'json' };
import { readFigure } from '../../src/map/read';
import type { FigureMap, PlateName } from '../../src/map/types';

export const PLATES: readonly PlateName[] = ['front', 'back', 'profile', 'sole'];

/** Both small figures as the app reads them. */
export const smallFigures: Readonly<Record<Figure, FigureMap>> = {
  male: readFigure(male, 'male'),
  female: readFigure(female, 'female'),
};
