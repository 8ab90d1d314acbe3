import type { Figure } from '../atlas/types';
import { readFigure } from './read';
import type { FigureMap } from './types';

/** Height and half the width of each figure, mm: the room that a picture takes before it arrives. */
export const SHAPES: Readonly<Record<Figure, { readonly height: number; readonly half: number }>> =
  {
    male: { height: 1751, half: 474 },
    female: { height: 1650, half: 395 },
  };

const pending = new Map<Figure, Promise<FigureMap>>();
const arrived = new Map<Figure, FigureMap>();

async function fetchFigure(figure: Figure): Promise<FigureMap> {
  const file = await (figure === 'male'
    ? import('./figures/male.json')
    : import('./figures/female.json'));
  const map = readFigure(file.default, figure);
  arrived.set(figure, map);
  return map;
}

/**
 * The drawing of a figure, fetched once. A failed fetch is forgotten, so that asking again tries again.
 *
 * @throws if the file cannot be fetched
 */
export function loadFigure(figure: Figure): Promise<FigureMap> {
  const found = pending.get(figure);
  if (found) return found;
  const promise = fetchFigure(figure).catch((error: unknown) => {
    pending.delete(figure);
    throw error;
  });
  pending.set(figure, promise);
  return promise;
}

/** The same, where it is here already: a list that is scrolled does not flicker. */
export const figureNow = (figure: Figure): FigureMap | undefined => arrived.get(figure);
