/**
 * How faithful the muscles are to the sections that were measured, station by station: where the
 * middle of each lies, how wide and thick it is. Sheets are measured at the points of their fibres.
 */
import type { Figure, Vec3 } from '../../mesh.ts';
import { cross, dot, normalise, reject, sub } from '../../geometry/vec.ts';
import { alignedLine, loftOf, overlapOf, tangentOf, type Mesh } from './loft.ts';
import { meshOf, type MuscleModel } from '../file/read.ts';
import { crossings, pieceAt, type Plane } from '../../geometry/slice.ts';
import { muscleTable } from '../measured/index.ts';
import type { MuscleRow, PartFigures, PartRow } from '../lines/row.ts';

/** A middle surface is looked for so far from a measured fibre, mm. */
const FAR = 16;

/** One part against its table row; medians over its inner stations or its inner fibre points. */
export interface PartStations {
  muscle: string;
  part: string;
  type: PartRow['type'];
  sheet: boolean;
  /** offset of each section's middle, mm */
  offs: number[];
  /** the same in shares of the section's half thickness */
  shares: number[];
  /** measured width, thickness and area against the table's; widths only of lines */
  widths: number[];
  thicknesses: number[];
  areas: number[];
  /** stations at which the part is missing */
  missed: number;
  /** Dice overlap with the plain loft of the row */
  overlap: number;
}

/** Planes of the inner stations and what was measured in them: half axes, mm. */
export function planesOf(
  part: PartRow,
  figures: PartFigures,
): (Plane & { half: [number, number] })[] {
  const rows = alignedLine(figures);
  const closed = part.type === 'ring';
  const last = closed ? rows.length : rows.length - 1;
  const [from, to] = figures.belly;
  return rows.flatMap((s, i) => {
    const t = i / last;
    // tendons are measured too wide, and ends lie on the slant
    if (!closed && (i === 0 || i === last || t < from - 0.01 || t > to + 0.01)) return [];
    const normal = tangentOf(rows, t, closed);
    const given: Vec3 = [s[5]!, s[6]!, s[7]!];
    const u = normalise(reject(given, normal));
    const plain = Math.sqrt(1 - dot(normalise(given), normal) ** 2);
    const half: [number, number] = [s[3]! * plain, s[4]!];
    return [{ at: [s[0]!, s[1]!, s[2]!] as Vec3, u, v: cross(normal, u), half }];
  });
}

const empty = (): Pick<
  PartStations,
  'offs' | 'shares' | 'widths' | 'thicknesses' | 'areas' | 'missed'
> => ({
  offs: [],
  shares: [],
  widths: [],
  thicknesses: [],
  areas: [],
  missed: 0,
});

function measureLine(mesh: Mesh, part: PartRow, figures: PartFigures): ReturnType<typeof empty> {
  const out = empty();
  for (const plane of planesOf(part, figures)) {
    const [a, b] = plane.half;
    const piece = pieceAt(mesh.positions, mesh.indices, plane, 1.2 * a + b + 4);
    if (!piece) {
      out.missed++;
      continue;
    }
    const off = Math.hypot(...piece.off);
    out.offs.push(off);
    out.shares.push(off / b);
    out.widths.push(piece.half[0] / a);
    out.thicknesses.push(piece.half[1] / b);
    out.areas.push(piece.area / (Math.PI * a * b));
  }
  return out;
}

function measureSheet(mesh: Mesh, { fibres, line }: PartFigures): ReturnType<typeof empty> {
  const out = empty();
  const F = fibres!;
  const [rows, last] = [F.length, F[0]!.length - 1];
  for (let i = rows > 2 ? 1 : 0; i < (rows > 2 ? rows - 1 : rows); i++) {
    for (let k = 1; k < last; k++) {
      const at = F[i]![k]!;
      const along = sub(F[i]![k + 1]!, F[i]![k - 1]!);
      const wide = sub(F[Math.min(rows - 1, i + 1)]![k]!, F[Math.max(0, i - 1)]![k]!);
      const way = normalise(cross(along, wide));
      const hits = crossings(mesh.positions, mesh.indices, at, way);
      let best: [number, number] | null = null;
      for (let h = 0; h + 1 < hits.length; h += 2) {
        const middle = (hits[h]! + hits[h + 1]!) / 2;
        const so = best ? Math.abs(best[0] + best[1]) / 2 : FAR;
        if (Math.abs(middle) < so) best = [hits[h]!, hits[h + 1]!];
      }
      if (!best) {
        out.missed++;
        continue;
      }
      const half = line[Math.round((k / last) * (line.length - 1))]![4];
      const off = Math.abs(best[0] + best[1]) / 2;
      out.offs.push(off);
      out.shares.push(off / half);
      out.thicknesses.push((best[1] - best[0]) / (2 * half));
    }
  }
  return out;
}

/** One part's surface against its row. */
export function measurePart(
  muscle: string,
  mesh: Mesh,
  part: PartRow,
  figure: Figure,
): PartStations {
  const figures = part[figure];
  const sheet = figures.fibres !== undefined;
  return {
    muscle,
    part: part.name,
    type: part.type,
    sheet,
    ...(sheet ? measureSheet(mesh, figures) : measureLine(mesh, part, figures)),
    overlap: overlapOf(mesh, loftOf(part, figures)),
  };
}

/** Every part of one figure, left side. */
export function measureStations(
  model: MuscleModel,
  figure: Figure,
  table: Record<string, MuscleRow> = muscleTable(),
): PartStations[] {
  return model.muscles.flatMap(({ id, parts }) =>
    parts.map((range, i) =>
      measurePart(id, meshOf(model, range, figure), table[id]!.parts[i]!, figure),
    ),
  );
}

/** The value below which a share of the others lies; `NaN` of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Overlap with the plain loft that a share of the parts falls short of. */
export const overlapAt = (rows: readonly PartStations[], share: number): number =>
  quantile(
    rows.map((r) => r.overlap),
    share,
  );

/** Medians, tenth worst and worst parts: for the build's closing table. */
export function stationsSummary(rows: readonly PartStations[]): Record<string, string> {
  const two = (x: number): string => x.toFixed(2);
  const of = (some: readonly PartStations[], key: 'offs' | 'shares'): string => {
    const all = some.flatMap((r) => r[key]);
    return `${two(quantile(all, 0.5))}, p90 ${two(quantile(all, 0.9))}`;
  };
  const ratio = (
    some: readonly PartStations[],
    key: 'widths' | 'thicknesses' | 'areas',
  ): string => {
    const all = some.flatMap((r) => r[key]);
    return [0.1, 0.5, 0.9].map((q) => two(quantile(all, q))).join(' / ');
  };
  const lines = rows.filter((r) => !r.sheet);
  const sheets = rows.filter((r) => r.sheet);
  const worst = (some: readonly PartStations[]): string =>
    some
      .toSorted((a, b) => quantile(b.offs, 0.5) - quantile(a.offs, 0.5))
      .slice(0, 3)
      .map((r) => `${r.muscle} ${r.part} ${quantile(r.offs, 0.5).toFixed(1)}`)
      .join(', ');
  const overlap = (some: readonly PartStations[]): string =>
    [0.1, 0.5].map((q) => two(overlapAt(some, q))).join(' / ');
  const kinds = (['fusiform', 'strap', 'fan', 'sheet'] as const).map((type) => [
    `overlap with plain loft p10/p50: ${type}`,
    overlap(rows.filter((r) => r.type === type)),
  ]);
  const least = rows
    .toSorted((a, b) => a.overlap - b.overlap)
    .slice(0, 10)
    .map((r) => `${r.part} ${two(r.overlap)}`)
    .join(', ');
  return {
    'lines: middle off (mm)': of(lines, 'offs'),
    'lines: share of half thickness': of(lines, 'shares'),
    'lines: width p10/p50/p90': ratio(lines, 'widths'),
    'lines: thickness': ratio(lines, 'thicknesses'),
    'lines: area': ratio(lines, 'areas'),
    'lines: farthest off (mm)': worst(lines),
    'sheets: middle off (mm)': of(sheets, 'offs'),
    'sheets: thickness': ratio(sheets, 'thicknesses'),
    'sheets: farthest off (mm)': worst(sheets),
    ...Object.fromEntries(kinds),
    'least overlap': least,
    missed: `${rows.reduce((sum, r) => sum + r.missed, 0)}`,
  };
}
