import { expect } from 'vitest';
import {
  cross,
  lineStart,
  type Column,
  type ColumnSide,
  type PlacedLabel,
} from '../../src/body/names/labels';

/** Names beside a picture: all in their column, none over another, no two lines crossed. */
export function expectOrderly(
  placed: readonly PlacedLabel[],
  columns: Readonly<Record<ColumnSide, Column>>,
): void {
  for (const side of ['left', 'right'] as const) {
    const row = placed.filter((one) => one.side === side).sort((a, b) => a.y - b.y);
    row.forEach((one, i) => {
      expect(one.y).toBeGreaterThanOrEqual(columns[side].top - 1e-6);
      expect(one.y + one.height).toBeLessThanOrEqual(columns[side].bottom + 1e-6);
      const next = row[i + 1];
      if (next) expect(next.y - one.y).toBeGreaterThanOrEqual(one.height - 1e-6);
    });
  }
  const lines = placed.map((one) => [lineStart(one, columns[one.side].x), one.anchor] as const);
  const crossed = lines.flatMap((a, i) =>
    lines
      .slice(i + 1)
      .flatMap((b, j) =>
        cross(a, b) ? [`${placed[i]?.key ?? ''} and ${placed[i + 1 + j]?.key ?? ''}`] : [],
      ),
  );
  expect(crossed).toEqual([]);
}
