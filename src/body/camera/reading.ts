import type { BodyAddress } from '../../atlas/address';

/** px of stage below which a whole body is too small for what is lit on it to be seen */
const LOW = 240;

/**
 * What the camera comes near to while a page is read: what the page lights, where little of the stage is
 * free. Between two things that are lit the last one stays in view, so that nothing moves to and fro.
 *
 * @param page that is open
 * @param stage height of the stage, px
 * @param lit tells what is lit now; asked only where it counts
 * @param last what was answered before
 */
export function readNear(
  page: string,
  stage: number,
  lit: () => BodyAddress,
  last: BodyAddress | undefined,
): BodyAddress | undefined {
  if (page !== 'learn' || stage >= LOW) return undefined;
  const now = lit();
  return now.kind === 'nowhere' ? last : now;
}
