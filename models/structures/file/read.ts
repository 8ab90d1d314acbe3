/** Reads static/models/inside.glb back: bones and structures of both sides, mm. */
import { readFileSync } from 'node:fs';
import { type Figure, perFigure } from '../../mesh.ts';
import { decodeGlb, unpackIndices, unpackPositions } from '../../glb/unpack.ts';
import type { BandRange, Range, StructureRange } from './write.ts';

export const INSIDE_FILE = new URL('../../../static/models/inside.glb', import.meta.url);

export interface InsideModel {
  positions: Record<Figure, Float64Array>;
  indices: Uint32Array;
  bones: Range[];
  structures: StructureRange[];
  bands: BandRange[];
}

interface Extras {
  step: number;
  femaleScale: number;
  bones: Range[];
  structures: StructureRange[];
  bands: BandRange[];
}

export async function readInside(
  bytes: Uint8Array = readFileSync(INSIDE_FILE),
): Promise<InsideModel> {
  const { streams, extras } = await decodeGlb<Extras>(bytes);
  const [male, female, , index] = streams as [Packed, Packed, Packed, Packed];
  const { bones, structures, bands } = extras;
  return {
    positions: unpackPositions(male.data, female.data, extras),
    indices: unpackIndices(index),
    bones,
    structures,
    bands,
  };
}
type Packed = { data: Uint8Array; stride: number };

export interface Piece {
  id: string;
  side: 'left' | 'right' | 'mid';
  positions: Record<Figure, Float64Array>;
  indices: Uint32Array;
}

/** One range as a mesh of its own, and its mirror image where the file leaves that to the reader. */
export function piecesOf(
  model: InsideModel,
  { id, side, firstTriangle, count, mirror }: Range,
): Piece[] {
  const own = model.indices.subarray(3 * firstTriangle, 3 * (firstTriangle + count));
  const used = [...new Set(own)];
  const slot = new Map(used.map((v, i) => [v, i]));
  const indices = Uint32Array.from(own, (v) => slot.get(v)!);
  const positions = perFigure((figure) =>
    Float64Array.from(used.flatMap((v) => [...model.positions[figure].subarray(3 * v, 3 * v + 3)])),
  );
  const piece: Piece = { id, side, positions, indices };
  return mirror ? [piece, { id, side: 'right', ...mirrored(piece) }] : [piece];
}

function mirrored({ positions, indices }: Pick<Piece, 'positions' | 'indices'>) {
  const flipped = perFigure((f) => positions[f].map((x, i) => (i % 3 ? x : -x)));
  return {
    positions: flipped,
    indices: indices.map((_, i) => indices[i - (i % 3) + [0, 2, 1][i % 3]!]!),
  };
}

/** What the export adds: one closed mesh a bone and side, one mesh a structure's side (all its parts). */
export async function insideOf(figure: Figure): Promise<Record<'bones' | 'structures', Meshes>> {
  const model = await readInside();
  const gather = (ranges: readonly Range[]): Meshes => {
    const out: Meshes = {};
    for (const piece of ranges.flatMap((range) => piecesOf(model, range))) {
      const mesh = (out[`${piece.id}:${piece.side}`] ??= { positions: [], indices: [] });
      const from = mesh.positions.length / 3;
      mesh.indices.push(...Array.from(piece.indices, (v) => v + from));
      for (const x of piece.positions[figure]) mesh.positions.push(Math.round(x * 1e4) / 1e4);
    }
    return out;
  };
  return { bones: gather(model.bones), structures: gather(model.structures) };
}
export type Meshes = Record<string, { positions: number[]; indices: number[] }>;
