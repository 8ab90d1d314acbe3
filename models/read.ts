/** Reads static/models/body.glb back: positions in mm, zones as ranges of triangles. */
import { decodeGlb, unpackPositions, unpackIndices } from './glb/unpack.ts';
import { readFileSync } from 'node:fs';
import type { Figure } from './mesh.ts';
import type { ZoneRange } from './steps/write.ts';

export interface BodyModel {
  /** mm, three coordinates a vertex */
  positions: Record<Figure, Float64Array>;
  indices: Uint32Array;
  zones: ZoneRange[];
  /** 0 closed in .. 255 free, one a vertex */
  openness: Record<Figure, Uint8Array>;
  /** mm from the hem, positive is cloth, one a vertex */
  garment: Record<Figure, Float64Array>;
}

interface BodyExtras {
  zones: ZoneRange[];
  step: number;
  femaleScale: number;
  garment: { zero: number; perMillimetre: number };
}

export const BODY_FILE = new URL('../static/models/body.glb', import.meta.url);

/** The committed model, or the given bytes of one. */
export async function readBody(bytes: Uint8Array = readFileSync(BODY_FILE)): Promise<BodyModel> {
  const { streams, extras } = await decodeGlb<BodyExtras>(bytes);
  const [male, female, shade] = streams.map((s) => s.data) as [Uint8Array, Uint8Array, Uint8Array];
  const { zones, garment } = extras;
  const count = shade.length / 4;
  const bytesOf = (k: number): Uint8Array =>
    Uint8Array.from({ length: count }, (_, v) => shade[4 * v + k]!);
  const hem = (k: number): Float64Array =>
    Float64Array.from(bytesOf(k), (b) => (b - garment.zero) / garment.perMillimetre);
  return {
    positions: unpackPositions(male, female, extras),
    indices: unpackIndices(streams[3]!),
    zones,
    openness: { male: bytesOf(0), female: bytesOf(1) },
    garment: { male: hem(2), female: hem(3) },
  };
}
