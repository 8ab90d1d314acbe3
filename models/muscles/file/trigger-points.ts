/** Where the trigger points lie: at their fraction of the fibres of their part. */
import { readFileSync } from 'node:fs';
import { type Figure, type Vec3, perFigure } from '../../mesh.ts';
import { dot, mix } from '../../geometry/vec.ts';
import { landmarkPoints } from '../../spec/landmarks.ts';
import {
  TRIGGER_POINT_ROWS,
  type Towards,
  type TriggerPointRow,
} from '../../spec/trigger-points.ts';
import { MeshField } from '../../geometry/mesh-field.ts';
import { positionsOf, type Shell } from '../shapes/shell.ts';

/** A trigger point on the left side of each figure, mm. */
export interface TriggerPointPlace extends Record<Figure, Vec3> {
  id: string;
}

/** mm below the surface of its part at least */
const INSIDE = 0.4;
const CONTENT = new URL('../../../src/atlas/content/muscles/', import.meta.url);
const WORDS = new URL('../../../src/atlas/words/en/muscles/', import.meta.url);
const DIRECTIONS: Record<Towards, Vec3> = {
  medial: [-1, 0, 0],
  lateral: [1, 0, 0],
  up: [0, 1, 0],
  down: [0, -1, 0],
  front: [0, 0, 1],
  back: [0, 0, -1],
};

interface Point {
  id: string;
  fraction: number;
}

const json = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
const slug = (words: string): string =>
  words.toLowerCase().replace(/[:()]/g, '').replace(/ +/g, '-');

/** All trigger points of the given muscles. Throws `no such part: ...`. */
export function placeTriggerPoints(shells: readonly Shell[]): TriggerPointPlace[] {
  const muscles = [...new Set(shells.map((s) => s.muscle))];
  return muscles.flatMap((muscle) => {
    const own = shells.filter((s) => s.muscle === muscle && !s.extra);
    const { triggerPoints } = json(new URL(`${muscle}.json`, CONTENT)) as {
      triggerPoints: Point[];
    };
    const words = json(new URL(`${muscle}.json`, WORDS)) as {
      triggerPoints: Record<string, { part?: string }>;
    };
    return triggerPoints.map(({ id, fraction }): TriggerPointPlace => {
      const row = TRIGGER_POINT_ROWS[id] ?? {};
      const named = row.part ?? slug(words.triggerPoints[id]?.part ?? '');
      const shell = own.length === 1 && !row.part ? own[0]! : own.find((s) => s.part === named);
      if (!shell) throw new Error(`no such part: ${id} ${named}`);
      return { id, ...perFigure((f) => placeOn(shell, f, fraction, row)) };
    });
  });
}

function placeOn(shell: Shell, figure: Figure, fraction: number, row: TriggerPointRow): Vec3 {
  const P = positionsOf(shell.rays[figure]);
  const along = row.level ? levelOf(shell, P, landmarkPoints(figure)[row.level]![1]) : fraction;
  const field = new MeshField(P, shell.triangles);
  const depth = ([x, y, z]: Vec3): number => -field.near(x, y, z, 60).distance;
  const [edge, share] = row.towards ?? ['up', 0];
  const way = DIRECTIONS[edge];
  const nearer = (by: number): Vec3 => {
    const [a, b] = [pointInside(shell, P, along, 0.5 - by), pointInside(shell, P, along, 0.5 + by)];
    return dot(a, way) >= dot(b, way) ? a : b;
  };
  // a settled part may be bent so that the middle between its faces lies outside: then step inward
  let at = nearer(share);
  for (let by = share - 0.05; by > 0 && depth(at) < INSIDE; by -= 0.05) at = nearer(by);
  if (depth(at) < INSIDE) at = deepest(shell, P, along, depth);
  return at.map((x) => Math.round(x * 10) / 10) as Vec3;
}

/** The deepest place across a part, about `along`. */
function deepest(shell: Shell, P: Float64Array, along: number, depth: (p: Vec3) => number): Vec3 {
  const places = [-0.04, 0, 0.04].flatMap((by) =>
    Array.from({ length: 17 }, (_, i) =>
      pointInside(shell, P, Math.min(1, along + by), 0.1 + 0.05 * i),
    ),
  );
  return places.reduce((a, b) => (depth(b) > depth(a) ? b : a));
}

/** Between the two faces of a part, `along` its rings and `across` its width (both 0..1). */
export function pointInside(shell: Shell, P: Float64Array, along: number, across: number): Vec3 {
  const { rings, around, closed } = shell;
  const half = around / 2;
  const ring = along * (closed ? rings : rings - 1);
  const [i, f] = [Math.min(rings - (closed ? 1 : 2), Math.floor(ring)), ring - Math.floor(ring)];
  const column = Math.max(
    1,
    shell.across.subarray(0, half + 1).findIndex((v) => v >= across),
  );
  const [low, high] = [shell.across[column - 1]!, shell.across[column]!];
  const g = (across - low) / (high - low);
  const middle = (r: number, k: number): Vec3 => {
    const at = (j: number): Vec3 => {
      const v = 3 * ((r % rings) * around + (j % around));
      return [P[v]!, P[v + 1]!, P[v + 2]!];
    };
    return mix(at(k), at(around - k), 0.5);
  };
  const across2 = (r: number): Vec3 => mix(middle(r, column - 1), middle(r, column), g);
  return ring >= rings - 1 && !closed ? across2(rings - 1) : mix(across2(i), across2(i + 1), f);
}

/** Fraction of the rings at which the middle of a part comes nearest to a height. */
function levelOf(shell: Shell, P: Float64Array, height: number): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i <= 100; i++) {
    const off = Math.abs(pointInside(shell, P, i / 100, 0.5)[1] - height);
    if (off < least) [least, best] = [off, i / 100];
  }
  return best;
}
