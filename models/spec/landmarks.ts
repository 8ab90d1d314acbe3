import { readFileSync } from 'node:fs';
import type { Figure, Vec3 } from '../mesh.ts';

type Row = [x: number, y: number, z: number, depth: number, reach: 'p' | 'd'];
interface Table {
  figures: Record<Figure, Record<string, Row>>;
}

/** A bony landmark: where it is (mm), how deep under the skin (mm), and whether a finger finds it. */
export interface Landmark {
  at: Vec3;
  depth: number;
  palpable: boolean;
}

/** As read: every zone and every muscle asks. */
const READ: Partial<Record<Figure, Record<string, Landmark>>> = {};

/**
 * Bony landmarks of one figure. The table holds the mid-line and the left side (`_L`); the right
 * side (`_R`) is its exact mirror and is added here.
 */
export function landmarksOf(figure: Figure): Readonly<Record<string, Landmark>> {
  return (READ[figure] ??= read(figure));
}

function read(figure: Figure): Record<string, Landmark> {
  const file = new URL('./landmarks.json', import.meta.url);
  const table = JSON.parse(readFileSync(file, 'utf8')) as Table;
  const out: Record<string, Landmark> = {};
  for (const [name, [x, y, z, depth, reach]] of Object.entries(table.figures[figure])) {
    const palpable = reach === 'p';
    out[name] = { at: [x, y, z], depth, palpable };
    if (name.endsWith('_L')) {
      out[`${name.slice(0, -2)}_R`] = { at: [-x, y, z], depth, palpable };
    }
  }
  return out;
}

/** Only the positions of `landmarksOf`, as zone borders use them. */
export function landmarkPoints(figure: Figure): Record<string, Vec3> {
  return Object.fromEntries(Object.entries(landmarksOf(figure)).map(([name, l]) => [name, l.at]));
}
