import { speech } from '../../language';

export type Direction = 'ltr' | 'rtl';

/**
 * How a picture follows the direction of reading. It is laid out along its lines, from where a line
 * begins, as if all read from left to right; this turns a place along a line into a place on the screen.
 *
 * An axis and what lies on it are not turned: lower numbers are at the left in every language. Only the
 * strip that an axis has between the words changes sides, by `span`.
 */
export interface Mirror {
  readonly dir: Direction;
  /** Of the picture, px. */
  readonly width: number;
  /** Place of a point, px from the left. Words that begin there need no `text-anchor`. */
  x(along: number): number;
  /** Left edge of a box that begins at a place along the line, px. */
  box(along: number, width: number): number;
  /** Left and right edge of what lies between two places along the line, px. */
  span(from: number, to: number): readonly [left: number, right: number];
  /** The `text-anchor` of words that go from their place to this side of the screen. */
  anchor(towards: 'left' | 'right'): 'start' | 'end';
}

/**
 * @param width of the picture, px
 * @param dir of the language of now, unless told otherwise
 */
export function mirrorOf(width: number, dir: Direction = speech.dir): Mirror {
  const turned = dir === 'rtl';
  return {
    dir,
    width,
    x: (along) => (turned ? width - along : along),
    box: (along, size) => (turned ? width - along - size : along),
    span: (from, to) => (turned ? [width - to, width - from] : [from, to]),
    anchor: (towards) => ((towards === 'right') === turned ? 'end' : 'start'),
  };
}
