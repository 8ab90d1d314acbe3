import type { Point } from '../names/labels';
import type { Way } from './plane';

/** A side of the body named at an edge of the picture; `at` is the middle of the word. */
export interface EdgeWord {
  readonly way: Way;
  readonly at: Point;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Sides of the body that lie at the edges of the picture, where they are known. */
export interface Ways {
  readonly up: Way | undefined;
  readonly down: Way | undefined;
  readonly left: Way | undefined;
  readonly right: Way | undefined;
}

/** The middle of a word at a side stands at least so far inside the picture, pixels. */
const INSIDE = 16;

/**
 * Where the words at the edges stand: one over the picture, three under it in as many lines as they
 * need. What would fall below the stage is left out: it is the opposite of another.
 *
 * @param width of a word, pixels
 * @param line height of a line, pixels
 * @param floor lower edge of the stage
 */
export function placeEdges(
  ways: Ways,
  { left, right, top, bottom }: Box,
  width: (way: Way) => number,
  line: number,
  floor: number,
): EdgeWord[] {
  const middle = (left + right) / 2;
  const placed: EdgeWord[] = [];
  if (ways.up) placed.push({ way: ways.up, at: { x: middle, y: top - 0.75 * line } });
  const rows: { from: number; to: number }[][] = [];
  const under = (way: Way | undefined, at: (half: number) => number): void => {
    if (!way) return;
    const half = width(way) / 2;
    const x = at(half);
    const word = { from: x - half, to: x + half };
    const free = rows.findIndex((row) => row.every((b) => word.to <= b.from || b.to <= word.from));
    const row = free < 0 ? rows.length : free;
    (rows[row] ??= []).push(word);
    const y = bottom + (0.875 + row) * line;
    if (y + line / 2 < floor + 1) placed.push({ way, at: { x, y } });
  };
  under(ways.left, (half) => left + Math.max(INSIDE, half));
  under(ways.right, (half) => right - Math.max(INSIDE, half));
  under(ways.down, () => middle);
  return placed;
}
