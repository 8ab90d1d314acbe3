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

/** Of the height of a label so much is free below its words, pixels. */
export const GAP = 5;
/** Pixels from the end of a name to the line that leads on from it. */
const OFF = 4;

/** Where the line begins that leads from a label in a column at `x` to its anchor. */
export const lineStart = (
  { side, y, height }: Pick<PlacedLabel, 'side' | 'y' | 'height'>,
  x: number,
): Point => ({ x: side === 'left' ? x + OFF : x - OFF, y: y + (height - GAP) / 2 });

/** Whether two lines, each from its first point to its second, cross. */
export function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
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
  /** the other column may have it too */
  readonly either: boolean;
}

/** A pixel that a thing lies above or below a column counts as so much that is written in it already. */
const BEYOND = 2;

type Columns = Readonly<Record<ColumnSide, Column>>;

/**
 * Place labels in two columns beside a picture: each near the height of what it names, none over
 * another, no two leader lines crossed. What finds no room is left out, the lightest first.
 *
 * @param middle anchors left of it belong to the left column; nearer to it than `slack` to either
 */
export function placeLabels(
  wanted: readonly Wanted[],
  columns: Columns,
  middle: number,
  slack = 0,
): PlacedLabel[] {
  const taken: Record<ColumnSide, Taken[]> = { left: [], right: [] };
  const room: Record<ColumnSide, number> = {
    left: columns.left.bottom - columns.left.top,
    right: columns.right.bottom - columns.right.top,
  };
  const used: Record<ColumnSide, number> = { left: 0, right: 0 };
  const costOf = (side: ColumnSide, { y }: Point): number => {
    const { top, bottom } = columns[side];
    return used[side] + BEYOND * Math.max(0, top - y, y - bottom);
  };
  for (const one of [...wanted].sort((a, b) => b.weight - a.weight)) {
    const choices = one.anchors
      .flatMap((anchor) => {
        const sides = SIDES.filter((side) =>
          side === 'left' ? anchor.x < middle + slack : anchor.x >= middle - slack,
        );
        return sides.map((side) => ({ anchor, side, either: sides.length > 1 }));
      })
      .filter(({ side }) => room[side] >= one.height)
      // A thing and its mirror image, or one on the mid-line: the emptier column gets the name, unless
      // that ends far above or below what is named.
      .sort((a, b) => costOf(a.side, a.anchor) - costOf(b.side, b.anchor));
    const [best] = choices;
    if (!best) continue;
    room[best.side] -= one.height;
    used[best.side] += one.height;
    taken[best.side].push({ wanted: one, anchor: best.anchor, either: best.either });
  }
  return parted(taken, columns);
}

/** Both columns, without lines that would meet those of the other one over the mid-line. */
function parted(taken: Record<ColumnSide, Taken[]>, columns: Columns): PlacedLabel[] {
  for (;;) {
    const [left, right] = SIDES.map((side) => stacked(taken[side], side, columns[side]));
    const pair = left?.flatMap((a) => {
      const line = lineOf(a, columns.left.x);
      const b = right?.find((one) => cross(line, lineOf(one, columns.right.x)));
      return b ? [[a, b] as const] : [];
    })[0];
    if (!pair) return [...(left ?? []), ...(right ?? [])].map(told);
    part(pair, taken, columns);
  }
}

/** The lighter one of two whose lines meet goes to the other column, or away. */
function part(
  pair: readonly [Stood, Stood],
  taken: Record<ColumnSide, Taken[]>,
  columns: Columns,
): void {
  const [light] = [...pair].sort((a, b) => a.of.wanted.weight - b.of.wanted.weight);
  if (!light) return;
  const { of, side } = light;
  taken[side] = taken[side].filter((one) => one !== of);
  const other = side === 'left' ? 'right' : 'left';
  const height = taken[other].reduce((sum, one) => sum + one.wanted.height, of.wanted.height);
  if (of.either && height <= columns[other].bottom - columns[other].top)
    taken[other] = [...taken[other], { ...of, either: false }];
}

/** A label that stands, and what it was made of. */
interface Stood extends PlacedLabel {
  readonly of: Taken;
}
const told = ({ key, side, y, height, anchor }: Stood): PlacedLabel => ({
  ...{ key, side, y, height, anchor },
});

const lineOf = (label: PlacedLabel, x: number): readonly [Point, Point] => [
  lineStart(label, x),
  label.anchor,
];

/** Labels of one column. Two whose lines cross change places; what that does not part is left out. */
function stacked(taken: readonly Taken[], side: ColumnSide, column: Column): Stood[] {
  let row = [...taken].sort((a, b) => a.anchor.y - b.anchor.y);
  for (let round = 0; ; round++) {
    const tops = settled(row, column);
    const stood = row.map((of, i): Stood => {
      const { key, height } = of.wanted;
      return { key, side, height, anchor: of.anchor, y: tops[i] ?? 0, of };
    });
    const [i, j] = crossing(stood, column.x);
    const [a, b] = [row[i], row[j]];
    if (!a || !b) return stood;
    if (round < ROUNDS * row.length) row = row.map((one, k) => (k === i ? b : k === j ? a : one));
    else row = row.filter((_, k) => k !== (a.wanted.weight < b.wanted.weight ? i : j));
  }
}

/** Each label may change its place so often before one has to go. */
const ROUNDS = 3;

/** Which two lines cross, the nearest neighbours first; -1 for none. */
function crossing(stood: readonly Stood[], x: number): [number, number] {
  const lines = stood.map((label) => lineOf(label, x));
  for (let apart = 1; apart < lines.length; apart++)
    for (let i = 0; i + apart < lines.length; i++) {
      const [a, b] = [lines[i], lines[i + apart]];
      if (a && b && cross(a, b)) return [i, i + apart];
    }
  return [-1, -1];
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
