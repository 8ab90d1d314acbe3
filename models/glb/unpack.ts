/** What files of the pipeline hold, read back. */
import { MeshoptDecoder } from 'meshoptimizer';
import type { Figure } from '../mesh.ts';

interface Packing {
  byteOffset: number;
  byteLength: number;
  byteStride: number;
  mode: string;
  count: number;
}

interface Gltf<Extras> {
  bufferViews: { extensions: { KHR_meshopt_compression: Packing } }[];
  meshes: { extras: Extras }[];
}

/** Unpacks a file of the pipeline: its streams in order, and what travels with its mesh. */
export async function decodeGlb<Extras>(
  bytes: Uint8Array,
): Promise<{ streams: { data: Uint8Array; stride: number }[]; extras: Extras }> {
  await MeshoptDecoder.ready;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textLength = view.getUint32(12, true);
  const text = new TextDecoder().decode(bytes.subarray(20, 20 + textLength));
  const gltf = JSON.parse(text) as Gltf<Extras>;
  const binary = bytes.subarray(28 + textLength);
  const streams = gltf.bufferViews.map(({ extensions: { KHR_meshopt_compression: p } }) => {
    const out = new Uint8Array(p.count * p.byteStride);
    const packed = binary.subarray(p.byteOffset, p.byteOffset + p.byteLength);
    MeshoptDecoder.decodeGltfBuffer(out, p.count, p.byteStride, packed, p.mode);
    return { data: out, stride: p.byteStride };
  });
  return { streams, extras: gltf.meshes[0]!.extras };
}

/** Positions of both figures, mm, from the male stream and the female remainder. */
export function unpackPositions(
  male: Uint8Array,
  female: Uint8Array,
  { step, femaleScale }: { step: number; femaleScale: number },
): Record<Figure, Float64Array> {
  const maleSteps = new Int16Array(male.buffer);
  const rest = new Int16Array(female.buffer);
  const coordinates = (at: (i: number) => number): Float64Array =>
    Float64Array.from(
      { length: (3 * maleSteps.length) / 4 },
      (_, i) => step * at(4 * Math.floor(i / 3) + (i % 3)),
    );
  return {
    male: coordinates((i) => maleSteps[i]!),
    female: coordinates((i) => maleSteps[i]! * femaleScale + rest[i]!),
  };
}

/** Triangle indices of a stream of two or four bytes each. */
export const unpackIndices = ({
  data,
  stride,
}: {
  data: Uint8Array;
  stride: number;
}): Uint32Array =>
  Uint32Array.from(stride === 2 ? new Uint16Array(data.buffer) : new Uint32Array(data.buffer));
