/** Sparse rows: columns and values of row r are those from `start[r]` to `start[r + 1]`. */
export interface Rows {
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float64Array;
  readonly columns: number;
}

export function rowsOf(
  list: readonly (readonly (readonly [number, number])[])[],
  columns: number,
): Rows {
  const start = new Uint32Array(list.length + 1);
  list.forEach((row, r) => (start[r + 1] = (start[r] ?? 0) + row.length));
  const flat = list.flat();
  return {
    start,
    column: Uint32Array.from(flat, ([column]) => column),
    value: Float64Array.from(flat, ([, value]) => value),
    columns,
  };
}

/** to[at ..] += much * from[of ..], `wide` numbers. */
function add(
  to: Float64Array,
  at: number,
  much: number,
  from: Float64Array,
  of: number,
  wide: number,
): void {
  for (let c = 0; c < wide; c += 1) to[at + c] = (to[at + c] ?? 0) + much * (from[of + c] ?? 0);
}

/** Rows times a dense matrix of `wide` numbers a column; turned over, a row. */
function times(rows: Rows, dense: Float64Array, wide: number, over: boolean): Float64Array {
  const { start, column, value, columns } = rows;
  const size = start.length - 1;
  const out = new Float64Array((over ? columns : size) * wide);
  for (let r = 0; r < size; r += 1) {
    for (let k = start[r] ?? 0; k < (start[r + 1] ?? 0); k += 1) {
      const [row, col] = [r * wide, (column[k] ?? 0) * wide];
      if (over) add(out, col, value[k] ?? 0, dense, row, wide);
      else add(out, row, value[k] ?? 0, dense, col, wide);
    }
  }
  return out;
}

/** Of each of `wide` columns: the sum of products. */
function dots(x: Float64Array, y: Float64Array, wide: number): Float64Array {
  const out = new Float64Array(wide);
  for (let i = 0; i < x.length; i += 1) {
    const c = i % wide;
    out[c] = (out[c] ?? 0) + (x[i] ?? 0) * (y[i] ?? 0);
  }
  return out;
}

const ratio = (x: number, y: number | undefined) => (y !== undefined && y > 0 ? x / y : 0);

/** What is left of the targets may be this share of them. */
const ENOUGH = 1e-6;
const MOST_STEPS = 40;

/**
 * Ridge regression, `wide` targets at once, by conjugate gradients over the rows: find `a` with
 * (X Xᵗ + penalty / weight) a = targets, and answer Xᵗ a. The same numbers in the same order give the
 * same answer on every machine.
 */
export function ridge(
  rows: Rows,
  targets: Float64Array,
  wide: number,
  penalty: number,
  weight: Float64Array,
): Float64Array {
  const a = new Float64Array(targets.length);
  const left = targets.slice();
  const way = targets.slice();
  let rest = dots(left, left, wide);
  const enough = rest.map((x) => x * ENOUGH);
  const open = (x: number, c: number) => x > (enough[c] ?? 0);
  for (let step = 0; step < MOST_STEPS && rest.some(open); step += 1) {
    const on = times(rows, times(rows, way, wide, true), wide, false);
    weight.forEach((much, r) => {
      add(on, r * wide, penalty / much, way, r * wide, wide);
    });
    const along = dots(way, on, wide);
    const stride = rest.map((x, c) => (open(x, c) ? ratio(x, along[c]) : 0));
    for (let i = 0; i < a.length; i += 1) {
      const s = stride[i % wide] ?? 0;
      a[i] = (a[i] ?? 0) + s * (way[i] ?? 0);
      left[i] = (left[i] ?? 0) - s * (on[i] ?? 0);
    }
    const next = dots(left, left, wide);
    const turn = next.map((x, c) => ratio(x, rest[c]));
    for (let i = 0; i < way.length; i += 1) {
      way[i] = (left[i] ?? 0) + (turn[i % wide] ?? 0) * (way[i] ?? 0);
    }
    rest = next;
  }
  return times(rows, a, wide, true);
}
