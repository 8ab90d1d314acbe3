/** Sparse rows: columns and values of row r are those from `start[r]` to `start[r + 1]`. */
export interface Rows {
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float64Array;
  readonly columns: number;
}

export function rowsOf(list: readonly (readonly [number, number][])[], columns: number): Rows {
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

/** Rows times a dense matrix of `wide` numbers a column. */
function times({ start, column, value }: Rows, dense: Float64Array, wide: number): Float64Array {
  const out = new Float64Array((start.length - 1) * wide);
  for (let r = 0; r + 1 < start.length; r += 1) {
    for (let k = start[r] ?? 0; k < (start[r + 1] ?? 0); k += 1) {
      const v = value[k] ?? 0;
      const from = (column[k] ?? 0) * wide;
      for (let c = 0; c < wide; c += 1) out[r * wide + c]! += v * dense[from + c]!;
    }
  }
  return out;
}

/** The same rows turned over, times a dense matrix of `wide` numbers a row. */
function back({ start, column, value, columns }: Rows, dense: Float64Array, wide: number) {
  const out = new Float64Array(columns * wide);
  for (let r = 0; r + 1 < start.length; r += 1) {
    for (let k = start[r] ?? 0; k < (start[r + 1] ?? 0); k += 1) {
      const v = value[k] ?? 0;
      const to = (column[k] ?? 0) * wide;
      for (let c = 0; c < wide; c += 1) out[to + c]! += v * dense[r * wide + c]!;
    }
  }
  return out;
}

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
  steps = 60,
): Float64Array {
  const size = rows.start.length - 1;
  const a = new Float64Array(size * wide);
  const left = targets.slice();
  const way = targets.slice();
  const dots = (x: Float64Array, y: Float64Array) => {
    const out = new Float64Array(wide);
    for (let r = 0; r < size; r += 1) {
      for (let c = 0; c < wide; c += 1) out[c]! += x[r * wide + c]! * y[r * wide + c]!;
    }
    return out;
  };
  let rest = dots(left, left);
  const enough = rest.map((x) => x * 1e-6);
  for (let step = 0; step < steps && rest.some((x, c) => x > enough[c]!); step += 1) {
    const on = times(rows, back(rows, way, wide), wide);
    for (let r = 0; r < size; r += 1) {
      const more = penalty / weight[r]!;
      for (let c = 0; c < wide; c += 1) on[r * wide + c]! += more * way[r * wide + c]!;
    }
    const along = dots(way, on);
    const stride = rest.map((x, c) => (x > enough[c]! && along[c]! > 0 ? x / along[c]! : 0));
    for (let i = 0; i < a.length; i += 1) {
      a[i]! += stride[i % wide]! * way[i]!;
      left[i]! -= stride[i % wide]! * on[i]!;
    }
    const next = dots(left, left);
    const turn = next.map((x, c) => (rest[c]! > 0 ? x / rest[c]! : 0));
    for (let i = 0; i < way.length; i += 1) way[i] = left[i]! + turn[i % wide]! * way[i]!;
    rest = next;
  }
  return back(rows, a, wide);
}
