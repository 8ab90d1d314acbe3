/** Smooth curves through rows of numbers. */

const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/**
 * Catmull-Rom value at `t` (0..1 over the rows, evenly spaced) of rows of equal length; the ends run
 * out straight. `closed` rows wrap around.
 */
export function sampleRows(
  rows: readonly (readonly number[])[],
  t: number,
  closed = false,
): number[] {
  const n = rows.length;
  const spans = closed ? n : n - 1;
  const at = Math.min(spans - 1e-9, Math.max(0, t * spans));
  const i = Math.floor(at);
  const f = at - i;
  const row = (k: number, c: number): number => {
    if (closed) return rows[((k % n) + n) % n]![c]!;
    if (k < 0) return 2 * rows[0]![c]! - rows[1]![c]!;
    if (k >= n) return 2 * rows[n - 1]![c]! - rows[n - 2]![c]!;
    return rows[k]![c]!;
  };
  return rows[0]!.map((_, c) => {
    const [a, b, d, e] = [row(i - 1, c), row(i, c), row(i + 1, c), row(i + 2, c)];
    return b + 0.5 * f * (d - a + f * (2 * a - 5 * b + 4 * d - e + f * (3 * (b - d) + e - a)));
  });
}

/** Linear value at `t` (0..1 over the numbers, evenly spaced). */
export function sampleNumbers(values: readonly number[], t: number): number {
  const at = Math.min(values.length - 1, Math.max(0, t * (values.length - 1)));
  const i = Math.min(values.length - 2, Math.floor(at));
  return values.length === 1 ? values[0]! : lerp(values[i]!, values[i + 1]!, at - i);
}

/** Length of each span between points, and their sum. */
export function spanLengths(points: readonly (readonly number[])[]): number[] {
  return points.slice(1).map((p, i) => Math.hypot(...[0, 1, 2].map((c) => p[c]! - points[i]![c]!)));
}

/** Row parameter (0..1 over the rows) of a fraction of the length along the points. */
export function parameterAt(points: readonly (readonly number[])[], fraction: number): number {
  const spans = spanLengths(points);
  let left = fraction * spans.reduce((a, b) => a + b, 0);
  for (let i = 0; i < spans.length; i++) {
    if (left <= spans[i]! || i === spans.length - 1) {
      return (i + Math.min(1, spans[i]! ? left / spans[i]! : 0)) / spans.length;
    }
    left -= spans[i]!;
  }
  return 1;
}
