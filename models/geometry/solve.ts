/** Systems of linear equations. */

/**
 * Gauss elimination with pivots. `rows` are overwritten.
 *
 * @param rows n rows of n factors and `sides` right-hand sides
 * @returns for each of the n unknowns its value for each right-hand side
 */
export function solve(rows: (number[] | Float64Array)[], sides: number): number[][] {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let r = c + 1; r < n; r++) {
      if (Math.abs(rows[r]![c]!) > Math.abs(rows[best]![c]!)) best = r;
    }
    [rows[c], rows[best]] = [rows[best]!, rows[c]!];
    const pivot = rows[c]!;
    for (let r = c + 1; r < n; r++) {
      const row = rows[r]!;
      const factor = row[c]! / pivot[c]!;
      if (factor) for (let k = c; k < n + sides; k++) row[k]! -= factor * pivot[k]!;
    }
  }
  const out = new Array<number[]>(n);
  for (let r = n - 1; r >= 0; r--) {
    const row = rows[r]!;
    out[r] = Array.from({ length: sides }, (_, side) => {
      let sum = row[n + side]!;
      for (let k = r + 1; k < n; k++) sum -= row[k]! * out[k]![side]!;
      return sum / row[r]!;
    });
  }
  return out;
}
