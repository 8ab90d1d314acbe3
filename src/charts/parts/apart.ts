/**
 * Of words along an axis, those that stand apart: both ends first, then from the first on each that
 * overprints none. Pure.
 *
 * @param spanOf left and right edge of one, px
 * @param gap smallest space between two, px
 */
export function keptApart<T>(
  items: readonly T[],
  spanOf: (item: T) => readonly [from: number, to: number],
  gap: number,
): readonly T[] {
  const [first, ...rest] = items;
  const last = rest.pop();
  const kept: T[] = [];
  for (const item of [first, last, ...rest]) {
    if (item === undefined) continue;
    const [from, to] = spanOf(item);
    const clear = kept.map(spanOf).every(([a, b]) => to + gap <= a || b + gap <= from);
    if (clear) kept.push(item);
  }
  return items.filter((item) => kept.includes(item));
}
