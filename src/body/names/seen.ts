import type { Thing } from '../inside/inside-model';
import type { Point } from './labels';

/** What is seen at places in even steps over a stage. */
export interface Look {
  /** pixels from one place to the next */
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly things: readonly Thing[];
  /** index into `things` for each place, row by row; -1 where nothing is */
  readonly found: Int16Array;
}

/** One thing of one side, as far as it is seen. */
export interface Sight {
  readonly thing: Thing;
  /** square pixels */
  readonly area: number;
  /** a place well inside what is seen of it */
  readonly anchor: Point;
}

const STEP = 8;
/** No more places than this are looked at, however large the stage. */
const MOST = 14_000;

/**
 * Look at a stage in even steps; each answer of the generator is one row done, so that the caller can let
 * others go first. What is asked is the picking tree: nothing is drawn.
 *
 * @param thingAt what is seen at a place, pixels; undefined beside the body and under a tool
 */
export function* lookOver(
  { width, height }: { readonly width: number; readonly height: number },
  thingAt: (x: number, y: number) => Thing | undefined,
): Generator<undefined, Look> {
  const step = Math.max(STEP, Math.sqrt((width * height) / MOST));
  const columns = Math.floor(width / step);
  const rows = Math.floor(height / step);
  const found = new Int16Array(columns * rows).fill(-1);
  const index = new Map<Thing, number>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const thing = thingAt((column + 0.5) * step, (row + 0.5) * step);
      if (!thing) continue;
      const known = index.get(thing) ?? index.size;
      index.set(thing, known);
      found[row * columns + column] = known;
    }
    yield;
  }
  return { step, columns, rows, things: [...index.keys()], found };
}

/** From where to where something is seen, pixels; undefined where nothing is. */
export function reachOf({
  step,
  columns,
  found,
}: Look): { left: number; right: number } | undefined {
  let [least, most] = [columns, -1];
  found.forEach((thing, at) => {
    if (thing < 0) return;
    least = Math.min(least, at % columns);
    most = Math.max(most, at % columns);
  });
  return most < 0 ? undefined : { left: least * step, right: (most + 1) * step };
}

/**
 * Each thing that is seen, with the place that lies deepest inside it.
 *
 * @param left,right only between these (pixels) a line may point; what is seen beside them is no place
 */
export function sightsOf(
  look: Look,
  { left, right }: { readonly left: number; readonly right: number },
): Sight[] {
  const { step, columns, things, found } = look;
  const inward = depthsOf(look);
  const best = things.map(() => ({ at: -1, inward: 0, count: 0 }));
  found.forEach((thing, at) => {
    const one = best[thing];
    if (!one) return;
    one.count += 1;
    const x = ((at % columns) + 0.5) * step;
    if (x < left || x > right || (inward[at] ?? 0) <= one.inward) return;
    one.inward = inward[at] ?? 0;
    one.at = at;
  });
  return things.flatMap((thing, i): Sight[] => {
    const { at, count } = best[i] ?? { at: -1, count: 0 };
    if (at < 0) return [];
    const anchor = { x: ((at % columns) + 0.5) * step, y: (Math.floor(at / columns) + 0.5) * step };
    return [{ thing, area: count * step * step, anchor }];
  });
}

/** For each place, how many steps it is from the next thing or from where nothing is. */
function depthsOf({ columns, rows, found }: Look): Uint16Array {
  const depths = new Uint16Array(found.length);
  const beside = (at: number, column: number, row: number): number => {
    const inside = column >= 0 && column < columns && row >= 0 && row < rows;
    const other = row * columns + column;
    return inside && found[other] === found[at] ? (depths[other] ?? 0) : 0;
  };
  const visit = (at: number, way: 1 | -1): number => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return 1 + Math.min(beside(at, column - way, row), beside(at, column, row - way));
  };
  for (let at = 0; at < found.length; at++) if ((found[at] ?? -1) >= 0) depths[at] = visit(at, 1);
  for (let at = found.length - 1; at >= 0; at--)
    if ((found[at] ?? -1) >= 0) depths[at] = Math.min(depths[at] ?? 0, visit(at, -1));
  return depths;
}
