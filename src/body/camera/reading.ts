import type { BodyAddress } from '../../atlas/address';

/** px of stage below which a whole body is too small for what is lit on it to be seen */
const LOW = 240;

/**
 * What the camera comes near to while a page is read: what the page lights, where little of the stage is
 * free; nowhere for the whole body, while nothing is lit. Undefined where the camera is led as ever.
 *
 * @param page that is open
 * @param stage height of the stage, px
 * @param lit tells what is lit now; asked only where it counts
 */
export function readNear(
  page: string,
  stage: number,
  lit: () => BodyAddress,
): BodyAddress | undefined {
  return page === 'learn' && stage < LOW ? lit() : undefined;
}
