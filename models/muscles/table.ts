/** The measured figures that the muscles are generated from: models/spec/muscles.json. */
import { readFileSync } from 'node:fs';
import { FIGURES, type Figure, type Vec3 } from '../mesh.ts';
import { shareBelly } from './heads.ts';

export type Layer = 'superficial' | 'middle' | 'deep';
export type Station = [
  x: number,
  y: number,
  z: number,
  width: number,
  thickness: number,
  wx: number,
  wy: number,
  wz: number,
];

/** One part on one figure, left side, mm and ml. */
export interface PartFigures {
  line: Station[];
  fibres?: Vec3[][];
  tendons?: Vec3[][];
  origin: Vec3[];
  insertion: Vec3[];
  belly: [from: number, to: number];
  depth: [least: number, median: number];
  volume: number;
}

export interface PartRow extends Record<Figure, PartFigures> {
  name: string;
  type: 'strap' | 'fusiform' | 'sheet' | 'fan' | 'ring';
  basis: 'measured' | 'constructed';
}

export interface MuscleRow {
  layer: Layer;
  parts: PartRow[];
}

/**
 * Where the measured volume is not believed: the reference's plantaris holds 33 ml, textbooks say
 * 5 to 10. Its surplus is left out.
 */
const VOLUMES: Record<string, number> = { 'soleus/plantaris': 9 };

/** All muscles by id, in the table's order (head to foot). */
export function muscleTable(): Record<string, MuscleRow> {
  const file = new URL('../spec/muscles.json', import.meta.url);
  const { muscles } = JSON.parse(readFileSync(file, 'utf8')) as {
    muscles: Record<string, MuscleRow>;
  };
  for (const [id, { parts }] of Object.entries(muscles)) {
    for (const part of parts) {
      const volume = VOLUMES[`${id}/${part.name}`];
      if (volume !== undefined) part.male.volume = part.female.volume = volume;
    }
  }
  const [sternal, clavicular] = muscles['sternocleidomastoid']!.parts as [PartRow, PartRow];
  sternal.basis = 'constructed';
  for (const f of FIGURES) [sternal[f], clavicular[f]] = shareBelly(sternal[f], clavicular[f]);
  return muscles;
}
