import { speech } from '../../language';

/** Fetch the flat figure with its words and the drawing that it needs. Rejects where they cannot be reached. */
export const bringFlat = async (male: boolean) =>
  (
    await Promise.all([
      import('./flat'),
      speech.need('body'),
      male ? import('../../map/figures/male.json') : import('../../map/figures/female.json'),
    ])
  )[0];
