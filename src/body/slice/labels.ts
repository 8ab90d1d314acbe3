/** A name that wants a place beside the picture, and where on the picture it may point; pixels. */
export interface Wanted {
  readonly key: string;
  /** one of these is pointed at: a thing and its mirror image need one label only */
  readonly anchors: readonly Point[];
  /** of the label itself */
  readonly height: number;
  /** the heavier stays where there is no room for all */
  readonly weight: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room for labels at one side: they hang on `x`. */
export interface Column {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export type ColumnSide = 'left' | 'right';

export interface PlacedLabel {
  readonly key: string;
  readonly side: ColumnSide;
  /** upper edge */
  readonly y: number;
  readonly height: number;
  readonly anchor: Point;
}

/**
 * Lines that a name takes when its words are set one after the other. A word that is longer than a line
 * is broken where the line ends, as it is on the screen.
 *
 * @param room width of a line
 * @param widthOf measures a text as wide as it will be set
 */
export function linesOf(name: string, room: number, widthOf: (text: string) => number): number {
  let lines = 1;
  let taken = 0;
  const set = (width: number, gap: number): void => {
    if (taken && taken + gap + width > room) {
      lines += 1;
      taken = width;
    } else taken += (taken ? gap : 0) + width;
  };
  const space = widthOf(' ');
  for (const word of name.split(' ')) {
    const width = widthOf(word);
    if (width <= room) {
      set(width, space);
      continue;
    }
    // It begins a line of its own.
    if (taken) lines += 1;
    taken = 0;
    for (const letter of word) set(widthOf(letter), 0);
  }
  return lines;
}

const SIDES: readonly ColumnSide[] = ['left', 'right'];

interface Taken {
  readonly wanted: Wanted;
  readonly anchor: Point;
}

/**
 * Place labels in two columns beside a picture: each near the height of what it names, none over
 * another, leader lines of a column uncrossed. What finds no room is left out, the lightest first.
 *
 * @param middle anchors left of it belong to the left column; nearer to it than `slack` to either
 */
export function placeLabels(
  wanted: readonly Wanted[],
  columns: Readonly<Record<ColumnSide, Column>>,
  middle: number,
  slack = 0,
): PlacedLabel[] {
  const taken: Record<ColumnSide, Taken[]> = { left: [], right: [] };
  const room: Record<ColumnSide, number> = {
    left: columns.left.bottom - columns.left.top,
    right: columns.right.bottom - columns.right.top,
  };
  const full = { ...room };
  const used: Record<ColumnSide, number> = { left: 0, right: 0 };
  for (const one of [...wanted].sort((a, b) => b.weight - a.weight)) {
    const choices = one.anchors
      .flatMap((anchor) =>
        SIDES.filter((side) =>
          side === 'left' ? anchor.x < middle + slack : anchor.x >= middle - slack,
        ).map((side) => ({ anchor, side })),
      )
      .filter(({ side }) => room[side] >= one.height)
      // A thing and its mirror image, or one on the mid-line: the emptier column gets the name.
      .sort((a, b) => used[a.side] / full[a.side] - used[b.side] / full[b.side]);
    const [best] = choices;
    if (!best) continue;
    room[best.side] -= one.height;
    used[best.side] += one.height;
    taken[best.side].push({ wanted: one, anchor: best.anchor });
  }
  return SIDES.flatMap((side) => stacked(taken[side], side, columns[side]));
}

function stacked(taken: readonly Taken[], side: ColumnSide, column: Column): PlacedLabel[] {
  let row = [...taken].sort((a, b) => a.anchor.y - b.anchor.y);
  let tops = settled(row, column);
  // Neighbours whose lines cross change places; a few rounds leave none.
  for (let round = 0; round < row.length; round++) {
    let crossed = false;
    for (let i = 0; i + 1 < row.length; i++) {
      const [a, b] = [row[i], row[i + 1]];
      if (!a || !b || !cross(a, tops[i] ?? 0, b, tops[i + 1] ?? 0, column.x)) continue;
      row = [...row.slice(0, i), b, a, ...row.slice(i + 2)];
      tops = settled(row, column);
      crossed = true;
    }
    if (!crossed) break;
  }
  return row.map(({ wanted: { key, height }, anchor }, i) => ({
    key,
    side,
    height,
    anchor,
    y: tops[i] ?? 0,
  }));
}

/** Whether the lines of two labels, the upper one first, cross on their way to the column. */
function cross(a: Taken, topA: number, b: Taken, topB: number, x: number): boolean {
  const from = (one: Taken, top: number): Point => ({ x, y: top + one.wanted.height / 2 });
  const turn = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  const [a1, b1] = [from(a, topA), from(b, topB)];
  return (
    turn(a1, a.anchor, b1) !== turn(a1, a.anchor, b.anchor) &&
    turn(b1, b.anchor, a1) !== turn(b1, b.anchor, a.anchor)
  );
}

/**
 * Upper edges of labels in a given order, together as near to their anchors as can be: neighbours
 * that would overlap become a block, which stands at the mean of what its members wish.
 */
function settled(row: readonly Taken[], { top, bottom }: Column): number[] {
  const blocks: { first: number; height: number; wish: number; count: number }[] = [];
  row.forEach(({ wanted: { height }, anchor }, first) => {
    let block = { first, height, wish: anchor.y - height / 2, count: 1 };
    for (;;) {
      const before = blocks.at(-1);
      if (!before || before.wish + before.height <= block.wish) break;
      blocks.pop();
      const count = before.count + block.count;
      block = {
        first: before.first,
        height: before.height + block.height,
        wish: (before.wish * before.count + (block.wish - before.height) * block.count) / count,
        count,
      };
    }
    blocks.push(block);
  });
  const tops: number[] = [];
  let least = top;
  for (const { first, wish, count } of blocks) {
    let y = Math.max(least, wish);
    for (let i = first; i < first + count; i++) {
      tops.push(y);
      y += row[i]?.wanted.height ?? 0;
    }
    least = y;
  }
  // What hangs over the lower edge pushes up what stands above it.
  let most = bottom;
  for (let i = row.length - 1; i >= 0; i--) {
    const height = row[i]?.wanted.height ?? 0;
    tops[i] = Math.min(tops[i] ?? 0, most - height);
    most = tops[i] ?? 0;
  }
  return tops;
}
