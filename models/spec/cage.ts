/** The outer surface of the left half of the rib cage, as a smooth sheet through the ribs. */
import type { Figure, Vec3 } from '../mesh.ts';
import { add, cross, distance, normalise, scale, sub } from '../geometry/vec.ts';
import { landmarkPoints } from './landmarks.ts';
import { sampleRows } from '../geometry/curve.ts';

const RIBS = 10;
/** mm between the ribs and the middle of a thin muscle that lies on them */
export const ON_RIBS = 3.5;

export interface Cage {
  /** `s` 0 at the head of the rib, 1/3 angle, 2/3 side, 1 front end; `r` 0 first rib .. 1 tenth */
  at: (s: number, r: number) => Vec3;
  /** unit, away from the lung */
  normal: (s: number, r: number) => Vec3;
  /** nearest place to a point */
  project: (p: Vec3) => [s: number, r: number];
}

/** The cage of one figure. */
export function cageOf(figure: Figure): Cage {
  const marks = landmarkPoints(figure);
  const ribs = Array.from({ length: RIBS }, (_, i) =>
    ['head', 'angle', 'lateral', 'front_end'].map((place) => {
      const p = marks[`rib${i + 1}_${place}_L`];
      if (!p) throw new Error(`unknown landmark: rib${i + 1}_${place}_L`);
      return p;
    }),
  );
  const at = (s: number, r: number): Vec3 => {
    const [x, y, z] = sampleRows(
      ribs.map((rib) => sampleRows(rib, s)),
      r,
    );
    return [x!, y!, z!];
  };
  const e = 0.01;
  const normal = (s: number, r: number): Vec3 => {
    const along = sub(at(Math.min(1, s + e), r), at(Math.max(0, s - e), r));
    const down = sub(at(s, Math.min(1, r + e)), at(s, Math.max(0, r - e)));
    return normalise(cross(along, down));
  };
  const [S, R] = [60, 54];
  const grid = Array.from({ length: S + 1 }, (_, i) =>
    Array.from({ length: R + 1 }, (__, j) => at(i / S, j / R)),
  );
  const project = (p: Vec3): [number, number] => {
    let best: [number, number] = [0, 0];
    let least = Infinity;
    for (let i = 0; i <= S; i++) {
      for (let j = 0; j <= R; j++) {
        const d = distance(p, grid[i]![j]!);
        if (d < least) [least, best] = [d, [i / S, j / R]];
      }
    }
    return best;
  };
  return { at, normal, project };
}

/** A point `height` mm off the cage. */
export const above = (cage: Cage, s: number, r: number, height: number): Vec3 =>
  add(cage.at(s, r), scale(cage.normal(s, r), height));
