import { say } from '../../language';
import type { Slice } from '../../state/slice';

/** From where the picture is seen. */
export const seenFrom = ({ plane, flip }: Pick<Slice, 'plane' | 'flip'>): string =>
  say(`slice.seen.${plane}.${flip ? 'flipped' : 'plain'}`);
