import type { Quality } from './drawing/kind';

/**
 * The mark of each feeling, as on the skin (`body/skin/clay.frag`): lines in a box of 20 by 20, drawn with a
 * round stroke. Told by their shape alone, without colour.
 */
export const FEELING_MARKS: Readonly<Record<Quality, string>> = {
  aching: 'M4.6 14 10 6l5.4 8',
  sharp: 'M6.6 15.4 13.4 4.6',
  burning: 'm5.2 5.2 9.6 9.6M14.8 5.2l-9.6 9.6',
  tingling: 'M10 10h.01',
  numb: 'M4.6 7.4h10.8M4.6 12.6h10.8',
  throbbing: 'M5.4 10a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0',
  stiff: 'M7.4 4.6v10.8M12.6 4.6v10.8',
};

/** How wide its stroke is. */
export const markStroke = (quality: Quality): number => (quality === 'tingling' ? 5 : 2);
