/** Numbers that tell whether the muscles are where the measured ones are. */
import { centroidOf, volumeOf } from '../../geometry/measures.ts';
import { brokenEdges } from '../../geometry/topology.ts';
import { FIGURES, type Figure, type Vec3 } from '../../mesh.ts';
import type { BodyModel } from '../../read.ts';
import { sampleRows } from '../../geometry/curve.ts';
import { MeshField } from '../../geometry/mesh-field.ts';
import { meshOf, type MuscleModel } from '../file/read.ts';
import { muscleTable } from '../measured/index.ts';
import type { PartFigures } from '../lines/row.ts';

export const STATURE: Record<Figure, number> = { male: 1750, female: 1650 };
/** mm beyond the mid-line that are kept of the skin */
const BEYOND = 60;
/** Outside the belly a section is tendon: this share of it counts. */
const TENDON_SHARE = 0.15;

export interface MuscleMeasure {
  id: string;
  /** millilitres, and what the table says */
  volume: number;
  expectedVolume: number;
  /** centroid off the table's, share of stature */
  centroid: number;
  /** farther of origin and insertion off the nearest vertex, share of stature */
  ends: number;
  /** share of vertices outside of the skin, and the farthest, mm */
  outside: number;
  farthest: number;
  brokenEdges: number;
}

/**
 * Centroid that the table gives a part: its sections weighed by area and span. The tendons of
 * `slender` parts are measured too wide and count less.
 */
export function expectedCentroid({ line, fibres, belly }: PartFigures, slender: boolean): Vec3 {
  const sum: Vec3 = [0, 0, 0];
  let weight = 0;
  const add = (p: ArrayLike<number>, w: number): void => {
    for (let k = 0; k < 3; k++) sum[k]! += w * p[k]!;
    weight += w;
  };
  const last = line.length - 1;
  const span = (i: number): number => {
    const [a, b] = [line[Math.max(0, i - 1)]!, line[Math.min(last, i + 1)]!];
    return Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
  };
  line.forEach((s, i) => {
    const t = i / last;
    const fleshy = !slender || (t >= belly[0] - 0.01 && t <= belly[1] + 0.01);
    const area = s[3] * s[4] * span(i) * (fleshy ? 1 : TENDON_SHARE);
    if (!fibres) return add(s, area);
    // across a sheet the fibres say where the section lies, weighed by the room each of them has
    const row = fibres.map((f) => sampleRows(f, i / last));
    row.forEach((p, k) => {
      const [a, b] = [row[Math.max(0, k - 1)]!, row[Math.min(row.length - 1, k + 1)]!];
      const room = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!);
      const along = fibreSpan(fibres[k]!, i / last);
      add(p, room * along * s[4]);
    });
  });
  return [sum[0] / weight, sum[1] / weight, sum[2] / weight];
}

function fibreSpan(fibre: readonly Vec3[], t: number): number {
  const [a, b] = [
    sampleRows(fibre, Math.max(0, t - 0.06)),
    sampleRows(fibre, Math.min(1, t + 0.06)),
  ];
  return Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!);
}

const middle = (points: readonly Vec3[]): Vec3 =>
  [0, 1, 2].map((k) => points.reduce((s, p) => s + p[k]!, 0) / points.length) as Vec3;

const gap = (P: Float64Array, [x, y, z]: Vec3): number => {
  let best = Infinity;
  for (let i = 0; i < P.length; i += 3) {
    best = Math.min(best, Math.hypot(P[i]! - x, P[i + 1]! - y, P[i + 2]! - z));
  }
  return best;
};

/** Every muscle of one figure, left side. */
export function measureFigure(
  model: MuscleModel,
  body: Pick<BodyModel, 'positions' | 'indices'>,
  figure: Figure,
): MuscleMeasure[] {
  const table = muscleTable();
  const S = body.positions[figure];
  const left = (t: number): boolean => S[3 * body.indices[3 * t]!]! > -BEYOND;
  const skin = new MeshField(S, body.indices, 12, left);
  return model.muscles.map((range) => {
    const { positions: P, indices } = meshOf(model, range, figure);
    const rows = table[range.id]!.parts;
    const parts = rows.map((row) => row[figure]);
    const centroids = rows.map((row) => {
      const { taper } = row;
      const own = row[figure];
      return expectedCentroid(taper ? { ...own, belly: [taper.from, taper.to] } : own, !!taper);
    });
    const expectedVolume = parts.reduce((sum, part) => sum + part.volume, 0);
    const wanted = [0, 1, 2].map(
      (k) =>
        parts.reduce((sum, part, i) => sum + centroids[i]![k]! * part.volume, 0) / expectedVolume,
    ) as Vec3;
    const found = centroidOf(P, indices);
    const count = P.length / 3;
    const far = Array.from({ length: count }, (_, v) => {
      const { distance } = skin.near(P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!, 12);
      return Number.isFinite(distance) ? Math.max(0, distance) : 0;
    });
    const ends = parts.flatMap((part, i) => {
      const own = meshOf(model, range.parts[i]!, figure).positions;
      return [gap(own, middle(part.origin)), gap(own, middle(part.insertion))];
    });
    return {
      id: range.id,
      volume: volumeOf(P, indices) / 1000,
      expectedVolume,
      centroid: Math.hypot(...found.map((x, k) => x - wanted[k]!)) / STATURE[figure],
      ends: Math.max(...ends) / STATURE[figure],
      outside: far.filter((d) => d > 0.1).length / count,
      farthest: Math.max(...far),
      brokenEdges: brokenEdges(indices),
    };
  });
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The build's closing table. */
export function measureMuscles(
  model: MuscleModel,
  body: Pick<BodyModel, 'positions' | 'indices'>,
  bytes: number,
): Record<string, number | string> {
  const worst = (rows: MuscleMeasure[], of: (m: MuscleMeasure) => number): string => {
    const row = rows.reduce((a, b) => (of(b) > of(a) ? b : a));
    return `${row.id} ${of(row).toPrecision(3)}`;
  };
  const off = (m: MuscleMeasure): number => Math.abs(m.volume / m.expectedVolume - 1);
  return {
    bytes,
    muscles: model.muscles.length,
    vertices: model.positions.male.length / 3,
    triangles: model.indices.length / 3,
    'trigger points': model.triggerPoints.length,
    ...Object.fromEntries(
      FIGURES.flatMap((f) => {
        const rows = measureFigure(model, body, f);
        return [
          [`${f} broken edges`, rows.reduce((sum, m) => sum + m.brokenEdges, 0)],
          [`${f} centroid off, median (%)`, (100 * median(rows.map((m) => m.centroid))).toFixed(2)],
          [`${f} centroid off, worst (%)`, worst(rows, (m) => 100 * m.centroid)],
          [`${f} ends off, worst (%)`, worst(rows, (m) => 100 * m.ends)],
          [`${f} volume off, worst (%)`, worst(rows, (m) => 100 * off(m))],
          [`${f} outside the skin, worst (%)`, worst(rows, (m) => 100 * m.outside)],
          [`${f} outside the skin, farthest (mm)`, worst(rows, (m) => m.farthest)],
        ];
      }),
    ),
  };
}
