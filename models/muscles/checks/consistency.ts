/**
 * How far the muscles agree with each other, with the bones and with the fat under the skin. What two
 * of them claim at once is wrong in at least one: these shares are certain errors, whatever the truth.
 */
import { bonesIn } from '../settle/walls.ts';
import { middleOf, cubes, fill, gridOver, type Grid } from '../../geometry/grid.ts';
import type { Figure } from '../../mesh.ts';
import type { BodyModel } from '../../read.ts';
import type { InsideModel } from '../../structures/file/read.ts';
import { fatOver } from '../settle/fascia.ts';
import { MeshField } from '../../geometry/mesh-field.ts';
import { meshOf, type MuscleModel } from '../file/read.ts';
import { vertexAreas, volumeOf, weightedMedian } from '../../geometry/measures.ts';
import { muscleTable } from '../measured/index.ts';

const CELL = 2.5;
/** mm beyond the mid-line that are kept of the skin */
const BEYOND = 60;
/** How far into a neighbour is looked, mm */
const DEEP = 14;

/** Neighbours may touch, and pass so deep into each other, mm. */
const TOO_DEEP = 4;

/** One part; shares are of its own volume. */
export interface PartConsistency {
  muscle: string;
  part: string;
  /** millilitres */
  volume: number;
  /** share of the table's volume */
  ratio: number;
  /** also claimed by another part; by a bone; by the fat under the skin */
  shared: number;
  inBone: number;
  inFat: number;
  /** mm that its deepest vertex has got into a part of another muscle, and which */
  deepest: number;
  into: string;
  /** share of its vertices that lie deeper than 4 mm in a part of another muscle */
  through: number;
  /** depth of the surface below the skin, median, less the table's, mm */
  deeper: number;
}

/** Every part of one figure, left side. */
export function measureConsistency(
  model: MuscleModel,
  inside: InsideModel,
  body: Pick<BodyModel, 'positions' | 'indices'>,
  figure: Figure,
): PartConsistency[] {
  const table = muscleTable();
  const S = body.positions[figure];
  const skin = new MeshField(S, body.indices, 12, (t) => S[3 * body.indices[3 * t]!]! > -BEYOND);
  const grid = gridOver([model.positions[figure]], CELL, 8);
  const bone = bonesIn(grid, inside, figure);
  const claims = new Uint8Array(cubes(grid));
  const parts = model.muscles.flatMap(({ id, parts }) =>
    parts.map((part, index) => {
      const mesh = meshOf(model, part, figure);
      const held = new Set<number>();
      fill(grid, mesh.positions, mesh.indices, (cube) => {
        if (held.has(cube)) return;
        held.add(cube);
        claims[cube]!++;
      });
      const own = [...held];
      return {
        held,
        id,
        part,
        index,
        own,
        ...mesh,
        field: new MeshField(mesh.positions, mesh.indices),
      };
    }),
  );
  return parts.map(({ id, part, index, own, positions, indices }) => {
    const row = table[id]!.parts[index]![figure];
    const fascia = fatOver(table[id]!.place, figure);
    const count = Math.max(1, own.length);
    let fat = 0;
    // depth changes slowly: every second cube tells it
    for (let i = 0; i < own.length; i += 2) {
      const n = skin.near(...middleOf(grid, own[i]!), fascia + 4);
      if (Number.isFinite(n.distance) && -n.distance < fascia - 1) fat += 2;
    }
    const others = parts.filter((p) => p.id !== id);
    const depths: number[] = [];
    let [deepest, into, through] = [0, '', 0];
    for (let v = 0; v < positions.length; v += 3) {
      const at = [positions[v]!, positions[v + 1]!, positions[v + 2]!] as const;
      depths.push(-skin.near(...at, 90).distance);
      const cube = cubeAt(grid, at);
      let deep = 0;
      for (const p of others) {
        if (!p.held.has(cube)) continue;
        const { distance } = p.field.near(...at, DEEP);
        deep = Math.max(deep, -distance);
        if (deep > deepest) [deepest, into] = [deep, p.id];
      }
      if (deep > TOO_DEEP) through++;
    }
    const volume = volumeOf(positions, indices) / 1000;
    return {
      muscle: id,
      part: part.name,
      volume,
      ratio: volume / row.volume,
      shared: own.filter((c) => claims[c]! > 1).length / count,
      inBone: own.filter((c) => bone[c]).length / count,
      inFat: Math.min(1, fat / count),
      deepest,
      into,
      through: (3 * through) / positions.length,
      deeper: weightedMedian(depths, vertexAreas(positions, indices)) - row.depth[1],
    };
  });
}

const cubeAt = ({ low, cell, count }: Grid, at: readonly number[]): number => {
  const [i, j, k] = [0, 1, 2].map((c) => Math.floor((at[c]! - low[c]!) / cell));
  return (k! * count[1] + j!) * count[0] + i!;
};

/** Shares of the whole volume, and the worst parts: for the build's closing table. */
export function consistencySummary(rows: readonly PartConsistency[]): Record<string, string> {
  const whole = rows.reduce((sum, r) => sum + r.volume, 0);
  const share = (of: 'shared' | 'inBone' | 'inFat'): string => {
    const all = rows.reduce((sum, r) => sum + r[of] * r.volume, 0) / whole;
    const worst = rows.reduce((a, b) => (b[of] > a[of] ? b : a));
    const percent = (x: number): string => (100 * x).toFixed(1);
    return `${percent(all)} %, worst ${worst.muscle} ${worst.part} ${percent(worst[of])} %`;
  };
  const deep = rows.reduce((a, b) => (b.deepest > a.deepest ? b : a));
  return {
    'claimed twice': share('shared'),
    'in bone': share('inBone'),
    'in the fat': share('inFat'),
    'deepest in a neighbour (mm)': `${deep.muscle} in ${deep.into} ${deep.deepest.toFixed(1)}`,
  };
}
