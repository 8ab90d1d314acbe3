import { FIRST_STEP, type Place } from './snapshot';

/** Whether the brush paints there: on the drawing page, and where the guided way asks for the place. */
export const paintsAt = (place: Place): boolean =>
  place.page === 'draw' && (place.step ?? FIRST_STEP) === FIRST_STEP;
